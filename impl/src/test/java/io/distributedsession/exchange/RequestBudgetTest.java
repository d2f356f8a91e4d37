package io.distributedsession.exchange;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.SessionStoreException;
import io.distributedsession.budget.Budget;
import io.distributedsession.budget.CurrentBudget;
import io.distributedsession.exchange.Node.Client;
import io.distributedsession.store.Lease;
import io.distributedsession.store.Leasing;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** All that a request asks of the store is on one account, whichever thread asks; waiting for a lease is not. */
class RequestBudgetTest {

    private static final Duration TIMEOUT = Duration.ofMillis(700);

    private final Node node =
            new Node(DistributedSessionOptions.builder().storeTimeout(TIMEOUT).build());
    private final Client client = new Client();
    private final List<Optional<Budget>> spent = new ArrayList<>();

    private void noteEveryCall() {
        node.store.beforeEachCall = () -> spent.add(CurrentBudget.get());
    }

    private static Set<Budget> different(List<Optional<Budget>> budgets) {
        Set<Budget> all = Collections.newSetFromMap(new IdentityHashMap<>());
        budgets.forEach(budget -> all.add(budget.orElseThrow()));
        return all;
    }

    @Test
    void readAndCommitOfARequest_haveOneBudget_ofTheConfiguredSize() {
        node.request(client, request -> request.put("cart", "tea"));
        noteEveryCall();

        node.request(client, request -> request.put("cart", request.value("cart") + ", milk"));

        assertThat(spent).hasSizeGreaterThanOrEqualTo(2);
        assertThat(different(spent)).singleElement().extracting(Budget::total).isEqualTo(TIMEOUT);
    }

    @Test
    void commitOnAThreadThatIsNotBound_hasTheRequestsBudgetToo() throws InterruptedException {
        node.request(client, request -> request.put("cart", "tea"));
        noteEveryCall();
        Node.Request request = node.open(client);
        request.put("cart", "milk");

        Thread other = new Thread(request.exchange()::commit);
        other.start();
        other.join();

        assertThat(spent).hasSizeGreaterThanOrEqualTo(2);
        assertThat(different(spent)).hasSize(1);
    }

    @Test
    void nextRequest_hasANewOne() {
        noteEveryCall();

        node.request(client, request -> request.put("cart", "tea"));
        node.request(client, request -> request.put("cart", "milk"));

        assertThat(different(spent)).hasSize(2);
    }

    @Test
    void errorPageAfterARequest_goesOnWithWhatIsLeft() {
        Node.Request request = node.open(client);
        request.exchange().end();

        assertThat(node.exchanges.reopen(request.exchange()).budget())
                .isSameAs(request.exchange().budget());
    }

    @Test
    void whoWaitsForALease_asksOnNoAccountOfTheRequest() {
        node.request(client, request -> request.put("cart", "tea"));
        byte[] owner = new byte[16];
        Node.Request request = node.open(client);
        long now = node.clock.instant().getEpochSecond();
        request.value("cart");
        node.store.lease(new Leasing(
                request.exchange().key().orElseThrow(), now, new Lease(owner, now + 3), OptionalLong.empty()));
        noteEveryCall();

        request.exchange().lease();

        assertThat(spent.get(0))
                .as("the first try is the request's")
                .containsSame(request.exchange().budget());
        assertThat(spent).as("what is asked while it waits is not").contains(Optional.empty());
        assertThat(CurrentBudget.get()).isEmpty();
    }

    /** Or nobody could change the session for as long as leases last. */
    @Test
    void leaseOfARequestThatHasSpentItsBudget_isGivenBackOnAReserve() {
        Node slow = new Node(DistributedSessionOptions.builder()
                .storeTimeout(Duration.ofMillis(1))
                .build());
        slow.request(client, request -> request.put("cart", "tea"));
        Node.Request request = slow.open(client);
        request.exchange().lease();
        request.put("cart", "milk");
        slow.store.beforeNextWrite = () -> {
            spendAll(request.exchange().budget());
            throw new SessionStoreException("DSS-0000", "no answer");
        };
        assertThatThrownBy(request.exchange()::commit).isInstanceOf(SessionStoreException.class);
        slow.store.calls.clear();
        slow.store.beforeEachCall = () -> spent.add(CurrentBudget.get());

        request.exchange().release();

        assertThat(slow.store.calls).containsExactly("release");
        assertThat(different(spent))
                .singleElement()
                .isNotSameAs(request.exchange().budget())
                .extracting(Budget::total)
                .isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void leaseOfARequestThatHasTimeLeft_isGivenBackOnItsAccount() {
        node.request(client, request -> request.put("cart", "tea"));
        Node.Request request = node.open(client);
        request.exchange().lease();
        noteEveryCall();

        request.exchange().release();

        assertThat(different(spent)).containsExactly(request.exchange().budget());
    }

    private static void spendAll(Budget budget) {
        try (Budget.Spending spending = budget.spend()) {
            while (!spending.left().isNegative()) {
                Thread.onSpinWait();
            }
        }
    }
}
