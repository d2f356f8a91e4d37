package io.distributedsession.benchmarks.forgery;

/** A hole in the verification of cookies, by which a test sees whether the run would find it. */
@FunctionalInterface
interface Hole {

    Hole NONE = (entrance, world) -> entrance;

    /** The entrance with the hole. */
    Entrance in(Entrance entrance, World world);
}
