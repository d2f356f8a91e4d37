package io.distributedsession.exchange;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import io.distributedsession.OnConflict;
import io.distributedsession.exchange.Changes.Write;
import io.distributedsession.state.BeanState;
import io.distributedsession.state.StateCodec;
import io.distributedsession.state.StateMerge;

/** Brings a request's changes together with what other requests committed since it read the session. */
final class ConflictResolver {

    private final StateCodec codec;

    ConflictResolver(StateCodec codec) {
        this.codec = codec;
    }

    /**
     * The changes to make on what is stored now.
     *
     * @param loaded the session that the changes were made on
     * @param found the session as it is stored now
     * @return empty if a bean cannot be merged and its policy is to reject
     */
    Optional<Changes> resolve(LoadedSession loaded, LoadedSession found, Changes mine) {
        if (mine.removed().stream().anyMatch(bean -> !loaded.hasSame(bean, found))) {
            return Optional.empty();
        }
        Map<String, Write> resolved = new HashMap<>();
        for (Map.Entry<String, Write> change : mine.written().entrySet()) {
            String bean = change.getKey();
            Write write = change.getValue();
            Optional<byte[]> theirs = Optional.ofNullable(found.plain().get(bean));
            Optional<byte[]> now =
                    isUntouched(bean, write, theirs, loaded, found) ? Optional.of(write.now()) : merge(write, theirs);
            if (now.isEmpty()) {
                return Optional.empty();
            }
            resolved.put(bean, new Write(write.form(), write.before(), now.get()));
        }
        return Optional.of(new Changes(resolved, mine.removed()));
    }

    /** With another tag and the same state, it moved into the head or out of it. */
    private static boolean isUntouched(
            String bean, Write mine, Optional<byte[]> theirs, LoadedSession loaded, LoadedSession found) {
        return loaded.hasSame(bean, found)
                || theirs.isPresent()
                        && (Arrays.equals(mine.before(), theirs.get())
                                || Arrays.equals(loaded.plain().get(bean), theirs.get()));
    }

    private Optional<byte[]> merge(Write mine, Optional<byte[]> theirs) {
        // changed under a lease of another request, so this one's has ended
        if (mine.form().exclusive()) {
            return Optional.empty();
        }
        // a bean destroyed by the one and changed by the other, or made by both in their own way, has nothing to merge
        if (theirs.isPresent() && mine.before() != null) {
            BeanForm form = mine.form();
            BeanState base = decode(form, mine.before());
            BeanState their = completed(decode(form, theirs.get()), base, form);
            StateMerge.Result result = StateMerge.merge(base, their, decode(form, mine.now()), form.rules());
            if (result instanceof StateMerge.Merged merged) {
                return Optional.of(codec.encode(merged.state(), form.state()));
            }
        }
        return mine.form().policy() == OnConflict.Policy.LAST_WRITE_WINS ? Optional.of(mine.now()) : Optional.empty();
    }

    /** A field that the other request's build does not have is as it was before, not removed. */
    private static BeanState completed(BeanState theirs, BeanState base, BeanForm form) {
        Map<String, Object> fields = new HashMap<>(base.fields());
        fields.keySet().retainAll(form.state().fields());
        fields.putAll(theirs.fields());
        return new BeanState(theirs.schema(), fields);
    }

    private BeanState decode(BeanForm form, byte[] plain) {
        return codec.decode(plain, form.state());
    }
}
