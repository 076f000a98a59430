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

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

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
import org.openhab.binding.blink.cloud.simulator.clip.ClipPlan;
import org.openhab.binding.blink.cloud.simulator.clip.Footage;
import org.openhab.binding.blink.cloud.simulator.control.Control;
import org.openhab.binding.blink.cloud.simulator.scenario.Break;
import org.openhab.binding.blink.cloud.simulator.scenario.Fault;

/**
 * Loading clips, and what can go wrong with it.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ClipFileTest {

    private static final String FOLDER = "/api/v3/media/accounts/123457/networks/200001/catalina/400001/pir/";
    private static final String CLIP = FOLDER + "3132353907.mp4";
    private static final String CONTENTS = "/api/v4/accounts/123457/media/3132353907/video/contents";
    private static final String THUMBNAIL = FOLDER + "3132353907.jpg?ext=";
    private static final ClipPlan AT_ONCE = ClipPlan.of(400001).length(Duration.ZERO).uploadDelay(Duration.ZERO)
            .footage(Footage.named("hall"));

    private final List<Duration> delays = new ArrayList<>();
    @AutoClose
    private final BlinkCloud cloud = TestCloud.start(TestCloud.builder().delay(delays::add));
    private final Control control = cloud.control();
    private final Signed bob = Signed.in(cloud);
    private final byte[] hall = Footage.named("hall").content().bytes();

    @ParameterizedTest
    @ValueSource(strings = { CLIP, CONTENTS })
    void aClipIsAnMp4File(String address) {
        control.record(BOB, AT_ONCE);
        RawResponse response = bob.get(address).expect(200);
        assertEquals("video/mp4", response.header("Content-Type"));
        assertEquals(String.valueOf(hall.length), response.header("Content-Length"));
        assertArrayEquals(hall, response.content());
    }

    @ParameterizedTest
    @ValueSource(strings = { CLIP, CONTENTS })
    void whoLoadsAClipHasWatchedIt(String address) {
        control.record(BOB, AT_ONCE);
        control.advance(Duration.ofSeconds(90));
        bob.get(address).expect(200);
        control.advance(Duration.ofSeconds(90));
        bob.get(address).expect(200);
        assertTrue(control.clips(BOB).get(0).watched());
        assertEquals(NOW.plusSeconds(90), control.clips(BOB).get(0).updatedAt());
    }

    @ParameterizedTest
    @ValueSource(strings = { THUMBNAIL, THUMBNAIL + ".jpg", FOLDER + "3132353907.jpg" })
    void aClipHasAPicture(String address) throws IOException {
        control.record(BOB, AT_ONCE);
        RawResponse response = bob.get(address).expect(200);
        assertEquals("image/jpeg", response.header("Content-Type"));
        assertEquals(640,
                Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(response.content()))).getWidth());
        assertFalse(control.clips(BOB).get(0).watched());
    }

    @ParameterizedTest
    @ValueSource(strings = { FOLDER + "3132353908.mp4", FOLDER + "3132353908.jpg?ext=", FOLDER + "3132353907",
            "/api/v3/media/accounts/123457/networks/200002/catalina/400001/pir/3132353907.mp4",
            "/api/v3/media/accounts/123457/networks/200001/owl/400001/pir/3132353907.mp4",
            "/api/v3/media/accounts/123457/networks/200001/catalina/400002/pir/3132353907.mp4",
            "/api/v3/media/accounts/123457/networks/200001/catalina/400001/liveview/3132353907.mp4",
            "/api/v4/accounts/123457/media/3132353908/video/contents" })
    void anotherAddressLeadsNowhere(String address) {
        control.record(BOB, AT_ONCE);
        bob.get(address).expect(404);
    }

    @ParameterizedTest
    @ValueSource(strings = { CLIP, CONTENTS, THUMBNAIL })
    void aClipThatIsDeletedIsGone(String address) {
        control.clips().delete(control.record(BOB, AT_ONCE).id());
        assertEquals("{\"message\":\"Media not found\"}", bob.get(address).expect(404).body());
        assertEquals(List.of("no such clip"), lastNotes(cloud));
    }

    @ParameterizedTest
    @ValueSource(strings = { CLIP, CONTENTS, THUMBNAIL })
    void aClipThatIsNotUploadedIsNotThereYet(String address) {
        control.record(BOB, AT_ONCE.uploadDelay(Duration.ofSeconds(30)));
        bob.get(address).expect(404);
        control.advance(Duration.ofSeconds(30));
        bob.get(address).expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = { CLIP, CONTENTS, THUMBNAIL })
    void aClipIsForItsOwnerOnly(String address) {
        control.record(ALICE, AT_ONCE);
        RawRequest.get(address).send(cloud.uri()).expect(401);
        bob.get(address.replace("123457", "123456")).expect(400);
        bob.get(address).expect(404);
    }

    @Test
    void allOfAClipIsSentToWhoAsksForAPart() {
        control.record(BOB, AT_ONCE);
        RawResponse response = part("bytes=100-199").expect(200);
        assertEquals(hall.length, response.content().length);
        assertTrue(response.values("Accept-Ranges").isEmpty());
    }

    @ParameterizedTest
    @CsvSource({ "bytes=100-199, 100, 200", "bytes=0-0, 0, 1", "bytes=24000-, 24000, 24384", "bytes=-84, 24300, 24384",
            "bytes=24000-99999, 24000, 24384", "bytes=-99999, 0, 24384" })
    void aPartMaySendItself(String range, int from, int to) {
        control.scenario().clips().ranges(true);
        control.record(BOB, AT_ONCE);
        RawResponse response = part(range).expect(206);
        assertEquals("bytes " + from + "-" + (to - 1) + "/" + hall.length, response.header("Content-Range"));
        assertEquals("video/mp4", response.header("Content-Type"));
        assertArrayEquals(Arrays.copyOfRange(hall, from, to), response.content());
    }

    @ParameterizedTest
    @ValueSource(strings = { "bytes=24384-", "bytes=5-4", "bytes=-0" })
    void aPartThatIsNotThereCannotBeSent(String range) {
        control.scenario().clips().ranges(true);
        control.record(BOB, AT_ONCE);
        assertEquals("bytes */" + hall.length, part(range).expect(416).header("Content-Range"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "bytes=0-1,5-6", "frames=0-1", "bytes=-", "bytes=a-b" })
    void aRangeThatIsNotUnderstoodIsIgnored(String range) {
        control.scenario().clips().ranges(true);
        control.record(BOB, AT_ONCE);
        RawResponse response = part(range).expect(200);
        assertEquals("bytes", response.header("Accept-Ranges"));
        assertEquals(hall.length, response.content().length);
    }

    @Test
    void aClipMayBeHalfAndSayNothingOfIt() {
        control.record(BOB, AT_ONCE);
        control.fault(Fault.on("GET " + CLIP).truncated());
        RawResponse half = bob.get(CLIP).expect(200);
        assertEquals(String.valueOf(hall.length / 2), half.header("Content-Length"));
        assertArrayEquals(Arrays.copyOf(hall, hall.length / 2), half.content());
    }

    @Test
    void theConnectionMayBreakInTheMiddleOfAClip() {
        control.record(BOB, AT_ONCE);
        control.fault(Fault.on("GET " + CONTENTS).breaks(Break.DURING_BODY).carriedOut());
        RawResponse broken = bob.get(CONTENTS).expect(200);
        assertEquals(String.valueOf(hall.length), broken.header("Content-Length"));
        assertTrue(broken.content().length < hall.length);
        assertTrue(control.clips(BOB).get(0).watched());
    }

    @Test
    void aClipMayBeShorterThanAnnounced() {
        control.record(BOB, AT_ONCE);
        control.fault(Fault.on("GET " + CLIP).announcedLength(hall.length + 1000));
        RawResponse broken = bob.get(CLIP).expect(200);
        assertEquals(String.valueOf(hall.length + 1000), broken.header("Content-Length"));
        assertArrayEquals(hall, broken.content());
    }

    @Test
    void aClipMayComeLateAndDrip() {
        control.record(BOB, AT_ONCE);
        control.fault(Fault.on("GET " + CLIP).delay(Duration.ofSeconds(60)).drip(Duration.ofSeconds(9)));
        assertArrayEquals(hall, bob.get(CLIP).expect(200).content());
        assertEquals(Duration.ofSeconds(60), delays.get(0));
        assertEquals(Collections.nCopies(10, Duration.ofSeconds(9)), delays.subList(1, delays.size()));
    }

    @Test
    void insteadOfAClipAPageMayCome() {
        control.record(BOB, AT_ONCE);
        control.fault(Fault.on("GET " + CLIP).htmlPage(200, "Back soon"));
        RawResponse response = bob.get(CLIP).expect(200);
        assertTrue(response.header("Content-Type").startsWith("text/html"));
        assertFalse(control.clips(BOB).get(0).watched());
    }

    @Test
    void theBytesOfAClipMayBeAnything() {
        control.record(BOB, AT_ONCE.footage(Footage.of("no clip".getBytes())));
        RawResponse response = bob.get(CLIP).expect(200);
        assertEquals("video/mp4", response.header("Content-Type"));
        assertEquals("no clip", response.body());
    }

    @Test
    void aClipMayBeLargerThanTheMemory() throws IOException {
        long size = Runtime.getRuntime().maxMemory() / 8 + 1_000_000_000L;
        control.record(BOB, AT_ONCE.footage(Footage.generated(size)));
        HttpURLConnection connection = (HttpURLConnection) cloud.uri().resolve(CLIP).toURL().openConnection();
        connection.setRequestProperty("Authorization", "Bearer " + bob.accessToken());
        assertEquals(size, connection.getContentLengthLong());
        try (InputStream in = connection.getInputStream()) {
            assertEquals("ftypisom", new String(in.readNBytes(12), 4, 8));
            in.skipNBytes(50_000_000);
        }
        connection.disconnect();
    }

    private RawResponse part(String range) {
        return RawRequest.get(CLIP).bearer(bob.accessToken()).header("Range", range).send(cloud.uri());
    }
}
