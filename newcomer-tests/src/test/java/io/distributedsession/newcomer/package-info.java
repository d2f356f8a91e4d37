/** A newcomer who has nothing but the README, a JDK, Maven and the servers. */
package io.distributedsession.newcomer;
