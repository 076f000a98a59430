/*
 * Copyright (c) 2010-2026 Contributors to the openHAB project
 *
 * See the NOTICE file(s) distributed with this work for additional
 * information.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * http://www.eclipse.org/legal/epl-2.0
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.openhab.addons.blink.hub.page;

import static java.time.format.DateTimeFormatter.BASIC_ISO_DATE;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.*;
import static org.openhab.addons.blink.hub.page.TimeLineOnPage.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openhab.addons.blink.hub.FilesBelow;
import org.openhab.addons.blink.hub.api.NewThing;
import org.openhab.addons.blink.hub.browser.BrowserPage;
import org.openhab.binding.blink.cloud.simulator.account.Plan;
import org.openhab.binding.blink.cloud.simulator.clip.ClipPlan;

/**
 * Somebody looks at what has happened in the last days, and keeps or deletes some of it.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class TimeLineInBrowserIT extends AccountPageTest {

    private static final int GARDEN = 400002;
    private static final int DRIVE = 400003;
    private static final int DOORBELL = 600001;
    private static final long MODULE = 300001;
    /** What somebody might call a camera. */
    private static final String EVIL = "<img src=x onerror=\"document.title='hit'\">";
    private static final String CLIP = "document.querySelector('dialog[open] video')";
    private static final int FIVE_DAYS = 5 * 24;
    private static final int TWENTY_DAYS = 20 * 24;
    private static final int FOUR_WEEKS = 28 * 24;
    /** With the one on the USB storage. */
    private static final int IN_A_DAY = 9;
    private static final int IN_A_WEEK = 10;
    /** In the cloud, the newest first. */
    private static final int[] HOURS_OF_FRONT_DOOR = { 1, 2, 11, 22 };

    /** What happened when is told from here on, whatever day it has become since then. */
    private Instant begin = Instant.EPOCH;

    @Override
    void prepare() {
        begin = blink.now();
        blink.scenario().clips().uploadDelay(Duration.ZERO);
        blink.home(ALICE).device(DRIVE).name(EVIL);
        for (int hours : HOURS_OF_FRONT_DOOR) {
            record(FRONT_DOOR, hours);
        }
        record(GARDEN, 3);
        record(GARDEN, 20);
        record(DRIVE, 5);
        record(DOORBELL, 21);
        record(DRIVE, FIVE_DAYS);
        record(DRIVE, TWENTY_DAYS);
        record(GARDEN, FOUR_WEEKS);
        // With a subscription for all cameras, USB storage has copies only, which nobody asks for.
        blink.account(ALICE).plan(Plan.basic(FRONT_DOOR));
        blink.usb().insert(ALICE, MODULE);
        blink.scenario().usb().manifestPause(Duration.ZERO).uploadKilobytesPerSecond(1000);
        blink.usb().put(ALICE, MODULE, "Garden", ago(10));
    }

    private void record(int device, int hours) {
        blink.record(ALICE, ClipPlan.of(device).at(ago(hours)).length(Duration.ofSeconds(5)));
    }

    private Instant ago(int hours) {
        return begin.minus(Duration.ofHours(hours)).truncatedTo(ChronoUnit.SECONDS);
    }

    @Override
    NewThing accountThing(NewThing thing) {
        return thing.with("eventInterval", 15).with("localStorageInterval", 30).with("archive", "CLOUD")
                .with("clipFolder", folder.resolve("clips").toString());
    }

    @BeforeAll
    void addCameras() {
        add("camera", FRONT_DOOR, "Front Door");
        add("camera", GARDEN, "Garden");
        add("camera", DRIVE, "Drive");
        add("doorbell", DOORBELL, "Doorbell");
    }

    /** The page with all of the last days, as soon as all of it is known. */
    private BrowserPage openDays() {
        BrowserPage page = open();
        page.click("7d");
        awaitClips(page, "all clips of a week", shown -> shown == IN_A_WEEK);
        return page;
    }

    @Test
    void allCamerasHaveALaneOverDays() throws IOException {
        BrowserPage page = openDays();
        page.awaitTrue("document.querySelectorAll('.lane').length === 6");
        page.click("24h");
        page.awaitTrue(lane("Front Door") + ".querySelectorAll('.mark').length >= 3");
        page.awaitTrue(lane("Doorbell") + ".querySelectorAll('.mark').length === 1");
        page.awaitTrue(MARKS + ".some((mark) => mark.querySelector('img').naturalWidth > 0)");
        awaitClips(page, "those of a day", shown -> shown == IN_A_DAY);
        page.click("3h");
        awaitClips(page, "only those of some hours", shown -> 0 < shown && shown < IN_A_DAY);
        page.click("7d");
        awaitClips(page, "and the one of five days ago", shown -> shown == IN_A_WEEK);
        page.click("24h");
        awaitClips(page, "those of a day", shown -> shown == IN_A_DAY);
        picture(page, "time-line");
    }

    @Test
    void whoGoesBackInTimeSeesAndPlaysWhatBlinkStillHas() throws IOException {
        BrowserPage page = open();
        page.click("24h");
        page.awaitTrue(lane(EVIL) + ".querySelectorAll('.mark').length === 1");
        page.click("7d");
        page.awaitTrue(lane(EVIL) + ".querySelectorAll('.mark').length === 2");
        page.awaitTrue(lane(EVIL) + ".querySelector('.mark img').naturalWidth > 0");
        page.evaluate(lane(EVIL) + ".querySelector('.mark').click()");
        page.awaitTrue(CLIP + " && " + CLIP + ".currentTime > 0.3 && " + CLIP + ".videoWidth > 0");
        picture(page, "clip-of-last-week");
        page.press("Escape");
        page.click("30d");
        page.awaitTrue(lane(EVIL) + ".querySelectorAll('.mark').length > 2");
        assertEquals(0,
                mp4(folder.resolve("clips")).filter(file -> !file.toString().contains(".cache"))
                        .filter(file -> file.toString().contains(dayOfOldClip().toString())).count(),
                "the archive fetches nothing that old");
    }

    private LocalDate dayOfOldClip() {
        return ago(FIVE_DAYS).atZone(ZoneId.systemDefault()).toLocalDate();
    }

    private Path saved() {
        return folder.resolve("clips").resolve("saved");
    }

    @Test
    void anOlderClipIsSavedToo() throws IOException {
        BrowserPage page = openDays();
        page.evaluate(lane(EVIL) + ".querySelector('.mark').click()");
        page.awaitTrue(CLIP + " && " + CLIP + ".videoWidth > 0");
        page.click("Save");
        page.awaitText("The clip is saved.");
        List<Path> clips = mp4(saved())
                .filter(file -> file.getFileName().toString().startsWith(dayOfOldClip().format(BASIC_ISO_DATE)))
                .toList();
        assertEquals(1, clips.size(), clips.toString());
        assertTrue(Files.size(clips.get(0)) > 0);
    }

    @Test
    void theKeyboardZoomsWalksAndPlays() {
        BrowserPage page = openDays();
        page.click("24h");
        page.evaluate(lane("Front Door") + ".querySelector('.mark').focus()");
        page.press("ArrowRight");
        page.awaitTrue("document.activeElement === " + lane("Front Door") + ".querySelectorAll('.mark')[1]");
        page.press("ArrowDown");
        page.awaitTrue("document.activeElement.closest('.lane') === " + lane("Garden"));
        String clip = page.evaluate(AT_MARK + ".group.clips[0].id");
        for (String key : List.of("+", "+", "-", "-", "-", "+")) {
            String range = range(page);
            page.press(key);
            assertNotEquals(range, range(page));
            assertEquals("true", page.evaluate(AT_MARK + "?.group.clips.some((one) => one.id === '" + clip + "')"));
        }
        String range = range(page);
        page.pressWithControl("+");
        assertEquals(range, range(page), "that is for the browser");
        drag(page);
        assertNotEquals(range, range(page));
        assertEquals("", page.evaluate(CLIP + "?.src"), "who drags does not press");
        page.evaluate(lane("Garden") + ".querySelector('.mark').focus()");
        page.press("Enter");
        page.awaitTrue(CLIP + " && " + CLIP + ".currentTime > 0.3 && " + CLIP + ".videoWidth > 0");
        page.press("Escape");
        page.awaitTrue("!document.querySelector('dialog[open]')");
        page.awaitTrue("document.activeElement.classList.contains('mark')");
    }

    @Test
    void cloudUsbStorageAndArchiveAreShownTogether() throws IOException {
        BrowserPage page = openDays();
        page.click("24h");
        page.evaluate(lane("Garden") + ".querySelector('.mark').click()");
        page.awaitTrue("document.querySelector('dialog[open]')");
        for (int i = 0; i < 3 && !page.text().contains("USB"); i++) {
            page.evaluate("document.querySelector('dialog[open] [aria-label=\"Next clip\"]').click()");
        }
        page.awaitText("USB");
        page.awaitTrue(CLIP + ".currentTime > 0.3");
        page.press("Escape");
        await("the archive has it too").atMost(patience()).until(() -> {
            page.evaluate("window.dispatchEvent(new Event('online'))");
            page.evaluate(lane("Front Door") + ".querySelector('.mark').click()");
            boolean seen = page.text().contains("Cloud + Archive");
            if (!seen) {
                page.press("Escape");
            }
            return seen;
        });
        assertTrue(mp4(folder.resolve("clips")).count() > 0);
        page.click("Delete");
        page.click("Delete");
        page.awaitText("The clip is deleted.");
        page.awaitTrue("!document.querySelector('dialog[open]')");
        page.evaluate(lane("Front Door") + ".querySelector('.mark').click()");
        page.awaitTrue("document.querySelector('dialog[open] .soft').textContent.endsWith('· Archive')");
        page.awaitTrue(CLIP + ".videoWidth > 0");
        page.click("Save");
        page.awaitText("The clip is saved.");
    }

    private static Stream<Path> mp4(Path folder) throws IOException {
        return FilesBelow.of(folder).stream().filter(file -> file.toString().endsWith(".mp4"));
    }

    @Test
    void aClipIsSaved() throws IOException {
        BrowserPage page = openDays();
        page.evaluate(lane("Doorbell") + ".querySelector('.mark').click()");
        page.awaitTrue(CLIP + " && " + CLIP + ".videoWidth > 0");
        picture(page, "clip");
        page.evaluate("document.querySelector('dialog[open]').close(); " + lane("Doorbell")
                + ".querySelector('.mark').click()"); // too fast for the browser to tell of the first
        page.click("Save");
        page.awaitText("The clip is saved.");
        assertEquals(1, mp4(saved()).filter(file -> file.toString().endsWith("_Doorbell.mp4")).count());
    }

    @Test
    void aClipIsDeletedAfterAQuestion() {
        BrowserPage page = openDays();
        long before = inTheCloud();
        page.click("30d");
        // One that no other test counts, and that the archive does not keep.
        page.awaitTrue(lane("Garden") + ".querySelectorAll('.mark').length > 1");
        page.evaluate(lane("Garden") + ".querySelector('.mark').click()");
        page.awaitTrue(CLIP);
        page.click("Delete");
        page.awaitText("Delete this clip for good?");
        page.click("Keep");
        assertEquals(before, inTheCloud());
        page.click("Delete");
        page.click("Delete");
        page.awaitText("The clip is deleted.");
        assertEquals(before - 1, inTheCloud());
        page.awaitTrue("!document.querySelector('dialog[open]')");
    }

    private long inTheCloud() {
        return blink.clips(ALICE).stream().filter(clip -> !clip.deleted()).count();
    }

    @Test
    void aNetworkIsDisarmedAndArmed() {
        BrowserPage page = open();
        assertTrue(blink.home(ALICE).network(HOUSE).armed());
        page.click("Disarm");
        page.awaitText("Home is disarmed.");
        assertFalse(blink.home(ALICE).network(HOUSE).armed());
        page.awaitTrue("document.querySelector('.network button').textContent.includes('Arm')");
        page.evaluate("document.querySelector('.network button').click()");
        page.awaitText("Home is armed.");
        assertTrue(blink.home(ALICE).network(HOUSE).armed());
    }

    @Test
    void whatACameraIsCalledIsTextAndNothingElse() {
        BrowserPage page = openDays();
        page.awaitText(EVIL);
        page.click(EVIL);
        page.awaitTrue("document.getElementById('camera-name').textContent.startsWith('<img')");
        page.press("Escape");
        assertEquals("0", page.evaluate("document.querySelectorAll('[onerror], img[src=\"x\"]').length"));
        assertEquals("Our Home", page.evaluate("document.title"));
    }

    @Test
    void zoomingShowsMoreOfLess() {
        BrowserPage page = openDays();
        page.click("7d");
        String before = range(page);
        int marks = marks(page);
        for (int i = 0; i < 4; i++) {
            page.evaluate(
                    "document.querySelector('.field').dispatchEvent(new KeyboardEvent('keydown', { key: '+', bubbles: true }))");
        }
        assertNotEquals(before, range(page));
        await("less is shown").atMost(patience()).until(() -> marks(page) <= marks);
        page.evaluate("document.querySelector('.field').dispatchEvent(new WheelEvent('wheel', "
                + "{ deltaY: 2000, ctrlKey: true, bubbles: true, cancelable: true }))");
        awaitClips(page, "all of it again, and what is older", shown -> shown >= IN_A_WEEK);
    }
}
