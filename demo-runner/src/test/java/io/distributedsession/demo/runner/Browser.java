package io.distributedsession.demo.runner;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

import static org.assertj.core.api.Assertions.assertThat;

/** A headless Chromium with an empty profile. */
final class Browser implements AutoCloseable {

    private static final List<String> CHROMIUM =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private static final List<String> DRIVER = List.of(
            "/usr/bin/chromedriver", "/usr/lib/chromium/chromedriver", "/usr/lib/chromium-browser/chromedriver");

    /** It warns of each Chromium that is younger than itself, with which all that is used here works. */
    private static final Logger VERSIONS = Logger.getLogger("org.openqa.selenium.devtools.CdpVersionFinder");

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Skips the test where there is no browser, or fails it if one is required. */
    static void requireInstalled() {
        if (chromiumFile().isPresent() && driverFile().isPresent()) {
            return;
        }
        String message = "No Chromium or no chromedriver is installed here: looked for " + CHROMIUM + " and " + DRIVER
                + ". On Debian: apt-get install chromium chromium-driver. Elsewhere: -Dbrowser.chromium=FILE"
                + " -Dbrowser.driver=FILE";
        if ("required".equals(System.getProperty("browser"))) {
            throw new AssertionError(message);
        }
        Assumptions.abort(message);
    }

    /** A browser that keeps its files in an empty directory. */
    static Browser open(Path profile) {
        VERSIONS.setLevel(Level.SEVERE);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driverFile().orElseThrow())
                .usingAnyFreePort()
                .build();
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromiumFile().orElseThrow());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + profile);
        return new Browser(new ChromeDriver(service, options));
    }

    ChromeDriver chrome() {
        return driver;
    }

    /** From now on the page is as wide and as high as on this device. */
    void turnInto(Device device) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of(
                        "width", device.width(),
                        "height", device.height(),
                        "deviceScaleFactor", 1,
                        "mobile", device.mobile()));
    }

    /** What a program can find of the rules of WCAG, and that nothing has to be scrolled sideways. */
    void requireAccessible(String what) {
        List<Rule> violations = new AxeBuilder().analyze(driver).getViolations();
        assertThat(violations)
                .as("%s: %s", what, violations.stream().map(Browser::describe).toList())
                .isEmpty();
        long overflow = (Long) driver.executeScript(
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(overflow).as("%s: pixels beyond the right edge", what).isZero();
    }

    /** The whole page, as high as it is. */
    void photograph(String name, Device device) {
        turnInto(device);
        long height = (Long) driver.executeScript("return document.documentElement.scrollHeight");
        turnInto(device.withHeight((int) Math.max(height, device.height())));
        driver.executeScript("window.scrollTo(0, 0)");
        new Screenshot(driver.getScreenshotAs(OutputType.BYTES))
                .save(Path.of(System.getProperty("browser.screenshots")).resolve(name + ".png"));
    }

    @Override
    public void close() {
        driver.quit();
    }

    private static String describe(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " at "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }

    private static Optional<File> chromiumFile() {
        return find("browser.chromium", CHROMIUM);
    }

    private static Optional<File> driverFile() {
        return find("browser.driver", DRIVER);
    }

    private static Optional<File> find(String property, List<String> known) {
        return Stream.concat(Stream.ofNullable(System.getProperty(property)), known.stream())
                .map(File::new)
                .filter(File::canExecute)
                .findFirst();
    }

    /**
     * A screen.
     *
     * @param width in CSS pixels
     * @param height in CSS pixels
     * @param mobile whether the page's viewport is asked for
     */
    record Device(int width, int height, boolean mobile) {

        static final Device DESKTOP = new Device(1280, 860, false);
        static final Device PHONE = new Device(390, 844, true);

        Device withHeight(int other) {
            return new Device(width, other, mobile);
        }
    }
}
