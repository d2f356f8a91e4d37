/** Starts DynamoDB Local and application servers as processes of their own, for the demo and for tests. */
package io.distributedsession.launcher;
