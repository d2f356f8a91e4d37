package io.distributedsession.keys;

import io.distributedsession.SigningKeyRepository;

class MemorySigningKeyRepositoryTest extends SigningKeyRepositoryContract {

    private final SigningKeyRepository repository = new MemorySigningKeyRepository();

    @Override
    protected SigningKeyRepository repository() {
        return repository;
    }
}
