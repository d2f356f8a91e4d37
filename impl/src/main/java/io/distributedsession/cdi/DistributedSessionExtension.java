package io.distributedsession.cdi;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.Modifier;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.BeforeShutdown;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.ProcessBean;
import jakarta.enterprise.inject.spi.ProcessInjectionPoint;
import jakarta.enterprise.inject.spi.ProcessInjectionTarget;
import jakarta.enterprise.inject.spi.ProcessManagedBean;
import jakarta.enterprise.inject.spi.ProcessProducerField;
import jakarta.enterprise.inject.spi.ProcessProducerMethod;
import jakarta.enterprise.inject.spi.WithAnnotations;
import jakarta.enterprise.inject.spi.configurator.AnnotatedTypeConfigurator;

import io.distributedsession.DistributedSession;
import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.DistributedSessionOptions.Profile;
import io.distributedsession.DistributedSessionScoped;
import io.distributedsession.KeyProtector;
import io.distributedsession.SecurityOptions;
import io.distributedsession.SessionRegistry;
import io.distributedsession.SessionRunner;
import io.distributedsession.SessionStore;
import io.distributedsession.SigningKeyRepository;
import io.distributedsession.config.OptionSources;
import io.distributedsession.config.OptionsReader;
import io.distributedsession.config.OptionsValidator;
import io.distributedsession.exchange.Exchanges;
import io.distributedsession.keys.RingCondition;

import static jakarta.interceptor.Interceptor.Priority.PLATFORM_AFTER;

/**
 * The portable extension: finds the scoped beans, binds the interceptor, registers the context and the library's own
 * beans, and reports every problem of the deployment together.
 */
public class DistributedSessionExtension implements Extension {

    private static final Logger LOG = System.getLogger(DistributedSessionExtension.class.getName());

    private final InstantSource nodeClock;
    private final Map<Class<?>, ScopedBean> found = new LinkedHashMap<>();
    private final Set<Class<?>> abstractTypes = new LinkedHashSet<>();
    private final List<String> problems = new ArrayList<>();
    private final ApplicationParts applicationParts = new ApplicationParts();

    private boolean defaultRepository;
    private volatile boolean registryInjected;
    private volatile ScopedBeans scopedBeans;
    private volatile SessionRuntime runtime;

    public DistributedSessionExtension() {
        this(InstantSource.system());
    }

    /** For tests of applications, which let time pass as they like. */
    protected DistributedSessionExtension(InstantSource nodeClock) {
        this.nodeClock = nodeClock;
    }

    <T> void bindInterceptor(
            @Observes @Priority(PLATFORM_AFTER) @WithAnnotations(DistributedSessionScoped.class)
                    ProcessAnnotatedType<T> event,
            BeanManager beanManager) {
        // the filter also matches types that mention the annotation elsewhere
        if (new Scopes(beanManager).isScoped(event.getAnnotatedType())) {
            Class<T> type = event.getAnnotatedType().getJavaClass();
            if (Modifier.isAbstract(type.getModifiers())) {
                abstractTypes.add(type);
            } else {
                AnnotatedTypeConfigurator<T> configurator = event.configureAnnotatedType();
                configurator.add(DistributedSessionBinding.Literal.INSTANCE);
                if (Tracking.of(type) == Tracking.BY_METHOD || Exclusivity.of(type) == Exclusivity.BY_METHOD) {
                    configurator.add(MethodRules.Literal.INSTANCE);
                }
            }
        }
    }

    /** TomEE fires this twice for beans with callbacks, the second time with the unwrapped target. */
    <T> void restoreState(@Observes ProcessInjectionTarget<T> event) {
        if (event.getAnnotatedType().isAnnotationPresent(DistributedSessionBinding.class)
                && !(event.getInjectionTarget() instanceof RestoringInjectionTarget)) {
            event.setInjectionTarget(new RestoringInjectionTarget<>(
                    event.getInjectionTarget(), event.getAnnotatedType().getJavaClass()));
        }
    }

    void collectBean(@Observes ProcessManagedBean<?> event) {
        if (event.getBean().getScope() == DistributedSessionScoped.class) {
            found.put(event.getBean().getBeanClass(), ScopedBean.of(event.getBean()));
        }
    }

    void refuseProducer(@Observes ProcessProducerMethod<?, ?> event) {
        if (event.getBean().getScope() == DistributedSessionScoped.class) {
            problems.add(CdiMessages.producer(event.getAnnotatedProducerMethod().getJavaMember()));
        }
    }

    void refuseProducer(@Observes ProcessProducerField<?, ?> event) {
        if (event.getBean().getScope() == DistributedSessionScoped.class) {
            problems.add(CdiMessages.producer(event.getAnnotatedProducerField().getJavaMember()));
        }
    }

    /** The default repository would make the application's own ambiguous. */
    void noticePart(@Observes ProcessBean<?> event) {
        applicationParts.notice(event.getBean());
    }

    void noticeRegistry(@Observes ProcessInjectionPoint<?, SessionRegistry> event) {
        registryInjected = true;
    }

    void noticeRegistryLookup(@Observes ProcessInjectionPoint<?, Instance<SessionRegistry>> event) {
        registryInjected = true;
    }

    void register(@Observes AfterBeanDiscovery event) {
        Replacements.drop(found);
        List<String> all = new ArrayList<>(problems);
        all.addAll(BeanValidator.validate(found.values()));
        if (!all.isEmpty()) {
            addConfiguredOptions(all);
            event.addDefinitionError(CdiMessages.invalidBeans(all));
        }
        event.addContext(new DistributedSessionContext(() -> scopedBeans));
        addBean(event, DistributedSession.class, SessionRuntime::session);
        addBean(event, SessionStore.class, SessionRuntime::sessionStore);
        addBean(event, SessionRegistry.class, SessionRuntime::registry);
        addBean(event, SessionRunner.class, SessionRuntime::runner);
        // asked now: the default is a bean too, and will be noticed like the application's
        defaultRepository = !applicationParts.has(SigningKeyRepository.class);
        if (defaultRepository) {
            addBean(event, SigningKeyRepository.class, SessionRuntime::keys);
        }
        event.<Exchanges>addBean()
                .id(Exchanges.class.getName())
                .types(Exchanges.class, Object.class)
                .scope(Dependent.class)
                .createWith(context -> runtime.exchanges());
        // what a health check asks for anew each time
        event.<RingCondition>addBean()
                .id(RingCondition.class.getName())
                .types(RingCondition.class, Object.class)
                .scope(Dependent.class)
                .createWith(context -> runtime.keyCondition());
    }

    private <T> void addBean(AfterBeanDiscovery event, Class<T> type, Function<SessionRuntime, T> part) {
        event.<T>addBean()
                .id(type.getName())
                .types(type, Object.class)
                .scope(ApplicationScoped.class)
                .createWith(context -> part.apply(runtime));
    }

    void start(@Observes AfterDeploymentValidation event, BeanManager beanManager) {
        warnOfAbstractTypes();
        DependentState.warnings(found.values(), beanManager).forEach(warning -> LOG.log(Level.WARNING, warning));
        scopedBeans = new ScopedBeans(found.values());
        UserBeans userBeans = UserBeans.find(beanManager, applicationParts, defaultRepository);
        List<String> optionProblems = new ArrayList<>(userBeans.problems());
        DistributedSessionOptions options = userBeans.options().orElseGet(() -> readOptions(optionProblems));
        validate(options, userBeans.keyProtector().isPresent(), optionProblems);
        if (!optionProblems.isEmpty()) {
            event.addDeploymentProblem(CdiMessages.invalidOptions(optionProblems));
            return;
        }
        try {
            runtime = SessionRuntime.start(
                    indexed(options), userBeans, scopedBeans, beanManager, nodeClock, new SecureRandom());
        } catch (RuntimeException e) {
            event.addDeploymentProblem(e);
        }
    }

    /** The index of users' sessions costs something, so it is kept where somebody looks into it. */
    private DistributedSessionOptions indexed(DistributedSessionOptions options) {
        SecurityOptions security = options.security();
        return registryInjected && security.principalIndex().isEmpty()
                ? options.toBuilder()
                        .security(security.toBuilder().principalIndex(true).build())
                        .build()
                : options;
    }

    void stop(@Observes BeforeShutdown event) {
        if (runtime != null) {
            runtime.close();
        }
    }

    /** The container stops here, so what is wrong with the options is told now; produced ones cannot be had yet. */
    private void addConfiguredOptions(List<String> all) {
        if (!applicationParts.has(DistributedSessionOptions.class)) {
            validate(readOptions(all), applicationParts.has(KeyProtector.class), all);
        }
    }

    private static void validate(DistributedSessionOptions options, boolean hasProtector, List<String> problems) {
        problems.addAll(OptionsValidator.validate(options));
        if (!hasProtector && options.keyProtection().isEmpty() && options.profile() != Profile.DEV) {
            problems.add(CdiMessages.unprotectedKeys());
        }
    }

    private static DistributedSessionOptions readOptions(List<String> problems) {
        OptionsReader.Result result =
                OptionsReader.read(OptionSources.detect(Thread.currentThread().getContextClassLoader()));
        problems.addAll(result.problems());
        result.warnings().forEach(warning -> LOG.log(Level.WARNING, warning));
        return result.options();
    }

    private void warnOfAbstractTypes() {
        abstractTypes.stream()
                .filter(type -> found.keySet().stream().noneMatch(type::isAssignableFrom))
                .forEach(type -> LOG.log(Level.WARNING, CdiMessages.abstractWithoutBean(type)));
    }
}
