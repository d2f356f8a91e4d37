package io.distributedsession.scope.invalid;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;

import io.distributedsession.DistributedSessionScoped;
import io.distributedsession.Exclusive;
import io.distributedsession.StoredAs;
import io.distributedsession.WhenUnavailable;
import io.distributedsession.scope.Application;
import io.distributedsession.scope.Refusal;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class InvalidTest {

    @DistributedSessionScoped
    static final class FinalBean implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    @DistributedSessionScoped
    static class Fixed implements Serializable {
        private static final long serialVersionUID = 1L;

        final void stay() {}
    }

    @DistributedSessionScoped
    static class Holder implements Serializable {
        private static final long serialVersionUID = 1L;
        private Map<String, List<Socket>> sockets;
        private Line line;
    }

    static class Socket {}

    @DistributedSessionScoped
    static class Growing extends ArrayList<String> {
        private static final long serialVersionUID = 1L;
    }

    @DistributedSessionScoped
    static class Exposed {
        private String label;
    }

    @DistributedSessionScoped
    @Exclusive
    @WhenUnavailable(WhenUnavailable.Policy.OPTIONAL)
    static class Undecided implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    interface Payment {}

    @DistributedSessionScoped
    static class Checkout implements Serializable {
        private static final long serialVersionUID = 1L;
        private List<Payment> payments;
    }

    static class Line implements Serializable {
        private static final long serialVersionUID = 1L;
        private Thread thread;
    }

    @StoredAs("twin")
    @DistributedSessionScoped
    static class First implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    @StoredAs("twin")
    @DistributedSessionScoped
    static class Second implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    @Dependent
    static class Factory {
        @Produces
        @DistributedSessionScoped
        ArrayList<String> produced() {
            return new ArrayList<>();
        }
    }

    @Test
    void allProblems_areReportedTogetherWithBeanAndRemedy() {

        assertThat(refusalOf(
                        Holder.class,
                        First.class,
                        Second.class,
                        Factory.class,
                        Exposed.class,
                        Growing.class,
                        Checkout.class,
                        Undecided.class))
                .contains("DSS-0705: bean " + Exposed.class.getName())
                .contains("DSS-0706: bean " + Holder.class.getName(), "Holder.sockets: " + Socket.class.getName())
                .contains("Holder.line.thread: java.lang.Thread")
                .contains("DSS-0725: bean " + Checkout.class.getName(), "Checkout.payments: " + Payment.class.getName())
                .contains("@AllowedTypes")
                .contains("DSS-0724: bean " + Growing.class.getName(), "java.util.ArrayList")
                .contains("DSS-0726: bean " + Undecided.class.getName(), "@Exclusive", "@WhenUnavailable(OPTIONAL)")
                .contains("DSS-0701", "'twin'")
                .contains("DSS-0707", "produced");
    }

    @Test
    void badOptionsAndBadBeans_areReportedTogether() {
        assertThat(Refusal.of(() -> Application.configured(First.class, Second.class)))
                .contains("DSS-0701", "'twin'")
                .contains("DSS-0003: option distributed-session.application is missing")
                .contains("DSS-0719: option distributed-session.key-protection is missing");
    }

    /** OpenWebBeans finds these itself, and earlier; its own message names the class too. */
    @Test
    void unproxyableClass_isRefused() {
        assertThat(refusalOf(FinalBean.class)).contains(FinalBean.class.getName());
        assertThat(refusalOf(Fixed.class)).contains(Fixed.class.getName(), "final");
    }

    private static String refusalOf(Class<?>... beans) {
        return Refusal.of(() -> Application.of(beans));
    }
}
