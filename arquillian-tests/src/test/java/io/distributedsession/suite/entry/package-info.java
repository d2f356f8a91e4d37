/** Further ways into the application under test, each with a change of the session on it. */
package io.distributedsession.suite.entry;
