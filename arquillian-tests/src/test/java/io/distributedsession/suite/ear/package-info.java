/** What each WAR of an EAR has a copy of. */
package io.distributedsession.suite.ear;
