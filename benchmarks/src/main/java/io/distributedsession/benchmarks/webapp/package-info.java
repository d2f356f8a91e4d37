/** What runs on servers that are measured; knows nothing of the rest of the module. */
package io.distributedsession.benchmarks.webapp;
