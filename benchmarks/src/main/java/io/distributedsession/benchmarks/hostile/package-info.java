/**
 * What is stored is untrusted input: hostile blobs, fed to token, seal and codec in a JVM of their own, which is watched for
 * classes that it should not initialise, for errors without a type, for memory and for time.
 */
package io.distributedsession.benchmarks.hostile;
