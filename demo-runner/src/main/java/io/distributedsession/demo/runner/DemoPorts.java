package io.distributedsession.demo.runner;

import io.distributedsession.launcher.Ports;

/**
 * Where everything listens.
 *
 * @param database DynamoDB Local
 * @param a node a
 * @param managementOfA node a's management
 * @param b node b
 * @param operator the operator's page
 */
record DemoPorts(int database, int a, int managementOfA, int b, int operator) {

    /** Those that visitors are told. */
    static final DemoPorts STANDARD = new DemoPorts(8000, 8080, 9990, 8180, 8280);

    /** Some that nobody listens on, for tests. */
    static DemoPorts free() {
        return new DemoPorts(Ports.free(), Ports.free(), Ports.free(), Ports.free(), Ports.free());
    }
}
