package io.distributedsession.suite.seam;

import java.io.Serializable;

import jakarta.annotation.Resource;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;

import io.distributedsession.DistributedSessionScoped;

/** Works in transactions and observes their ends. Its own state is not part of them. */
@DistributedSessionScoped
public class Account implements Serializable {

    private static final long serialVersionUID = 1L;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private transient TransactionSynchronizationRegistry transactions;

    @Inject
    private Event<Booking> bookings;

    private int amount;
    private int inTransactions;
    private int committed;
    private int rolledBack;

    @Transactional
    public void book(int more) {
        amount += more;
        if (transactions.getTransactionStatus() == Status.STATUS_ACTIVE) {
            inTransactions++;
        }
        bookings.fire(new Booking(more));
        if (more < 0) {
            throw new IllegalArgumentException("meant to roll back");
        }
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Booking booking) {
        committed++;
    }

    void rolledBack(@Observes(during = TransactionPhase.AFTER_FAILURE) Booking booking) {
        rolledBack++;
    }

    public String describe() {
        return amount + " in " + inTransactions + " transactions, " + committed + " committed, " + rolledBack
                + " rolled back";
    }

    /** Fired in a transaction. */
    public record Booking(int amount) {}
}
