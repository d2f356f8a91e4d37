/** What runs on servers whose histories are checked; knows nothing of the rest of the module. */
package io.distributedsession.benchmarks.historyapp;
