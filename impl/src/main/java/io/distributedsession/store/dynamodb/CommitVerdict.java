package io.distributedsession.store.dynamodb;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

import io.distributedsession.store.BeanChange;
import io.distributedsession.store.BeanEntry;
import io.distributedsession.store.HeadUpdate;
import io.distributedsession.store.StoredHead;
import io.distributedsession.store.StoredHead.Live;

/** What became of a commit whose condition failed, told by what stands there: an earlier delivery of it may have been applied. */
enum CommitVerdict {
    /** One of our tags stands there: tags are random, nobody else can have written it. */
    APPLIED,
    /**
     * Every changed bean is as loaded, and at least one had a tag, which cannot come back once replaced. As the tags hold,
     * only expiry can have made the condition fail, and a repetition would meet it again.
     */
    NOT_APPLIED,
    /** Another writer came, or what would tell is gone. */
    UNKNOWN;

    static CommitVerdict of(HeadUpdate update, Optional<StoredHead> found) {
        if (found.isEmpty() || !(found.get() instanceof Live live)) {
            return UNKNOWN;
        }
        Map<String, BeanEntry> beans = live.beans();
        if (update.changes().entrySet().stream().anyMatch(change -> isOurs(change, beans))) {
            return APPLIED;
        }
        boolean asLoaded = update.changes().entrySet().stream().allMatch(change -> isAsLoaded(change, beans));
        return asLoaded && !onlyAdds(update) ? NOT_APPLIED : UNKNOWN;
    }

    /**
     * Whether no changed bean was stored when it was loaded. Such a write could be applied twice: once it was applied and
     * another request has removed the beans, its condition holds again.
     */
    static boolean onlyAdds(HeadUpdate update) {
        return update.changes().values().stream()
                .allMatch(change -> change.expectedTag().isEmpty());
    }

    private static boolean isOurs(Map.Entry<String, BeanChange> change, Map<String, BeanEntry> beans) {
        BeanEntry found = beans.get(change.getKey());
        return found != null
                && change.getValue()
                        .entry()
                        .filter(ours -> Arrays.equals(ours.tag(), found.tag()))
                        .isPresent();
    }

    private static boolean isAsLoaded(Map.Entry<String, BeanChange> change, Map<String, BeanEntry> beans) {
        BeanEntry found = beans.get(change.getKey());
        Optional<byte[]> loaded = change.getValue().expectedTag();
        return found == null
                ? loaded.isEmpty()
                : loaded.filter(tag -> Arrays.equals(tag, found.tag())).isPresent();
    }
}
