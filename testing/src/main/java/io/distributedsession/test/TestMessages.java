package io.distributedsession.test;

final class TestMessages {

    private TestMessages() {}

    static IllegalStateException notStarted(String property, Exception cause) {
        return new IllegalStateException(
                "DSS-0920: DynamoDB Local did not start in this JVM: put software.amazon.dynamodb:DynamoDBLocal on the test's"
                        + " class path, or its jars into a folder that the system property " + property + " names",
                cause);
    }

    static IllegalStateException ended() {
        return new IllegalStateException("DSS-0921: this request has ended: begin another one");
    }
}
