package io.distributedsession.demo.runner;

import java.net.URI;
import java.time.Duration;
import java.util.List;

import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;

/** The operator's page, in the tab that is in front. */
final class OperatorPage extends Page {

    private static final Duration START = Duration.ofMinutes(3);

    OperatorPage(WebDriver driver) {
        super(driver);
    }

    /** Opens it and waits until it has looked once. */
    @Override
    void visit(URI uri) {
        super.visit(uri);
        await(
                "the operator's page",
                it -> !driver.findElements(By.cssSelector("#keys tr")).isEmpty(),
                START);
    }

    String state(String node) {
        return driver.findElement(By.cssSelector("#node-" + node + " .state")).getText();
    }

    void kill(String node) {
        click("Kill node " + node);
        await("node " + node + " to be down", it -> state(node).equals("down"), START);
    }

    void start(String node) {
        click("Start node " + node);
        await("node " + node + " to be up", it -> state(node).equals("up"), START);
    }

    /** The texts of a table's cells, row by row. */
    List<List<String>> rows(String id) {
        return driver.findElements(By.cssSelector("#" + id + " tr")).stream()
                .map(row -> row.findElements(By.tagName("td")).stream()
                        .map(WebElement::getText)
                        .toList())
                .toList();
    }

    List<String> lines(String id) {
        return driver.findElements(By.cssSelector("#" + id + " li")).stream()
                .map(WebElement::getText)
                .toList();
    }
}
