package io.distributedsession.streams;

import java.util.function.Consumer;

import io.distributedsession.SessionExpired;
import io.distributedsession.dynamodb.DynamoDbAccess;
import io.distributedsession.store.RecordKey;
import io.distributedsession.store.dynamodb.RemovedItems;
import software.amazon.awssdk.services.dynamodb.model.Identity;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** Tells of records that are about sessions which time to live has removed, and of no other. */
final class Expiries {

    /** Who removes what has expired, by the guide of DynamoDB Streams, "DynamoDB Streams and Time to Live". */
    private static final String SERVICE = "Service";

    private static final String DYNAMODB = "dynamodb.amazonaws.com";
    private static final String LOCAL_REGION = "ddblocal";

    private final DynamoDbAccess access;
    private final String application;
    private final Consumer<java.lang.Record> events;

    Expiries(DynamoDbAccess access, String application, Consumer<java.lang.Record> events) {
        this.access = access;
        this.application = application;
        this.events = events;
    }

    void accept(Record record) {
        if (isByTimeToLive(record) || isByTimeToLiveOfLocal(record)) {
            RemovedItems.session(access.names(), application, record.dynamodb().oldImage())
                    .map(RecordKey::reference)
                    .map(SessionExpired::new)
                    .ifPresent(events);
        }
    }

    private static boolean isByTimeToLive(Record record) {
        Identity identity = record.userIdentity();
        return record.eventName() == OperationType.REMOVE
                && identity != null
                && SERVICE.equals(identity.type())
                && DYNAMODB.equals(identity.principalId());
    }

    /** DynamoDB Local removes what has expired, too, but names neither who did it nor, in a word that the SDK knows, what. */
    private static boolean isByTimeToLiveOfLocal(Record record) {
        return LOCAL_REGION.equals(record.awsRegion())
                && record.userIdentity() == null
                && (record.eventName() == null || record.eventName() == OperationType.UNKNOWN_TO_SDK_VERSION)
                && !record.dynamodb().hasNewImage();
    }
}
