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
            Optional<byte[]> now = loaded.hasSame(bean, found)
                    ? Optional.of(write.now())
                    : merge(write, Optional.ofNullable(found.plain().get(bean)));
            if (now.isEmpty()) {
                return Optional.empty();
            }
            resolved.put(bean, new Write(write.form(), write.before(), now.get()));
        }
        return Optional.of(new Changes(resolved, mine.removed()));
    }

    private Optional<byte[]> merge(Write mine, Optional<byte[]> theirs) {
        // it moved into the head or out of it
        if (theirs.isPresent() && Arrays.equals(mine.before(), theirs.get())) {
            return Optional.of(mine.now());
        }
        // changed under a lease of another request, so this one's has ended
        if (mine.form().exclusive()) {
            return Optional.empty();
        }
        // a bean destroyed by the one and changed by the other, or made by both in their own way, has nothing to merge
        if (theirs.isPresent() && mine.before() != null) {
            BeanForm form = mine.form();
            StateMerge.Result result = StateMerge.merge(
                    decode(form, mine.before()), decode(form, theirs.get()), decode(form, mine.now()), form.rules());
            if (result instanceof StateMerge.Merged merged) {
                return Optional.of(codec.encode(merged.state(), form.state()));
            }
        }
        return mine.form().policy() == OnConflict.Policy.LAST_WRITE_WINS ? Optional.of(mine.now()) : Optional.empty();
    }

    private BeanState decode(BeanForm form, byte[] plain) {
        return codec.decode(plain, form.state());
    }
}
