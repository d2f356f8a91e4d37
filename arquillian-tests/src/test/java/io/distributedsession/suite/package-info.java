/** The scenarios. Those that extend {@code TwoNodes} run on every brand of server. */
package io.distributedsession.suite;
