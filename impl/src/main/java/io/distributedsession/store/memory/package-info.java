/** Sessions and values in this server's memory, for development and tests. */
package io.distributedsession.store.memory;
