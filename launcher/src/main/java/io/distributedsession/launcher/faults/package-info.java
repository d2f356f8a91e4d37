/** A proxy before DynamoDB that does to calls what networks and services do to them. */
package io.distributedsession.launcher.faults;
