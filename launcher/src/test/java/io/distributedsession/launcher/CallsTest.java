package io.distributedsession.launcher;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CallsTest {

    @Test
    void countsCallsOfTheSessionsTable() {
        Calls calls = new Calls();
        assertThat(calls.describe()).isEqualTo("0 calls");

        calls.count("DynamoDB_20120810.GetItem", "{\"TableName\":\"DistributedSessionState\"}");
        assertThat(calls.describe()).isEqualTo("1 call (1 GetItem)");

        calls.count("DynamoDB_20120810.UpdateItem", "{\"TableName\":\"DistributedSessionState\"}");
        calls.count("DynamoDB_20120810.Query", "{\"TableName\":\"DistributedSessionKeys\"}");
        calls.count(null, "");
        assertThat(calls.describe()).isEqualTo("2 calls (1 GetItem, 1 UpdateItem)");
        assertThat(calls.byOperation()).isEqualTo(Map.of("GetItem", 1, "UpdateItem", 1));

        calls.reset();
        assertThat(calls.describe()).isEqualTo("0 calls");
    }
}
