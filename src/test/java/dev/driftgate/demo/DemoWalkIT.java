package dev.driftgate.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.driftgate.cli.Demo;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Dimension;

/** The whole product in a real browser: what a newcomer plays after `mvn compile exec:java`. */
@NullMarked
class DemoWalkIT {
    @Test
    void a_newcomer_plays_the_whole_story(@TempDir Path temp) throws Exception {
        var found = Browser.open(temp);
        Assumptions.assumeTrue(found.isPresent(), "no browser on this machine");
        var browser = found.get();
        try (var demo = Demo.start(0)) {
            browser.manage().window().setSize(new Dimension(1600, 1000));
            browser.get(demo.page().toString());
            play(new PageDriver(browser), demo.standIns());
        } finally {
            browser.quit();
        }
    }

    private static void play(PageDriver page, StandIns standIns) throws Exception {
        page.waitFor("#channel option");
        page.say("/drift check");
        page.waitFor("[data-action=approve]");
        assertThat(page.find("#messages").getText())
                .contains(
                        "ff_gift_cards",
                        "only in staging",
                        "email varchar(120) → text",
                        "legacy_import",
                        "only in prod");
        page.shoot("walk-1-card");

        page.decide("approve");
        page.waitForText("#messages", "Filed as ENG-1");
        page.waitFor("#issues .row");
        assertThat(page.count("[data-action=approve]")).isZero();
        page.press("#issues .row");
        page.waitForText("#detail", "Where this comes from");
        page.shoot("walk-2-issue");
        page.press(".close");

        page.say("/drift check");
        page.waitForText("#messages", "already filed as ENG-1");
        assertThat(standIns.linear().issues()).hasSize(1);

        page.press("#drift-buttons .btn");
        page.waitForText("#said", "gift_note");
        page.say("/drift check");
        page.waitForText("#messages", "gift_note");
        page.decide("ignore");
        page.waitForText("#messages", "Ignored by");
        page.say("/drift check");
        page.waitForText("#messages", "ignored changes not shown");
        page.shoot("walk-3-ignored");

        page.say("/drift contract");
        page.waitFor("#tasks .row");
        page.press("#tasks .row");
        page.waitForText("#detail", "delivery_notes");
        page.shoot("walk-4-task");
        page.press(".close");
        page.say("/drift contract");
        page.waitForText("#messages", "already lists all of it");
        assertThat(standIns.asana().tasks()).hasSize(1);
        assertThat(standIns.linear().issues()).hasSize(1);
        page.assertNothingLogged();
    }
}
