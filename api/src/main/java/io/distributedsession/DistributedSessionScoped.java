package io.distributedsession;

import java.lang.annotation.Documented;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

import jakarta.enterprise.context.NormalScope;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

/**
 * The scope of a bean whose state belongs to the HTTP session and is stored outside the server.
 *
 * <p>Goes on the concrete bean class, directly or by a stereotype. A producer with this scope fails the deployment: the
 * library stores and restores the fields of a bean class, and only the producer knows how to rebuild what it made.
 *
 * <ul>
 *   <li><b>State</b> is the value of every field of the class and its superclasses that is neither static, transient nor
 *       injected. Each must be {@link java.io.Serializable}; one bean's fields are one object graph. The instance itself
 *       is never stored.
 *   <li><b>Construction.</b> The bean is constructed and injected anew for every request that calls it. Constructors and
 *       initializers must only wire. {@code @PostConstruct} runs once per session. A field that holds an argument of the
 *       bean's constructor counts as injected.
 *   <li><b>Destruction.</b> {@code @PreDestroy} runs on {@link DistributedSession#invalidate()} only. The end of a request
 *       is passivation, and an expired session vanishes without a callback.
 *   <li><b>Commit.</b> All changes of a request are written together, before the client can see the response. A bean that
 *       did not change is not written.
 *   <li><b>Activity.</b> The scope is active during an HTTP request, and in what {@link SessionRunner} runs. Elsewhere a
 *       call is a {@link jakarta.enterprise.context.ContextNotActiveException}.
 * </ul>
 *
 * <p>The stored name of a bean is its class name unless {@link StoredAs} gives another.
 *
 * @see <a href="https://jakarta.ee/specifications/cdi/4.0/jakarta-cdi-spec-4.0#normal_scope">CDI 4.0, normal scopes</a>
 */
@NormalScope(passivating = true)
@Inherited
@Documented
@Retention(RUNTIME)
@Target({TYPE, METHOD, FIELD})
public @interface DistributedSessionScoped {}
