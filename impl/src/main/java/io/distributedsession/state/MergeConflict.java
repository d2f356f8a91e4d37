package io.distributedsession.state;

/** Two changes that cannot both be kept; ends the merge of a field from within its collections. */
final class MergeConflict extends Exception {

    private static final long serialVersionUID = 1L;

    MergeConflict() {
        super(null, null, false, false);
    }

    static void unless(boolean mergeable) throws MergeConflict {
        if (!mergeable) {
            throw new MergeConflict();
        }
    }
}
