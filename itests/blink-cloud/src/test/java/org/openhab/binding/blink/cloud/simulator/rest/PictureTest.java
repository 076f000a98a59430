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

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

import javax.imageio.ImageIO;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.cloud.simulator.BlinkCloud;
import org.openhab.binding.blink.cloud.simulator.client.RawRequest;
import org.openhab.binding.blink.cloud.simulator.client.RawResponse;
import org.openhab.binding.blink.cloud.simulator.client.TestCloud;
import org.openhab.binding.blink.cloud.simulator.home.Device;
import org.openhab.binding.blink.cloud.simulator.home.Family;
import org.openhab.binding.blink.cloud.simulator.home.Home;
import org.openhab.binding.blink.cloud.simulator.scenario.Break;
import org.openhab.binding.blink.cloud.simulator.scenario.Fault;

import com.google.gson.JsonElement;

/**
 * Pictures and their addresses.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class PictureTest {

    private static final String NEW_FORM = "GET /api/v3/media/*";

    @AutoClose
    private final BlinkCloud cloud = TestCloud.start();
    private final Signed bob = Signed.in(cloud);
    private final Home home = cloud.control().home(BOB);

    @ParameterizedTest
    @CsvSource({ "CAMERA, false", "CAMERA, true", "OWL, false", "OWL, true", "DOORBELL, false", "DOORBELL, true" })
    void eachSnapshotHasANewAddressAndANewPicture(Family family, boolean old) throws IOException {
        Device device = home.devices(family).get(0).oldThumbnails(old);
        Set<String> addresses = new HashSet<>();
        Set<String> contents = new HashSet<>();
        for (int i = 0; i < 3; i++) {
            addresses.add(address(family));
            RawResponse response = fetch(address(family), old).expect(200);
            assertEquals("image/jpeg", response.header("Content-Type"));
            contents.add(response.raw().substring(response.raw().indexOf("\r\n\r\n")));
            BufferedImage image = decode(response);
            assertEquals("640x360", image.getWidth() + "x" + image.getHeight());
            snap(device);
        }
        assertEquals(3, addresses.size());
        assertEquals(3, contents.size());
    }

    @Test
    void theTimeOfAPictureIsInBothFormsOfItsAddress() {
        snap(home.device(400001));
        assertEquals("/api/v3/media/accounts/123457/networks/200001/catalina/400001/thumbnail/thumbnail.jpg"
                + "?ts=1795310201&ext=", address(Family.CAMERA));
        home.device(400001).oldThumbnails(true);
        assertTrue(address(Family.CAMERA).matches(
                "/media/u014/account/123457/network/200001/camera/400001/clip_[0-9a-z]{8}_2026_11_22__01_16AM"));
        home.device(500001).oldThumbnails(true).takePicture(NOW.plus(Duration.ofHours(12)));
        assertTrue(address(Family.OWL).matches(
                "/media/u014/account/123457/network/200001/owl/500001/thumbnail/fw_9.74__[0-9a-z]{4}_2026_11_22__13_16PM"));
    }

    @Test
    void theTailOfTheNewFormIsIgnored() {
        fetch(address(Family.CAMERA) + ".jpg", false).expect(200);
    }

    @Test
    void theOldFormNeedsItsEnding() {
        home.device(400001).oldThumbnails(true);
        fetch(address(Family.CAMERA), false).expect(404);
    }

    @Test
    void aFileOfTheOldFormStaysAsItIsUntilItIsDeleted() {
        Device camera = home.device(400001).oldThumbnails(true);
        String first = address(Family.CAMERA);
        RawResponse before = fetch(first, true).expect(200);
        snap(camera);
        assertArrayEquals(before.content(), fetch(first, true).expect(200).content());
        for (int i = 0; i < 10; i++) {
            camera.takePicture(cloud.control().now());
        }
        assertEquals("{\"message\":\"Media not found\"}", fetch(first, true).expect(404).body());
    }

    @ParameterizedTest
    @ValueSource(strings = { "/api/v3/media/accounts/123457/networks/200001/owl/400001/thumbnail/thumbnail.jpg",
            "/api/v3/media/accounts/123457/networks/200001/catalina/9/thumbnail/thumbnail.jpg",
            "/api/v3/media/accounts/123457/networks/9/catalina/400001/thumbnail/thumbnail.jpg" })
    void aPictureOfNothingIsNotFound(String path) {
        bob.get(path).expect(404);
    }

    @Test
    void aDeviceThatIsNewHasNoPicture() {
        String address = address(Family.OWL);
        home.device(500001).thumbnail(false);
        bob.get(address).expect(404);
    }

    @Test
    void aPictureIsForItsOwnerOnly() {
        RawRequest.get(address(Family.CAMERA)).send(cloud.uri()).expect(401);
        assertEquals("{\"code\":1620,\"message\":\"Invalid Account ID\"}",
                bob.get(address(Family.CAMERA).replace("123457", "123456")).expect(400).body());
    }

    @Test
    void namesOfAllKindsCanBeWrittenIntoAPicture() throws IOException {
        RawResponse plain = fetch(address(Family.CAMERA), false);
        for (String name : new String[] { "Grüße & Öl", "客厅", "",
                "A very long name that no picture is wide enough for" }) {
            home.device(400001).name(name);
            RawResponse named = fetch(address(Family.CAMERA), false).expect(200);
            decode(named);
            assertFalse(Arrays.equals(plain.content(), named.content()), name);
        }
    }

    @Test
    void aPictureMayArriveLaterThanItsAddress() {
        cloud.control().scenario().pictures().contentDelay(Duration.ofSeconds(30));
        RawResponse before = fetch(address(Family.CAMERA), false);
        String address = address(Family.CAMERA);
        snap(home.device(400001));
        assertNotEquals(address, address(Family.CAMERA));
        assertArrayEquals(before.content(), fetch(address(Family.CAMERA), false).content());
        cloud.control().advance(Duration.ofSeconds(30));
        assertFalse(Arrays.equals(before.content(), fetch(address(Family.CAMERA), false).content()));
    }

    @Test
    void anAddressMayAppearLaterThanItsCommandIsDone() {
        cloud.control().scenario().pictures().addressDelay(Duration.ofSeconds(30));
        String before = address(Family.CAMERA);
        snap(home.device(400001));
        assertEquals(before, address(Family.CAMERA));
        cloud.control().advance(Duration.ofSeconds(30));
        assertNotEquals(before, address(Family.CAMERA));
    }

    @Test
    void aPictureMayBeHalfAndSayNothingOfIt() {
        byte[] whole = fetch(address(Family.CAMERA), false).content();
        cloud.control().fault(Fault.on(NEW_FORM).truncated().once());
        RawResponse half = fetch(address(Family.CAMERA), false).expect(200);
        assertEquals(String.valueOf(whole.length / 2), half.header("Content-Length"));
        assertEquals(whole.length / 2, half.content().length);
    }

    @Test
    void theConnectionMayBreakInTheMiddleOfAPicture() {
        byte[] whole = fetch(address(Family.CAMERA), false).content();
        cloud.control().fault(Fault.on(NEW_FORM).breaks(Break.DURING_BODY).carriedOut().once());
        RawResponse broken = fetch(address(Family.CAMERA), false).expect(200);
        assertEquals(String.valueOf(whole.length), broken.header("Content-Length"));
        assertTrue(broken.content().length < whole.length);
    }

    private void snap(Device device) {
        String path = device.family() == Family.CAMERA ? "/network/200001/camera/"
                : "/api/v1/accounts/123457/networks/200001/" + device.family().array() + "/";
        bob.post(path + device.id() + "/thumbnail").expect(200);
        cloud.control().advance(Duration.ofSeconds(3));
    }

    private String address(Family family) {
        JsonElement address = bob.homescreen().expect(200).json().getAsJsonArray(family.array()).get(0)
                .getAsJsonObject().get("thumbnail");
        return address.getAsString();
    }

    private RawResponse fetch(String address, boolean old) {
        return bob.get(old ? address + ".jpg" : address);
    }

    private static BufferedImage decode(RawResponse response) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(response.content()));
        return Objects.requireNonNull(image, "not a picture");
    }
}
