/** The JAX-RS filters: they commit a request's exchange before the response is written, and answer its failures. */
package io.distributedsession.rest;
