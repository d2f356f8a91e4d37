package io.distributedsession.demo.runner;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import io.distributedsession.demo.runner.Browser.Device;
import io.distributedsession.launcher.Installation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.interactions.Actions;

import static org.assertj.core.api.Assertions.assertThat;

/** The shop and the operator's page as a browser shows them; each test is a visitor with a new browser. */
class BrowserIT {

    private static RunningDemo demo;

    @TempDir
    Path profile;

    private Browser browser;
    private WebDriver driver;
    private ShopPage shop;
    private OperatorPage operator;

    @BeforeAll
    static void startDemo() throws Exception {
        Browser.requireInstalled();
        demo = new RunningDemo(Installation.fromSystemProperty(), DemoPorts.free(), false, System.out::println);
        try {
            demo.start();
        } catch (Exception e) {
            demo.close();
            throw e;
        }
    }

    @AfterAll
    static void stopDemo() {
        if (demo != null) {
            demo.close();
        }
    }

    @BeforeEach
    void openBrowser() {
        browser = Browser.open(profile);
        browser.turnInto(Device.DESKTOP);
        driver = browser.chrome();
        shop = new ShopPage(driver);
        operator = new OperatorPage(driver);
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
        // a test that failed in between is not to fail the others
        if (!demo.shop().a().isAlive()) {
            demo.shop().a().start();
        }
    }

    @Test
    void cartOfTwoTabsOnTwoNodes_outlivesANode_andEndsWithTheLogout() {
        shop.visit(a());
        shop.add("Green tea");
        String tabOnA = driver.getWindowHandle();
        assertThat(shop.text("node")).isEqualTo("a");

        String tabOnB = openTab();
        shop.visit(b());
        assertThat(shop.text("node")).isEqualTo("b");
        assertThat(shop.cart()).containsExactly("Green tea 1");
        shop.add("Stoneware mug");

        String tabOfTheOperator = openTab();
        operator.visit(demo.operatorUri());
        operator.kill("a");

        driver.switchTo().window(tabOnA);
        shop.click("Add Forest honey to the cart");
        shop.awaitPart("problem", "this node does not answer. Your cart is safe");
        driver.findElement(By.linkText("Go on at node b")).click();
        shop.awaitOpen();
        assertThat(shop.text("node")).isEqualTo("b");
        assertThat(shop.cart()).containsExactly("Green tea 1", "Stoneware mug 1");

        String before = shop.text("reference");
        shop.logIn("ada");
        assertThat(shop.text("reference")).as("a new id at the login").isNotEqualTo(before);
        assertThat(shop.cart()).containsExactly("Green tea 1", "Stoneware mug 1");

        // the other tab knows nothing of the login yet
        driver.switchTo().window(tabOnB);
        shop.add("Coffee beans");
        shop.awaitText("principal", "ada");
        assertThat(shop.text("sum")).isEqualTo("€27.70");
        shop.checkOut();
        assertThat(shop.text("placed")).contains("€27.70", "1 × Green tea, 1 × Stoneware mug, 1 × Coffee beans");

        driver.switchTo().window(tabOfTheOperator);
        operator.start("a");

        driver.switchTo().window(tabOnA);
        shop.visit(a());
        assertThat(shop.text("principal")).isEqualTo("ada");
        assertThat(shop.text("placed")).contains("€27.70");
        shop.logOut();
        assertThat(shop.text("reference")).isEqualTo("none yet");

        driver.switchTo().window(tabOnB);
        shop.visit(b());
        assertThat(shop.text("principal")).as("the other tab is logged out too").isEmpty();
        assertThat(shop.text("placed")).isEmpty();
    }

    @Test
    void operator_seesWhatRequestsCostAndWhatIsStored() {
        shop.visit(a());
        shop.add("Green tea");
        shop.logIn("ada");
        String reference = shop.text("reference");

        driver.findElement(By.cssSelector("summary")).click();
        driver.findElement(By.linkText("See it as the operator does")).click();
        operator.await("the item", it -> !operator.rows("attributes").isEmpty(), Duration.ofMinutes(1));

        List<List<String>> requests = operator.rows("request-rows");
        assertThat(requests)
                .anySatisfy(request -> assertThat(request.subList(1, 7))
                        .containsExactly("GET /products", "0", "0", "200", "a", "none"));
        assertThat(requests)
                .anySatisfy(request -> assertThat(request.subList(1, 7))
                        .containsExactly("POST /cart/items", "1", "1", "200", "a", "GetItem, UpdateItem"));
        assertThat(requests).anySatisfy(request -> assertThat(request).contains("POST /login", "200"));
        List<List<String>> item = operator.rows("attributes");
        assertThat(item).contains(List.of("SessionId", "S", "shop.s." + reference));
        assertThat(item).anySatisfy(attribute -> {
            assertThat(attribute.get(0)).isEqualTo("Session / cart / d");
            assertThat(attribute.get(2)).endsWith(" bytes, not shown");
        });
        String cookie = driver.manage().getCookieNamed("__Host-shop").getValue();
        assertThat(driver.getPageSource()).doesNotContain(cookie).doesNotContain("ada");
    }

    @Test
    void requestsThatChangeTheSameProductAtOnce_areAConflict_thatTheOperatorSees() {
        shop.visit(a());
        shop.add("Green tea");

        collide();

        operator.visit(demo.operatorUri());
        operator.await("the conflict", it -> !operator.lines("conflicts").isEmpty(), Duration.ofMinutes(1));
        assertThat(operator.lines("conflicts").get(0))
                .contains("node a: PUT /cart/items/tea was refused, another request had changed the same");
        assertThat(operator.text("totals")).doesNotContain("Conflicts0");
    }

    @Test
    void rotatedKey_waits_whileTheSessionGoesOn() {
        shop.visit(a());
        shop.add("Green tea");
        openTab();
        operator.visit(demo.operatorUri());
        int before = operator.rows("keys").size();

        driver.findElement(By.id("rotate")).click();
        operator.await("the new key", it -> operator.rows("keys").size() == before + 1, Duration.ofMinutes(1));

        assertThat(operator.rows("keys").get(0).get(1)).isEqualTo("waits for its turn");
        assertThat(operator.rows("keys"))
                .anySatisfy(key -> assertThat(key.get(1)).isEqualTo("signs"));
        shop.visit(b());
        assertThat(shop.cart()).containsExactly("Green tea 1");
    }

    @Test
    void pageOfTheShop_cannotKillANode() {
        shop.visit(a());

        // sent without asking the operator's page first, as a form would be
        ((JavascriptExecutor) driver).executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                fetch(arguments[0] + 'api/nodes/b/kill', { method: 'POST', mode: 'no-cors' }).then(done, done);
                """, demo.operatorUri().toString());

        assertThat(demo.shop().b().isAlive()).isTrue();
        operator.visit(demo.operatorUri());
        assertThat(operator.state("b")).isEqualTo("up");
    }

    @Test
    void keyboardAlone_isEnoughToBuy() {
        shop.visit(b());
        assertThat(tabTo("Skip to the cart")).isTrue();
        assertThat(tabTo("Add Green tea to the cart")).isTrue();
        press(Keys.ENTER);
        shop.awaitText("count", "1");

        assertThat(tabTo("Quantity of Green tea")).isTrue();
        press(Keys.ARROW_UP);
        shop.awaitText("count", "2");
        assertThat(focused()).as("the focus stays").isEqualTo("Quantity of Green tea");

        assertThat(tabTo("user")).isTrue();
        new Actions(driver).sendKeys("ada", Keys.ENTER).perform();
        shop.awaitText("principal", "ada");
        assertThat(focused()).isEqualTo("Log out");

        driver.findElement(By.id("checkout")).sendKeys(Keys.SPACE);
        shop.awaitPart("news", "is placed");
        assertThat(shop.text("count")).isEqualTo("0");
        assertThat(shop.text("news")).matches("Order [0-9A-F]{8} is placed");
    }

    @Test
    void bothPages_areAccessible_onDesktopAndPhone() {
        shop.visit(a());
        shop.logIn("ada");
        shop.add("Green tea");
        shop.add("Stoneware mug");
        shop.checkOut();
        shop.add("Coffee beans");
        shop.add("Oat biscuits");
        shop.add("Oat biscuits");
        driver.findElement(By.cssSelector("summary")).click();
        String reference = shop.text("reference");
        checkAndPhotograph("shop");

        collide();
        operator.visit(URI.create(demo.operatorUri() + "#" + reference));
        operator.await("the item", it -> !operator.rows("attributes").isEmpty(), Duration.ofMinutes(1));
        operator.await("the conflict", it -> !operator.lines("conflicts").isEmpty(), Duration.ofMinutes(1));
        driver.findElement(By.id("rotate")).click();
        operator.await(
                "the new key", it -> operator.rows("keys").get(0).get(1).startsWith("waits"), Duration.ofMinutes(1));
        checkAndPhotograph("operator");
    }

    @Test
    void emptyShop_isAccessible() {
        shop.visit(b());
        browser.requireAccessible("empty shop");
    }

    /** Sends requests that change the same product at once, until one of them is refused. */
    private void collide() {
        // a race is lost by one of many, sooner or later
        String status = "";
        for (int round = 0; round < 50 && !status.contains("409"); round++) {
            status = String.valueOf(((JavascriptExecutor) driver).executeAsyncScript("""
                    const done = arguments[arguments.length - 1];
                    const put = quantity => fetch('api/cart/items/tea', {
                      method: 'PUT',
                      headers: { 'Content-Type': 'application/json' },
                      body: JSON.stringify({ quantity }),
                    }).then(response => response.status);
                    Promise.all([2, 3, 4, 5].map(it => put(it + arguments[0]))).then(done);
                    """, round));
        }
        assertThat(status).contains("409");
    }

    private void checkAndPhotograph(String page) {
        browser.requireAccessible(page + " on a desktop");
        browser.photograph(page + "-desktop", Device.DESKTOP);
        browser.turnInto(Device.PHONE);
        browser.requireAccessible(page + " on a phone");
        browser.photograph(page + "-phone", Device.PHONE);
        browser.turnInto(Device.DESKTOP);
    }

    private boolean tabTo(String name) {
        for (int i = 0; i < 40; i++) {
            press(Keys.TAB);
            if (focused().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private String focused() {
        return (String) ((JavascriptExecutor) driver)
                .executeScript("const it = document.activeElement;"
                        + "return it.getAttribute('aria-label') || it.id || it.textContent.trim()");
    }

    private void press(Keys key) {
        new Actions(driver).sendKeys(key).perform();
    }

    private String openTab() {
        Set<String> before = driver.getWindowHandles();
        driver.switchTo().newWindow(WindowType.TAB);
        browser.turnInto(Device.DESKTOP);
        return driver.getWindowHandles().stream()
                .filter(handle -> !before.contains(handle))
                .findFirst()
                .orElseThrow();
    }

    private static URI a() {
        return demo.shop().a().uri();
    }

    private static URI b() {
        return demo.shop().b().uri();
    }
}
