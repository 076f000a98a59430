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

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

import javax.servlet.http.HttpServletRequest;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.mockito.Mockito;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.fixture.TestClock;
import org.openhab.binding.blink.internal.fuzz.Bounded;
import org.openhab.binding.blink.internal.fuzz.FuzzTest;
import org.openhab.binding.blink.internal.fuzz.Mutations;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;

/**
 * A link that was changed in any bit opens nothing, and whatever a browser asks for, there is an answer.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class LinkFuzzTest extends FuzzTest {

    private static final LinkSecret SECRET = LinkSecret.random(new SecureRandom());
    private static final String OWNER = "home";
    private static final List<String> RANGES = List.of("bytes=0-", "bytes=0-0", "bytes=-1", "bytes=5-3", "bytes=-",
            "bytes=0-1,3-4", "bytes=99999999999999999999-", "bytes=-99999999999999999999",
            "bytes=0-9223372036854775807", "BYTES=1-2", "bytes= 1 - 2", "items=0-1", "bytes=00000000000000000000001-2");

    private final TestClock clock = new TestClock();
    private final LinkGate gate = gate();

    private LinkGate gate() {
        LinkRegistry accounts = new LinkRegistry();
        accounts.add(OWNER, new LinkedAccount() {
            @Override
            public LinkSecret linkSecret() {
                return SECRET;
            }

            @Override
            public CompletableFuture<LinkedContent> linkedContent(LinkTarget target) {
                return CompletableFuture.completedFuture(LinkedContent.Absence.NOTHING);
            }
        });
        return new LinkGate(accounts, clock);
    }

    private boolean opens(String address) {
        int query = address.indexOf('?');
        return gate
                .admit(query < 0 ? address : address.substring(0, query), query < 0 ? "" : address.substring(query + 1))
                .isPresent();
    }

    private static LinkTarget target(Random random) {
        DeviceFamily family = DeviceFamily.values()[random.nextInt(DeviceFamily.values().length)];
        LinkKind kind = LinkKind.values()[random.nextInt(LinkKind.values().length)];
        long camera = 1 + Math.floorMod(random.nextLong(), 999_999_999_999_999_999L);
        if (kind.hasCertain() && (!kind.hasNewest() || random.nextBoolean())) {
            String id = Mutations.noise(random).replaceAll("\\p{Cs}", "");
            id = id.isEmpty() || id.getBytes(StandardCharsets.UTF_8).length > 150 ? "1" : id;
            return LinkTarget.certain(kind, family, camera, id);
        }
        return LinkTarget.newest(kind, family, camera);
    }

    private static String address(Random random, Instant now) {
        Optional<Instant> end = random.nextBoolean() ? Optional.empty()
                : Optional.of(now.plusSeconds(1 + random.nextInt(100_000)));
        return SignedLink.sign(OWNER, target(random), end, SECRET).address();
    }

    @Property
    void aLinkOpensWhatItWasMadeFor(@ForAll("noise") long noise) {
        Random random = new Random(noise);
        LinkTarget target = target(random);
        SignedLink link = SignedLink.sign(OWNER, target, Optional.empty(), SECRET);
        String[] parts = link.address().split("\\?", 2);
        assertEquals(target, gate.admit(parts[0], parts[1]).orElseThrow().link().target());
        assertTrue(link.address().chars().allMatch(c -> c > ' ' && c < 127), "an address");
    }

    private static String changed(byte[] link, int bit) {
        byte[] changed = link.clone();
        changed[bit / 8] ^= (byte) (1 << bit % 8);
        return new String(changed, StandardCharsets.ISO_8859_1);
    }

    @Example
    void noBitOfALinkCanBeChanged() {
        for (int i = 0; i < 8; i++) {
            String address = address(new Random(i), clock.instant());
            byte[] bytes = address.getBytes(StandardCharsets.US_ASCII);
            for (int bit = 0; bit < 8 * bytes.length; bit++) {
                assertFalse(opens(changed(bytes, bit)), "bit " + bit + " of " + address);
            }
        }
    }

    @Property
    void aLinkThatWasChangedInAnyBitOpensNothing(@ForAll("noise") long noise) {
        Random random = new Random(noise);
        String address = address(random, clock.instant());
        byte[] bytes = address.getBytes(StandardCharsets.US_ASCII);
        assertTrue(opens(address));
        for (int i = 0; i < 16; i++) {
            String changed = changed(bytes, random.nextInt(8 * bytes.length));
            assertFalse(opens(changed), () -> changed + " instead of " + address);
        }
    }

    @Property
    void aLinkThatWasTamperedWithOpensNothing(@ForAll("noise") long noise) {
        Random random = new Random(noise);
        String address = address(random, clock.instant());
        String changed = Mutations.text(Mutations.bytes(Mutations.bytes(address), random));
        Bounded.run(changed, changed.length(), () -> {
            // Another parameter at the end, or one that says nothing, does not make it another link.
            if (opens(changed)) {
                SignedLink original = parse(address);
                SignedLink other = parse(changed);
                assertEquals(original, other, changed);
            }
        });
    }

    private static SignedLink parse(String address) {
        String[] parts = address.split("\\?", 2);
        return SignedLink.parse(parts[0], parts.length < 2 ? "" : parts[1]).orElseThrow();
    }

    @Property
    void anyAddressIsALinkOrNone(@ForAll String path, @ForAll String query) {
        assertTrue(gate.admit("/blink/home/" + path, query).isEmpty());
        assertTrue(gate.admit(path, query).isEmpty());
        LinkTarget.parse(path).ifPresent(target -> assertEquals(path, target.path()));
    }

    @Property
    void theEndOfALinkIsItsEnd(@ForAll @LongRange(min = 1, max = 999_999_999_999L) long end) {
        SignedLink link = SignedLink.sign(OWNER, LinkTarget.newest(LinkKind.SNAPSHOT, DeviceFamily.OWL, 1),
                Optional.of(Instant.ofEpochSecond(end)), SECRET);
        assertEquals(clock.instant().isBefore(Instant.ofEpochSecond(end)), opens(link.address()));
    }

    private static void checkRange(String header, long length) {
        ByteRange.parse(header, length).ifPresent(range -> {
            if (range.isSatisfiable()) {
                assertTrue(range.first() >= 0 && range.last() < length && range.length() > 0, header);
            }
        });
    }

    @Property
    void anyRangeIsWithinTheFileOrRefused(@ForAll("noise") long noise, @ForAll @LongRange(min = 0) long length) {
        Random random = new Random(noise);
        String range = RANGES.get(random.nextInt(RANGES.size()));
        String header = random.nextInt(3) == 0 ? range
                : Mutations.text(Mutations.bytes(Mutations.bytes(range), random));
        Bounded.run(header, header.length(), () -> {
            checkRange(header, length);
            checkRange(header, random.nextInt(10));
        });
    }

    @Property
    void anyConditionIsFulfilledOrNot(@ForAll("noise") long noise) {
        Random random = new Random(noise);
        Validators validators = new Validators("\"abc-1\"", Instant.ofEpochSecond(random.nextInt()));
        List<String> seeds = List.of("\"abc-1\"", "W/\"abc-1\", \"x\"", "*", "\"x\"", "");
        String seed = seeds.get(random.nextInt(seeds.size()));
        String header = random.nextInt(4) == 0 ? seed : Mutations.text(Mutations.bytes(Mutations.bytes(seed), random));
        HttpServletRequest conditional = request("If-None-Match", header);
        HttpServletRequest continuing = request("If-Range", header);
        Bounded.run(header, header.length(), () -> {
            boolean known = validators.isKnown(conditional);
            assertTrue(!known || header.contains("*") || header.contains("\"abc-1\""), header);
            boolean goesOn = validators.mayBeContinued(continuing);
            assertTrue(!goesOn || header.strip().equals("\"abc-1\""), header);
        });
    }

    private static HttpServletRequest request(String name, String value) {
        HttpServletRequest request = Mockito.mock(HttpServletRequest.class, Mockito.withSettings().stubOnly());
        Mockito.when(request.getHeaders(name)).thenReturn(Collections.enumeration(List.of(value)));
        Mockito.when(request.getHeader(name)).thenReturn(value);
        Mockito.when(request.getDateHeader(name)).thenThrow(new IllegalArgumentException(value));
        return request;
    }

    private static void checkName(String camera, LinkTarget target, Instant time, ZoneId zone) {
        String name = FileName.of(target, time, zone, camera);
        assertTrue(name.matches("[0-9A-Za-z_.+-]{20,120}"), name);
        assertFalse(name.contains("..") || name.startsWith("."), name);
    }

    @Property
    void aFileNameIsPartOfAHeader(@ForAll @StringLength(max = 300) String camera, @ForAll("noise") long noise,
            @ForAll @IntRange(min = -18, max = 18) int offset) {
        Random random = new Random(noise);
        checkName(random.nextBoolean() ? camera : Mutations.hostile(random), target(random),
                Instant.ofEpochSecond(random.nextInt()), ZoneOffset.ofHours(offset));
    }

    @Example
    void whatOnceOpenedALinkOrMadeAReaderFailIsRefused() {
        replay("links", input -> {
            String text = Mutations.text(input).strip();
            assertFalse(opens(text));
            checkRange(text, 100);
            checkName(text, LinkTarget.newest(LinkKind.LIVE_TS, DeviceFamily.OWL, 1), clock.instant(), ZoneOffset.UTC);
        });
    }
}
