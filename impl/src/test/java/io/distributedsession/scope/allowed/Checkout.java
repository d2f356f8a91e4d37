package io.distributedsession.scope.allowed;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

import io.distributedsession.AllowedTypes;
import io.distributedsession.DistributedSessionScoped;

@DistributedSessionScoped
@AllowedTypes(CardPayment.class)
class Checkout implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<Object> notes = new ArrayList<>();
    private Payment payment;

    void pay(Payment with) {
        payment = with;
    }

    Payment payment() {
        return payment;
    }

    void note(Object note) {
        notes.add(note);
    }

    List<Object> notes() {
        return notes;
    }
}
