/** What the scenarios stand on: the database, the nodes, the WAR and a client. */
package io.distributedsession.suite.support;
