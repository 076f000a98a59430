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
package org.openhab.binding.blink.tests.session;

import static org.junit.jupiter.api.Assertions.*;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.cloud.simulator.account.Plan;
import org.openhab.binding.blink.cloud.simulator.clip.Recording;
import org.openhab.binding.blink.cloud.simulator.scenario.Fault;
import org.openhab.binding.blink.internal.account.Urgency;
import org.openhab.binding.blink.internal.cloud.model.Clip;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.tests.support.ClipSessionTest;
import org.openhab.binding.blink.tests.support.ReceivedClip;

/**
 * What stands in the way of the look for clips, and what comes after it.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ClipTroubleTest extends ClipSessionTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void afterAnOutageClipsAreLookedForAsSoonAsBlinkIsBack() {
        blink.account(EMAIL).plan(Plan.basic(GARAGE));
        blink.usb().insert(EMAIL, MODULE);
        online();
        // For hours, nothing but the home can be had, so that the next look at clips is a quarter of an hour away.
        blink.fault(Fault.on(LIST).status(500));
        blink.fault(Fault.on(REQUEST_MANIFEST).status(500));
        account.live(Duration.ofHours(3));
        blink.clearLog();
        while (blink.count(LIST) == 0) {
            account.live(Duration.ofSeconds(10));
        }
        blinkGoesDown();
        account.live(Duration.ofSeconds(90));
        blinkComesBack();
        Recording recording = motion();
        blink.clearLog();
        while (blink.count(HOMESCREEN) == 0) {
            account.live(SECOND);
        }
        account.live(Duration.ofSeconds(10));
        assertTrue(blink.count(LIST) >= 1 && blink.count(REQUEST_MANIFEST) >= 1, () -> blink.counts().toString());
        assertEquals(id(recording), account.heard.only().clip().id());
        assertFalse(account.heard.only().late());
    }

    @Test
    void theTimeThatBlinkAsksForIsWaitedAlsoAfterAnOutage() {
        online();
        blink.fault(Fault.on(LIST).status(429).header("Retry-After", "3600").once());
        account.live(MINUTE);
        blinkGoesDown();
        account.live(Duration.ofSeconds(90));
        blinkComesBack();
        blink.clearLog();
        account.live(Duration.ofMinutes(50));
        assertTrue(blink.count(HOMESCREEN) > 40, () -> blink.counts().toString());
        assertEquals(0, blink.count(LIST));
        account.live(Duration.ofMinutes(30));
        assertTrue(blink.count(LIST) > 0);
    }

    @Test
    void aStorageThatBringsAClipHoldsUpNoRefresh() {
        blink.account(EMAIL).plan(Plan.basic(GARAGE));
        blink.usb().insert(EMAIL, MODULE);
        blink.scenario().usb().uploadKilobytesPerSecond(1);
        blink.usb().put(EMAIL, MODULE, "Front Garage", time.now().minus(HOUR));
        online();
        account.live(MINUTE);
        Clip clip = book().downloads(DeviceFamily.CAMERA, GARAGE).get(0);
        CompletableFuture<?> download = account.session().clips().download(clip, Urgency.USER, new ReceivedClip());
        account.live(SECOND);

        CompletableFuture<Boolean> refreshed = account.session().refresh();
        account.live(Duration.ofSeconds(31));
        assertFalse(download.isDone(), "the storage is slow");
        assertTrue(refreshed.isDone());
        assertTrue(account.lived(refreshed));
    }

    @Test
    void aStorageThatIsWatchedAnewIsLookedAtByOneOnlyAlsoWhileAllClipsAreListed() {
        blink.account(EMAIL).plan(Plan.NONE);
        blink.usb().insert(EMAIL, MODULE);
        online();
        account.live(MINUTE);
        long fault = blink.fault(Fault.on(REQUEST_MANIFEST).status(409));
        CompletableFuture<List<Clip>> all = account.session().clips().since(time.now().minus(HOUR));
        account.live(Duration.ofSeconds(5));
        blink.usb().pull(EMAIL, MODULE);
        account.live(MINUTE);
        account.lived(all);
        blink.faults().remove(fault);
        blink.usb().insert(EMAIL, MODULE);
        account.live(Duration.ofMinutes(2));
        blink.clearLog();
        account.live(HOUR);
        assertTrue(blink.count(REQUEST_MANIFEST) <= 60, () -> blink.counts().toString());
    }
}
