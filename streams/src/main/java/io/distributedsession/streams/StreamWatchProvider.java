package io.distributedsession.streams;

import java.time.InstantSource;
import java.util.function.Consumer;

import io.distributedsession.dynamodb.DynamoDbAccess;
import io.distributedsession.dynamodb.TableWatch;
import io.distributedsession.dynamodb.TableWatchProvider;

/** What the extension finds. */
public final class StreamWatchProvider implements TableWatchProvider {

    @Override
    public TableWatch open(DynamoDbAccess access, String application, InstantSource clock, Consumer<Record> events) {
        return new StreamWatch(
                new SessionStream(access, clock),
                new StreamCalls(StreamsClients.beside(access.clientConfiguration())),
                arn -> new ShardLeases(access, application, arn, clock),
                new Expiries(access, application, events));
    }
}
