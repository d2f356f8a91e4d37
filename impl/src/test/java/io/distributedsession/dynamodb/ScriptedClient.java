package io.distributedsession.dynamodb;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.SocketException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;

/** A client that fails its next calls as scripted, then passes on, and remembers what it was asked. */
public final class ScriptedClient implements InvocationHandler {

    /** What becomes of one call. */
    @FunctionalInterface
    public interface Step {
        Object apply(Call call) throws Throwable;
    }

    /** The call on the real client. */
    @FunctionalInterface
    public interface Call {
        Object send() throws Throwable;
    }

    private final DynamoDbClient real;
    private final DynamoDbClient client;
    private final Queue<Step> steps = new ConcurrentLinkedQueue<>();
    private final List<AwsRequest> requests = new CopyOnWriteArrayList<>();
    private volatile boolean down;

    public ScriptedClient(DynamoDbClient real) {
        this.real = real;
        this.client = (DynamoDbClient) Proxy.newProxyInstance(
                ScriptedClient.class.getClassLoader(), new Class<?>[] {DynamoDbClient.class}, this);
    }

    public DynamoDbClient client() {
        return client;
    }

    /** The next call is applied, its answer lost. */
    public ScriptedClient loseAnswer() {
        return then(call -> {
            call.send();
            throw reset();
        });
    }

    /** The next call is applied twice by the network, and the second answer is the one that arrives. */
    public ScriptedClient deliverTwice() {
        return then(call -> {
            call.send();
            return call.send();
        });
    }

    /** All calls are lost on the way, once the script is through, until this is taken back. */
    public void down(boolean isDown) {
        down = isDown;
    }

    /** The next call is lost on the way. */
    public ScriptedClient loseRequest() {
        return fail(reset());
    }

    public ScriptedClient throttle() {
        return fail(ProvisionedThroughputExceededException.builder()
                .message("slow down")
                .statusCode(400)
                .build());
    }

    public ScriptedClient serverError() {
        return fail(InternalServerErrorException.builder()
                .message("oops")
                .statusCode(500)
                .build());
    }

    public ScriptedClient fail(RuntimeException failure) {
        return then(call -> {
            throw failure;
        });
    }

    /** Something happens before the next call is passed on. */
    public ScriptedClient meanwhile(Runnable other) {
        return then(call -> {
            other.run();
            return call.send();
        });
    }

    public ScriptedClient then(Step step) {
        steps.add(step);
        return this;
    }

    public static SdkException reset() {
        return SdkClientException.create("reset", new SocketException("Connection reset"));
    }

    /** The requests so far. */
    public List<AwsRequest> requests() {
        return List.copyOf(requests);
    }

    /** The requests so far by the simple names of their types, less the ending. */
    public List<String> actions() {
        return requests.stream()
                .map(request -> request.getClass().getSimpleName().replaceFirst("Request$", ""))
                .toList();
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.isDefault() && arguments != null && arguments[0] instanceof Consumer<?>) {
            return InvocationHandler.invokeDefault(proxy, method, arguments);
        }
        if (arguments == null || !(arguments[0] instanceof AwsRequest request)) {
            return pass(method, arguments);
        }
        requests.add(request);
        Step step = steps.poll();
        if (step == null && down) {
            throw reset();
        }
        return step == null ? pass(method, arguments) : step.apply(() -> pass(method, arguments));
    }

    private Object pass(Method method, Object[] arguments) throws Throwable {
        if (real == null) {
            throw new UnsupportedOperationException(method.getName());
        }
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
