package io.distributedsession.store.dynamodb;

import io.distributedsession.dynamodb.TableNames;
import io.distributedsession.store.BeanChange;
import io.distributedsession.store.HeadUpdate;
import io.distributedsession.store.Leasing;
import io.distributedsession.store.Rotation;
import io.distributedsession.store.Touch;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import static io.distributedsession.store.dynamodb.ItemNames.LEASE_OWNER;
import static io.distributedsession.store.dynamodb.ItemNames.LEASE_UNTIL;
import static io.distributedsession.store.dynamodb.ItemNames.SESSION;
import static io.distributedsession.store.dynamodb.ItemNames.TAG;
import static io.distributedsession.store.dynamodb.ItemNames.VERSION;

/** The updates of heads, and their conditions. */
record HeadExpressions(TableNames names) {

    /**
     * A commit.
     *
     * @param onLoadedVersion whether it is to apply to the loaded version alone
     */
    UpdateExpression update(HeadUpdate update, boolean onLoadedVersion) {
        UpdateExpression expression = live(update.now());
        String version = expression.name(VERSION);
        update.ttl().ifPresent(ttl -> expression.set(expression.name(names.ttl()), Attributes.number(ttl)));
        update.changes().forEach((bean, change) -> change(expression, bean, change));
        expression.add(version, 1);
        update.leaseOwner().ifPresent(owner -> release(expression, owner));
        if (onLoadedVersion) {
            long loaded = update.loadedVersion().orElseThrow();
            expression.condition(version, "=", Attributes.number(loaded));
        }
        return expression;
    }

    private static void change(UpdateExpression expression, String bean, BeanChange change) {
        String path = expression.name(SESSION) + "." + expression.name(bean);
        change.entry()
                .ifPresentOrElse(entry -> expression.set(path, HeadMapper.entry(entry)), () -> expression.remove(path));
        change.expectedTag()
                .ifPresentOrElse(
                        tag -> expression.condition(path + "." + expression.name(TAG), "=", Attributes.bytes(tag)),
                        () -> expression.notExists(path));
    }

    UpdateExpression touch(Touch touch) {
        UpdateExpression expression = live(touch.now());
        String ttl = expression.name(names.ttl());
        expression.set(ttl, Attributes.number(touch.ttl()));
        expression.condition(ttl, "<", Attributes.number(touch.dueBefore()));
        return expression;
    }

    UpdateExpression lease(Leasing leasing) {
        UpdateExpression expression = live(leasing.now());
        String owner = expression.name(LEASE_OWNER);
        AttributeValue ours = Attributes.bytes(leasing.lease().owner());
        notLeasedByOther(expression, ours, leasing.now());
        expression.set(owner, ours);
        expression.set(
                expression.name(LEASE_UNTIL), Attributes.number(leasing.lease().until()));
        leasing.ttl().ifPresent(ttl -> extend(expression, ttl));
        return expression;
    }

    private void extend(UpdateExpression expression, long ttl) {
        String name = expression.name(names.ttl());
        expression.set(name, Attributes.number(ttl));
        expression.condition(name, "<=", Attributes.number(ttl));
    }

    private static void notLeasedByOther(UpdateExpression expression, AttributeValue owner, long now) {
        String lessee = expression.name(LEASE_OWNER);
        expression.anyOf(
                "attribute_not_exists(" + lessee + ")",
                lessee + " = " + expression.value(owner),
                expression.name(LEASE_UNTIL) + " <= " + expression.value(Attributes.number(now)));
    }

    UpdateExpression release(byte[] leaseOwner) {
        UpdateExpression expression = new UpdateExpression();
        release(expression, leaseOwner);
        return expression;
    }

    private static void release(UpdateExpression expression, byte[] leaseOwner) {
        String owner = expression.name(LEASE_OWNER);
        expression.condition(owner, "=", Attributes.bytes(leaseOwner));
        expression.remove(owner);
        expression.remove(expression.name(LEASE_UNTIL));
    }

    /** The condition under which a head gives way to a tombstone; updates nothing. */
    UpdateExpression rotate(Rotation rotation) {
        UpdateExpression expression = live(rotation.now());
        expression.condition(expression.name(VERSION), "=", Attributes.number(rotation.expectedVersion()));
        rotation.sparing().ifPresent(owner -> notLeasedByOther(expression, Attributes.bytes(owner), rotation.now()));
        return expression;
    }

    private UpdateExpression live(long now) {
        UpdateExpression expression = new UpdateExpression();
        expression.exists(expression.name(SESSION));
        expression.condition(expression.name(names.ttl()), ">", Attributes.number(now));
        return expression;
    }
}
