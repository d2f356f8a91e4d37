package io.distributedsession.suite.support;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PortBlockTest {

    /** So many that two would have a port in common if each were chosen for itself. */
    private static final int BLOCKS = 150;

    @Test
    void blocksOfServersThatDoNotRunYet_haveNoPortInCommon() {
        List<Integer> ports = Stream.generate(PortBlock::free)
                .limit(BLOCKS)
                .flatMap(PortBlock::ports)
                .toList();

        assertThat(ports).doesNotHaveDuplicates();
    }
}
