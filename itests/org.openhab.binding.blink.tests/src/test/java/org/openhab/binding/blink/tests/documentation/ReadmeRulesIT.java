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
package org.openhab.binding.blink.tests.documentation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.addons.blink.hub.api.HubThing;
import org.openhab.binding.blink.cloud.simulator.clip.ClipPlan;
import org.openhab.binding.blink.cloud.simulator.clip.Recording;
import org.openhab.binding.blink.tests.framework.ClipTest;

/**
 * The rules of the README do what they say. Among them are the three examples of Home Assistant's documentation.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ReadmeRulesIT extends ClipTest {

    private static final String VIDEOS = "/srv/videos";
    private static final String TIME = "20261122_120000";

    private static Map<String, String> rules(String language) throws IOException {
        Readme readme = Readme.ofAddOn();
        return "DSL".equals(language) ? readme.rulesInDsl() : readme.rulesInJavaScript();
    }

    private static List<RuleCall> calls(String language, String rule) throws IOException {
        return RuleCall.of(Objects.requireNonNull(rules(language).get(rule), () -> "no rule " + rule));
    }

    private Path videos() {
        return folder.resolve("videos");
    }

    /** The user has a folder for videos, and a camera that has the number of the examples. */
    private HubThing garage() throws IOException {
        Files.createDirectories(videos());
        watching(account().with("saveFolders", List.of(videos().toString())));
        return watched(GARDEN_CAMERA);
    }

    /** Calls what the rule calls, for the camera of the test. */
    private Object run(RuleCall call, HubThing camera) {
        assertTrue(call.thing().endsWith(":" + GARDEN_CAMERA), call.thing());
        Object[] arguments = Arrays.stream(call.values(TIME))
                .map(value -> value.toString().startsWith(VIDEOS)
                        ? videos() + value.toString().substring(VIDEOS.length())
                        : value)
                .toArray();
        return call(camera, call.action(), arguments);
    }

    @ParameterizedTest
    @ValueSource(strings = { "DSL", "JavaScript" })
    void aPictureIsTakenAndSaved(String language) throws IOException {
        HubThing camera = garage();
        List<RuleCall> calls = calls(language, "Take a picture of the garage and save it");
        assertEquals(List.of("trigger", "saveImage"), calls.stream().map(RuleCall::action).toList());
        for (RuleCall call : calls) {
            assertEquals(true, run(call, camera), call.toString());
        }
        assertArrayEquals(picture(camera).bytes(), Files.readAllBytes(clipFolder().resolve("garage.jpg")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "DSL", "JavaScript" })
    void theNewestVideoIsSavedWhenSomethingMoves(String language) throws IOException {
        HubThing camera = garage();
        List<RuleCall> calls = calls(language, "Save the newest video when something moves in the garage");
        assertEquals(List.of("saveVideo"), calls.stream().map(RuleCall::action).toList());
        Recording motion = recorded(ClipPlan.of(GARDEN_CAMERA));
        look();
        awaitLong(camera, "motion", "ON");
        assertEquals(true, run(calls.get(0), camera));
        assertIsClip(motion, videos().resolve("blink_video_" + TIME + ".mp4"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "DSL", "JavaScript" })
    void allRecentClipsAreSavedEveryThreeMinutes(String language) throws IOException {
        HubThing camera = garage();
        List<RuleCall> calls = calls(language, "Save all clips of the garage every three minutes");
        assertEquals(List.of("saveClips"), calls.stream().map(RuleCall::action).toList());
        Recording first = recorded(ClipPlan.of(GARDEN_CAMERA).at(ago(200)));
        Recording second = recorded(ClipPlan.of(GARDEN_CAMERA).at(ago(20)));
        assertEquals(2, run(calls.get(0), camera));
        assertEquals(0, run(calls.get(0), camera));
        assertIsClip(first, videos().resolve(fileName(first)));
        assertIsClip(second, videos().resolve(fileName(second)));
    }
}
