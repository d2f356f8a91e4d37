package io.distributedsession.benchmarks.hostile;

import java.util.ArrayList;
import java.util.List;

import io.distributedsession.state.SessionFacts;

import static io.distributedsession.benchmarks.hostile.Application.BEAN;
import static io.distributedsession.benchmarks.hostile.Application.CHUNK;
import static io.distributedsession.benchmarks.hostile.Application.CHUNKS;
import static io.distributedsession.benchmarks.hostile.Application.PARTITION;
import static io.distributedsession.benchmarks.hostile.Application.STATE_ID;
import static io.distributedsession.benchmarks.hostile.Application.TAG;
import static java.nio.charset.StandardCharsets.US_ASCII;

/** Genuine seals and tokens in places that they were not made for. */
final class Swaps {

    private static final byte[] OTHER_STATE_ID = new byte[SessionFacts.STATE_ID_BYTES];
    private static final byte[] OTHER_TAG = {8, 7, 6, 5, 4, 3, 2, 1};

    static {
        OTHER_STATE_ID[0] = 1;
    }

    private Swaps() {}

    static byte[] bean(Application application, byte[] state) {
        return application.sealer().sealBean(STATE_ID, BEAN, TAG, state);
    }

    static byte[] chunk(Application application, byte[] state) {
        return application.sealer().sealChunk(STATE_ID, BEAN, TAG, CHUNK, CHUNKS, state);
    }

    static byte[] record(Application application) {
        return application.sealer().sealRecord(PARTITION, Application.facts().encode());
    }

    static List<Blob> all() {
        Application itself = Application.itself();
        Application other = Application.attacking("other");
        byte[] state = itself.encode("state");
        var sealer = itself.sealer();
        List<Blob> blobs = new ArrayList<>();
        for (Target target : List.of(Target.BEAN, Target.CHUNK, Target.RECORD)) {
            add(blobs, target, "another application's bean", bean(other, state));
            add(blobs, target, "another application's chunk", chunk(other, state));
            add(blobs, target, "another application's record", record(other));
            add(blobs, target, "another session's bean", sealer.sealBean(OTHER_STATE_ID, BEAN, TAG, state));
            add(
                    blobs,
                    target,
                    "another session's record",
                    sealer.sealRecord(PARTITION + "x", Application.facts().encode()));
            add(blobs, target, "another bean", sealer.sealBean(STATE_ID, "basket", TAG, state));
            add(blobs, target, "another commit", sealer.sealBean(STATE_ID, BEAN, OTHER_TAG, state));
            add(blobs, target, "another chunk", sealer.sealChunk(STATE_ID, BEAN, TAG, CHUNK + 1, CHUNKS, state));
            add(blobs, target, "another count", sealer.sealChunk(STATE_ID, BEAN, TAG, CHUNK, CHUNKS + 1, state));
        }
        add(blobs, Target.CHUNK, "a bean for a chunk", bean(itself, state));
        add(blobs, Target.RECORD, "a bean for a record", bean(itself, state));
        add(blobs, Target.BEAN, "a chunk for a bean", chunk(itself, state));
        add(blobs, Target.RECORD, "a chunk for a record", chunk(itself, state));
        add(blobs, Target.BEAN, "a record for a bean", record(itself));
        add(blobs, Target.TOKEN, "another application's token", other.token().getBytes(US_ASCII));
        String cookie = itself.cookieName() + "=" + itself.token();
        add(blobs, Target.COOKIE, "the cookie twice", (cookie + "; " + cookie).getBytes(US_ASCII));
        add(
                blobs,
                Target.COOKIE,
                "another application's token in the cookie",
                (itself.cookieName() + "=" + other.token()).getBytes(US_ASCII));
        return blobs;
    }

    private static void add(List<Blob> blobs, Target target, String name, byte[] bytes) {
        blobs.add(new Blob("swap of " + name + " read as " + target, target, bytes));
    }
}
