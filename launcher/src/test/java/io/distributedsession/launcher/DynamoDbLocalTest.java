package io.distributedsession.launcher;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DynamoDbLocalTest {

    private static final Path HOME = Installation.fromSystemProperty().dynamoDbLocal();

    @Test
    void answersUntilItIsClosed() throws Exception {
        DynamoDbLocal database = DynamoDbLocal.start(HOME, 0);
        try (database) {
            HttpResponse<String> answer = listTables(database);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("{\"TableNames\":[]}");
        }
        assertThat(database.isAlive()).isFalse();
        Ports.requireFree(List.of(DynamoDbLocal.portNeed(database.endpoint().getPort())));
        assertThat(HOME.resolveSibling(
                        "dynamodb-local-run/" + database.endpoint().getPort()))
                .doesNotExist();
    }

    @Test
    void refusesATakenPort() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            assertThatThrownBy(() -> DynamoDbLocal.start(HOME, taken.getLocalPort()))
                    .isInstanceOf(LauncherException.class)
                    .hasMessageContaining("port " + taken.getLocalPort() + ", needed by DynamoDB Local, is taken");
        }
    }

    private static HttpResponse<String> listTables(DynamoDbLocal database) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(database.endpoint())
                .header("X-Amz-Target", "DynamoDB_20120810.ListTables")
                .header("Content-Type", "application/x-amz-json-1.0")
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=x/20260101/eu-central-1/dynamodb/aws4_request,"
                                + " SignedHeaders=host, Signature=x")
                .POST(BodyPublishers.ofString("{}"))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
