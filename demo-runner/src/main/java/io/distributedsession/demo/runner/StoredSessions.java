package io.distributedsession.demo.runner;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Optional;

/** Looks at stored sessions behind the library's back. */
final class StoredSessions {

    static final String TABLE = "DistributedSessionState";

    /** DynamoDB Local wants to see the shape of a signature, and does not check it. */
    private static final String SIGNATURE = "AWS4-HMAC-SHA256 Credential=demo/20260101/" + Shop.REGION
            + "/dynamodb/aws4_request, SignedHeaders=host, Signature=demo";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI database;

    StoredSessions(URI database) {
        this.database = database;
    }

    /** The size of the session's head item in bytes, empty if there is none. */
    Optional<Integer> size(String reference) throws IOException, InterruptedException {
        String key = "{\"SessionId\":{\"S\":\"" + Shop.APPLICATION + ".s." + reference + "\"},\"Part\":{\"S\":\"#\"}}";
        HttpRequest request = HttpRequest.newBuilder(database)
                .header("X-Amz-Target", "DynamoDB_20120810.GetItem")
                .header("Content-Type", "application/x-amz-json-1.0")
                .header("Authorization", SIGNATURE)
                .POST(BodyPublishers.ofString(
                        "{\"TableName\":\"" + TABLE + "\",\"ConsistentRead\":true,\"Key\":" + key + "}"))
                .build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("DynamoDB Local answered " + answer.statusCode() + ": " + answer.body());
        }
        Map<String, Object> body = Json.read(answer.body());
        return Optional.ofNullable(body.get("Item")).map(item -> ItemSize.of(Json.object(item)));
    }
}
