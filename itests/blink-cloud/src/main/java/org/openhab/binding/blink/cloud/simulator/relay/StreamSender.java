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
package org.openhab.binding.blink.cloud.simulator.relay;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.scenario.RelayScenario;
import org.openhab.binding.blink.cloud.simulator.time.Delay;

/**
 * Sends to one client what its device sees: pictures in packets of changing size, when it is time for them, and other
 * packets in between.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class StreamSender {

    /** How many packets of MPEG-TS are in one packet of the relay, in turn. */
    private static final int[] SIZES = { 7, 1, 3, 7, 5, 2, 7, 4, 24, 6 };
    private static final int OTHER_EVERY = 8;
    private static final int[] OTHERS = { PacketType.INLINE_COMMAND, PacketType.ACCESSORY, PacketType.SESSION_MESSAGE,
            PacketType.AUDIO_CONFIGURATION };
    private static final int AUDIO_FORMAT = 1;
    private static final long TICKS_PER_SECOND = 90_000;
    private static final Duration TICK = Duration.ofMillis(20);

    private final RelayConnection connection;
    private final Wire wire;
    private final RelayScenario scenario;
    private final RelayFaults faults;
    private final long deviceId;
    private final Clock clock;
    private final Delay delay;
    private final Packets packets = new Packets();
    private final TransportStream stream;
    private long due = System.nanoTime();
    private long lastDue;
    private int frames;

    StreamSender(RelayConnection connection, Wire wire, RelayScenario scenario, RelayFaults faults, long deviceId,
            Clock clock, Delay delay) {
        this.connection = connection;
        this.wire = wire;
        this.scenario = scenario;
        this.stream = new TransportStream(scenario::sound);
        this.faults = faults;
        this.deviceId = deviceId;
        this.clock = clock;
        this.delay = delay;
    }

    /** Sends until the connection is over. */
    void send() throws IOException, InterruptedException {
        due += scenario.firstPicture().toNanos();
        while (!connection.isOver()) {
            other();
            byte[] pictures = stream.next(SIZES[frames % SIZES.length]);
            frames++;
            awaitDue();
            if (!connection.isOver()) {
                send(pictures);
            }
        }
    }

    private void other() throws IOException {
        if (!scenario.otherPackets() || frames % OTHER_EVERY != 0) {
            return;
        }
        int type = OTHERS[frames / OTHER_EVERY % OTHERS.length];
        wire.write(
                type == PacketType.AUDIO_CONFIGURATION ? Packets.audioConfiguration(AUDIO_FORMAT, scenario.audioFlags())
                        : packets.packet(type, "{\"simulated\":true}".getBytes(StandardCharsets.US_ASCII)));
    }

    private void awaitDue() throws InterruptedException {
        long ticks = stream.due() - lastDue;
        lastDue = stream.due();
        due += Math.round(ticks / scenario.speed() * TimeUnit.SECONDS.toNanos(1) / TICKS_PER_SECOND);
        for (long left = due - System.nanoTime(); left > 0 && !connection.isOver(); left = due - System.nanoTime()) {
            delay.await(Duration.ofNanos(Math.min(left, TICK.toNanos())));
        }
    }

    private void send(byte[] pictures) throws IOException, InterruptedException {
        connection.beforePictures();
        Instant now = clock.instant();
        Optional<RelayFault> fault = faults.next(deviceId);
        if (fault.isPresent()) {
            send(pictures, fault.get(), fault.get().duration().map(now::plus));
        } else {
            sendVideo(pictures);
        }
    }

    /** @param end when a fault that lasts is over, empty for never */
    private void send(byte[] pictures, RelayFault fault, Optional<Instant> end)
            throws IOException, InterruptedException {
        switch (fault.kind()) {
            case DROP_BYTES -> {
                wire.write(Wire.without(packets.packet(PacketType.VIDEO, pictures), fault.amount()));
                connection.sent(pictures.length, sentTime());
            }
            case LOSE_BYTES -> sendVideo(Wire.without(pictures, fault.amount()));
            case LOSE_PACKETS -> {
                sendVideo(pictures);
                stream.next(fault.amount());
            }
            case TEAR -> tear(packets.packet(PacketType.VIDEO, pictures), fault.amount(), end);
            case ANNOUNCE -> {
                wire.write(packets.announcement(PacketType.VIDEO, fault.amount()));
                sendVideo(pictures);
            }
            case UNKNOWN_TYPE -> {
                wire.write(packets.packet(PacketType.UNKNOWN, new byte[fault.amount()]));
                sendVideo(pictures);
            }
            case GARBAGE -> sendVideo(garbage(pictures.length));
            case STALL -> {
                stall(end);
                sendVideo(pictures);
            }
            case CLOSE -> connection.end("closed by a fault");
            case RESET -> connection.reset();
        }
    }

    private void sendVideo(byte[] pictures) throws IOException {
        if (!connection.isOver()) {
            wire.write(packets.packet(PacketType.VIDEO, pictures));
            connection.sent(pictures.length, sentTime());
        }
    }

    private Duration sentTime() {
        return Duration.ofMillis(TimeUnit.SECONDS.toMillis(stream.due()) / TICKS_PER_SECOND);
    }

    private void tear(byte[] packet, int bytes, Optional<Instant> end) throws IOException, InterruptedException {
        int at = Math.min(bytes, packet.length);
        wire.write(Arrays.copyOf(packet, at));
        stall(end);
        wire.write(Arrays.copyOfRange(packet, at, packet.length));
        connection.sent(packet.length - PacketType.HEADER, sentTime());
    }

    /** By the clock of the cloud; the pictures go on later where they have stopped. */
    private void stall(Optional<Instant> end) throws InterruptedException {
        long begin = System.nanoTime();
        while (!connection.isOver() && (end.isEmpty() || clock.instant().isBefore(end.get()))) {
            delay.await(TICK);
        }
        due += System.nanoTime() - begin;
    }

    /** Nothing in it looks like the beginning of a packet. */
    private static byte[] garbage(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (0x80 | i * 31 + 7);
        }
        return bytes;
    }
}
