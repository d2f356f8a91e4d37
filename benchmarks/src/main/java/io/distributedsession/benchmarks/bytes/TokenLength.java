package io.distributedsession.benchmarks.bytes;

import java.time.InstantSource;
import java.util.Map;
import java.util.Set;

import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.OnConflict;
import io.distributedsession.benchmarks.node.Browser;
import io.distributedsession.benchmarks.node.Node;
import io.distributedsession.exchange.BeanForm;
import io.distributedsession.keys.MemorySigningKeyRepository;
import io.distributedsession.state.MergeRules;
import io.distributedsession.state.StateForm;
import io.distributedsession.state.TypeFilter;
import io.distributedsession.store.memory.MemoryRecordStore;

/** How long the cookie's value is, in characters. */
final class TokenLength {

    private static final BeanForm VISITS = new BeanForm(
            new StateForm("visits", 0, TokenLength.class.getClassLoader(), TypeFilter.JDK_VALUES, Set.of("count")),
            MergeRules.DEFAULT,
            false,
            OnConflict.Policy.REJECT);

    private TokenLength() {}

    static int measured() {
        DistributedSessionOptions options = DistributedSessionOptions.builder()
                .application(Node.APPLICATION)
                .build();
        Node node =
                new Node(options, new MemoryRecordStore(), new MemorySigningKeyRepository(), InstantSource.system());
        Browser browser = new Browser();
        node.request(
                browser, exchange -> Node.beans(exchange).call(VISITS, Map.of()).put("count", 1));
        String cookie = browser.cookie().orElseThrow();
        return cookie.length() - cookie.indexOf('=') - 1;
    }
}
