package io.distributedsession.store;

import org.junit.jupiter.api.Test;

import static io.distributedsession.store.Heads.NOW;
import static org.assertj.core.api.Assertions.assertThat;

/** What every {@link PartStore} does. */
public abstract class PartStoreContract {

    protected final RecordKey key = RecordKey.data("test", Heads.random(16));

    protected abstract PartStore parts();

    @Test
    void writtenParts_areReadAsWhatTheyWere() {
        for (int size : new int[] {0, 1, Chunks.SIZE - 1, Chunks.SIZE, Chunks.SIZE + 1, 2 * Chunks.SIZE + 1}) {
            byte[] bytes = Heads.random(size);

            PartPointer pointer = write("cart", bytes);

            assertThat(pointer.chunks()).isEqualTo(Math.max(1, (size + Chunks.SIZE - 1) / Chunks.SIZE));
            assertThat(parts().read(key, "cart", pointer)).contains(bytes);
        }
    }

    @Test
    void partsOfAnotherTagNameOrKey_areMissing() {
        PartPointer pointer = write("cart", Heads.random(10));

        assertThat(parts().read(key, "cart", new PartPointer(Heads.random(8), 1, 10)))
                .isEmpty();
        assertThat(parts().read(key, "user", pointer)).isEmpty();
        assertThat(parts().read(RecordKey.data("test", Heads.random(16)), "cart", pointer))
                .isEmpty();
    }

    @Test
    void namesThatHoldTheSeparator_areNamesLikeOthers() {
        byte[] mine = Heads.random(10);
        PartPointer pointer = write("cart#AAAAAAAAAAA#0", mine);
        write("cart", Heads.random(10));

        assertThat(parts().read(key, "cart#AAAAAAAAAAA#0", pointer)).contains(mine);
    }

    @Test
    void deletedParts_areMissing_andOthersStay() {
        byte[] bytes = Heads.random(Chunks.SIZE + 1);
        PartPointer first = write("cart", Heads.random(Chunks.SIZE + 1));
        PartPointer second = write("cart", bytes);

        parts().delete(key, "cart", first);
        parts().delete(key, "cart", first);

        assertThat(parts().read(key, "cart", first)).isEmpty();
        assertThat(parts().read(key, "cart", second)).contains(bytes);
    }

    @Test
    void extension_changesNoByteAndRevivesNothing() {
        byte[] bytes = Heads.random(Chunks.SIZE + 1);
        PartPointer pointer = write("cart", bytes);
        PartPointer deleted = write("cart", Heads.random(10));
        parts().delete(key, "cart", deleted);

        parts().extend(key, "cart", pointer, NOW + 200);
        parts().extend(key, "cart", deleted, NOW + 200);

        assertThat(parts().read(key, "cart", pointer)).contains(bytes);
        assertThat(parts().read(key, "cart", deleted)).isEmpty();
    }

    @Test
    void arraysChangedAfterwards_changeNothingStored() {
        byte[] bytes = {1};
        PartPointer pointer = write("cart", bytes);
        bytes[0]++;
        parts().read(key, "cart", pointer).orElseThrow()[0]++;

        assertThat(parts().read(key, "cart", pointer)).contains(new byte[] {1});
    }

    /** Writes under a new tag. */
    protected PartPointer write(String name, byte[] bytes) {
        byte[] tag = Heads.random(8);
        return new PartPointer(tag, parts().write(key, name, tag, bytes, NOW + 100), bytes.length);
    }
}
