package io.distributedsession.scope.cycle;

import io.distributedsession.SessionException;
import io.distributedsession.scope.Application;
import io.distributedsession.scope.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

class CycleTest {

    private final Application application = Application.of(Hen.class, Egg.class, Farm.class, Barn.class);
    private final Browser browser = application.browser();

    @AfterEach
    void stop() {
        application.close();
    }

    @Test
    void cycleThroughPostConstruct_isAnErrorThatNamesThePath() {
        Hen hen = application.get(Hen.class);

        Throwable failure = catchThrowable(() -> browser.request(hen::touch));

        assertThat(failure).hasStackTraceContaining("Hen -> Egg -> Hen");
        assertThat(failure)
                .satisfiesAnyOf(
                        thrown -> assertThat(thrown).isInstanceOf(SessionException.class),
                        thrown -> assertThat(thrown).hasRootCauseInstanceOf(SessionException.class));
    }

    @Test
    void beanMadeInAnothersPostConstruct_isStoredLikeAnyOther() {
        Farm farm = application.get(Farm.class);
        Barn barn = application.get(Barn.class);

        assertThat(browser.request(farm::label)).isEqualTo("farm with barn 3");

        assertThat(browser.request(farm::label)).isEqualTo("farm with barn 3");
        assertThat(browser.request(barn::label)).isEqualTo("barn 4");
    }
}
