package io.distributedsession.launcher.faults;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CallsTest {

    @Test
    void countsCallsOfTheSessionsTable() {
        Calls calls = new Calls(Calls.SESSIONS);
        assertThat(calls.describe()).isEqualTo("0 calls");

        calls.accept(new Call("GetItem", "{\"TableName\":\"DistributedSessionState\"}"));
        assertThat(calls.describe()).isEqualTo("1 call (1 GetItem)");

        calls.accept(new Call("UpdateItem", "{\"TableName\":\"DistributedSessionState\"}"));
        calls.accept(new Call("Query", "{\"TableName\":\"DistributedSessionKeys\"}"));
        calls.accept(new Call("", ""));
        assertThat(calls.describe()).isEqualTo("2 calls (1 GetItem, 1 UpdateItem)");
        assertThat(calls.byOperation()).isEqualTo(Map.of("GetItem", 1, "UpdateItem", 1));

        calls.reset();
        assertThat(calls.describe()).isEqualTo("0 calls");
    }
}
