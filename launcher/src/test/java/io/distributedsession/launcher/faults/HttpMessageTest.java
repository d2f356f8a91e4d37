package io.distributedsession.launcher.faults;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class HttpMessageTest {

    private static Optional<HttpMessage> read(String text) throws IOException {
        return HttpMessage.read(new ByteArrayInputStream(text.getBytes(ISO_8859_1)));
    }

    @Test
    void message_isWrittenAsItWasRead() throws IOException {
        String text = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n{}";

        HttpMessage message = read(text + "rest").orElseThrow();

        assertThat(message.header("host")).contains("a");
        assertThat(new String(message.bytes(), ISO_8859_1)).isEqualTo(text);
    }

    @Test
    void chunks_becomeOneBody() throws IOException {
        HttpMessage message = read("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + "a;x=y\r\n0123456789\r\n1\r\n!\r\n0\r\n\r\n")
                .orElseThrow();

        assertThat(new String(message.body(), ISO_8859_1)).isEqualTo("0123456789!");
        assertThat(new String(message.bytes(), ISO_8859_1)).endsWith("Content-Length: 11\r\n\r\n0123456789!");
    }

    @Test
    void connectionThatEndsBetweenMessages_hasNoNext() throws IOException {
        assertThat(read("")).isEmpty();
    }

    @Test
    void connectionThatEndsWithinAMessage_isAFailure() {
        assertThatThrownBy(() -> read("POST / HTTP/1.1\r\nHost: a\r\n")).isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> read("POST / HTTP/1.1\r\nContent-Length: 2\r\n\r\n{"))
                .isInstanceOf(EOFException.class);
    }
}
