package io.distributedsession.cli;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;

import io.distributedsession.DistributedSessionOptions;
import io.distributedsession.DistributedSessionOptions.Profile;
import io.distributedsession.SessionRegistry;
import io.distributedsession.SigningKeyRepository;
import io.distributedsession.cookie.PrincipalTag;
import io.distributedsession.cookie.SessionCookie;
import io.distributedsession.cookie.TokenCodec;
import io.distributedsession.dynamodb.DynamoDbAccess;
import io.distributedsession.exchange.Exchanges;
import io.distributedsession.exchange.Pause;
import io.distributedsession.keys.KeyProtectors;
import io.distributedsession.keys.KeyRing;
import io.distributedsession.keys.KeySchedule;
import io.distributedsession.keys.OpenProtector;
import io.distributedsession.keys.dynamodb.DynamoDbSigningKeyRepository;
import io.distributedsession.state.Sealer;
import io.distributedsession.state.StateCodec;
import io.distributedsession.store.RecordStore;
import io.distributedsession.store.dynamodb.DynamoDbRecordStore;

/** The way to one application's sessions and keys. Opening it sends nothing. */
final class Connection implements AutoCloseable {

    private static final String DEV_APPLICATION = "dev";

    private final DistributedSessionOptions options;
    private final String application;
    private final DynamoDbAccess access;
    private final SecureRandom random = new SecureRandom();
    private final InstantSource clock = InstantSource.system();

    private Connection(DistributedSessionOptions options) {
        this.options = options;
        this.application = options.application().orElse(DEV_APPLICATION);
        this.access = DynamoDbAccess.open(options, Optional.empty());
    }

    static Connection open(StoreOptions options) {
        return new Connection(options.read());
    }

    /** One whose table of sessions has been checked, so that names of attributes are known; a missing one is never made. */
    static Connection toSessions(StoreOptions options) {
        DistributedSessionOptions read = options.read();
        Connection connection = new Connection(read.toBuilder()
                .tables(read.tables().toBuilder().create(false).build())
                .build());
        try {
            connection.access.prepareSessionTable();
            return connection;
        } catch (RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    DistributedSessionOptions options() {
        return options;
    }

    String application() {
        return application;
    }

    DynamoDbAccess access() {
        return access;
    }

    RecordStore records() {
        return new DynamoDbRecordStore(access);
    }

    SigningKeyRepository keys() {
        return new DynamoDbSigningKeyRepository(access, application);
    }

    /** A ring that nothing refreshes: it reads keys when it meets them, and makes one only when asked. */
    KeyRing ring(OpenProtector protector) {
        return new KeyRing(keys(), protector.protector(), application, KeySchedule.of(options.keys()), clock, random);
    }

    /** Never by guess: a key that is made here would be stored as it is. */
    OpenProtector protector() {
        if (options.keyProtection().isEmpty() && options.profile() != Profile.DEV) {
            throw CliMessages.noProtection();
        }
        return KeyProtectors.open(options, application, random, Optional.empty());
    }

    /** The sessions of users; whose a session is, its seal says, so the signing keys are needed. */
    SessionRegistry registry(OpenProtector protector) {
        KeyRing ring = ring(protector);
        SessionCookie cookie = new SessionCookie(options.cookie(), application);
        DistributedSessionOptions indexed = options.toBuilder()
                .security(options.security().toBuilder().principalIndex(true).build())
                .build();
        return new Exchanges(
                        indexed,
                        application,
                        records(),
                        cookie,
                        new TokenCodec(ring, application, cookie.name(), clock),
                        new PrincipalTag(ring),
                        new StateCodec(options.maxSessionBytes()),
                        new Sealer(ring, random),
                        exchange -> {
                            throw new IllegalStateException("there are no beans here");
                        },
                        event -> {},
                        clock,
                        random,
                        Pause.REAL)
                .registry(() -> {
                    throw new IllegalStateException("there is no request here");
                });
    }

    @Override
    public void close() {
        access.close();
    }
}
