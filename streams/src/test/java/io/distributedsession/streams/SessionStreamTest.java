package io.distributedsession.streams;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import io.distributedsession.TableOptions;
import io.distributedsession.dynamodb.DynamoDbAccess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

import static org.assertj.core.api.Assertions.assertThat;

class SessionStreamTest {

    private final Logger logger = Logger.getLogger(SessionStream.class.getName());
    private final List<String> logged = new CopyOnWriteArrayList<>();
    private final Handler handler = new Handler() {

        @Override
        public void publish(LogRecord entry) {
            logged.add(entry.getMessage());
        }

        @Override
        public void flush() {
            // keeps nothing back
        }

        @Override
        public void close() {
            // holds nothing
        }
    };

    private final TableOptions tables = Database.newTables().create(true).build();

    @BeforeEach
    void makeTable() {
        Database.access(tables).prepareSessionTable();
        logger.addHandler(handler);
    }

    @AfterEach
    void stopListening() {
        logger.removeHandler(handler);
    }

    private static SessionStream stream(TableOptions tables) {
        DynamoDbAccess access = Database.access(tables);
        access.prepareSessionTable();
        return new SessionStream(access, InstantSource.system());
    }

    private void enable(StreamViewType view) {
        Database.client()
                .updateTable(request -> request.tableName(tables.sessions().orElseThrow())
                        .streamSpecification(
                                stream -> stream.streamEnabled(true).streamViewType(view)));
    }

    @Test
    void whereTablesAreCreated_theStreamIsEnabled() {
        assertThat(stream(tables).arn())
                .hasValueSatisfying(
                        arn -> assertThat(arn).contains(tables.sessions().orElseThrow()));
        assertThat(logged).isEmpty();
    }

    @Test
    void whereTheyAreNot_theLogSaysOnceThatThereIsNone() {
        SessionStream stream = stream(tables.toBuilder().create(false).build());

        assertThat(stream.arn()).isEmpty();
        assertThat(stream.arn()).isEmpty();
        assertThat(logged).singleElement().asString().startsWith("DSS-1051");
    }

    @Test
    void streamOfKeysOnly_isNotRead_andTheLogSaysWhy() {
        enable(StreamViewType.KEYS_ONLY);

        assertThat(stream(tables).arn()).isEmpty();
        assertThat(logged).singleElement().asString().startsWith("DSS-1052").contains("KEYS_ONLY");
    }

    @Test
    void streamOfNewAndOldImages_isFine() {
        enable(StreamViewType.NEW_AND_OLD_IMAGES);

        assertThat(stream(tables.toBuilder().create(false).build()).arn()).isPresent();
    }
}
