package io.distributedsession.cdi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.inject.AmbiguousResolutionException;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;

import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.KeyProtector;
import io.distributedsession.SigningKeyRepository;
import io.distributedsession.dynamodb.DynamoDbAccess;
import io.distributedsession.metrics.Meters;
import io.distributedsession.metrics.SessionMeter;

/** The application's own beans that take the place of a part of the library, or listen to it. */
record UserBeans(
        Optional<DistributedSessionOptions> options,
        Optional<SigningKeyRepository> keyRepository,
        Optional<KeyProtector> keyProtector,
        Optional<Object> dynamoDbClient,
        Meters meters,
        List<String> problems) {

    /**
     * Looks the beans up; only after the deployment's validation.
     *
     * @param defaultRepository whether the only repository is the library's default
     */
    static UserBeans find(BeanManager beanManager, ApplicationParts parts, boolean defaultRepository) {
        List<String> problems = new ArrayList<>();
        return new UserBeans(
                find(beanManager, parts, DistributedSessionOptions.class, problems),
                defaultRepository ? Optional.empty() : find(beanManager, parts, SigningKeyRepository.class, problems),
                find(beanManager, parts, KeyProtector.class, problems),
                findClient(beanManager, parts, problems),
                findMeters(beanManager, parts),
                List.copyOf(problems));
    }

    /** Sessions kept in memory need no AWS SDK. */
    private static Optional<Object> findClient(BeanManager beanManager, ApplicationParts parts, List<String> problems) {
        try {
            return find(beanManager, parts, DynamoDbAccess.clientType(), problems)
                    .map(Object.class::cast);
        } catch (NoClassDefFoundError e) {
            return Optional.empty();
        }
    }

    private static Meters findMeters(BeanManager beanManager, ApplicationParts parts) {
        return new Meters(parts.of(SessionMeter.class, Any.Literal.INSTANCE, beanManager).stream()
                .map(bean -> reference(beanManager, bean, SessionMeter.class))
                .toList());
    }

    private static <T> Optional<T> find(
            BeanManager beanManager, ApplicationParts parts, Class<T> type, List<String> problems) {
        Set<Bean<?>> beans = parts.of(type, Default.Literal.INSTANCE, beanManager);
        try {
            Bean<?> bean = beanManager.resolve(beans);
            return Optional.ofNullable(bean).map(found -> reference(beanManager, found, type));
        } catch (AmbiguousResolutionException e) {
            problems.add(CdiMessages.severalBeans(type, beans.size()));
            return Optional.empty();
        }
    }

    private static <T> T reference(BeanManager beanManager, Bean<?> bean, Class<T> type) {
        return type.cast(beanManager.getReference(bean, type, beanManager.createCreationalContext(bean)));
    }
}
