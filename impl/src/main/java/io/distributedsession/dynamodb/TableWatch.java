package io.distributedsession.dynamodb;

/** Follows what happens to the table of sessions beside the requests. For one thread at a time. */
public interface TableWatch extends AutoCloseable {

    /**
     * Looks once, and is called again after a while.
     *
     * @throws io.distributedsession.SessionStoreException if the store does not answer, or refuses
     */
    void look();

    /** Lets go what it holds; while a last look may be under way. Throws nothing. */
    @Override
    void close();
}
