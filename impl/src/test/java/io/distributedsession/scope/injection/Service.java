package io.distributedsession.scope.injection;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class Service {

    int id() {
        return 100;
    }
}
