package io.distributedsession.demo.runner.store;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** DynamoDB Local by its HTTP API: requests and answers are JSON. Thread-safe. */
public final class DynamoDbHttp {

    /** DynamoDB Local wants to see the shape of a signature, and does not check it. */
    private static final String SIGNATURE = "AWS4-HMAC-SHA256 Credential=demo/20260101/%s"
            + "/dynamodb/aws4_request, SignedHeaders=host, Signature=demo";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI database;
    private final String region;

    /** Calls the database at this address, for this region. */
    public DynamoDbHttp(URI database, String region) {
        this.database = database;
        this.region = region;
    }

    Map<String, Object> call(String operation, Map<String, Object> request) throws IOException, InterruptedException {
        HttpRequest post = HttpRequest.newBuilder(database)
                .header("X-Amz-Target", "DynamoDB_20120810." + operation)
                .header("Content-Type", "application/x-amz-json-1.0")
                .header("Authorization", SIGNATURE.formatted(region))
                .POST(BodyPublishers.ofString(Json.write(request)))
                .build();
        HttpResponse<String> answer = client.send(post, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("DynamoDB Local answered " + answer.statusCode() + ": " + answer.body());
        }
        return Json.read(answer.body());
    }

    /** All items of all pages of a query or scan. */
    List<Map<String, Object>> all(String operation, Map<String, Object> request)
            throws IOException, InterruptedException {
        List<Map<String, Object>> items = new ArrayList<>();
        Map<String, Object> page = new LinkedHashMap<>(request);
        Object last;
        do {
            Map<String, Object> answer = call(operation, page);
            Json.array(answer.get("Items")).forEach(item -> items.add(Json.object(item)));
            last = answer.get("LastEvaluatedKey");
            page.put("ExclusiveStartKey", last);
        } while (last != null);
        return items;
    }

    static Map<String, Object> string(String value) {
        return Map.of("S", value);
    }
}
