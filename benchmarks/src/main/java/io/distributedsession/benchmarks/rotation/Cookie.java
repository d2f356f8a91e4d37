package io.distributedsession.benchmarks.rotation;

/**
 * A cookie that a node has issued.
 *
 * @param keyId the key that signed it
 * @param until when it ends, epoch seconds
 */
record Cookie(String value, String keyId, long until) {}
