package io.distributedsession.benchmarks.forgery;

import java.util.List;

/**
 * A request's cookies, of which none is genuine.
 *
 * @param family how it was made
 * @param cookieHeaders the values of the request's {@code Cookie} headers
 */
record Mutant(String family, List<String> cookieHeaders) {}
