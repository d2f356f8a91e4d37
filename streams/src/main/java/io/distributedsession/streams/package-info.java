/**
 * Expiry events: one node of the application follows each shard of the table's stream and tells of sessions that time to live has
 * removed.
 */
package io.distributedsession.streams;
