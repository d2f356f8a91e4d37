package io.distributedsession.demo.runner;

import java.net.URI;
import java.time.Duration;
import java.util.function.Function;

import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.WebDriverWait;

/** What the tests do on every page, in the tab that is in front. */
class Page {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    final WebDriver driver;

    Page(WebDriver driver) {
        this.driver = driver;
    }

    void visit(URI uri) {
        driver.get(uri.toString());
    }

    String text(String id) {
        return driver.findElement(By.id(id)).getDomProperty("textContent").strip();
    }

    WebElement labelled(String label) {
        return driver.findElement(By.cssSelector("[aria-label='" + label + "']"));
    }

    void click(String label) {
        labelled(label).click();
    }

    /** Waits until an element has this text. */
    void awaitText(String id, String text) {
        await("#" + id + " to be '" + text + "', not '" + text(id) + "'", it -> text(id).equals(text), PATIENCE);
    }

    void awaitPart(String id, String part) {
        await("#" + id + " to contain '" + part + "', not '" + text(id) + "'", it -> text(id).contains(part), PATIENCE);
    }

    void await(String what, Function<WebDriver, Boolean> condition, Duration patience) {
        new WebDriverWait(driver, patience)
                .ignoring(StaleElementReferenceException.class)
                .withMessage(() -> "waited for " + what)
                .until(condition);
    }
}
