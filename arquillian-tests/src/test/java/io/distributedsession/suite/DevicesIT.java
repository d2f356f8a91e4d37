package io.distributedsession.suite;

import java.util.UUID;

import io.distributedsession.suite.support.Answer;
import io.distributedsession.suite.support.TwoNodes;
import io.distributedsession.suite.support.Visitor;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A user's sessions, seen and ended on whichever node. */
class DevicesIT extends TwoNodes {

    private final String user = "user-" + UUID.randomUUID();
    private final Visitor phone = new Visitor();
    private final Visitor laptop = new Visitor();

    @Test
    void sessionsOfAUser_areSeenOnEveryNode() {
        phone.post(a, "api/login/" + user);
        laptop.post(b, "api/login/" + user);

        assertThat(phone.get(b, "api/devices").text()).isEqualTo("another one, this one");
        assertThat(new Visitor().get(a, "api/devices").text()).isEmpty();
    }

    @Test
    void otherSessionsEnded_areGoneOnEveryNode_andTheCurrentOneStays() {
        phone.post(a, "api/login/" + user);
        laptop.post(b, "api/login/" + user);

        assertThat(laptop.post(a, "api/devices/end-others").text()).isEqualTo("1 ended");

        assertThat(phone.post(b, "api/counter").text()).isEqualTo("1");
        assertThat(phone.get(b, "api/login").text()).isEqualTo("nobody");
        assertThat(laptop.get(b, "api/login").text()).isEqualTo(user);
        assertThat(laptop.get(b, "api/devices").text()).isEqualTo("this one");
    }

    @Test
    void allSessionsOfAUserEndedByAnother_areGone() {
        phone.post(a, "api/login/" + user);
        laptop.post(b, "api/login/" + user);

        assertThat(new Visitor().post(a, "api/devices/end-all/" + user).text()).isEqualTo("2 ended");

        assertThat(phone.get(a, "api/session/present").text()).isEqualTo("false");
        assertThat(laptop.get(b, "api/session/present").text()).isEqualTo("false");
    }

    @Test
    void userOfTheSecurityContext_getsTheSession_andAnotherOneDoesNot() {
        phone.post(a, "api/counter");
        String anonymous = phone.cookie();

        assertThat(phone.get(a, "api/plain?user=" + user).status()).isEqualTo(200);

        assertThat(phone.cookie()).isNotEqualTo(anonymous);
        assertThat(phone.get(b, "api/counter?user=" + user).text()).isEqualTo("1");
        assertThat(phone.get(b, "api/login").text()).isEqualTo(user);
        Visitor straggler = new Visitor().withCookie(anonymous);
        assertThat(straggler.get(b, "api/counter").status()).isEqualTo(409);

        Answer others = phone.get(a, "api/counter?user=other");

        assertThat(others.text()).isEqualTo("0");
        assertThat(phone.cookie()).isNull();
    }
}
