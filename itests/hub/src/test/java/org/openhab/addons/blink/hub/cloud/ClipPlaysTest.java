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
package org.openhab.addons.blink.hub.cloud;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.addons.blink.hub.api.CloudControl.Play;
import org.openhab.binding.blink.cloud.simulator.BlinkCloud;
import org.openhab.binding.blink.cloud.simulator.account.Plan;
import org.openhab.binding.blink.cloud.simulator.clip.Clip;
import org.openhab.binding.blink.cloud.simulator.control.Control;
import org.openhab.binding.blink.cloud.simulator.home.SyncModule;

/**
 * What happens to clips and to the USB sticks on which they may be kept.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ClipPlaysTest {

    private static final String ALICE = "alice@example.com";
    private static final long MODULE = 300001;

    private @NonNullByDefault({}) BlinkCloud simulator;
    private @NonNullByDefault({}) Control control;
    private @NonNullByDefault({}) PlayableCloud cloud;

    @BeforeEach
    void start() throws IOException {
        simulator = BlinkCloud.builder().start();
        control = simulator.control();
        cloud = new PlayableCloud(simulator);
    }

    @AfterEach
    void end() {
        simulator.close();
    }

    @ParameterizedTest
    @ValueSource(strings = { "no-subscription", "usb-stick", "usb-busy", "usb-slow", "usb-full" })
    void whatLastsEndsWhenItIsPlayedAgain(String id) {
        assertFalse(isActive(id));
        cloud.play(id);
        assertTrue(isActive(id));
        cloud.play(id);
        assertFalse(isActive(id));
        cloud.play(id);
        cloud.play("reset");
        assertFalse(isActive(id));
    }

    @Test
    void twentyClipsOfAllCamerasArriveAtOnce() {
        Instant before = control.now();
        cloud.play("clip-burst");
        List<Clip> clips = control.clips(ALICE);
        assertEquals(20, clips.size());
        assertEquals(6, new HashSet<>(clips.stream().map(clip -> clip.recording().device().id()).toList()).size());
        assertTrue(clips.stream().noneMatch(clip -> clip.recording().uploadedAt().isAfter(control.now())),
                "they are listed now");
        assertTrue(
                clips.stream()
                        .allMatch(clip -> clip.recording().startedAt().isAfter(before.minus(Duration.ofMinutes(15)))),
                "all of them are young enough to be news");
        assertTrue(clips.stream().noneMatch(clip -> clip.updatedAt().isBefore(before.minusSeconds(2))),
                "Blink has them only now");
    }

    @Test
    void withoutASubscriptionNothingGoesToTheCloud() {
        cloud.play("no-subscription");
        assertEquals(Plan.NONE, control.account(ALICE).plan());
        cloud.cause(ALICE, 400001, "motion");
        assertEquals(List.of(), control.clips(ALICE));
        cloud.play("no-subscription");
        assertEquals(Plan.PLUS, control.account(ALICE).plan());
    }

    @Test
    void aStickIsPutInAndPulledOut() {
        assertEquals("unavailable", module().localStorage());
        cloud.play("usb-stick");
        assertEquals("active", module().localStorage());
        cloud.play("usb-stick");
        assertEquals("unavailable", module().localStorage());
    }

    @Test
    void aFullStickIsThereEvenIfThereWasNone() {
        cloud.play("usb-full");
        assertTrue(isActive("usb-stick"));
        assertEquals("memory_full", module().localStorage());
        cloud.play("usb-full");
        assertEquals("active", module().localStorage());
    }

    @Test
    void aSlowStickNeedsItsTime() {
        cloud.play("usb-slow");
        assertTrue(control.scenario().usb().uploadDuration(500, Duration.ofSeconds(5)).toSeconds() >= 30);
        cloud.play("usb-slow");
        assertEquals(5, control.scenario().usb().uploadDuration(500, Duration.ofSeconds(5)).toSeconds());
    }

    @Test
    void aBusyStickGivesNoListsAndEverythingElseGoesOn() {
        cloud.play("usb-busy");
        String storage = "/api/v1/accounts/1/networks/2/sync_modules/3/local_storage";
        assertTrue(control.faults().next("POST", storage + "/manifest/request", "").isPresent());
        assertTrue(control.faults().next("GET", storage + "/status", "").isEmpty());
        assertTrue(control.faults().next("GET", storage + "/manifest/request/5", "").isEmpty());
    }

    private SyncModule module() {
        return control.home(ALICE).syncModule(MODULE);
    }

    private boolean isActive(String id) {
        return cloud.plays().stream().filter(play -> play.id().equals(id)).findFirst().map(Play::active).orElseThrow();
    }
}
