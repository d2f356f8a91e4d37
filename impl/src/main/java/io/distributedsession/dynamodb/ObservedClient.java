package io.distributedsession.dynamodb;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbServiceClientConfiguration;

/**
 * A client, whoever built it, whose answers' dates are heard and whose calls are measured; refusals are answers, too. An interceptor of the SDK would
 * have to be there when the client is built.
 */
final class ObservedClient implements InvocationHandler {

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

    DynamoDbClient client() {
        return (DynamoDbClient) Proxy.newProxyInstance(
                DynamoDbClient.class.getClassLoader(), new Class<?>[] {DynamoDbClient.class}, this);
    }

    DynamoDbServiceClientConfiguration configuration() {
        return real.serviceClientConfiguration();
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.isDefault() && arguments != null && arguments[0] instanceof Consumer) {
            // builds the request and comes back here with it
            return InvocationHandler.invokeDefault(proxy, method, arguments);
        }
        return call(method, arguments);
    }

    private Object call(Method method, Object[] arguments) throws Throwable {
        Object[] given = meter.isPresent() ? meter.get().asking(arguments) : arguments;
        long sent = nanoTime.getAsLong();
        try {
            Object answer = method.invoke(real, given);
            if (answer instanceof SdkResponse response) {
                Duration roundTrip = since(sent);
                meter.ifPresent(measures -> measures.answered(given, response, roundTrip));
                hear(response.sdkHttpResponse(), roundTrip);
            }
            return answer;
        } catch (InvocationTargetException e) {
            Duration roundTrip = since(sent);
            meter.ifPresent(measures -> measures.failed(given, e.getCause(), roundTrip));
            if (e.getCause() instanceof AwsServiceException refusal) {
                AwsErrorDetails details = refusal.awsErrorDetails();
                hear(details == null ? null : details.sdkHttpResponse(), roundTrip);
            }
            throw e.getCause();
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
