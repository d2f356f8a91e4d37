package io.distributedsession.benchmarks.measure;

import java.util.concurrent.Callable;

/**
 * One of the things that are compared.
 *
 * @param name as readers of the report know it
 * @param once measures it once, for a round
 */
public record Arm<T>(String name, Callable<T> once) {}
