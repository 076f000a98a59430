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
package org.openhab.binding.blink.internal.live.relay;

import static org.junit.jupiter.api.Assertions.*;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.fuzz.Bounded;
import org.openhab.binding.blink.internal.fuzz.FuzzTest;
import org.openhab.binding.blink.internal.fuzz.Mutations;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Whatever a relay sends, torn anywhere, the reader passes on the same bytes of video or says that it lost track, and
 * any
 * address of a relay is one or is refused.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class RelayFuzzTest extends FuzzTest {

    private static final String ADDRESS = "immis://3.120.10.20:443/8Y0Xqt4TkrsvC0gZ__IMDS_G8T1CA0000000001?client_id=208";
    private static final List<Integer> TYPES = List.of(PacketReader.VIDEO, PacketReader.VIDEO, 0x12, 0x0A,
            PacketReader.AUDIO_CONFIGURATION, 0x05, 0xFF);

    /**
     * What came of a stream.
     */
    private record Read(byte[] video, boolean lost, long bytes) {
    }

    private static Read read(byte[] stream, Random cuts) {
        ByteArrayOutputStream video = new ByteArrayOutputStream();
        RelayCounters counters = new RelayCounters();
        PacketReader reader = new PacketReader(part -> video.writeBytes(Packets.bytes(part)), counters);
        boolean alive = true;
        for (int from = 0; from < stream.length;) {
            int to = Math.min(stream.length, from + 1 + cuts.nextInt(1 << cuts.nextInt(14)));
            ByteBuffer chunk = ByteBuffer.wrap(stream, from, to - from);
            boolean now = reader.read(chunk);
            assertTrue(alive || !now, "once lost, always lost");
            assertTrue(!now || !chunk.hasRemaining(), "read to its end");
            alive = now;
            from = to;
        }
        assertEquals(video.size(), counters.videoBytes());
        return new Read(video.toByteArray(), !alive, counters.bytes());
    }

    private static byte[] stream(Random random) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = random.nextInt(12); i > 0; i--) {
            int type = TYPES.get(random.nextInt(TYPES.size()));
            byte[] payload = new byte[type == PacketReader.AUDIO_CONFIGURATION ? 0 : random.nextInt(3000)];
            random.nextBytes(payload);
            all.writeBytes(Packets.packet(type, i, payload));
        }
        return random.nextInt(3) == 0 ? Mutations.bytes(all.toByteArray(), random) : all.toByteArray();
    }

    private static void checkStream(byte[] stream, long noise) {
        Read whole = read(stream, new Random(noise));
        Read again = read(stream, new Random(noise + 1));
        assertArrayEquals(whole.video, again.video, "the same, however it is torn");
        assertEquals(whole.lost, again.lost);
        assertTrue(whole.video.length <= stream.length);
    }

    @Property
    void anyStreamBringsTheSamePicturesHoweverItIsTorn(@ForAll("noise") long noise) {
        byte[] stream = stream(new Random(noise));
        Bounded.run("stream " + noise, stream.length, () -> checkStream(stream, noise));
    }

    private static void checkAddress(String server) {
        try {
            RelayAddress relay = RelayAddress.parse(server);
            assertTrue(relay.port() > 0 && relay.port() <= 65_535);
            assertFalse(relay.host().isEmpty());
            relay.serverName();
            Hello.of(relay, "G8T1CA0000000001", "token");
        } catch (UnusableRelayException e) {
            String said = String.valueOf(e.getMessage());
            assertTrue(said.length() < 100, "a message for people");
        }
    }

    @Property
    void anyAddressIsThatOfARelayOrIsRefused(@ForAll("noise") long noise) {
        Random random = new Random(noise);
        String server = random.nextInt(4) == 0 ? Mutations.hostile(random)
                : Mutations.text(Mutations.bytes(Mutations.bytes(ADDRESS), random));
        Bounded.run(server, server.length(), () -> checkAddress(server));
    }

    @Property
    void anyGreetingHasItsLengthOrIsRefused(@ForAll("noise") long noise) throws UnusableRelayException {
        Random random = new Random(noise);
        RelayAddress relay = RelayAddress.parse(ADDRESS);
        String serial = random.nextBoolean() ? "G8T1CA0000000001" : Mutations.hostile(random);
        String token = random.nextBoolean() ? "token" : Mutations.hostile(random);
        try {
            assertEquals(Hello.LENGTH, Hello.of(relay, serial, token).bytes().remaining());
        } catch (UnusableRelayException e) {
            assertFalse(String.valueOf(e.getMessage()).contains(token.length() > 3 ? token : "\n"), "no secret in it");
        }
    }

    @Example
    void whatOnceMadeAReaderFailIsReadOrRefused() {
        replay("relay", input -> {
            checkStream(input, 1);
            checkAddress(Mutations.text(input));
        });
    }
}
