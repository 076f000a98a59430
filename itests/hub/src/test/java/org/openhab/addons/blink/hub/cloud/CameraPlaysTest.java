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
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.addons.blink.hub.api.CloudControl.Device;
import org.openhab.addons.blink.hub.api.CloudControl.Incident;
import org.openhab.binding.blink.cloud.simulator.BlinkCloud;
import org.openhab.binding.blink.cloud.simulator.account.Plan;
import org.openhab.binding.blink.cloud.simulator.clip.Clip;
import org.openhab.binding.blink.cloud.simulator.clip.Recording;

/**
 * What happens before one camera is recorded by it and told to people.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class CameraPlaysTest {

    private static final String ALICE = "alice@example.com";
    private static final long FRONT_DOOR = 400001;
    private static final long LIVING_ROOM = 500001;
    private static final long BENCH = 500011;
    private static final long DOORBELL = 600001;

    private @NonNullByDefault({}) BlinkCloud simulator;
    private @NonNullByDefault({}) PlayableCloud cloud;

    @BeforeEach
    void start() throws IOException {
        simulator = BlinkCloud.builder().start();
        cloud = new PlayableCloud(simulator);
    }

    @AfterEach
    void end() {
        simulator.close();
    }

    @Test
    void everyCameraMiniAndDoorbellIsOfferedByItsName() {
        assertEquals(List.of("Front Door", "Garden", "Drive", "Living Room", "Bench", "Doorbell", "Porch"),
                cloud.devices().stream().map(Device::name).toList());
        assertEquals("Workshop", device(BENCH).network());
        assertEquals("bob@example.com", cloud.devices().get(6).owner());
    }

    @Test
    void onlyADoorbellCanBePressed() {
        assertTrue(labels(DOORBELL).contains("Press"));
        assertFalse(labels(FRONT_DOOR).contains("Press"));
        assertEquals(List.of("Motion", "Person", "Vehicle", "Animal", "Package", "Recording", "Live view"),
                labels(LIVING_ROOM));
        assertThrows(IllegalArgumentException.class, () -> cloud.cause(ALICE, FRONT_DOOR, "press"));
    }

    @ParameterizedTest
    @CsvSource({ "person,[person]", "vehicle,[vehicle]", "animal,[animal]", "package,[package]", "motion,null" })
    void whatMovesIsSeenInTheClip(String incident, String seen) {
        cloud.cause(ALICE, FRONT_DOOR, incident);
        assertEquals("pir", recorded().source());
        assertEquals(seen, String.valueOf(recorded().detections()));
    }

    @ParameterizedTest
    @CsvSource({ "600001,press,button_press", "500001,recording,snapshot", "400002,live-view,liveview" })
    void clipsTellWhyTheyWereRecorded(long device, String incident, String source) {
        cloud.cause(ALICE, device, incident);
        assertEquals(device, recorded().device().id());
        assertEquals(source, recorded().source());
    }

    @Test
    void whoCausesSomethingIsToldWhatIsRecorded() {
        assertTrue(cloud.cause(ALICE, FRONT_DOOR, "motion")
                .matches("Front Door records \\d+ seconds\\. Blink lists the clip 5 seconds later\\."));
    }

    @Test
    void whoCausesSomethingIsToldWhereTheClipGoes() {
        simulator.control().account(ALICE).plan(Plan.NONE);
        assertTrue(cloud.cause(ALICE, FRONT_DOOR, "motion").endsWith("neither a subscription nor a USB stick."));
        simulator.control().usb().insert(ALICE, 300001);
        assertTrue(cloud.cause(ALICE, FRONT_DOOR, "motion").endsWith("The clip goes to the USB stick."));
        assertEquals(1,
                simulator.control().usb().of(ALICE, 300001).clips(simulator.control().now().plusSeconds(60)).size());
    }

    @Test
    void whoCausesSomethingIsToldWhyNothingIsRecorded() {
        assertEquals("Nothing is recorded: Workshop is not armed.", cloud.cause(ALICE, BENCH, "person"));
        assertEquals("Nothing is recorded: motion detection of Living Room is off.",
                cloud.cause(ALICE, LIVING_ROOM, "motion"));
        simulator.control().home(ALICE).device(DOORBELL).offline(true);
        assertEquals("Nothing is recorded: Doorbell is out of reach.", cloud.cause(ALICE, DOORBELL, "press"));
        assertEquals(List.of(), simulator.control().clips(ALICE));
    }

    @Test
    void nothingHappensBeforeWhatIsNotThere() {
        assertThrows(IllegalArgumentException.class, () -> cloud.cause("eve@example.com", FRONT_DOOR, "motion"));
        assertThrows(IllegalArgumentException.class, () -> cloud.cause(ALICE, 1, "motion"));
        assertThrows(IllegalArgumentException.class, () -> cloud.cause(ALICE, FRONT_DOOR, "earthquake"));
    }

    private Recording recorded() {
        List<Clip> clips = simulator.control().clips(ALICE);
        assertEquals(1, clips.size());
        return clips.get(0).recording();
    }

    private Device device(long id) {
        return cloud.devices().stream().filter(device -> device.id() == id).findFirst().orElseThrow();
    }

    private List<String> labels(long id) {
        return device(id).incidents().stream().map(Incident::label).toList();
    }
}
