/** An application that keeps its signing keys itself. */
package io.distributedsession.suite.keys;
