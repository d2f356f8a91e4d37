/** What an application compiles against: the scope, its session, the session store and the signing keys. */
module io.distributedsession {
    requires transitive jakarta.cdi;

    exports io.distributedsession;
}
