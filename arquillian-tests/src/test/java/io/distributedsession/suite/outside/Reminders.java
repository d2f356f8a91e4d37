package io.distributedsession.suite.outside;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Timeout;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.inject.Inject;

import io.distributedsession.SessionHandle;
import io.distributedsession.SessionRunner;
import io.distributedsession.suite.app.Counter;
import io.distributedsession.suite.app.Gates;
import io.distributedsession.suite.app.Journal;

/** Timers of enterprise beans, which change the session in which they were set, and one that belongs to none. */
@Singleton
public class Reminders {

    private static final long SOON = 1;

    private final Map<String, SessionHandle> sessions = new ConcurrentHashMap<>();

    @Resource
    private TimerService timers;

    @Inject
    private SessionRunner runner;

    @Inject
    private Counter counter;

    @Inject
    private Gates gates;

    @Inject
    private Journal journal;

    /** In the current session, once its request is over and the gate opens. */
    public void setInSession(String name) {
        sessions.put(name, runner.capture());
        timers.createSingleActionTimer(SOON, new TimerConfig(name, false));
    }

    /** In none. */
    public void set(String name) {
        timers.createSingleActionTimer(SOON, new TimerConfig(name, false));
    }

    @Timeout
    void remind(Timer timer) {
        String name = (String) timer.getInfo();
        SessionHandle session = sessions.remove(name);
        try {
            if (session == null) {
                counter.increment();
            } else {
                runner.run(session, counter::increment);
            }
            journal.add(name, "counted");
        } catch (RuntimeException e) {
            journal.add(name, e.getClass().getSimpleName());
        }
        gates.pass(name);
    }
}
