package io.distributedsession.suite;

import io.distributedsession.suite.support.TwoNodes;
import io.distributedsession.suite.support.Visitor;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Scoped beans among the other beans of Jakarta EE. */
class SeamIT extends TwoNodes {

    private final Visitor visitor = new Visitor();

    @Test
    void beanThatUsesOneOfTheServersSession_keepsItsOwnStateElsewhere() {
        visitor.post(a, "api/desk/ink");
        visitor.post(a, "api/desk/pen");

        assertThat(visitor.get(a, "api/desk").text()).isEqualTo("2 notes, here [ink, pen]");
        assertThat(new Visitor().withCookie(visitor.cookie()).get(b, "api/desk").text())
                .isEqualTo("2 notes, here []");
    }

    @Test
    void beanOfTheServersSession_usesTheRequestsBeans() {
        visitor.post(a, "api/desk/ink");
        assertThat(visitor.get(a, "api/desk/label").text()).isEqualTo("drawer of a desk with 1 notes");

        visitor.post(b, "api/desk/pen");

        assertThat(visitor.get(a, "api/desk/label").text()).isEqualTo("drawer of a desk with 2 notes");
    }

    @Test
    void transactionalBean_worksInTransactionsOnBothNodes() {
        assertThat(visitor.post(a, "api/account/5").text()).isEqualTo("booked");
        assertThat(visitor.post(b, "api/account/2").text()).isEqualTo("booked");

        assertThat(visitor.get(a, "api/account").text()).isEqualTo("7 in 2 transactions, 2 committed, 0 rolled back");
    }

    @Test
    void transactionThatIsRolledBack_leavesTheSessionAsItsCallsHave() {
        visitor.post(a, "api/account/5");

        assertThat(visitor.post(b, "api/account/-1").text()).isEqualTo("meant to roll back");

        assertThat(visitor.get(a, "api/account").text()).isEqualTo("4 in 2 transactions, 1 committed, 1 rolled back");
    }

    @Test
    void genericBeanWithRecordsAndEnums_movesBetweenNodes() {
        assertThat(visitor.post(a, "api/books/HARD/emma").status()).isEqualTo(204);
        assertThat(visitor.post(b, "api/books/SOFT/dune").status()).isEqualTo(204);

        assertThat(visitor.get(a, "api/books").text())
                .isEqualTo("[Book[title=dune, cover=SOFT], Book[title=emma, cover=HARD]] {HARD=1, SOFT=1} bends true");
    }

    @Test
    void destroyedBean_isGoneOnBothNodes() {
        assertThat(visitor.post(a, "api/books/HARD/emma").status()).isEqualTo(204);

        visitor.delete(b, "api/books");

        assertThat(visitor.get(b, "api/books").text()).isEqualTo("empty");
        assertThat(visitor.get(a, "api/books").text()).isEqualTo("empty");
    }

    @Test
    void specializingBeanAndAlternative_takeTheStoredNamesOfThoseTheyReplace() {
        assertThat(visitor.post(a, "api/price").text()).isEqualTo("-99 and -1");
        assertThat(visitor.post(b, "api/price").text()).isEqualTo("-98 and -2");
    }
}
