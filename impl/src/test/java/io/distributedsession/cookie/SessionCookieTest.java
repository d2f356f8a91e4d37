package io.distributedsession.cookie;

import java.util.List;
import java.util.OptionalLong;

import io.distributedsession.CookieOptions;
import io.distributedsession.CookieOptions.Prefix;
import io.distributedsession.CookieOptions.SameSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SessionCookieTest {

    private final SessionCookie cookie =
            new SessionCookie(CookieOptions.builder().build(), "shop");

    @Test
    void isNamedAfterTheApplication() {
        assertThat(cookie.name()).isEqualTo("__Host-shop");
        CookieOptions options =
                CookieOptions.builder().prefix(Prefix.SECURE).name("sid").build();
        assertThat(new SessionCookie(options, "shop").name()).isEqualTo("__Secure-sid");
        assertThat(new SessionCookie(options.toBuilder().prefix(Prefix.NONE).build(), "shop").name())
                .isEqualTo("sid");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            nullValues = "none",
            value = {
                "__Host-shop=a | a",
                "x=1; __Host-shop=a; y=2 | a",
                "x=1;__Host-shop=a;y=2 | a",
                "`\t__Host-shop \t= a \t;` | a",
                "__Host-shop=a=b== | a=b==",
                "__Host-shop=\"a\" | \"a\"",
                "__Host-shop= | ``",
                ";;__Host-shop=a;; | a",
                "__host-shop=a | none",
                "__Host-shop2=a; x__Host-shop=b | none",
                "__Host-shop | none",
                "x=__Host-shop=a | none",
                "x=1; __Host-shop; =a | none",
                "`` | none"
            },
            delimiter = '|')
    void findsItsValue(String header, String value) {
        assertThat(cookie.values(List.of(header))).isEqualTo(value == null ? List.of() : List.of(value));
    }

    @Test
    void findsAllOfItsName() {
        assertThat(cookie.values(List.of("__Host-shop=a; __Host-shop=b", "x=1", "__Host-shop=a")))
                .containsExactly("a", "b", "a");
        assertThat(cookie.values(List.of())).isEmpty();
    }

    @Test
    void setsAndClearsWithTheSameAttributes() {
        assertThat(cookie.set("t", OptionalLong.empty()))
                .isEqualTo("__Host-shop=t; Secure; HttpOnly; SameSite=Lax; Path=/");
        assertThat(cookie.set("t", OptionalLong.of(1200)))
                .isEqualTo("__Host-shop=t; Secure; HttpOnly; SameSite=Lax; Path=/; Max-Age=1200");
        assertThat(cookie.clear()).isEqualTo("__Host-shop=; Secure; HttpOnly; SameSite=Lax; Path=/; Max-Age=0");
    }

    @Test
    void followsTheOptions() {
        CookieOptions options = CookieOptions.builder()
                .prefix(Prefix.SECURE)
                .name("sid")
                .domain("shop.example")
                .path("/app")
                .sameSite(SameSite.STRICT)
                .build();
        assertThat(new SessionCookie(options, "shop").clear())
                .isEqualTo(
                        "__Secure-sid=; Secure; HttpOnly; SameSite=Strict; Path=/app; Domain=shop.example; Max-Age=0");
        assertThat(new SessionCookie(options.toBuilder().sameSite(SameSite.NONE).build(), "shop").clear())
                .contains("SameSite=None");
    }
}
