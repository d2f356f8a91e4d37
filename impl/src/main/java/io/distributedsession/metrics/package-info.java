/** What the library tells whoever measures it: a port without dependencies, which other jars implement. */
package io.distributedsession.metrics;
