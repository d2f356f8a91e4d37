/** The servlet filter: opens every request's exchange, commits it before the first byte leaves, and guarantees its end. */
package io.distributedsession.servlet;
