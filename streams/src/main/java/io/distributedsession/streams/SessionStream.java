package io.distributedsession.streams;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

import io.distributedsession.dynamodb.DynamoDbAccess;
import io.distributedsession.dynamodb.Operation;
import software.amazon.awssdk.services.dynamodb.model.LimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

import static java.lang.System.Logger.Level.WARNING;

/** The stream of the table of sessions. For one thread at a time. */
final class SessionStream {

    /** A stream is switched off and on again once in years. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    private static final System.Logger LOG = System.getLogger(SessionStream.class.getName());

    private final DynamoDbAccess access;
    private final InstantSource clock;

    private Instant lookAgain = Instant.MIN;
    private Optional<String> arn = Optional.empty();
    private String told = "";

    SessionStream(DynamoDbAccess access, InstantSource clock) {
        this.access = access;
        this.clock = clock;
    }

    /** Its ARN, if the table has one that tells what it needs; else the log says once what is missing. */
    Optional<String> arn() {
        if (clock.instant().isAfter(lookAgain)) {
            arn = find();
            lookAgain = clock.instant().plus(FRESH);
        }
        return arn;
    }

    private Optional<String> find() {
        TableDescription table = describe();
        if (!isOn(table) && access.creates()) {
            enable();
            table = describe();
        }
        if (!isOn(table)) {
            warn(StreamsMessages.noStream(access.names().sessions()));
            return Optional.empty();
        }
        StreamViewType view = table.streamSpecification().streamViewType();
        if (view != StreamViewType.OLD_IMAGE && view != StreamViewType.NEW_AND_OLD_IMAGES) {
            warn(StreamsMessages.noOldImages(access.names().sessions(), view));
            return Optional.empty();
        }
        return Optional.of(table.latestStreamArn());
    }

    private void warn(String message) {
        if (!message.equals(told)) {
            told = message;
            LOG.log(WARNING, message);
        }
    }

    private static boolean isOn(TableDescription table) {
        return table.streamSpecification() != null
                && Boolean.TRUE.equals(table.streamSpecification().streamEnabled());
    }

    private TableDescription describe() {
        return access.calls()
                .idempotent(
                        operation("DescribeTable"),
                        (client, attempt) -> client.describeTable(request -> request.tableName(
                                                access.names().sessions())
                                        .overrideConfiguration(attempt.settings()))
                                .table());
    }

    private void enable() {
        access.calls().idempotent(operation("UpdateTable"), (client, attempt) -> {
            try {
                return Optional.of(client.updateTable(
                        request -> request.tableName(access.names().sessions())
                                .streamSpecification(StreamSpecification.builder()
                                        .streamEnabled(true)
                                        .streamViewType(StreamViewType.OLD_IMAGE)
                                        .build())
                                .overrideConfiguration(attempt.settings())));
            } catch (ResourceInUseException | LimitExceededException e) {
                return Optional.empty(); // another node was faster
            }
        });
    }

    private Operation operation(String action) {
        return new Operation(action, access.names().sessions());
    }
}
