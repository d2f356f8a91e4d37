package io.distributedsession.dynamodb;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.LongSupplier;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbServiceClientConfiguration;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveResponse;

/**
 * A client, whoever built it, whose answers' dates are heard and whose calls are measured; refusals are answers, too. An
 * interceptor of the SDK would have to be there when the client is built. It knows the operations that the extension and the
 * modules beside it use: a dynamic proxy would know all, and load the thousand classes that they name while the application
 * starts. Thread-safe.
 */
final class ObservedClient implements DynamoDbClient {

    private final DynamoDbClient real;
    private final LongSupplier nanoTime;
    private final List<DateListener> listeners = new CopyOnWriteArrayList<>();
    private final Optional<CallMeter> meter;

    ObservedClient(DynamoDbClient real, LongSupplier nanoTime, Optional<CallMeter> meter) {
        this.meter = meter;
        this.real = Objects.requireNonNull(real, "real");
        this.nanoTime = Objects.requireNonNull(nanoTime, "nanoTime");
    }

    void add(DateListener listener) {
        listeners.add(listener);
    }

    @Override
    public DynamoDbServiceClientConfiguration serviceClientConfiguration() {
        return real.serviceClientConfiguration();
    }

    @Override
    public String serviceName() {
        return real.serviceName();
    }

    @Override
    public void close() {
        real.close();
    }

    @Override
    public GetItemResponse getItem(GetItemRequest request) {
        return call(request, real::getItem);
    }

    @Override
    public QueryResponse query(QueryRequest request) {
        return call(request, real::query);
    }

    @Override
    public ScanResponse scan(ScanRequest request) {
        return call(request, real::scan);
    }

    @Override
    public PutItemResponse putItem(PutItemRequest request) {
        return call(request, real::putItem);
    }

    @Override
    public UpdateItemResponse updateItem(UpdateItemRequest request) {
        return call(request, real::updateItem);
    }

    @Override
    public DeleteItemResponse deleteItem(DeleteItemRequest request) {
        return call(request, real::deleteItem);
    }

    @Override
    public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
        return call(request, real::transactWriteItems);
    }

    @Override
    public DescribeTableResponse describeTable(DescribeTableRequest request) {
        return call(request, real::describeTable);
    }

    @Override
    public CreateTableResponse createTable(CreateTableRequest request) {
        return call(request, real::createTable);
    }

    @Override
    public UpdateTableResponse updateTable(UpdateTableRequest request) {
        return call(request, real::updateTable);
    }

    @Override
    public DescribeTimeToLiveResponse describeTimeToLive(DescribeTimeToLiveRequest request) {
        return call(request, real::describeTimeToLive);
    }

    @Override
    public UpdateTimeToLiveResponse updateTimeToLive(UpdateTimeToLiveRequest request) {
        return call(request, real::updateTimeToLive);
    }

    private <Q extends DynamoDbRequest, A extends DynamoDbResponse> A call(Q request, Function<Q, A> operation) {
        Q given = meter.isPresent() ? meter.get().asking(request) : request;
        long sent = nanoTime.getAsLong();
        try {
            A answer = operation.apply(given);
            Duration roundTrip = since(sent);
            meter.ifPresent(measures -> measures.answered(given, answer, roundTrip));
            hear(answer.sdkHttpResponse(), roundTrip);
            return answer;
        } catch (RuntimeException | Error e) {
            Duration roundTrip = since(sent);
            meter.ifPresent(measures -> measures.failed(given, e, roundTrip));
            if (e instanceof AwsServiceException refusal) {
                AwsErrorDetails details = refusal.awsErrorDetails();
                hear(details == null ? null : details.sdkHttpResponse(), roundTrip);
            }
            throw e;
        }
    }

    private Duration since(long sent) {
        return Duration.ofNanos(nanoTime.getAsLong() - sent);
    }

    private void hear(SdkHttpResponse response, Duration roundTrip) {
        if (response == null || listeners.isEmpty()) {
            return;
        }
        response.firstMatchingHeader("Date")
                .flatMap(ObservedClient::date)
                .ifPresent(date -> listeners.forEach(listener -> listener.answered(date, roundTrip)));
    }

    private static Optional<Instant> date(String header) {
        try {
            return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(header, Instant::from));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
