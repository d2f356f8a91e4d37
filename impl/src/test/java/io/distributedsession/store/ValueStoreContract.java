package io.distributedsession.store;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

import io.distributedsession.SessionTooLargeException;
import io.distributedsession.store.ValueContent.InParts;
import io.distributedsession.store.ValueContent.Whole;
import io.distributedsession.store.ValueWrite.Written;
import org.junit.jupiter.api.Test;

import static io.distributedsession.store.Heads.NOW;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What every {@link ValueStore} does. */
public abstract class ValueStoreContract {

    protected final RecordKey key = RecordKey.value("test", UUID.randomUUID().toString());

    protected abstract ValueStore store();

    @Test
    void absentValue_isEmpty() {
        assertThat(store().read(key, true)).isEmpty();
    }

    @Test
    void writtenValue_isReadAsWritten() {
        StoredValue value = sliding("value", NOW + 66);

        store().write(key, value);

        assertStored(value);
    }

    @Test
    void emptyAndAbsoluteValue_isReadAsWritten() {
        StoredValue value =
                Values.whole(new byte[0], Heads.CREATED, OptionalLong.empty(), OptionalLong.of(NOW + 9), NOW + 9);

        store().write(key, value);

        assertStored(value);
    }

    @Test
    void write_replacesTheWholeValue() {
        store().write(
                        key,
                        Values.whole(
                                new byte[] {1},
                                Heads.CREATED,
                                OptionalLong.empty(),
                                OptionalLong.of(NOW + 9),
                                NOW + 9));
        StoredValue second = sliding("second", NOW + 66);

        store().write(key, second);

        assertStored(second);
    }

    @Test
    void arraysChangedAfterwards_changeNothingStored() {
        StoredValue value = sliding("value", NOW + 66);
        byte original = bytes(value)[0];
        store().write(key, value);

        bytes(value)[0]++;
        byte[] read = bytes(store().read(key, true).orElseThrow());
        assertThat(read[0]).isEqualTo(original);
        read[0]++;

        assertThat(bytes(store().read(key, true).orElseThrow())[0]).isEqualTo(original);
    }

    @Test
    void extension_movesTheExpiryAlone() {
        StoredValue value = sliding("value", NOW + 30);
        store().write(key, value);

        extend(value, NOW + 66);

        assertStored(withTtl(value, NOW + 66));
    }

    @Test
    void extension_neverShortens() {
        StoredValue value = sliding("value", NOW + 66);
        store().write(key, value);

        extend(value, NOW + 50);

        assertStored(value);
    }

    @Test
    void extensionAtTheExpiry_doesNotRevive() {
        StoredValue value = sliding("value", NOW);
        store().write(key, value);

        extend(value, NOW + 66);

        assertStored(value);
    }

    @Test
    void extensionOfAnAbsentValue_leavesNoGhost() {
        extend(sliding("value", NOW + 30), NOW + 66);

        assertThat(store().read(key, true)).isEmpty();
    }

    @Test
    void extensionAfterRemoval_leavesNoGhost() {
        StoredValue value = sliding("value", NOW + 30);
        store().write(key, value);
        store().remove(key);

        extend(value, NOW + 66);

        assertThat(store().read(key, true)).isEmpty();
    }

    @Test
    void extensionOfAValueSetAnew_leavesTheNewOne() {
        StoredValue seen = sliding("seen", NOW + 30);
        StoredValue shorter =
                Values.whole(new byte[] {1}, Heads.CREATED, OptionalLong.of(10), OptionalLong.empty(), NOW + 11);
        StoredValue later = Values.whole(
                new byte[] {1}, Heads.CREATED.plusSeconds(1), OptionalLong.of(60), OptionalLong.empty(), NOW + 30);
        StoredValue absolute =
                Values.whole(new byte[] {1}, Heads.CREATED, OptionalLong.empty(), OptionalLong.of(NOW + 11), NOW + 11);
        for (StoredValue other : new StoredValue[] {shorter, later, absolute}) {
            store().write(key, other);

            extend(seen, NOW + 66);

            assertStored(other);
        }
    }

    @Test
    void removedValue_isAbsent() {
        store().write(key, sliding("value", NOW + 66));

        store().remove(key);
        store().remove(key);

        assertThat(store().read(key, true)).isEmpty();
    }

    @Test
    void tooLargeValue_leavesTheStoredOne() {
        StoredValue value = sliding("value", NOW + 66);
        store().write(key, value);
        StoredValue large = Values.whole(
                Heads.random(401 * 1024), Heads.CREATED, OptionalLong.of(60), OptionalLong.empty(), NOW + 66);

        assertThatThrownBy(() -> store().write(key, large)).isInstanceOf(SessionTooLargeException.class);

        assertStored(value);
    }

    @Test
    void pointer_isReadAsWritten() {
        StoredValue value = Values.inParts(NOW + 66, NOW + 1_000);

        store().write(key, value);

        assertStored(value);
    }

    @Test
    void replacedPointer_isNamedOnce() {
        StoredValue first = Values.inParts(NOW + 66, NOW + 1_000);
        StoredValue second = Values.inParts(NOW + 66, NOW + 1_000);

        assertThat(store().write(key, first)).isEqualTo(new Written(Optional.empty()));
        assertThat(store().write(key, second))
                .isEqualTo(new Written(first.content().pointer()));
        assertThat(store().write(key, sliding("small", NOW + 66)))
                .isEqualTo(new Written(second.content().pointer()));
        assertThat(store().write(key, sliding("small", NOW + 66))).isEqualTo(new Written(Optional.empty()));
    }

    @Test
    void removedPointer_isNamedOnce() {
        StoredValue value = Values.inParts(NOW + 66, NOW + 1_000);
        store().write(key, value);

        assertThat(store().remove(key)).isEqualTo(value.content().pointer());
        assertThat(store().remove(key)).isEmpty();
    }

    @Test
    void extensionOfAPointer_movesBothExpiries() {
        StoredValue value = Values.inParts(NOW + 30, NOW + 1_000);
        StoredValue extended = new StoredValue(
                new InParts(value.content().pointer().orElseThrow(), NOW + 2_000),
                value.times().until(NOW + 66));
        store().write(key, value);

        store().extend(key, value, extended, NOW);

        assertStored(extended);
    }

    @Test
    void extensionOfAnotherValueOfTheSameMoment_leavesIt() {
        StoredValue whole = sliding("value", NOW + 30);
        StoredValue seen = Values.inParts(NOW + 30, NOW + 1_000);
        for (StoredValue other : new StoredValue[] {Values.inParts(NOW + 30, NOW + 1_000), whole}) {
            store().write(key, other);

            extend(seen, NOW + 66);

            assertStored(other);
        }
        store().write(key, seen);
        extend(whole, NOW + 66);
        assertStored(seen);
    }

    protected void extend(StoredValue seen, long ttl) {
        store().extend(key, seen, withTtl(seen, ttl), NOW);
    }

    protected static StoredValue sliding(String text, long ttl) {
        return Values.whole(text.getBytes(UTF_8), Heads.CREATED, OptionalLong.of(60), OptionalLong.empty(), ttl);
    }

    protected static StoredValue withTtl(StoredValue value, long ttl) {
        return new StoredValue(value.content(), value.times().until(ttl));
    }

    private static byte[] bytes(StoredValue value) {
        return ((Whole) value.content()).bytes();
    }

    protected void assertStored(StoredValue expected) {
        Optional<StoredValue> found = store().read(key, true);
        assertThat(found).isPresent();
        assertThat(found.get()).usingRecursiveComparison().isEqualTo(expected);
    }
}
