package io.distributedsession.store;

import java.util.List;
import java.util.Optional;

import io.distributedsession.store.StoredHead.Live;
import io.distributedsession.store.WriteOutcome.Applied;
import io.distributedsession.store.WriteOutcome.Refused;
import org.junit.jupiter.api.Test;

import static io.distributedsession.store.Heads.CART;
import static io.distributedsession.store.Heads.NOW;
import static io.distributedsession.store.Heads.change;
import static io.distributedsession.store.Heads.entry;
import static io.distributedsession.store.Heads.session;
import static io.distributedsession.store.Heads.update;
import static org.assertj.core.api.Assertions.assertThat;

/** What every {@link PrincipalIndex} does. */
public abstract class PrincipalIndexContract {

    private static final int RACERS = 16;
    private static final long DEADLINE = NOW + 43_200;

    protected final RecordKey ada = RecordKey.principal("test", "ada " + Heads.newKey());
    private final RecordKey bob = RecordKey.principal("test", "bob " + Heads.newKey());

    protected abstract RecordStore records();

    @Test
    void unknownUser_hasNoSessions() {
        assertThat(find(ada)).isEmpty();
    }

    @Test
    void createdSession_isFoundUnderItsUserAlone() {
        Live first = created(ada);
        Live second = created(ada);
        Live others = created(bob);

        assertThat(find(ada)).containsExactlyInAnyOrder(in(ada, first), in(ada, second));
        assertThat(find(bob)).containsExactly(in(bob, others));
        assertThat(records().load(first.key(), true)).contains(first);
    }

    @Test
    void sessionWithoutAnEntry_isNotFound() {
        records().create(session());

        assertThat(find(ada)).isEmpty();
    }

    @Test
    void creationOverAStoredHead_isRefusedAndEntersNothing() {
        Live head = session();
        records().create(head);
        Live other = new Live(head.key(), head.createDate(), head.ttl(), 1, Heads.random(64), head.beans());

        assertThat(records().create(other, in(ada, other))).isEqualTo(new Refused(Optional.of(head)));

        assertThat(find(ada)).isEmpty();
    }

    @Test
    void rotationAtALogin_entersTheNewKey() {
        Live head = session();
        records().create(head);
        Rotation rotation = rotation(head, Optional.empty(), ada);

        assertThat(records().rotate(rotation)).isEqualTo(new Applied(2));

        assertThat(find(ada)).containsExactly(in(ada, rotation.successor()));
    }

    @Test
    void rotationOfAUsersSession_replacesItsEntry() {
        Live head = created(ada);
        Rotation rotation = rotation(head, Optional.of(ada), ada);

        records().rotate(rotation);

        assertThat(find(ada)).containsExactly(in(ada, rotation.successor()));
    }

    @Test
    void rotationOfASessionThatWasNotEntered_entersIt() {
        Live head = session();
        records().create(head);
        Rotation rotation = rotation(head, Optional.of(ada), ada);

        records().rotate(rotation);

        assertThat(find(ada)).containsExactly(in(ada, rotation.successor()));
    }

    @Test
    void refusedRotation_leavesTheIndexAsItWas() {
        Live head = created(ada);
        records().update(update(head, CART, change(head, CART, entry("theirs"))));

        assertThat(records().rotate(rotation(head, Optional.of(ada), ada))).isInstanceOf(Refused.class);

        assertThat(find(ada)).containsExactly(in(ada, head));
    }

    @Test
    void racingRotations_leaveOneEntry() {
        Live head = created(ada);

        Race.of(RACERS, i -> records().rotate(rotation(head, Optional.of(ada), ada)));

        assertThat(find(ada))
                .singleElement()
                .satisfies(found ->
                        assertThat(records().load(found.head(), true)).get().isInstanceOf(Live.class));
    }

    @Test
    void removedEntry_isGone_andOthersStay() {
        Live first = created(ada);
        Live second = created(ada);

        records().principals().remove(ada, first.key());
        records().principals().remove(ada, first.key());
        records().principals().remove(bob, second.key());

        assertThat(find(ada)).containsExactly(in(ada, second));
        assertThat(records().load(first.key(), true)).contains(first);
    }

    @Test
    void orphan_isRemoved_butNotTheEntryOfAHeadThatStands() {
        Live deleted = created(ada);
        Live stands = created(ada);
        records().delete(deleted.key());

        records().principals().removeOrphan(ada, deleted.key());
        records().principals().removeOrphan(ada, stands.key());
        records().principals().removeOrphan(ada, Heads.newKey());

        assertThat(find(ada)).containsExactly(in(ada, stands));
        assertThat(records().load(stands.key(), true)).contains(stands);
        assertThat(records().load(deleted.key(), true)).isEmpty();
    }

    @Test
    void entryOfADeletedSession_staysUntilItIsRemoved() {
        Live head = created(ada);

        records().delete(head.key());

        assertThat(find(ada)).containsExactly(in(ada, head));
    }

    protected Live created(RecordKey principal) {
        Live head = session();
        assertThat(records().create(head, in(principal, head))).isEqualTo(new Applied(1));
        return head;
    }

    protected List<IndexEntry> find(RecordKey principal) {
        return records().principals().find(principal);
    }

    protected static IndexEntry in(RecordKey principal, Live head) {
        return new IndexEntry(principal, head.key(), DEADLINE);
    }

    /** A rotation of a session that joins a user's sessions. */
    protected static Rotation rotation(Live head, Optional<RecordKey> leaving, RecordKey joining) {
        Rotation plain = Heads.rotation(head);
        Live successor = plain.successor();
        return new Rotation(
                plain.from(),
                plain.expectedVersion(),
                plain.now(),
                plain.tombstoneTtl(),
                successor,
                leaving,
                Optional.of(in(joining, successor)));
    }
}
