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
package org.openhab.binding.blink.cloud.simulator.clip;

import static org.junit.jupiter.api.Assertions.*;
import static org.openhab.binding.blink.cloud.simulator.client.TestCloud.*;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.cloud.simulator.BlinkCloud;
import org.openhab.binding.blink.cloud.simulator.account.Plan;
import org.openhab.binding.blink.cloud.simulator.client.RawRequest;
import org.openhab.binding.blink.cloud.simulator.client.SignInSteps;
import org.openhab.binding.blink.cloud.simulator.client.TestCloud;
import org.openhab.binding.blink.cloud.simulator.command.CommandPlan;
import org.openhab.binding.blink.cloud.simulator.control.Control;
import org.openhab.binding.blink.cloud.simulator.home.Home;

/**
 * Why something is recorded, and whether it goes to the cloud.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class RecordingTest {

    private static final long CAMERA = 400001;
    private static final long OWL = 500001;
    private static final long DOORBELL = 600001;
    private static final String NETWORK = "/api/v1/accounts/123457/networks/200001";

    @AutoClose
    private final BlinkCloud cloud = TestCloud.start();
    private final Control control = cloud.control();
    private final String token = new SignInSteps(cloud).tokens(BOB, BOB_PASSWORD).text("access_token");
    private final Home home = control.home(BOB);

    @ParameterizedTest
    @ValueSource(longs = { CAMERA, OWL, DOORBELL })
    void motionIsRecordedByEveryFamily(long device) {
        Recording recording = control.motion(BOB, device).orElseThrow();
        assertEquals("pir", recording.source());
        assertNull(recording.detections());
        assertEquals(NOW, recording.startedAt());
        assertEquals(List.of(recording), control.clips(BOB).stream().map(Clip::recording).toList());
    }

    @Test
    void aCameraThatLooksCloserHasAnotherWordForMotion() {
        home.device(CAMERA).type("sedona");
        Recording recording = control.motion(BOB, CAMERA, "person", "animal").orElseThrow();
        assertEquals("cv_motion", recording.source());
        assertEquals(List.of("person", "animal"), recording.detections());
    }

    @Test
    void nothingIsRecordedWhileTheSystemIsDisarmed() {
        home.network(200001).armed(false);
        assertTrue(control.motion(BOB, CAMERA).isEmpty());
        assertTrue(control.clips(BOB).isEmpty());
    }

    @Test
    void nothingIsRecordedByADeviceThatDoesNotLook() {
        home.device(OWL).enabled(false);
        assertTrue(control.motion(BOB, OWL).isEmpty());
    }

    @Test
    void nothingIsRecordedByADeviceThatIsOffline() {
        home.device(OWL).offline(true);
        home.syncModule(300001).offline(true);
        assertTrue(control.motion(BOB, OWL).isEmpty());
        assertTrue(control.motion(BOB, CAMERA).isEmpty());
        assertTrue(control.press(BOB, DOORBELL).isEmpty());
    }

    @Test
    void arisingMotionSeesWhatWasCommandedBefore() {
        home.network(200001).armed(false);
        post(NETWORK + "/state/arm");
        assertTrue(control.motion(BOB, CAMERA).isEmpty());
        control.advance(Duration.ofSeconds(3));
        assertTrue(control.motion(BOB, CAMERA).isPresent());
    }

    @ParameterizedTest
    @CsvSource({ "true, true", "false, true", "true, false", "false, false" })
    void aPressIsAlwaysRecorded(boolean armed, boolean enabled) {
        home.network(200001).armed(armed);
        home.device(DOORBELL).enabled(enabled);
        assertEquals("button_press", control.press(BOB, DOORBELL).orElseThrow().source());
    }

    @Test
    void theWordForAPressCanBeAnother() {
        control.scenario().clips().pressSource("button");
        assertEquals("button", control.press(BOB, DOORBELL).orElseThrow().source());
    }

    @Test
    void onlyDoorbellsHaveAButton() {
        assertThrows(IllegalArgumentException.class, () -> control.press(BOB, CAMERA));
        assertThrows(IllegalArgumentException.class, () -> control.press(BOB, 9));
        assertThrows(IllegalArgumentException.class, () -> control.motion(BOB, 9));
    }

    @Test
    void whateverIsWantedIsRecordedInWhateverState() {
        home.network(200001).armed(false);
        home.device(CAMERA).enabled(false).offline(true);
        Footage footage = Footage.generated(1000);
        Recording recording = control.record(BOB,
                ClipPlan.of(CAMERA).source("liveview").type("photo").at(NOW.minusSeconds(60))
                        .length(Duration.ofSeconds(7)).uploadDelay(Duration.ofSeconds(3)).partial(true).detections()
                        .description("nothing").footage(footage));
        assertEquals("liveview photo true [] nothing", recording.source() + " " + recording.type() + " "
                + recording.partial() + " " + recording.detections() + " " + recording.description());
        assertEquals(NOW.minusSeconds(50), recording.uploadedAt());
        assertSame(footage, recording.footage());
        assertTrue(control.clips(BOB).get(0).isListed(NOW));
    }

    @Test
    void aRecordingIsAsLongAsItsSample() {
        for (int i = 0; i < 4; i++) {
            Recording recording = control.record(BOB, ClipPlan.of(CAMERA));
            assertEquals(recording.footage().duration(), recording.length());
        }
        assertEquals(4, control.clips(BOB).stream().map(clip -> clip.recording().footage()).distinct().count());
    }

    @Test
    void idsGrowAndDoNotFitInto32Bits() {
        List<Long> ids = control.burst(BOB, ClipPlan.of(CAMERA), 200, Duration.ofSeconds(2)).stream().map(Recording::id)
                .toList();
        assertEquals(200, new HashSet<>(ids).size());
        assertEquals(ids.stream().sorted().toList(), ids);
        assertTrue(ids.get(0) > 1L << 31);
        assertEquals(NOW.plusSeconds(398), control.clips(BOB).get(199).recording().startedAt());
    }

    @ParameterizedTest
    @CsvSource({ "/network/200001/camera/400001, 400001", NETWORK + "/owls/500001, 500001",
            NETWORK + "/doorbells/600001, 600001" })
    void aClipThatAClientAsksForIsRecorded(String path, long device) {
        post(path + "/clip");
        assertTrue(control.clips(BOB).isEmpty());
        control.advance(Duration.ofSeconds(3));
        Recording recording = control.clips(BOB).get(0).recording();
        assertEquals("snapshot", recording.source());
        assertEquals(device, recording.device().id());
        assertEquals(NOW.plusSeconds(3), recording.startedAt());
    }

    @Test
    void theWordForAClipThatAClientAsksForCanBeAnother() {
        control.scenario().clips().recordSource("liveview");
        post("/network/200001/camera/400001/clip");
        control.advance(Duration.ofSeconds(3));
        assertEquals("liveview", control.clips(BOB).get(0).recording().source());
    }

    @Test
    void aCommandThatFailsRecordsNothing() {
        control.nextCommand(CommandPlan.fails(523));
        post("/network/200001/camera/400001/clip");
        control.advance(Duration.ofSeconds(3));
        post("/network/200001/camera/400001/thumbnail");
        control.advance(Duration.ofSeconds(3));
        assertTrue(control.clips(BOB).isEmpty());
    }

    @Test
    void withoutAPlanNothingGoesToTheCloud() {
        control.account(BOB).plan(Plan.NONE);
        assertTrue(control.motion(BOB, CAMERA).isPresent());
        assertTrue(control.clips(BOB).isEmpty());
    }

    @Test
    void aSmallPlanIsForOneDevice() {
        control.account(BOB).plan(Plan.basic(OWL));
        control.motion(BOB, CAMERA);
        control.motion(BOB, OWL);
        assertEquals(List.of(OWL), control.clips(BOB).stream().map(clip -> clip.recording().device().id()).toList());
    }

    @Test
    void aResetEmptiesEverything() {
        control.account(BOB).plan(Plan.NONE);
        control.record(ALICE, ClipPlan.of(CAMERA));
        control.reset();
        assertTrue(control.clips(ALICE).isEmpty());
        assertEquals(Plan.PLUS, control.account(BOB).plan());
        assertEquals(3132353907L, control.record(BOB, ClipPlan.of(CAMERA)).id());
    }

    private void post(String path) {
        RawRequest.post(path).bearer(token).send(cloud.uri()).expect(200);
    }
}
