/**
 * Watches the whole suite: what is logged at any level, and every exception, must hold no session id, no cookie and no key. All
 * of them begin as bytes of {@code SecureRandom}, so a provider in front of the platform's tells which bytes these are.
 */
package io.distributedsession.leaks;
