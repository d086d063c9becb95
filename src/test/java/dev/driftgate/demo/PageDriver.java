package dev.driftgate.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.NullMarked;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;

/** The demo page as a person uses it: types, presses, reads, waits. */
@NullMarked
record PageDriver(ChromeDriver browser) {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Path SHOTS = Path.of(System.getProperty("driftgate.screenshots", "target/screenshots"));

    /** Types into the composer and sends. */
    void say(String text) {
        find("#composer-text").sendKeys(text, Keys.ENTER);
    }

    void press(String selector) {
        waitFor(selector);
        until("pressing " + selector, () -> {
            find(selector).click();
            return true;
        });
    }

    /** Presses a button of the last card and answers its dialog with yes. */
    void decide(String action) {
        until("pressing " + action, () -> {
            var buttons = browser.findElements(By.cssSelector("[data-action=" + action + "]"));
            buttons.get(buttons.size() - 1).click();
            return true;
        });
        waitFor("#confirm[open]");
        browser.switchTo().activeElement().sendKeys(Keys.ENTER);
    }

    WebElement find(String selector) {
        return browser.findElement(By.cssSelector(selector));
    }

    int count(String selector) {
        return browser.findElements(By.cssSelector(selector)).size();
    }

    void waitFor(String selector) {
        until(
                selector,
                () -> browser.findElements(By.cssSelector(selector)).stream().anyMatch(WebElement::isDisplayed));
    }

    void waitForText(String selector, String text) {
        until(text, () -> find(selector).getText().contains(text));
    }

    void waitGone(String selector) {
        until("no " + selector, () -> count(selector) == 0);
    }

    void assertNothingLogged() {
        assertThat(browser.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
    }

    /** Lets what is moving come to rest first: a picture of half an animation helps nobody. */
    void shoot(String name) throws IOException {
        browser.executeAsyncScript("const done = arguments[0];"
                + "Promise.all(document.getAnimations().map(it => it.finished.catch(() => 0))).then(() => done())");
        Files.createDirectories(SHOTS);
        Files.write(SHOTS.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
    }

    private static void until(String what, BooleanSupplier holds) {
        long deadline = System.nanoTime() + SOON.toNanos();
        while (!settled(holds)) {
            assertThat(System.nanoTime()).as("waiting for " + what).isLessThan(deadline);
        }
    }

    /** What is looked at may be drawn anew meanwhile; then it has not settled. */
    private static boolean settled(BooleanSupplier holds) {
        try {
            return holds.getAsBoolean();
        } catch (StaleElementReferenceException redrawn) {
            return false;
        }
    }
}
