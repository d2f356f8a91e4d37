package io.distributedsession.demo.runner;

import java.net.URI;
import java.time.Duration;
import java.util.List;

import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;

/** The shop, in the tab that is in front. */
final class ShopPage extends Page {

    ShopPage(WebDriver driver) {
        super(driver);
    }

    /** Opens it and waits until all is there. */
    @Override
    void visit(URI uri) {
        super.visit(uri);
        awaitOpen();
    }

    void awaitOpen() {
        await(
                "the shop",
                it -> !driver.findElements(By.cssSelector("main[aria-busy=false]"))
                        .isEmpty(),
                Duration.ofMinutes(1));
    }

    void add(String product) {
        int before = count();
        click("Add " + product + " to the cart");
        awaitText("count", Integer.toString(before + 1));
    }

    int count() {
        return Integer.parseInt(text("count"));
    }

    /** Names and quantities of the lines. */
    List<String> cart() {
        return driver.findElements(By.cssSelector("#items li")).stream()
                .map(line -> line.findElement(By.className("name")).getText() + " "
                        + line.findElement(By.tagName("input")).getDomProperty("value"))
                .toList();
    }

    void logIn(String user) {
        WebElement name = driver.findElement(By.id("user"));
        name.clear();
        name.sendKeys(user);
        name.submit();
        awaitText("principal", user);
    }

    void logOut() {
        driver.findElement(By.cssSelector("#logout button")).click();
        awaitText("principal", "");
    }

    void checkOut() {
        driver.findElement(By.id("checkout")).click();
        awaitPart("news", "is placed");
    }
}
