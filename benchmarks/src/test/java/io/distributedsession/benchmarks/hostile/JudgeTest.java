package io.distributedsession.benchmarks.hostile;

import java.util.List;

import io.distributedsession.SessionException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The judge sees what a reader does wrong. */
class JudgeTest {

    private static final Blob BLOB = new Blob("blob", Target.PAYLOAD, new byte[10]);
    private static final Blob SEALED = new Blob("sealed", Target.BEAN, new byte[10]);

    private byte[] kept;

    private static Report judged(Blob blob, Judge.Reader reader) {
        Judge judge = new Judge(reader, List.of(SEALED));
        judge.judge(blob);
        return judge.report();
    }

    private static Object refuse() {
        throw new SessionException("DSS-0000", "refused");
    }

    @Test
    void typedError_isRight() {
        Report report = judged(BLOB, (target, bytes) -> refuse());
        assertThat(HostileRun.result(report).holds()).isTrue();
        assertThat(report.refused()).isOne();
    }

    @Test
    void otherExceptions_areCounted() {
        Report report = judged(BLOB, (target, bytes) -> {
            throw new ClassCastException("untyped");
        });
        assertThat(report.untyped()).isOne();
        assertThat(report.told()).singleElement().asString().contains("blob", "ClassCastException");
        assertThat(HostileRun.result(report).holds()).isFalse();
    }

    @Test
    void errorsOfTheJvm_areCounted() {
        assertThat(judged(BLOB, (target, bytes) -> {
                            throw new StackOverflowError();
                        })
                        .untyped())
                .isOne();
    }

    @Test
    void memoryBeyondTheBudget_isCounted() {
        Report report = judged(BLOB, (target, bytes) -> {
            kept = new byte[1 << 20];
            return refuse();
        });
        assertThat(report.overBudget()).isOne();
        assertThat(HostileRun.result(report).holds()).isFalse();
    }

    @Test
    void memoryThatIsOnlyTakenOnce_isNotTheBlobs() {
        Report report = judged(BLOB, (target, bytes) -> {
            kept = kept == null ? new byte[1 << 20] : kept;
            return refuse();
        });
        assertThat(report.overBudget()).isZero();
    }

    @Test
    void largeBlobs_mayTakeMore() {
        Report report = judged(new Blob("large", Target.PAYLOAD, new byte[100_000]), (target, bytes) -> {
            kept = new byte[1 << 20];
            return refuse();
        });
        assertThat(report.overBudget()).isZero();
    }

    @Test
    void sealThatWasNotMadeByTheApplication_mustNotBeTaken() {
        Report report = judged(new Blob("forged", Target.BEAN, new byte[11]), (target, bytes) -> "state");
        assertThat(report.forged()).isOne();
        assertThat(HostileRun.result(report).holds()).isFalse();
    }

    @Test
    void genuineSeal_mayBeTaken_andInItsPlaceOnly() {
        assertThat(judged(SEALED, (target, bytes) -> "state").forged()).isZero();
        assertThat(judged(new Blob("chunk", Target.CHUNK, SEALED.bytes()), (target, bytes) -> "state")
                        .forged())
                .isOne();
    }

    @Test
    void blobThatIsReadForTooLong_isSeenFromAnotherThread() {
        Blob[] late = new Blob[1];
        Judge[] judge = new Judge[1];
        judge[0] = new Judge(
                (target, bytes) -> {
                    late[0] = judge[0].late(-1);
                    return null;
                },
                List.of());
        judge[0].judge(BLOB);
        assertThat(late[0]).isSameAs(BLOB);
        assertThat(judge[0].late(-1)).isNull();
    }
}
