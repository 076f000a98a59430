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

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.addons.blink.hub.api.HubThing;
import org.openhab.addons.blink.hub.browser.BrowserPage;
import org.openhab.binding.blink.cloud.simulator.relay.RelayVisit;

/**
 * Somebody opens the page and looks at a camera live.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class LiveInBrowserIT extends AccountPageTest {

    private static final int MINI = 500001;
    private static final String VIDEO = "document.querySelector('dialog[open] video')";
    private static final String FRAMES = VIDEO + ".getVideoPlaybackQuality().totalVideoFrames";
    private static final String MESSAGE = "document.querySelector('dialog[open] .message').textContent";
    private static final String OPEN = "document.querySelector('dialog[open]') !== null";
    private static final String BUSY = "document.querySelector('dialog[open] [aria-busy]') !== null";
    /** A browser that has nothing but its own player, as on older phones. */
    private static final String WITHOUT_MEDIA_SOURCE = "delete window.MediaSource; delete window.ManagedMediaSource;";
    private boolean wantsComplaints;

    @Override
    void prepare() {
        blink.home(ALICE).device(MINI).thumbnail(false);
    }

    @BeforeAll
    void addCameras() {
        add("camera", FRONT_DOOR, "Front Door");
        add("mini", MINI, "Living Room");
    }

    @BeforeEach
    void complainAgain() {
        wantsComplaints = false;
    }

    @Override
    void pagesAreClosed() {
        await("the live view ends when nobody looks any more").atMost(patience())
                .until(() -> blink.live().visits().stream().allMatch(visit -> visit.end().isPresent()));
    }

    @Override
    List<String> complaints(BrowserPage seen) {
        return wantsComplaints ? List.of() : super.complaints(seen);
    }

    private static double number(BrowserPage page, String script) {
        return Double.parseDouble(page.evaluate(script));
    }

    private static void watch(BrowserPage page) {
        page.click("Front Door");
        page.click("Live View");
    }

    /** More pictures, and the time of the player goes on. */
    private static void assertMoving(BrowserPage page) {
        page.awaitTrue(VIDEO + " && " + VIDEO + ".videoWidth === 640");
        double frames = number(page, FRAMES);
        double time = number(page, VIDEO + ".currentTime");
        page.awaitTrue(FRAMES + " > " + (frames + 12) + " && " + VIDEO + ".currentTime > " + (time + 0.8));
    }

    private static boolean usesLibrary(BrowserPage page) {
        return page.requests().stream().anyMatch(url -> url.contains("/hls.js?"));
    }

    @ParameterizedTest
    @ValueSource(booleans = { false, true })
    void picturesMove(boolean byItself) throws IOException {
        BrowserPage page = tab();
        if (byItself) {
            page.prepare(WITHOUT_MEDIA_SOURCE);
        }
        open(page);
        assertFalse(usesLibrary(page), "who does not look does not load it");
        long visits = blink.live().connections(FRONT_DOOR);
        watch(page);
        for (int i = 0; i < 3; i++) {
            assertMoving(page);
        }
        assertEquals(!byItself, usesLibrary(page));
        assertEquals(visits + 1, blink.live().connections(FRONT_DOOR));
        picture(page, byItself ? "live-by-itself" : "live");
        page.click("Stop");
        page.awaitTrue(VIDEO + ".hidden");
    }

    @Test
    void aCameraWhoseSoundIsSwitchedOffIsSeen() {
        blink.scenario().relay().sound(false);
        try {
            BrowserPage page = open();
            watch(page);
            assertMoving(page);
            assertMoving(page);
        } finally {
            blink.scenario().relay().sound(true);
        }
    }

    @Test
    void whoHasFallenBehindCatchesUp() {
        BrowserPage page = open();
        watch(page);
        assertMoving(page);
        page.evaluate(VIDEO + ".pause()");
        await("it stands still").atMost(patience()).until(() -> secondsBehind(page) > 6.5);
        page.evaluate(VIDEO + ".play()");
        await("it is almost live again").atMost(patience()).until(() -> secondsBehind(page) < 4.5);
        assertMoving(page);
    }

    /** The first viewer's time begins with the first picture that the relay has sent. */
    private double secondsBehind(BrowserPage page) {
        List<RelayVisit> visits = blink.live().visits();
        double sent = visits.get(visits.size() - 1).sentTime().toMillis() / 1000.0;
        return sent - number(page, VIDEO + ".currentTime");
    }

    @Test
    void theKeyboardIsEnough() {
        BrowserPage page = open();
        page.evaluate("document.querySelector('.cameras .card').focus()");
        page.press("Enter");
        page.awaitTrue("document.querySelector('dialog[open]') && document.activeElement.innerText === 'Live View'");
        page.press("Enter");
        assertMoving(page);
        page.press("Escape");
        page.awaitTrue("!document.querySelector('dialog[open]')");
        page.awaitTrue("document.activeElement.classList.contains('card')"); // back where it was
    }

    @Test
    void whereTheBrowserDoesNotBeginByItselfOneCanBegin() {
        BrowserPage page = tab();
        page.prepare("const play = HTMLMediaElement.prototype.play; HTMLMediaElement.prototype.play = function () {"
                + " return Promise.reject(new DOMException('press it', 'NotAllowedError')); }; window.begin = (video) =>"
                + " play.call(video);");
        open(page);
        watch(page);
        page.awaitTrue(VIDEO + " && !" + VIDEO + ".hidden && " + VIDEO + ".controls");
        page.evaluate("window.begin(" + VIDEO + ")");
        assertMoving(page);
        page.click("Stop");
    }

    @Test
    void onlyAPressBesideAPanelClosesIt() {
        BrowserPage page = open();
        page.click("Front Door");
        for (int width : new int[] { 1280, 390 }) {
            page.show(width, 900, false);
            page.clickAt(edge(page, "left") + 5, edge(page, "top") + 200); // a gap
            page.clickAt(edge(page, "left") + 100, edge(page, "bottom") - 5);
            assertEquals("true", page.evaluate(OPEN));
        }
        page.show(1280, 900, false);
        double outside = edge(page, "left") - 50;
        page.drag(edge(page, "left") + 30, edge(page, "top") + 30, outside, 400); // marks the name
        assertEquals("true", page.evaluate(OPEN));
        page.clickAt(outside, 400);
        assertEquals("false", page.evaluate(OPEN));
    }

    private static double edge(BrowserPage page, String side) {
        return number(page, "document.querySelector('dialog[open]').getBoundingClientRect()." + side);
    }

    @Test
    void whatIsDoneAtOneCameraDoesNotHoldUpAnother() {
        BrowserPage page = open();
        blink.holdNetwork(ALICE, HOUSE, patience().multipliedBy(5));
        try {
            page.click("Living Room");
            assertEquals("No picture", page.evaluate(MESSAGE));
            page.click("Take Picture");
            page.awaitTrue(BUSY);
            page.press("Escape");
            page.click("Front Door");
            page.awaitTrue(OPEN);
            assertEquals("false", page.evaluate(BUSY));
            page.press("Escape");
            page.click("Living Room");
            page.awaitTrue(BUSY);
        } finally {
            blink.releaseNetwork(ALICE, HOUSE);
        }
        page.awaitText("Living Room: new picture.");
        assertEquals("false", page.evaluate(BUSY));
        page.awaitTrue("!" + MESSAGE); // nothing stands on the picture
    }

    @Test
    void theSwitchOfTheThingIsOnMeanwhile() {
        HubThing camera = hub.framework().thing("blink:camera:home:" + FRONT_DOOR);
        camera.awaitState("live-view", "OFF");
        BrowserPage page = open();
        watch(page);
        assertMoving(page);
        camera.awaitState("live-view", "ON");
        camera.command("live-view", "OFF");
        page.awaitText("The live view has ended.");
        camera.awaitState("live-view", "OFF");
    }

    @Test
    @Tag("long")
    void itsEndIsTold() {
        BrowserPage page = open();
        watch(page);
        assertMoving(page);
        blink.live().end(blink.live().running().get(0));
        page.awaitText("The live view has ended.");
        page.click("Live View");
        assertMoving(page);
    }

    @Test
    @Tag("long")
    void itIsInGermanForGermans() throws IOException {
        BrowserPage page = tab();
        page.speak("de-DE");
        open(page);
        page.click("Front Door");
        page.click("Livebild");
        assertMoving(page);
        picture(page, "live-german");
    }

    @Test
    void aModelThatIsNotSupportedIsCalledSo() {
        wantsComplaints = true; // the browser notes the answer 501
        String type = blink.home(ALICE).device(FRONT_DOOR).type();
        blink.home(ALICE).device(FRONT_DOOR).type("xt2");
        try {
            BrowserPage page = open();
            watch(page);
            page.awaitText("Live views of this model are not supported.");
        } finally {
            blink.home(ALICE).device(FRONT_DOOR).type(type);
        }
    }

    @Test
    void aBusyCameraIsSaidToShowNothing() {
        wantsComplaints = true; // the browser notes the answer 503
        blink.holdNetwork(ALICE, HOUSE, patience().multipliedBy(5));
        try {
            BrowserPage page = open();
            watch(page);
            page.awaitText("The camera shows nothing.");
        } finally {
            blink.releaseNetwork(ALICE, HOUSE);
        }
    }

    @Test
    @Tag("long")
    void twoPeopleShareACameraAndOneGoesOnToAnother() {
        long visits = blink.live().connections(FRONT_DOOR);
        BrowserPage first = open();
        watch(first);
        assertMoving(first);
        BrowserPage second = open();
        watch(second);
        assertMoving(second);
        assertEquals(visits + 1, blink.live().connections(FRONT_DOOR), "both share one");
        assertMoving(first);
        first.press("Escape");
        assertMoving(second);
        second.press("Escape");
        second.click("Living Room");
        second.click("Live View");
        assertMoving(second);
        assertTrue(blink.live().running().stream().anyMatch(view -> view.device().id() == MINI));
    }
}
