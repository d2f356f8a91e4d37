package io.distributedsession.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import io.distributedsession.budget.Budget;
import io.distributedsession.budget.CurrentBudget;

/**
 * Lets the threads of one exchange work on it one at a time, re-entrantly, and on its budget, and tells what happened once they are through: an
 * observer may use the session, and must find it as the events say.
 */
final class ExchangeLock {

    private final ReentrantLock lock = new ReentrantLock();
    private final SessionEvents events;
    private final Budget budget;

    // guarded by lock
    private final List<Record> happened = new ArrayList<>();

    ExchangeLock(SessionEvents events, Budget budget) {
        this.events = events;
        this.budget = budget;
    }

    Budget budget() {
        return budget;
    }

    /** An event to fire when the lock is free; to be called under it. */
    void happened(Record event) {
        happened.add(event);
    }

    void run(Runnable action) {
        Budget outer = enter();
        try {
            action.run();
        } finally {
            leave(outer);
        }
    }

    <T> T get(Supplier<T> action) {
        Budget outer = enter();
        try {
            return action.get();
        } finally {
            leave(outer);
        }
    }

    private Budget enter() {
        lock.lock();
        return CurrentBudget.exchange(budget);
    }

    private void leave(Budget outer) {
        CurrentBudget.exchange(outer);
        if (happened.isEmpty() || lock.getHoldCount() > 1) {
            lock.unlock();
            return;
        }
        List<Record> toTell = takeHappened();
        lock.unlock();
        toTell.forEach(events::fire);
    }

    /** Compares no events: what compares records is kept by the JVM with their classes, even of applications long undeployed. */
    private List<Record> takeHappened() {
        List<Record> taken = List.copyOf(happened);
        happened.clear();
        return taken;
    }
}
