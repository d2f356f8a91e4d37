package io.distributedsession.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import io.distributedsession.SessionTooLargeException;
import io.distributedsession.store.StoredHead.Live;
import io.distributedsession.store.StoredHead.Tombstone;
import io.distributedsession.store.WriteOutcome.Applied;
import io.distributedsession.store.WriteOutcome.Refused;
import org.junit.jupiter.api.Test;

import static io.distributedsession.store.Heads.CART;
import static io.distributedsession.store.Heads.NOW;
import static io.distributedsession.store.Heads.TTL;
import static io.distributedsession.store.Heads.USER;
import static io.distributedsession.store.Heads.add;
import static io.distributedsession.store.Heads.change;
import static io.distributedsession.store.Heads.entry;
import static io.distributedsession.store.Heads.remove;
import static io.distributedsession.store.Heads.session;
import static io.distributedsession.store.Heads.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What every {@link RecordStore} does. */
public abstract class RecordStoreContract {

    private static final int RACERS = 16;
    private static final int TOO_LARGE = 401 * 1024;

    protected abstract RecordStore store();

    @Test
    void absentKey_loadsNothing() {
        assertThat(store().load(Heads.newKey(), true)).isEmpty();
        assertThat(store().load(Heads.newKey(), false)).isEmpty();
    }

    @Test
    void createdHead_isLoadedAsWritten() {
        Live head = session();

        assertThat(store().create(head)).isEqualTo(new Applied(1));

        assertStored(head);
        assertThat(store().load(head.key(), false)).contains(head);
    }

    @Test
    void headWithoutBeans_isNoTombstone() {
        Live head = Heads.with(session(), TTL, 1, Map.of());

        store().create(head);

        assertStored(head);
        BeanEntry cart = entry("first");
        assertThat(store().update(update(head, CART, add(cart)))).isEqualTo(new Applied(2));
        assertStored(Heads.after(head, CART, cart));
    }

    @Test
    void expiredHead_isLoadedAllTheSame() {
        Live head = Heads.withTtl(session(), NOW - 1);
        store().create(head);

        assertStored(head);
    }

    @Test
    void arraysChangedAfterwards_changeNothingStored() {
        Live head = session();
        byte[] sealed = Heads.sealed(head, CART);
        byte original = sealed[0];
        store().create(head);

        sealed[0]++;
        byte[] loaded = Heads.sealed((Live) load(head), CART);
        assertThat(loaded[0]).isEqualTo(original);
        loaded[0]++;

        assertThat(Heads.sealed((Live) load(head), CART)[0]).isEqualTo(original);
    }

    @Test
    void secondCreate_isRefusedWithWhatStands() {
        Live first = create(session());
        Live second = new Live(first.key(), first.createDate(), TTL + 1, 1, Heads.random(64), Map.of());

        assertThat(store().create(second)).isEqualTo(new Refused(Optional.of(first)));

        assertStored(first);
    }

    @Test
    void racingCreates_haveOneWinner() {
        RecordKey key = Heads.newKey();

        List<WriteOutcome> outcomes =
                Race.of(RACERS, i -> store().create(new Live(key, Heads.CREATED, TTL, 1, Heads.random(64), Map.of())));

        assertThat(outcomes).filteredOn(Applied.class::isInstance).hasSize(1);
    }

    @Test
    void update_appliesEveryChangeAndCountsTheVersion() {
        Live head = create(session());
        BeanEntry cart = entry("changed");
        BeanEntry wish = entry("added");

        WriteOutcome outcome = store().update(update(
                head, Map.of(CART, change(head, CART, cart), USER, remove(head, USER), "wish.list", add(wish))));

        assertThat(outcome).isEqualTo(new Applied(2));
        assertStored(Heads.with(head, TTL, 2, Map.of(CART, cart, "wish.list", wish)));
    }

    @Test
    void updateThatExtends_movesTheExpiry() {
        Live head = create(session());
        BeanEntry cart = entry("changed");

        store().update(new HeadUpdate(
                head.key(), NOW, OptionalLong.of(TTL + 100), Map.of(CART, change(head, CART, cart))));

        assertStored(Heads.withTtl(Heads.after(head, CART, cart), TTL + 100));
    }

    @Test
    void updateWithStaleTag_isRefusedWithWhatStands() {
        Live head = create(session());
        store().update(update(head, CART, change(head, CART, entry("theirs"))));
        StoredHead theirs = load(head);

        WriteOutcome outcome = store().update(update(
                head, Map.of(CART, change(head, CART, entry("mine")), USER, change(head, USER, entry("mine")))));

        assertThat(outcome).isEqualTo(new Refused(Optional.of(theirs)));
        assertStored(theirs);
    }

    @Test
    void additionOfAStoredBean_isRefused() {
        Live head = create(session());

        assertThat(store().update(update(head, CART, add(entry("mine"))))).isEqualTo(new Refused(Optional.of(head)));
    }

    @Test
    void changeOfARemovedBean_isRefused() {
        Live head = create(session());
        store().update(update(head, CART, remove(head, CART)));

        assertThat(store().update(update(head, CART, change(head, CART, entry("mine")))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void removalOfAChangedBean_isRefused() {
        Live head = create(session());
        store().update(update(head, CART, change(head, CART, entry("theirs"))));

        assertThat(store().update(update(head, CART, remove(head, CART)))).isInstanceOf(Refused.class);
    }

    @Test
    void beanRemovedAndAddedAgain_looksChanged() {
        Live head = create(session());
        store().update(update(head, CART, remove(head, CART)));
        store().update(update(head, CART, add(new BeanEntry.Inline(Heads.random(8), Heads.sealed(head, CART)))));

        assertThat(store().update(update(head, CART, change(head, CART, entry("mine")))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void lastBeanRemoved_leavesTheSession() {
        Live head = create(session());

        store().update(update(head, Map.of(CART, remove(head, CART), USER, remove(head, USER))));

        assertStored(Heads.with(head, TTL, 2, Map.of()));
    }

    @Test
    void updateAtTheExpiry_isRefused() {
        Live head = create(session(NOW));

        assertThat(store().update(update(head, CART, change(head, CART, entry("late")))))
                .isEqualTo(new Refused(Optional.of(head)));
        assertStored(head);
    }

    @Test
    void updateASecondBeforeTheExpiry_isApplied() {
        Live head = create(session(NOW + 1));

        assertThat(store().update(update(head, CART, change(head, CART, entry("in time")))))
                .isEqualTo(new Applied(2));
    }

    @Test
    void updateAfterDelete_doesNotResurrect() {
        Live head = create(session());
        store().delete(head.key());

        assertThat(store().update(update(head, CART, change(head, CART, entry("mine")))))
                .isEqualTo(new Refused(Optional.empty()));
        assertThat(store().update(update(head, "new", add(entry("mine"))))).isEqualTo(new Refused(Optional.empty()));

        assertThat(store().load(head.key(), true)).isEmpty();
    }

    @Test
    void racingUpdatesOfOneBean_haveOneWinner() {
        Live head = create(session());

        List<WriteOutcome> outcomes =
                Race.of(RACERS, i -> store().update(update(head, CART, change(head, CART, entry("racer " + i)))));

        assertThat(outcomes).filteredOn(Applied.class::isInstance).containsExactly(new Applied(2));
        assertThat(((Live) load(head)).version()).isEqualTo(2);
    }

    @Test
    void racingUpdatesOfDifferentBeans_allApply() {
        Live head = create(session());

        List<WriteOutcome> outcomes =
                Race.of(RACERS, i -> store().update(update(head, "bean." + i, add(entry("racer " + i)))));

        assertThat(outcomes).hasOnlyElementsOfType(Applied.class).doesNotHaveDuplicates();
        Live after = (Live) load(head);
        assertThat(after.version()).isEqualTo(1 + RACERS);
        assertThat(after.beans()).hasSize(2 + RACERS);
    }

    @Test
    void dueTouch_movesTheExpiryAndReads() {
        Live head = create(session(NOW + 100));

        Optional<StoredHead> touched = store().touch(new Touch(head.key(), NOW, NOW + 101, TTL));

        assertThat(touched).contains(Heads.withTtl(head, TTL));
        assertStored(Heads.withTtl(head, TTL));
    }

    @Test
    void touchThatIsNotDue_onlyReads() {
        Live head = create(session(NOW + 100));

        assertThat(store().touch(new Touch(head.key(), NOW, NOW + 100, TTL))).contains(head);

        assertStored(head);
    }

    @Test
    void touchAtTheExpiry_showsTheExpiredHead() {
        Live head = create(session(NOW));

        assertThat(store().touch(new Touch(head.key(), NOW, NOW + 100, TTL))).contains(head);

        assertStored(head);
    }

    @Test
    void touchAfterDelete_leavesNothing() {
        Live head = create(session(NOW + 100));
        store().delete(head.key());

        assertThat(store().touch(new Touch(head.key(), NOW, NOW + 200, TTL))).isEmpty();

        assertThat(store().load(head.key(), true)).isEmpty();
    }

    @Test
    void touchOfATombstone_showsItUnmoved() {
        Live head = create(session());
        store().rotate(Heads.rotation(head));
        Tombstone tombstone = new Tombstone(head.key(), NOW + 60);

        assertThat(store().touch(new Touch(head.key(), NOW, TTL, TTL))).contains(tombstone);

        assertStored(tombstone);
    }

    @Test
    void rotation_movesTheSessionAndLeavesATombstone() {
        Live head = create(session());
        Rotation rotation = Heads.rotation(head);

        assertThat(store().rotate(rotation)).isEqualTo(new Applied(2));

        assertStored(new Tombstone(head.key(), NOW + 60));
        assertStored(rotation.successor());
    }

    @Test
    void rotationOfAnotherVersion_isRefusedAndLeavesNoSuccessor() {
        Live head = create(session());
        store().update(update(head, CART, change(head, CART, entry("theirs"))));
        StoredHead theirs = load(head);
        Rotation rotation = Heads.rotation(head);

        assertThat(store().rotate(rotation)).isEqualTo(new Refused(Optional.of(theirs)));

        assertStored(theirs);
        assertThat(store().load(rotation.successor().key(), true)).isEmpty();
    }

    @Test
    void secondRotation_isRefusedWithTheTombstone() {
        Live head = create(session());
        store().rotate(Heads.rotation(head));

        assertThat(store().rotate(Heads.rotation(head)))
                .isEqualTo(new Refused(Optional.of(new Tombstone(head.key(), NOW + 60))));
    }

    @Test
    void rotationAfterDelete_doesNotResurrect() {
        Live head = create(session());
        store().delete(head.key());
        Rotation rotation = Heads.rotation(head);

        assertThat(store().rotate(rotation)).isEqualTo(new Refused(Optional.empty()));

        assertThat(store().load(head.key(), true)).isEmpty();
        assertThat(store().load(rotation.successor().key(), true)).isEmpty();
    }

    @Test
    void rotationAtTheExpiry_isRefused() {
        Live head = create(session(NOW));

        assertThat(store().rotate(Heads.rotation(head))).isEqualTo(new Refused(Optional.of(head)));
    }

    @Test
    void rotationToATakenKey_isRefused() {
        Live head = create(session());
        Live other = create(session());
        Rotation rotation = Heads.rotation(head);
        Live successor = new Live(other.key(), other.createDate(), TTL, 2, Heads.random(64), head.beans());

        assertThat(store().rotate(new Rotation(head.key(), 1, NOW, rotation.tombstoneTtl(), successor)))
                .isEqualTo(new Refused(Optional.of(head)));

        assertStored(head);
        assertStored(other);
    }

    @Test
    void racingRotations_haveOneWinner() {
        Live head = create(session());

        List<WriteOutcome> outcomes = Race.of(RACERS, i -> store().rotate(Heads.rotation(head)));

        assertThat(outcomes).filteredOn(Applied.class::isInstance).hasSize(1);
    }

    @Test
    void updateOfATombstone_isRefused() {
        Live head = create(session());
        store().rotate(Heads.rotation(head));

        assertThat(store().update(update(head, "new", add(entry("mine")))))
                .isEqualTo(new Refused(Optional.of(new Tombstone(head.key(), NOW + 60))));
    }

    @Test
    void deleteOfAnAbsentHead_leavesItAbsent() {
        RecordKey key = Heads.newKey();

        assertThat(store().delete(key)).isEqualTo(new Deletion(true, Optional.empty()));

        assertThat(store().load(key, true)).isEmpty();
    }

    @Test
    void deleteOfATombstone_leavesItStanding() {
        Live head = create(session());
        store().rotate(Heads.rotation(head));

        assertThat(store().delete(head.key())).isEqualTo(new Deletion(false, Optional.empty()));

        assertThat(store().load(head.key(), true)).contains(new Tombstone(head.key(), NOW + 60));
    }

    @Test
    void delete_tellsWhatItDeleted() {
        Live head = create(session());

        assertThat(store().delete(head.key())).isEqualTo(new Deletion(true, Optional.of(head)));

        assertThat(store().load(head.key(), true)).isEmpty();
    }

    @Test
    void entryInParts_isLoadedAsWritten() {
        BeanEntry album = new BeanEntry.InParts(new PartPointer(Heads.random(8), 3, 1_000_000));
        Live head = create(session());

        store().update(update(head, "album", add(album)));

        Live after = Heads.after(head, "album", album);
        assertStored(after);
        BeanEntry small = entry("small");
        assertThat(store().update(update(after, "album", change(after, "album", small))))
                .isEqualTo(new Applied(3));
        assertStored(Heads.after(after, "album", small));
    }

    @Test
    void lease_isTakenAndReads() {
        Live head = create(session());
        Lease lease = lease();

        assertThat(store().lease(leasing(head, lease, NOW))).contains(leased(head, lease));

        assertStored(leased(head, lease));
    }

    @Test
    void lease_writesTheExpiryWhereOneIsGiven() {
        Live head = create(session());
        Lease lease = lease();

        store().lease(new Leasing(head.key(), NOW, lease, OptionalLong.of(TTL + 7)));

        assertStored(leased(Heads.withTtl(head, TTL + 7), lease));
    }

    /** The expiry is computed from a cookie, which may be old, by a clock that may be behind. */
    @Test
    void leaseThatWouldBringTheExpiryForward_changesNothing() {
        Live head = create(session());

        assertThat(store().lease(new Leasing(head.key(), NOW, lease(), OptionalLong.of(TTL - 1))))
                .contains(head);

        assertStored(head);
    }

    @Test
    void leaseWithTheExpiryThatStands_isTaken() {
        Live head = create(session());
        Lease lease = lease();

        assertThat(store().lease(new Leasing(head.key(), NOW, lease, OptionalLong.of(TTL))))
                .contains(leased(head, lease));
    }

    @Test
    void leaseOfAnother_isLeftAndShown() {
        Live head = create(session());
        Lease theirs = lease();
        store().lease(leasing(head, theirs, NOW));

        assertThat(store().lease(leasing(head, lease(), NOW + 29))).contains(leased(head, theirs));
    }

    @Test
    void leaseThatEnded_isTakenByAnother() {
        Live head = create(session());
        store().lease(leasing(head, lease(), NOW));
        Lease ours = new Lease(Heads.random(16), NOW + 60);

        assertThat(store().lease(leasing(head, ours, NOW + 30))).contains(leased(head, ours));
    }

    @Test
    void leaseTakenTwice_staysOurs() {
        Live head = create(session());
        Lease ours = lease();
        store().lease(leasing(head, ours, NOW));

        assertThat(store().lease(leasing(head, ours, NOW))).contains(leased(head, ours));
    }

    @Test
    void racingLeases_haveOneWinner() {
        Live head = create(session());

        List<Boolean> won = Race.of(RACERS, i -> {
            Lease mine = lease();
            return store().lease(leasing(head, mine, NOW)).equals(Optional.of(leased(head, mine)));
        });

        assertThat(won).containsOnlyOnce(true);
    }

    @Test
    void leaseOfNothing_leavesNothing() {
        Live head = session();

        assertThat(store().lease(leasing(head, lease(), NOW))).isEmpty();

        assertThat(store().load(head.key(), true)).isEmpty();
    }

    @Test
    void leaseOfWhatExpiredOrRotated_changesNothing() {
        Live expired = create(Heads.withTtl(session(), NOW));
        Live rotated = create(session());
        store().rotate(Heads.rotation(rotated));

        assertThat(store().lease(leasing(expired, lease(), NOW))).contains(expired);
        assertThat(store().lease(leasing(rotated, lease(), NOW))).contains(new Tombstone(rotated.key(), NOW + 60));
    }

    @Test
    void rotationThatSparesLeases_isRefusedWhileAnotherHasOne() {
        Live head = create(session());
        Lease theirs = lease();
        store().lease(leasing(head, theirs, NOW));
        Rotation sparing = sparing(head, Heads.random(16));

        assertThat(store().rotate(sparing)).isEqualTo(new Refused(Optional.of(leased(head, theirs))));

        assertStored(leased(head, theirs));
        assertThat(store().load(sparing.successor().key(), true)).isEmpty();
        assertThat(store().rotate(Heads.rotation(head))).isEqualTo(new Applied(2));
    }

    @Test
    void rotationThatSparesLeases_appliesToNoneAndToItsOwnAndToOneThatEnded() {
        Live free = create(session());
        Live own = create(session());
        Lease ours = lease();
        store().lease(leasing(own, ours, NOW));
        Live over = create(session());
        store().lease(leasing(over, new Lease(Heads.random(16), NOW), NOW - 30));

        assertThat(store().rotate(sparing(free, Heads.random(16)))).isEqualTo(new Applied(2));
        assertThat(store().rotate(sparing(own, ours.owner()))).isEqualTo(new Applied(2));
        assertThat(store().rotate(sparing(over, Heads.random(16)))).isEqualTo(new Applied(2));
    }

    private static Rotation sparing(Live head, byte[] owner) {
        Rotation plain = Heads.rotation(head);
        return new Rotation(
                plain.from(),
                plain.expectedVersion(),
                plain.now(),
                plain.tombstoneTtl(),
                plain.successor(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(owner));
    }

    @Test
    void release_givesOnlyTheOwnersLeaseBack() {
        Live head = create(session());
        Lease theirs = lease();
        store().lease(leasing(head, theirs, NOW));

        store().release(head.key(), Heads.random(16));
        assertStored(leased(head, theirs));
        store().release(head.key(), theirs.owner());
        assertStored(head);
        store().release(Heads.newKey(), theirs.owner());
    }

    @Test
    void updateUnderTheLease_givesItBack() {
        Live head = create(session());
        Lease ours = lease();
        store().lease(leasing(head, ours, NOW));
        BeanEntry cart = entry("changed");

        assertThat(store().update(leasedUpdate(head, cart, ours))).isEqualTo(new Applied(2));

        assertStored(Heads.after(head, CART, cart));
    }

    @Test
    void updateUnderALeaseThatIsLost_isRefused() {
        Live head = create(session());
        Lease theirs = lease();
        store().lease(leasing(head, theirs, NOW));

        assertThat(store().update(leasedUpdate(head, entry("changed"), lease())))
                .isEqualTo(new Refused(Optional.of(leased(head, theirs))));
    }

    @Test
    void updateWithoutALease_leavesThatOfAnother() {
        Live head = create(session());
        Lease theirs = lease();
        store().lease(leasing(head, theirs, NOW));
        BeanEntry user = entry("changed");

        assertThat(store().update(update(head, USER, change(head, USER, user)))).isEqualTo(new Applied(2));

        assertStored(leased(Heads.after(head, USER, user), theirs));
    }

    private static Lease lease() {
        return new Lease(Heads.random(16), NOW + 30);
    }

    private static Leasing leasing(Live head, Lease lease, long now) {
        return new Leasing(head.key(), now, lease, OptionalLong.empty());
    }

    private static Live leased(Live head, Lease lease) {
        return new Live(
                head.key(),
                head.createDate(),
                head.ttl(),
                head.version(),
                head.record(),
                head.beans(),
                Optional.of(lease));
    }

    private static HeadUpdate leasedUpdate(Live head, BeanEntry cart, Lease lease) {
        return new HeadUpdate(
                head.key(),
                NOW,
                OptionalLong.empty(),
                Map.of(CART, change(head, CART, cart)),
                Optional.of(lease.owner()),
                OptionalLong.of(head.version()));
    }

    @Test
    void headOfNearlyTheLimit_isStored() {
        Live head = Heads.with(session(), TTL, 1, Map.of(CART, large(399 * 1024)));

        assertThat(store().create(head)).isEqualTo(new Applied(1));

        assertStored(head);
    }

    @Test
    void tooLargeCreate_writesNothing() {
        Live head = Heads.with(session(), TTL, 1, Map.of(CART, large(TOO_LARGE)));

        assertThatThrownBy(() -> store().create(head)).isInstanceOf(SessionTooLargeException.class);

        assertThat(store().load(head.key(), true)).isEmpty();
    }

    @Test
    void updateThatOutgrowsTheLimit_writesNothing() {
        Live head = create(Heads.with(session(), TTL, 1, Map.of(CART, large(300 * 1024))));

        assertThatThrownBy(() -> store().update(update(head, USER, add(large(200 * 1024)))))
                .isInstanceOf(SessionTooLargeException.class);

        assertStored(head);
    }

    @Test
    void tooLargeRotation_writesNothing() {
        Live head = create(session());
        Rotation rotation = Heads.rotation(head);
        Live successor = Heads.with(rotation.successor(), TTL, 2, Map.of(CART, large(TOO_LARGE)));

        assertThatThrownBy(() -> store().rotate(new Rotation(head.key(), 1, NOW, NOW + 60, successor)))
                .isInstanceOf(SessionTooLargeException.class);

        assertStored(head);
        assertThat(store().load(successor.key(), true)).isEmpty();
    }

    protected Live create(Live head) {
        assertThat(store().create(head)).isEqualTo(new Applied(head.version()));
        return head;
    }

    protected StoredHead load(StoredHead head) {
        return store().load(head.key(), true).orElseThrow();
    }

    protected void assertStored(StoredHead expected) {
        assertThat(store().load(expected.key(), true)).contains(expected);
    }

    private static BeanEntry large(int size) {
        return new BeanEntry.Inline(Heads.random(8), Heads.random(size));
    }
}
