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
package org.openhab.binding.blink.internal.web;

import static org.junit.jupiter.api.Assertions.*;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;

/**
 * A link works as it was made, until it ends, and in no other way.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class SignedLinkTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant END = NOW.plusSeconds(60);
    private static final LinkSecret SECRET = LinkSecret.random(new SecureRandom());
    private static final LinkTarget PICTURE = LinkTarget.newest(LinkKind.SNAPSHOT, DeviceFamily.CAMERA, 5);

    private static final SignedLink STABLE = SignedLink.sign("home", PICTURE, Optional.empty(), SECRET);
    private static final SignedLink ENDING = SignedLink.sign("home", PICTURE, Optional.of(END), SECRET);

    @Test
    void whatIsWrittenIsRead() {
        assertEquals(Optional.of(STABLE), parse(STABLE.address()));
        assertEquals(Optional.of(ENDING), parse(ENDING.address()));
        assertEquals("/blink/home/snapshot/camera-5.jpg?e=1795348860&p=" + ENDING.proof(), ENDING.address());
    }

    @Test
    void aStableLinkWorksUntilThereIsAnotherSecret() {
        assertTrue(STABLE.isValid(SECRET, NOW));
        assertTrue(STABLE.isValid(SECRET, NOW.plusSeconds(1_000_000_000)));
        assertFalse(STABLE.isValid(LinkSecret.random(new SecureRandom()), NOW));
    }

    @Test
    void anEndingLinkEndsThen() {
        assertTrue(ENDING.isValid(SECRET, END.minusMillis(1)));
        assertFalse(ENDING.isValid(SECRET, END));
        assertFalse(ENDING.isValid(SECRET, END.plusSeconds(1)));
    }

    static Stream<String> forged() {
        String proof = STABLE.proof();
        String ending = ENDING.proof();
        String swapped = proof.substring(1) + proof.charAt(0);
        return Stream.of(
                // an end that was taken away, added or moved
                "/blink/home/snapshot/camera-5.jpg?p=" + ending,
                "/blink/home/snapshot/camera-5.jpg?e=1795348861&p=" + ending,
                "/blink/home/snapshot/camera-5.jpg?e=1795348860&p=" + proof,
                // another account, kind, family or camera
                "/blink/other/snapshot/camera-5.jpg?p=" + proof, "/blink/home/motion-image/camera-5.jpg?p=" + proof,
                "/blink/home/snapshot/mini-5.jpg?p=" + proof, "/blink/home/snapshot/camera-55.jpg?p=" + proof,
                "/blink/home/clip/camera-5.mp4?p=" + proof,
                // another proof
                "/blink/home/snapshot/camera-5.jpg?p=" + swapped,
                "/blink/home/snapshot/camera-5.jpg?p=" + "A".repeat(43));
    }

    @ParameterizedTest
    @MethodSource("forged")
    void aForgedLinkIsReadButNotValid(String address) {
        assertFalse(parse(address).orElseThrow().isValid(SECRET, NOW), address);
    }

    @Test
    void theLinkToAClipDoesNotLeadToAnotherOneOrToTheNewest() {
        SignedLink one = SignedLink.sign("home", LinkTarget.clip(DeviceFamily.CAMERA, 5, "1"), Optional.empty(),
                SECRET);
        for (LinkTarget other : new LinkTarget[] { LinkTarget.clip(DeviceFamily.CAMERA, 5, "2"),
                LinkTarget.newest(LinkKind.CLIP, DeviceFamily.CAMERA, 5) }) {
            assertFalse(new SignedLink("home", other, Optional.empty(), one.proof()).isValid(SECRET, NOW));
        }
    }

    static Stream<String> malformed() {
        String proof = STABLE.proof();
        String path = "/blink/home/snapshot/camera-5.jpg";
        return Stream.of(path + "?", path + "?p=", path + "?p=" + proof.substring(1), path + "?p=" + proof + "A",
                path + "?p=" + proof + "%3D", path + "?P=" + proof, path + "?%70=" + proof,
                // twice, even if both are the same
                path + "?p=" + proof + "&p=" + proof, path + "?p=" + proof + "&p",
                path + "?e=1795348860&e=1795348860&p=" + ENDING.proof(), path + "?e&p=" + proof,
                path + "?e=&p=" + proof,
                // numbers written otherwise
                path + "?e=01795348860&p=" + ENDING.proof(), path + "?e=+1795348860&p=" + ENDING.proof(),
                path + "?e=1795348860.0&p=" + ENDING.proof(), path + "?e=9999999999999&p=" + ENDING.proof(),
                "/blink/ho%6De/snapshot/camera-5.jpg?p=" + proof, "/blink//snapshot/camera-5.jpg?p=" + proof,
                "/blink/home/../home/snapshot/camera-5.jpg?p=" + proof, "/Blink/home/snapshot/camera-5.jpg?p=" + proof,
                "/blink/home/snapshot/camera-5.jpg;a=b?p=" + proof, "/x/blink/home/snapshot/camera-5.jpg?p=" + proof,
                "/blink/" + "h".repeat(101) + "/snapshot/camera-5.jpg?p=" + proof,
                path + "?p=" + proof + "&x=" + "y".repeat(600), "/blink/home/" + "x/".repeat(400) + "?p=" + proof);
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void nothingElseIsRead(String address) {
        assertEquals(Optional.empty(), parse(address), address);
    }

    @ParameterizedTest
    @ValueSource(strings = { "&_ts=2026-11-22T12:00:00.000Z", "&t=1", "&", "&=&x" })
    void pagesMayAppendSomethingToHaveAPictureLoadedAgain(String more) {
        assertEquals(Optional.of(STABLE), parse(STABLE.address() + more));
    }

    @Test
    void theProofIsInNoText() {
        assertFalse(STABLE.toString().contains(STABLE.proof()));
    }

    private static Optional<SignedLink> parse(String address) {
        int mark = address.indexOf('?');
        return SignedLink.parse(address.substring(0, mark), address.substring(mark + 1));
    }
}
