/** Gadgets: each has another way for a stream to run code, and rings the alarm when it does. */
package io.distributedsession.benchmarks.hostile.canary;
