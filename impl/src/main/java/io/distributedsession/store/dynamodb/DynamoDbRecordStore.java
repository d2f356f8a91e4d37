package io.distributedsession.store.dynamodb;

import java.util.Optional;

import io.distributedsession.dynamodb.DynamoDbAccess;
import io.distributedsession.dynamodb.DynamoDbCalls;
import io.distributedsession.dynamodb.Operation;
import io.distributedsession.dynamodb.TableNames;
import io.distributedsession.store.Deletion;
import io.distributedsession.store.HeadUpdate;
import io.distributedsession.store.IndexEntry;
import io.distributedsession.store.Leasing;
import io.distributedsession.store.PartStore;
import io.distributedsession.store.PrincipalIndex;
import io.distributedsession.store.RecordKey;
import io.distributedsession.store.RecordStore;
import io.distributedsession.store.Rotation;
import io.distributedsession.store.StoredHead;
import io.distributedsession.store.StoredHead.Live;
import io.distributedsession.store.Touch;
import io.distributedsession.store.WriteOutcome;
import io.distributedsession.store.WriteOutcome.Applied;
import io.distributedsession.store.WriteOutcome.Refused;

/** Heads in DynamoDB: one item each, and one call for each method. */
public final class DynamoDbRecordStore implements RecordStore {

    private final DynamoDbCalls calls;
    private final DynamoDbAccess access;
    private final PartStore parts;
    private final PrincipalIndex principals;

    public DynamoDbRecordStore(DynamoDbAccess access) {
        this.calls = access.calls();
        this.access = access;
        this.parts = new DynamoDbPartStore(access);
        this.principals = new DynamoDbPrincipalIndex(access);
    }

    @Override
    public Optional<StoredHead> load(RecordKey key, boolean strong) {
        return calls.idempotent(
                operation("GetItem"),
                (client, attempt) -> mapper().head(
                                key,
                                client.getItem(request -> request.tableName(names().sessions())
                                                .key(mapper().key(key))
                                                .consistentRead(strong)
                                                .overrideConfiguration(attempt.settings()))
                                        .item()));
    }

    @Override
    public WriteOutcome create(Live head) {
        return calls.once(operation("UpdateItem"), new HeadCreation(names(), head));
    }

    @Override
    public WriteOutcome create(Live head, IndexEntry entry) {
        return transact(HeadTransaction.creation(names(), head, entry), head.key());
    }

    @Override
    public WriteOutcome update(HeadUpdate update) {
        return calls.once(operation("UpdateItem"), new HeadCommit(names(), update));
    }

    @Override
    public Optional<StoredHead> touch(Touch touch) {
        return update(touch.key(), new HeadExpressions(names()).touch(touch));
    }

    @Override
    public WriteOutcome rotate(Rotation rotation) {
        return transact(HeadTransaction.rotation(names(), rotation), rotation.from());
    }

    private WriteOutcome transact(HeadTransaction transaction, RecordKey condition) {
        boolean applied = calls.once(operation("TransactWriteItems"), transaction);
        return applied ? new Applied(transaction.head().version()) : new Refused(load(condition, true));
    }

    @Override
    public Optional<StoredHead> lease(Leasing leasing) {
        return update(leasing.key(), new HeadExpressions(names()).lease(leasing));
    }

    @Override
    public void release(RecordKey key, byte[] leaseOwner) {
        update(key, new HeadExpressions(names()).release(leaseOwner));
    }

    /** An update that may be repeated at will. */
    private Optional<StoredHead> update(RecordKey key, UpdateExpression expression) {
        return calls.idempotent(operation("UpdateItem"), new ReadingUpdate(names(), key, expression));
    }

    @Override
    public PartStore parts() {
        return parts;
    }

    @Override
    public PrincipalIndex principals() {
        return principals;
    }

    @Override
    public Deletion delete(RecordKey key) {
        return calls.idempotent(operation("DeleteItem"), new HeadDeletion(names(), key));
    }

    private Operation operation(String action) {
        return new Operation(action, names().sessions());
    }

    /** As the table has them; not to be kept, for they may be found after the start. */
    private TableNames names() {
        return access.names();
    }

    private HeadMapper mapper() {
        return new HeadMapper(names());
    }
}
