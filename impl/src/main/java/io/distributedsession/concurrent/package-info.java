/** Carries the exchange over to tasks of managed executors, on servers whose executors ask for it. Nothing else uses this. */
package io.distributedsession.concurrent;
