package io.distributedsession.suite;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.distributedsession.suite.support.Answer;
import io.distributedsession.suite.support.Node;
import io.distributedsession.suite.support.TwoNodes;
import io.distributedsession.suite.support.Visitor;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A page of Jakarta Faces whose backing bean has the scope. */
class FacesIT extends TwoNodes {

    private static final String PAGE = "guestbook.xhtml";
    private static final Pattern HIDDEN = Pattern.compile("<input[^>]*type=\"hidden\"[^>]*>");
    private static final Pattern NAME = Pattern.compile(" name=\"([^\"]*)\"");
    private static final Pattern VALUE = Pattern.compile(" value=\"([^\"]*)\"");

    private final Visitor visitor = new Visitor();

    @Test
    void pageThatOnlyReads_startsNoSession() {
        Answer page = visitor.get(a, PAGE);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Guests: []");
        assertThat(page.header("Set-Cookie")).noneMatch(cookie -> cookie.startsWith(Visitor.COOKIE));
    }

    @Test
    void postback_changesTheBeanOnBothNodes() {
        assertThat(submit(a, "ann", "sign").text()).contains("Guests: [ann]");
        assertThat(visitor.cookie()).isNotNull();

        assertThat(submit(b, "bob", "sign").text()).contains("Guests: [ann and bob]");

        assertThat(visitor.get(a, PAGE).text()).contains("Guests: [ann and bob]");
    }

    @Test
    void redirectAfterAPostback_setsTheCookieOfTheNewSession() {
        Answer redirect = submit(a, "ann", "leave");

        assertThat(redirect.status()).isEqualTo(302);
        assertThat(redirect.header("Location").get(0)).endsWith(PAGE);
        assertThat(visitor.cookie()).isNotNull();
        assertThat(visitor.get(b, PAGE).text()).contains("Guests: [ann]");
    }

    private Answer submit(Node node, String name, String button) {
        Map<String, String> fields = hiddenFields(visitor.get(node, PAGE).text());
        assertThat(fields).containsKey("jakarta.faces.ViewState");
        fields.put("book:name", name);
        fields.put("book:" + button, button);
        return visitor.submit(node, PAGE, fields);
    }

    /** What else a browser sends: the state of the view, and what marks the form. */
    private static Map<String, String> hiddenFields(String page) {
        return HIDDEN.matcher(page)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toMap(
                        input -> first(NAME, input), input -> first(VALUE, input), (one, same) -> one));
    }

    private static String first(Pattern attribute, String input) {
        Matcher found = attribute.matcher(input);
        assertThat(found.find()).as(input).isTrue();
        return found.group(1);
    }
}
