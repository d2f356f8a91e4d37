/** Named runs: what is too long or too noisy for {@code mvn verify}; see {@code docs/internals/benchmarks.md}. */
package io.distributedsession.benchmarks;
