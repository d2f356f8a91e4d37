package io.distributedsession.scope.injection;

import java.io.Serializable;

import jakarta.inject.Inject;

import io.distributedsession.DistributedSessionScoped;

@DistributedSessionScoped
class Counter implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Service viaConstructor;
    private Service viaInitializer;

    @Inject
    private Service viaField;

    @Inject
    private Note note;

    private int count;

    Counter() {
        this.viaConstructor = null;
    }

    @Inject
    Counter(Service service, Note ownNote) {
        this.viaConstructor = service;
        this.constructorNote = ownNote;
    }

    private Note constructorNote;

    @Inject
    void wire(Service service) {
        this.viaInitializer = service;
    }

    int next() {
        count++;
        return viaConstructor.id() + viaField.id() + viaInitializer.id() + count;
    }

    int fieldNote() {
        return note.number();
    }

    int constructorNote() {
        return constructorNote.number();
    }
}
