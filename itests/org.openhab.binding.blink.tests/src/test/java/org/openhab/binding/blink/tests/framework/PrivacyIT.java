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
package org.openhab.binding.blink.tests.framework;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.addons.blink.hub.api.HubThing;
import org.openhab.binding.blink.cloud.simulator.clip.ClipPlan;

/**
 * With privacy, nothing that a camera sees leaves the add-on while its network is disarmed, except into the archive.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class PrivacyIT extends ClipTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    private HubThing privateCamera() {
        HubThing camera = add(device(accountUid, blink().home(EMAIL).device(GARDEN_CAMERA)).with("privacyMode", true));
        camera.awaitStatus("ONLINE");
        return camera;
    }

    private static int status(String address) throws IOException, InterruptedException {
        return BROWSER.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private void networkIs(boolean armed) {
        blink().home(EMAIL).network(HOUSE).armed(armed);
        look();
    }

    @Test
    void whileTheNetworkIsDisarmedNothingIsSeenAndAfterThatAgain() throws IOException, InterruptedException {
        watching();
        HubThing camera = privateCamera();
        recorded(ClipPlan.of(GARDEN_CAMERA).at(ago(20)));
        look();
        await("pictures").atMost(LONG)
                .until(() -> camera.picture("snapshot") != null && camera.picture("motion-image") != null);
        String link = String.valueOf(call(camera, "getMediaLink", "snapshot", 10));
        String clip = String.valueOf(call(camera, "getMediaLink", "clip", 10));
        assertEquals(200, status(link));
        assertEquals(200, status(clip));
        assertEquals(true, call(camera, "saveImage", "armed.jpg"));

        networkIs(false);

        awaitState(camera, "snapshot", "UNDEF");
        awaitState(camera, "motion-image", "UNDEF");
        assertEquals(403, status(link));
        assertEquals(403, status(clip));
        assertEquals(false, call(camera, "saveImage", "disarmed.jpg"));
        HUB.expectWarning("saveVideo of " + camera.uid() + " wrote nothing: with privacyMode");
        assertEquals(false, call(camera, "saveVideo", "disarmed.mp4"));
        assertEquals(0, call(camera, "saveClips", "disarmed"));
        assertEquals(false, call(camera, "trigger"));
        assertTrue(Files.exists(clipFolder().resolve("armed.jpg")));
        assertFalse(Files.exists(clipFolder().resolve("disarmed.jpg")));
        assertFalse(Files.exists(clipFolder().resolve("disarmed.mp4")));

        networkIs(true);

        await("pictures again").atMost(LONG)
                .until(() -> camera.picture("snapshot") != null && camera.picture("motion-image") != null);
        assertEquals(200, status(link));
        assertEquals(true, call(camera, "saveVideo", "armed.mp4"));
    }
}
