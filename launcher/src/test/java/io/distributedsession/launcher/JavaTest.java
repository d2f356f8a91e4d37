package io.distributedsession.launcher;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class JavaTest {

    @Test
    void version_isThatOfTheJavaInTheDirectory() {
        assertThat(Java.current().version()).isEqualTo(System.getProperty("java.version"));
    }
}
