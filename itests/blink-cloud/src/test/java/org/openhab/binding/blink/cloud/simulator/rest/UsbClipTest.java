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
package org.openhab.binding.blink.cloud.simulator.rest;

import static org.junit.jupiter.api.Assertions.*;
import static org.openhab.binding.blink.cloud.simulator.client.TestCloud.*;
import static org.openhab.binding.blink.cloud.simulator.rest.UsbReader.*;

import java.time.Duration;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.cloud.simulator.BlinkCloud;
import org.openhab.binding.blink.cloud.simulator.client.RawResponse;
import org.openhab.binding.blink.cloud.simulator.client.TestCloud;
import org.openhab.binding.blink.cloud.simulator.clip.Footage;
import org.openhab.binding.blink.cloud.simulator.command.CommandPlan;
import org.openhab.binding.blink.cloud.simulator.control.Control;
import org.openhab.binding.blink.cloud.simulator.usb.UsbClip;

/**
 * Clips on a USB stick: their way to the cloud, and their end.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class UsbClipTest {

    private static final Footage GARDEN = Footage.named("garden");

    @AutoClose
    private final BlinkCloud cloud = TestCloud.start();
    private final Control control = cloud.control();
    private final UsbReader reader = new UsbReader(cloud, Signed.in(cloud));
    private String clip = "";
    private String manifest = "";

    @BeforeEach
    void readManifest() {
        control.usb().insert(BOB, MODULE);
        clip = put("Front Garage", Duration.ofSeconds(10), GARDEN);
        manifest = reader.readManifest().get("manifest_id").getAsString();
    }

    @Test
    void aClipIsThereAfterAnUploadAsLongAsItPlays() {
        assertEquals("{\"id\":2900000103,\"network_id\":200001}", reader.askForClip(manifest, clip).expect(200).body());
        reader.advance(9);
        assertFalse(reader.isComplete(2900000103L));
        assertEquals("{\"message\":\"Clip not ready\"}", reader.clip(manifest, clip).expect(409).body());
        reader.advance(1);
        assertTrue(reader.isComplete(2900000103L));
        RawResponse video = reader.clip(manifest, clip).expect(200);
        assertEquals("video/mp4", video.header("Content-Type"));
        assertArrayEquals(GARDEN.content().bytes(), video.content());
    }

    @ParameterizedTest
    @ValueSource(ints = { 409, 400, 406, 404 })
    void aClipThatWasNotAskedForIsNotReady(int status) {
        control.scenario().usb().clipNotReadyStatus(status);
        reader.clip(manifest, clip).expect(status);
        assertEquals(List.of("the clip is not in the cloud yet"), lastNotes(cloud));
    }

    @ParameterizedTest
    @CsvSource({ "50, 4", "1, 200", "1000, 0" })
    void anUploadMayTakeAnyTime(long kilobytesPerSecond, long seconds) {
        control.scenario().usb().uploadKilobytesPerSecond(kilobytesPerSecond);
        String large = put("Front Garage", Duration.ofSeconds(10), Footage.generated(200 * 1024));
        String newest = reader.readManifest().get("manifest_id").getAsString();
        reader.askForClip(newest, large).expect(200);
        reader.advance(seconds - 1);
        reader.clip(newest, large).expect(409);
        reader.advance(1);
        reader.clip(newest, large).expect(seconds == 0 ? 409 : 200);
        reader.advance(1);
        assertEquals(200 * 1024, reader.clip(newest, large).expect(200).content().length);
    }

    @Test
    void aSyncModuleSendsOneClipAtATime() {
        String other = put("Garden", Duration.ofSeconds(10), GARDEN);
        manifest = reader.readManifest().get("manifest_id").getAsString();
        reader.askForClip(manifest, clip).expect(200);
        reader.askForClip(manifest, other).expect(409);
        reader.deleteClip(manifest, other).expect(409);
        reader.askForManifest().expect(409);
        reader.advance(10);
        reader.askForClip(manifest, other).expect(200);
        reader.clip(manifest, clip).expect(200);
    }

    @Test
    void aManifestThatIsBeingMadeKeepsClipsWaiting() {
        reader.advance(15);
        reader.askForManifest().expect(200);
        reader.askForClip(manifest, clip).expect(409);
    }

    @Test
    void clipsOfAnOlderManifestAreGone() {
        reader.askForClip(manifest, clip).expect(200);
        reader.advance(10);
        reader.clip(manifest, clip).expect(200);
        String newer = reader.readManifest().get("manifest_id").getAsString();
        reader.clip(manifest, clip).expect(404);
        reader.askForClip(manifest, clip).expect(404);
        reader.deleteClip(manifest, clip).expect(404);
        assertEquals(List.of("not the newest manifest, or no such clip in it"), lastNotes(cloud));
        reader.clip(newer, clip).expect(409);
        reader.askForClip(newer, clip).expect(200);
    }

    @Test
    void aManifestThatChangesDuringAnUploadMakesItWorthless() {
        reader.askForClip(manifest, clip).expect(200);
        String newer = Long.toString(control.usb().changeManifest(BOB, MODULE).id());
        reader.advance(10);
        reader.clip(manifest, clip).expect(404);
        reader.clip(newer, clip).expect(409);
    }

    @Test
    void aClipThatIsNewerThanTheManifestIsUnknown() {
        String newer = put("Garden", Duration.ofSeconds(10), GARDEN);
        reader.askForClip(manifest, newer).expect(404);
        reader.askForClip(manifest, "1").expect(404);
    }

    @Test
    void aDeletedClipLeavesTheNextManifest() {
        long command = id(reader.deleteClip(manifest, clip));
        assertTrue(control.usb().of(BOB, MODULE).find(Long.parseLong(clip)).isPresent());
        reader.advance(1);
        assertTrue(reader.isComplete(command));
        assertTrue(control.usb().of(BOB, MODULE).find(Long.parseLong(clip)).isEmpty());
        reader.askForClip(manifest, clip).expect(404);
        assertEquals(0, reader.readManifest().getAsJsonArray("clips").size());
    }

    @Test
    void aClipThatIsTakenFromTheStickCannotBeAskedFor() {
        assertTrue(control.usb().remove(BOB, MODULE, Long.parseLong(clip)));
        reader.askForClip(manifest, clip).expect(404);
        assertFalse(control.usb().remove(BOB, MODULE, Long.parseLong(clip)));
    }

    @Test
    void anUploadMayFail() {
        control.nextCommand(CommandPlan.fails(600));
        long command = id(reader.askForClip(manifest, clip));
        reader.advance(10);
        assertEquals("600", reader.command(command).expect(200).text("status_code"));
        reader.clip(manifest, clip).expect(409);
        reader.askForClip(manifest, clip).expect(200);
    }

    @Test
    void anUploadMayNeverEnd() {
        control.nextCommand(CommandPlan.neverEnds());
        long command = id(reader.askForClip(manifest, clip));
        reader.advance(59);
        assertFalse(reader.isComplete(command));
        reader.clip(manifest, clip).expect(409);
        reader.askForClip(manifest, clip).expect(409);
        reader.advance(1);
        reader.askForClip(manifest, clip).expect(200);
    }

    @Test
    void aDeletionMayFail() {
        control.nextCommand(CommandPlan.fails());
        reader.deleteClip(manifest, clip).expect(200);
        assertEquals(1, reader.readManifest().getAsJsonArray("clips").size());
    }

    @Test
    void anOfflineSyncModuleSendsNothing() {
        control.home(BOB).syncModule(MODULE).offline(true);
        long command = id(reader.askForClip(manifest, clip));
        reader.advance(120);
        assertFalse(reader.isComplete(command));
        reader.clip(manifest, clip).expect(409);
        reader.deleteClip(manifest, clip).expect(200);
        reader.advance(120);
        assertTrue(control.usb().of(BOB, MODULE).find(Long.parseLong(clip)).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = { "pulled", "unmounted" })
    void aStickThatIsGoneDuringAnUploadSendsNothing(String how) {
        var stick = control.usb().of(BOB, MODULE);
        reader.askForClip(manifest, clip).expect(200);
        if ("pulled".equals(how)) {
            control.usb().pull(BOB, MODULE);
        } else {
            stick.state(how);
        }
        reader.advance(10);
        reader.clip(manifest, clip).expect(400);
        reader.askForClip(manifest, clip).expect(400);
        reader.deleteClip(manifest, clip).expect(400);
        control.usb().insert(BOB, MODULE, stick.state("active"));
        reader.clip(manifest, clip).expect(409);
    }

    @Test
    void anotherStickWithTheSameNumbersHasOtherClips() {
        reader.askForClip(manifest, clip).expect(200);
        reader.advance(10);
        control.usb().insert(BOB, MODULE);
        assertEquals(clip, put("Garden", Duration.ofSeconds(10), GARDEN));
        reader.clip(manifest, clip).expect(404);
        reader.deleteClip(manifest, clip).expect(404);
        String newer = reader.readManifest().get("manifest_id").getAsString();
        reader.clip(newer, clip).expect(409);
        reader.askForClip(newer, clip).expect(200);
    }

    @Test
    void aFullStickCanBeReadAndEmptied() {
        control.usb().of(BOB, MODULE).fill(100);
        reader.askForClip(manifest, clip).expect(200);
        reader.advance(10);
        reader.clip(manifest, clip).expect(200);
        reader.deleteClip(manifest, clip).expect(200);
    }

    private String put(String camera, Duration length, Footage footage) {
        UsbClip put = control.usb().put(BOB, MODULE, camera, NOW, length, footage);
        return Long.toString(put.id());
    }
}
