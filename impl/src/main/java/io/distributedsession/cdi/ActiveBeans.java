package io.distributedsession.cdi;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import jakarta.enterprise.context.spi.Contextual;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.BeanManager;

import io.distributedsession.exchange.BeanStates;
import io.distributedsession.exchange.Exchange;
import io.distributedsession.exchange.LiveBean;
import io.distributedsession.state.BeanState;

/** The live scoped beans of one exchange, by class. */
final class ActiveBeans implements BeanStates {

    private static final Logger LOG = System.getLogger(ActiveBeans.class.getName());

    private final Exchange exchange;
    private final ScopedBeans scopedBeans;
    private final BeanManager beanManager;
    private final Map<Class<?>, ActiveBean> active = new ConcurrentHashMap<>();
    private final Set<String> destroyed = ConcurrentHashMap.newKeySet();

    ActiveBeans(Exchange exchange, ScopedBeans scopedBeans, BeanManager beanManager) {
        this.exchange = exchange;
        this.scopedBeans = scopedBeans;
        this.beanManager = beanManager;
    }

    Optional<ScopedBean> find(Contextual<?> contextual) {
        return scopedBeans.find(contextual);
    }

    /** The instance of a bean that is live, for a call; else {@code null}. */
    Object getOrNull(ScopedBean bean) {
        if (bean.exclusivity() == Exclusivity.EVERY_CALL && active.containsKey(bean.type())) {
            // a commit within the request has given it back; what it brings is taken over by the live bean
            exchange.lease();
        }
        return liveOrNull(bean);
    }

    private Object liveOrNull(ScopedBean bean) {
        ActiveBean found = active.get(bean.type());
        return found == null ? null : found.call();
    }

    /** A method was called on an object of this exchange that may change its state. */
    void mayChange(Object target) {
        for (ActiveBean bean : active.values()) {
            if (bean.isHeldBy(target)) {
                bean.mayChange();
                return;
            }
        }
    }

    /** The instance of a bean, made if it is not live. */
    Object getOrCreate(ScopedBean bean, Contextual<Object> contextual, CreationalContext<Object> creationalContext) {
        if (bean.exclusivity() == Exclusivity.EVERY_CALL) {
            exchange.lease();
        }
        Object instance = liveOrNull(bean);
        if (instance != null) {
            return instance;
        }
        return exchange.locked(() -> {
            Object made = liveOrNull(bean);
            return made != null ? made : create(bean, contextual, creationalContext);
        });
    }

    private Object create(ScopedBean bean, Contextual<Object> contextual, CreationalContext<Object> creationalContext) {
        if (exchange.isEnded()) {
            throw CdiMessages.notActive();
        }
        Creation.requireNoCycle(bean);
        Optional<BeanState> stored = destroyed.contains(bean.name()) ? Optional.empty() : exchange.restore(bean.form());
        Creation creation = new Creation(bean, exchange, stored);
        Object instance;
        try {
            instance = creation.run(() -> contextual.create(creationalContext));
        } catch (RuntimeException | Error e) {
            // what was injected already must not stay behind
            creationalContext.release();
            throw e;
        }
        if (instance == null) {
            return null;
        }
        ActiveBean made = new ActiveBean(bean, creation, contextual, creationalContext, instance);
        active.put(bean.type(), made);
        return made.call();
    }

    /** Destroys one bean and takes it out of the session. */
    void destroy(ScopedBean bean) {
        exchange.locked(() -> {
            if (bean.form().exclusive()) {
                exchange.lease();
            }
            boolean stored = !destroyed.contains(bean.name())
                    && exchange.restore(bean.form()).isPresent();
            if (!active.containsKey(bean.type()) && stored) {
                activate(bean);
            }
            ActiveBean found = active.remove(bean.type());
            if (found != null) {
                destroyed.add(bean.name());
                found.destroy();
            }
            return null;
        });
    }

    @Override
    public Collection<LiveBean> live() {
        return List.copyOf(active.values());
    }

    @Override
    public Set<String> destroyed() {
        if (destroyed.isEmpty()) {
            return Set.of();
        }
        Set<String> live =
                active.values().stream().map(bean -> bean.form().name()).collect(Collectors.toSet());
        return destroyed.stream().filter(name -> !live.contains(name)).collect(Collectors.toSet());
    }

    @Override
    public void invalidate(Set<String> storedNames) {
        storedNames.stream()
                .filter(name -> !destroyed.contains(name))
                .map(scopedBeans::named)
                .flatMap(Optional::stream)
                .forEach(this::activateQuietly);
        for (ActiveBean bean : List.copyOf(active.values())) {
            active.remove(bean.type());
            quietly(bean.form().name(), bean::destroy);
        }
        // made by a callback just now, of a session that is over
        passivate();
        destroyed.clear();
    }

    @Override
    public void passivate() {
        for (ActiveBean bean : List.copyOf(active.values())) {
            quietly(bean.form().name(), bean::passivate);
        }
        active.clear();
    }

    private void activateQuietly(ScopedBean bean) {
        quietly(bean.name(), () -> activate(bean));
    }

    @SuppressWarnings("unchecked") // a Bean<?> is made and kept as what it makes
    private void activate(ScopedBean bean) {
        Contextual<Object> contextual = (Contextual<Object>) bean.bean();
        getOrCreate(bean, contextual, beanManager.createCreationalContext(contextual));
    }

    /** One bean's failing callback must not keep the others from theirs. */
    private static void quietly(String name, Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, CdiMessages.callbackFailed(name), e);
        }
    }
}
