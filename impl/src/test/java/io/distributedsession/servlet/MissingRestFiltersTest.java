package io.distributedsession.servlet;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import io.distributedsession.exchange.Exchange;
import io.distributedsession.exchange.Node;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MissingRestFiltersTest {

    private final Logger logger = Logger.getLogger(MissingRestFilters.class.getName());
    private final Recorder log = new Recorder();
    private final MissingRestFilters missing = new MissingRestFilters();
    private final FakeResponse response = new FakeResponse();
    private final Exchange exchange = new Node().exchanges().open(List.of(), "/");

    @BeforeEach
    void listen() {
        logger.addHandler(log);
    }

    @AfterEach
    void leave() {
        logger.removeHandler(log);
    }

    @Test
    void successWithoutTheFilters_isReportedOnce() {
        check();
        check();

        assertThat(log.messages).hasSize(1).first().asString().contains("DSS-0852");
    }

    @Test
    void refusalBeforeTheApplication_isNotJudged() {
        response.status = 401;
        check();
        assertThat(log.messages).isEmpty();

        response.status = 200;
        check();
        assertThat(log.messages).hasSize(1);
    }

    @Test
    void filtersSeenOnce_areNeverReported() {
        exchange.servedByRest();

        check();

        assertThat(log.messages).isEmpty();
    }

    private void check() {
        missing.check(new FakeRequest().proxy, response.proxy, exchange);
    }

    private static final class Recorder extends Handler {

        final List<String> messages = new ArrayList<>();

        @Override
        public void publish(LogRecord message) {
            messages.add(message.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
