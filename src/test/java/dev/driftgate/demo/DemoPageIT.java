package dev.driftgate.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;

/** The demo page in a real browser, with a real Bolt app behind it. */
class DemoPageIT {
    private static final Duration SOON = Duration.ofSeconds(15);

    @TempDir
    private Path temp;

    private StandIns standIns;
    private ScriptedApp app;
    private ChromeDriver browser;
    private PageDriver page;

    @BeforeEach
    void open() throws Exception {
        Optional<ChromeDriver> found = Browser.open(temp);
        Assumptions.assumeTrue(found.isPresent(), "no browser on this machine");
        browser = found.get();
        page = new PageDriver(browser);
        standIns = StandIns.start(StandIns.Options.defaults().withActions(Story.actions()));
        app = ScriptedApp.start(standIns, new Story(standIns));
        standIns.slack().awaitConnections(1, SOON);
        browser.manage().window().setSize(new Dimension(1440, 900));
        browser.get(standIns.page().toString());
        page.waitFor("#channel option");
    }

    @AfterEach
    void close() throws Exception {
        if (browser != null) {
            browser.quit();
        }
        if (app != null) {
            app.close();
            standIns.close();
        }
    }

    @Test
    void the_whole_story_can_be_played_without_a_console_error() throws Exception {
        page.shoot("start");
        type("/dr");
        page.waitFor("#suggestions li");
        page.shoot("suggestions");
        clear();
        type("/drift check", Keys.ENTER);
        page.waitFor(".b-actions .btn.primary");
        page.waitForText("#step", "Approve");
        page.waitFor(".message.ephemeral");
        assertThat(page.find(".message.ephemeral").getText())
                .contains("Only visible to you", "Comparing staging with prod");
        page.shoot("card");

        page.press(".thread-toggle");
        assertThat(page.find(".snippet-code").getText()).contains("+ column region");
        page.press(".thread-toggle");

        page.press("[data-action=approve]");
        page.waitFor("#confirm[open]");
        page.shoot("dialog");
        browser.switchTo().activeElement().sendKeys(Keys.ESCAPE);
        assertThat(browser.switchTo().activeElement().getText()).isEqualTo("Approve");
        assertThat(standIns.linear().issues()).isEmpty();

        browser.switchTo().activeElement().sendKeys(Keys.ENTER);
        page.waitFor("#confirm[open]");
        browser.switchTo().activeElement().sendKeys(Keys.ENTER);
        page.waitFor("#issues .row");
        page.waitForText("#messages", "filed as ENG-1");
        page.shoot("filed");

        page.press("#messages a[data-own]");
        page.waitFor("#detail:not([hidden])");
        page.press("#detail summary");
        assertThat(page.find("#detail .line.add").getText()).contains("+ column region");
        page.shoot("issue");
        browser.switchTo().activeElement().sendKeys(Keys.ESCAPE);

        type("/drift contract", Keys.ENTER);
        page.waitFor("#tasks .row");
        page.press("#tasks .row");
        page.waitForText("#detail", "renamed from phone");
        page.shoot("task");
        page.press(".close");
        page.press("#drift-buttons .btn");
        page.waitForText("#said", "Added the column");
        page.shoot("wide-light");
        inDark(true);
        page.shoot("wide-dark");
        page.press("#issues .row");
        page.waitFor("#detail:not([hidden])");
        page.press("#detail summary");
        page.shoot("issue-dark");
        page.press(".close");
        inDark(false);
        page.assertNothingLogged();
    }

    @Test
    void on_a_phone_one_service_is_shown_at_a_time() throws Exception {
        phone();
        type("/drift check", Keys.ENTER);
        page.waitFor(".b-actions .btn.primary");
        page.shoot("phone-card");
        assertThat(page.find("#linear").isDisplayed()).isFalse();
        assertThat(scrollsSideways()).isFalse();
        page.press("[data-action=approve]");
        page.waitFor("#confirm[open]");
        page.shoot("phone-dialog");
        browser.switchTo().activeElement().sendKeys(Keys.ENTER);
        page.waitForText("#tab-linear", "1");
        page.press("#tab-linear");
        page.press("#issues .row");
        page.waitFor("#detail:not([hidden])");
        page.shoot("phone-issue");
        assertThat(scrollsSideways()).isFalse();
        page.assertNothingLogged();
    }

    @Test
    void somebody_else_sees_the_card_but_not_what_was_whispered() throws Exception {
        type("/drift check", Keys.ENTER);
        page.waitFor(".message.ephemeral");
        browser.executeScript(
                "const who = document.getElementById('who'); who.value = 'U0GUEST001'; who.dispatchEvent(new Event('change'))");
        page.waitGone(".message.ephemeral");
        page.press("[data-action=ignore]");
        page.waitForText("#messages", "You are not an approver");
        page.shoot("stranger");
        page.assertNothingLogged();
    }

    @Test
    void an_app_that_does_not_answer_is_told_as_slack_tells_it() throws Exception {
        type("/drift slow", Keys.ENTER);
        page.waitForText("#messages", "/drift failed with the error \"operation_timeout\"");
        page.assertNothingLogged();
    }

    @Test
    void hostile_text_stays_text() throws Exception {
        type("<img src=x onerror=alert(1)> *bold* `<!channel>`", Keys.ENTER);
        page.waitForText("#messages", "<img src=x onerror=alert(1)> bold <!channel>");
        assertThat(browser.findElements(By.cssSelector("#messages img[src=x]"))).isEmpty();
        page.assertNothingLogged();
    }

    private void type(CharSequence... keys) {
        page.find("#composer-text").sendKeys(keys);
    }

    private void clear() {
        page.find("#composer-text").sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.BACK_SPACE);
    }

    private void phone() {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 390, "height", 844, "deviceScaleFactor", 2, "mobile", true));
        page.waitFor("#tab-slack");
    }

    private void inDark(boolean dark) {
        browser.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    }

    private boolean scrollsSideways() {
        return Boolean.TRUE.equals(browser.executeScript(
                "return document.documentElement.scrollWidth > document.documentElement.clientWidth"));
    }
}
