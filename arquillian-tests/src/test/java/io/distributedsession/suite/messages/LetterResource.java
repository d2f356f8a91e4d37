package io.distributedsession.suite.messages;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSDestinationDefinition;
import jakarta.jms.Queue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Sends the name of a journal's subject, with or without a session in which it is to be read. */
@Dependent
@Path("letters/{name}")
@JMSDestinationDefinition(name = LetterResource.QUEUE, interfaceName = "jakarta.jms.Queue", destinationName = "letters")
public class LetterResource {

    static final String QUEUE = "java:app/letters";

    @Resource(lookup = QUEUE)
    private Queue queue;

    @Inject
    private JMSContext messages;

    @Inject
    private Senders senders;

    @POST
    public void send(@PathParam("name") String name) {
        messages.createProducer().send(queue, name);
    }

    @POST
    @Path("in-session")
    public void sendInSession(@PathParam("name") String name) {
        senders.remember(name);
        send(name);
    }
}
