package io.distributedsession.benchmarks.dynamodb;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class UnitsTest {

    @Test
    void read_isChargedByFourKilobytes_andHalfIfEventual() {
        assertThat(Units.read(4096, true).readUnits()).isEqualTo(1);
        assertThat(Units.read(4097, true).readUnits()).isEqualTo(2);
        assertThat(Units.read(4097, false).readUnits()).isEqualTo(1);
        assertThat(Units.read(0, false).readUnits()).isEqualTo(0.5);
    }

    @Test
    void write_isChargedByTheLargerItemInKilobytes() {
        assertThat(Units.write(0, 1024).writeUnits()).isEqualTo(1);
        assertThat(Units.write(2049, 100).writeUnits()).isEqualTo(3);
        assertThat(Units.write(0, 0).writeUnits()).isEqualTo(1);
    }

    @Test
    void money_isThePriceOfAMillionUnits() {
        assertThat(new Units(0, 0, 1_000_000, 1_000_000).money()).isCloseTo(0.75, within(1e-9));
    }
}
