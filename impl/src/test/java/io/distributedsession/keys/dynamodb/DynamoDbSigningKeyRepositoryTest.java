package io.distributedsession.keys.dynamodb;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.distributedsession.SessionStoreException;
import io.distributedsession.SigningKey;
import io.distributedsession.SigningKeyRepository;
import io.distributedsession.TableOptions;
import io.distributedsession.dynamodb.DynamoDbAccess;
import io.distributedsession.dynamodb.DynamoDbLocalSupport;
import io.distributedsession.dynamodb.ScriptedClient;
import io.distributedsession.keys.SigningKeyRepositoryContract;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DynamoDbSigningKeyRepositoryTest extends SigningKeyRepositoryContract {

    private static final TableOptions TABLES = DynamoDbLocalSupport.newTables();

    private final String application = "app-" + UUID.randomUUID();
    private final ScriptedClient client = new ScriptedClient(DynamoDbLocalSupport.client());
    private final DynamoDbAccess access = DynamoDbLocalSupport.access(client.client(), TABLES);
    private final SigningKeyRepository repository = new DynamoDbSigningKeyRepository(access, application);

    @Override
    protected SigningKeyRepository repository() {
        return repository;
    }

    @Test
    void key_isStoredUnderTheNamesOfTheProtocol() {
        SigningKey key = key(CREATED);
        repository.storeIfAbsent("genesis", key);
        repository.revoke(key.id(), "stolen");

        Map<String, AttributeValue> item = item("genesis");

        assertThat(item)
                .containsOnlyKeys(
                        "Application",
                        "Slot",
                        "KeyId",
                        "Name",
                        "CreateDate",
                        "Activates",
                        "Expires",
                        "State",
                        "Material",
                        "RevokedReason")
                .containsEntry("Application", AttributeValue.fromS(application))
                .containsEntry("Slot", AttributeValue.fromS("genesis"))
                .containsEntry("KeyId", AttributeValue.fromS(key.id()))
                .containsEntry("CreateDate", AttributeValue.fromS("2026-11-01T10:15:30.123456789Z"))
                .containsEntry("State", AttributeValue.fromS("REVOKED"))
                .containsEntry("RevokedReason", AttributeValue.fromS("stolen"));
        assertThat(item.get("Material").b().asByteArray()).isEqualTo(key.material());
    }

    @Test
    void otherApplicationsKeys_areNotSeen() {
        repository.storeIfAbsent("genesis", key(CREATED));

        assertThat(new DynamoDbSigningKeyRepository(access, application + "-2").findAll())
                .isEmpty();
    }

    @Test
    void findAll_isOneStronglyConsistentQuery() {
        repository.findAll();

        assertThat(client.actions()).containsExactly("Query");
        assertThat(((QueryRequest) client.requests().get(0)).consistentRead()).isTrue();
    }

    @Test
    void keysOfSeveralPages_areAllFound() {
        List<SigningKey> keys = List.of(
                key(CREATED, 390 * 1024), key(CREATED, 390 * 1024), key(CREATED, 390 * 1024), key(CREATED, 390 * 1024));
        keys.forEach(key -> repository.storeIfAbsent(key.id(), key));

        assertThat(repository.findAll()).containsExactlyInAnyOrderElementsOf(keys);

        assertThat(client.actions()).filteredOn("Query"::equals).hasSizeGreaterThan(1);
    }

    @Test
    void putWhoseAnswerIsLost_isFoundToHaveWon() {
        SigningKey key = key(CREATED);
        client.loseAnswer();

        assertThat(repository.storeIfAbsent("genesis", key)).isEqualTo(key);

        assertThat(repository.findAll()).containsExactly(key);
    }

    @Test
    void putWhoseRequestIsLost_givesTheWinnerThatCameBetween() {
        SigningKey other = key(CREATED);
        client.then(call -> {
            new DynamoDbSigningKeyRepository(
                            DynamoDbLocalSupport.access(DynamoDbLocalSupport.client(), TABLES), application)
                    .storeIfAbsent("genesis", other);
            throw ScriptedClient.reset();
        });

        assertThat(repository.storeIfAbsent("genesis", key(CREATED))).isEqualTo(other);
    }

    @Test
    void revocationWhoseAnswerIsLost_isCounted() {
        repository.storeIfAbsent("genesis", key(CREATED));
        client.then(call -> call.send()).loseAnswer();

        assertThat(repository.revokeAllCreatedBefore(CREATED.plusSeconds(1))).isEqualTo(1);
    }

    @Test
    void keyRemovedDuringItsRevocation_leavesNoGhost() {
        SigningKey key = key(CREATED);
        repository.storeIfAbsent("genesis", key);
        client.then(call -> call.send())
                .meanwhile(() -> new DynamoDbSigningKeyRepository(
                                DynamoDbLocalSupport.access(DynamoDbLocalSupport.client(), TABLES), application)
                        .remove(key.id()));

        repository.revoke(key.id(), "stolen");

        assertThat(item("genesis")).isEmpty();
    }

    @Test
    void missingTable_isAFailureNotAnEmptyRing() {
        SigningKeyRepository missing = new DynamoDbSigningKeyRepository(
                DynamoDbLocalSupport.access(
                        DynamoDbLocalSupport.client(),
                        DynamoDbLocalSupport.newNames().build()),
                application);

        assertThatThrownBy(missing::findAll).isInstanceOf(SessionStoreException.class);
        assertThatThrownBy(() -> missing.storeIfAbsent("genesis", key(CREATED)))
                .isInstanceOf(SessionStoreException.class);
    }

    @Test
    void malformedKey_isAFailureThatNamesTableAndAttribute() {
        for (String attribute : List.of("KeyId", "Name", "CreateDate", "Activates", "Expires", "State", "Material")) {
            repository.storeIfAbsent("genesis", key(CREATED));
            DynamoDbLocalSupport.client()
                    .updateItem(update -> update.tableName(access.names().keys())
                            .key(new KeyMapper("", application).key("genesis"))
                            .updateExpression("SET #a = :one")
                            .expressionAttributeNames(Map.of("#a", attribute))
                            .expressionAttributeValues(Map.of(":one", AttributeValue.fromN("1"))));

            assertThatThrownBy(repository::findAll)
                    .isInstanceOf(SessionStoreException.class)
                    .hasMessageStartingWith("DSS-0210")
                    .hasMessageContainingAll(attribute, access.names().keys());
            DynamoDbLocalSupport.client()
                    .deleteItem(delete ->
                            delete.tableName(access.names().keys()).key(new KeyMapper("", application).key("genesis")));
        }
    }

    private Map<String, AttributeValue> item(String slot) {
        return DynamoDbLocalSupport.client()
                .getItem(get -> get.tableName(access.names().keys())
                        .key(new KeyMapper("", application).key(slot))
                        .consistentRead(true))
                .item();
    }
}
