package io.distributedsession.suite.messages;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

import io.distributedsession.SessionRunner;
import io.distributedsession.suite.app.Counter;
import io.distributedsession.suite.app.Journal;

/** Counts in the sender's session, if there is one, and notes what became of it. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = LetterResource.QUEUE),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue")
        })
public class Letters implements MessageListener {

    @Inject
    private Senders senders;

    @Inject
    private SessionRunner runner;

    @Inject
    private Counter counter;

    @Inject
    private Journal journal;

    @Override
    public void onMessage(Message message) {
        String name = name(message);
        try {
            senders.of(name).ifPresentOrElse(session -> runner.run(session, counter::increment), counter::increment);
            journal.add(name, "counted");
        } catch (RuntimeException e) {
            journal.add(name, e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    private static String name(Message message) {
        try {
            return message.getBody(String.class);
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
    }
}
