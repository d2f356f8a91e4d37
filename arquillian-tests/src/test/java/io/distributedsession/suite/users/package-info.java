/** Users that the server authenticates, for deployments that are about them. */
package io.distributedsession.suite.users;
