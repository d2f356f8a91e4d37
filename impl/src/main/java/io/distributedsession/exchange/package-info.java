/**
 * One request's view of one session: read lazily and once, changes found by comparing, committed together. The filters
 * open and end an {@link io.distributedsession.exchange.Exchange}; the CDI skin implements the ports {@code BeanStates} and
 * {@code SessionEvents}.
 */
package io.distributedsession.exchange;
