package io.distributedsession.scope.mutual;

import io.distributedsession.scope.Application;
import io.distributedsession.scope.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MutualTest {

    private final Application application = Application.of(Left.class, Right.class);
    private final Left left = application.get(Left.class);
    private final Right right = application.get(Right.class);
    private final Browser browser = application.browser();

    @AfterEach
    void stop() {
        application.close();
    }

    @Test
    void beansThatInjectOneAnother_keepTheirStateApart() {
        browser.request(() -> left.ping(3));
        browser.request(() -> right.pong(2));

        browser.request(() -> {
            assertThat(left.calls()).isEqualTo(3);
            assertThat(right.calls()).isEqualTo(4);
        });
    }
}
