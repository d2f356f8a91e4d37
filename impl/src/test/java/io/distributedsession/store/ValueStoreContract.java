package io.distributedsession.store;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

import io.distributedsession.SessionTooLargeException;
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
        assertThat(store().read(key)).isEmpty();
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
                new StoredValue(new byte[0], Heads.CREATED, OptionalLong.empty(), OptionalLong.of(NOW + 9), NOW + 9);

        store().write(key, value);

        assertStored(value);
    }

    @Test
    void write_replacesTheWholeValue() {
        store().write(
                        key,
                        new StoredValue(
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
        byte original = value.bytes()[0];
        store().write(key, value);

        value.bytes()[0]++;
        byte[] read = store().read(key).orElseThrow().bytes();
        assertThat(read[0]).isEqualTo(original);
        read[0]++;

        assertThat(store().read(key).orElseThrow().bytes()[0]).isEqualTo(original);
    }

    @Test
    void extension_movesTheExpiryAlone() {
        StoredValue value = sliding("value", NOW + 30);
        store().write(key, value);

        store().extend(key, value, NOW, NOW + 66);

        assertStored(withTtl(value, NOW + 66));
    }

    @Test
    void extension_neverShortens() {
        StoredValue value = sliding("value", NOW + 66);
        store().write(key, value);

        store().extend(key, value, NOW, NOW + 50);

        assertStored(value);
    }

    @Test
    void extensionAtTheExpiry_doesNotRevive() {
        StoredValue value = sliding("value", NOW);
        store().write(key, value);

        store().extend(key, value, NOW, NOW + 66);

        assertStored(value);
    }

    @Test
    void extensionOfAnAbsentValue_leavesNoGhost() {
        store().extend(key, sliding("value", NOW + 30), NOW, NOW + 66);

        assertThat(store().read(key)).isEmpty();
    }

    @Test
    void extensionAfterRemoval_leavesNoGhost() {
        StoredValue value = sliding("value", NOW + 30);
        store().write(key, value);
        store().remove(key);

        store().extend(key, value, NOW, NOW + 66);

        assertThat(store().read(key)).isEmpty();
    }

    @Test
    void extensionOfAValueSetAnew_leavesTheNewOne() {
        StoredValue seen = sliding("seen", NOW + 30);
        StoredValue shorter =
                new StoredValue(new byte[] {1}, Heads.CREATED, OptionalLong.of(10), OptionalLong.empty(), NOW + 11);
        StoredValue later = new StoredValue(
                new byte[] {1}, Heads.CREATED.plusSeconds(1), OptionalLong.of(60), OptionalLong.empty(), NOW + 30);
        StoredValue absolute = new StoredValue(
                new byte[] {1}, Heads.CREATED, OptionalLong.empty(), OptionalLong.of(NOW + 11), NOW + 11);
        for (StoredValue other : new StoredValue[] {shorter, later, absolute}) {
            store().write(key, other);

            store().extend(key, seen, NOW, NOW + 66);

            assertStored(other);
        }
    }

    @Test
    void removedValue_isAbsent() {
        store().write(key, sliding("value", NOW + 66));

        store().remove(key);
        store().remove(key);

        assertThat(store().read(key)).isEmpty();
    }

    @Test
    void tooLargeValue_leavesTheStoredOne() {
        StoredValue value = sliding("value", NOW + 66);
        store().write(key, value);
        StoredValue large = new StoredValue(
                Heads.random(401 * 1024), Heads.CREATED, OptionalLong.of(60), OptionalLong.empty(), NOW + 66);

        assertThatThrownBy(() -> store().write(key, large)).isInstanceOf(SessionTooLargeException.class);

        assertStored(value);
    }

    protected static StoredValue sliding(String text, long ttl) {
        Instant created = Heads.CREATED;
        return new StoredValue(text.getBytes(UTF_8), created, OptionalLong.of(60), OptionalLong.empty(), ttl);
    }

    protected static StoredValue withTtl(StoredValue value, long ttl) {
        return new StoredValue(value.bytes(), value.createDate(), value.window(), value.deadline(), ttl);
    }

    protected void assertStored(StoredValue expected) {
        Optional<StoredValue> found = store().read(key);
        assertThat(found).isPresent();
        assertThat(found.get()).usingRecursiveComparison().isEqualTo(expected);
    }
}
