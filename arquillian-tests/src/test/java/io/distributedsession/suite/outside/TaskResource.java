package io.distributedsession.suite.outside;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;

import javax.naming.InitialContext;
import javax.naming.NamingException;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.concurrent.ContextServiceDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;

import io.distributedsession.suite.app.Counter;
import io.distributedsession.suite.app.Gates;
import io.distributedsession.suite.app.Journal;

/** Changes the session on other threads than the request's. */
@ContextServiceDefinition(
        name = TaskResource.CONTEXTS,
        propagated = {"DistributedSession", ContextServiceDefinition.APPLICATION})
@ManagedExecutorDefinition(name = TaskResource.EXECUTOR, context = TaskResource.CONTEXTS)
@Dependent
@Path("tasks")
public class TaskResource {

    static final String CONTEXTS = "java:app/concurrent/SessionContexts";
    static final String EXECUTOR = "java:app/concurrent/SessionExecutor";

    @Inject
    private Counter counter;

    @Inject
    private Gates gates;

    @Inject
    private Journal journal;

    @Resource
    private ManagedExecutorService executor;

    /** By the server's executor. */
    @POST
    @Path("managed")
    public String managed() throws Exception {
        return resultOf(executor);
    }

    /** By an executor that says which contexts it hands on. */
    @POST
    @Path("defined")
    public String defined() throws Exception {
        return resultOf(InitialContext.<ManagedExecutorService>doLookup(EXECUTOR));
    }

    /** On a thread of the application's own, which runs a task that the server has made contextual. */
    @POST
    @Path("contextual")
    public String contextual() throws Exception {
        ContextService contexts = InitialContext.doLookup(CONTEXTS);
        return resultOf(task -> new Thread(contexts.contextualRunnable(task)).start());
    }

    /** On a thread of the application's own. */
    @POST
    @Path("plain-thread")
    public String plainThread() throws Exception {
        return resultOf(task -> new Thread(task).start());
    }

    /** After the gate has opened; the answer waits for it. */
    @POST
    @Path("suspended/{gate}")
    public void suspended(@PathParam("gate") String gate, @Suspended AsyncResponse response) {
        Gates open = gates;
        Callable<String> work = this::count;
        handingOn().execute(() -> {
            open.pass(gate);
            response.resume(outcome(work));
        });
    }

    /** After the gate has opened; the answer does not wait for it. */
    @POST
    @Path("outliving/{gate}")
    public void outliving(@PathParam("gate") String gate) {
        Gates open = gates;
        Journal told = journal;
        Callable<String> work = this::count;
        handingOn().execute(() -> {
            open.pass(gate);
            told.add(gate, outcome(work));
            open.pass(gate + "-over");
        });
    }

    /** The executor that hands the session on, or that of the server where applications cannot define any. */
    private Executor handingOn() {
        try {
            return InitialContext.<ManagedExecutorService>doLookup(EXECUTOR);
        } catch (NamingException e) {
            return executor;
        }
    }

    private String resultOf(Executor threads) throws Exception {
        FutureTask<String> task = new FutureTask<>(() -> outcome(this::count));
        threads.execute(task);
        return task.get();
    }

    private String count() {
        return Integer.toString(counter.increment());
    }

    private static String outcome(Callable<String> work) {
        try {
            return work.call();
        } catch (Exception e) {
            return e.getClass().getSimpleName();
        }
    }
}
