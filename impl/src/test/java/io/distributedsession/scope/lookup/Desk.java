package io.distributedsession.scope.lookup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

@ApplicationScoped
class Desk {

    @Inject
    @Any
    private Instance<Form> forms;

    void fill(String text) {
        for (Form form : forms) {
            form.write(text);
        }
    }

    String read() {
        return forms.get().text();
    }

    void throwAway() {
        forms.destroy(forms.get());
    }

    int kinds() {
        return (int) forms.stream().count();
    }
}
