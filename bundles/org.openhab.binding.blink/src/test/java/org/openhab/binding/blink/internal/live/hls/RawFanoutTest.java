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
package org.openhab.binding.blink.internal.live.hls;

import static org.junit.jupiter.api.Assertions.*;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.fixture.TestClock;

/**
 * What players such as VLC get, each at its own pace.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class RawFanoutTest {

    private static final long SECOND = 90_000;

    private final LiveStream stream = new LiveStream(new TestClock());
    private final TsWriter writer = new TsWriter();

    /**
     * Reads all that there is whenever it is told to.
     */
    private class Reader {

        final ByteArrayOutputStream got = new ByteArrayOutputStream();
        int calls;
        final RawSubscription subscription = stream.subscribe(() -> calls++);

        byte[] read() {
            Optional<ByteBuffer> next = subscription.poll();
            while (next.isPresent()) {
                ByteBuffer bytes = next.get();
                byte[] copy = new byte[bytes.remaining()];
                bytes.get(copy);
                got.writeBytes(copy);
                next = subscription.poll();
            }
            return got.toByteArray();
        }
    }

    private void send() {
        stream.accept(ByteBuffer.wrap(writer.take()));
    }

    private static void assertPlayable(byte[] raw) {
        assertEquals(0, raw.length % TsPacket.SIZE);
        assertEquals(List.of(TsPacket.PAT_PID, TsWriter.MAP_PID, TsWriter.VIDEO_PID), Streams.pids(raw).subList(0, 3));
        assertEquals(0x40, raw[2 * TsPacket.SIZE + 5], "a key frame");
    }

    @Test
    void beginsWithTheTablesAndAKeyFrame() {
        writer.tables().group(0, 10);
        send();
        Reader reader = new Reader();
        writer.delta(10 * TsWriter.FRAME).sound(0);
        send();
        assertEquals(0, reader.read().length);
        writer.group(SECOND, 30).group(2 * SECOND, 30);
        send();
        byte[] raw = reader.read();
        assertPlayable(raw);
        assertEquals(0, Streams.continuityBreaks(List.of(raw)));
    }

    @Test
    void isNotHeldUntilSomethingIsComplete() {
        Reader reader = new Reader();
        writer.tables().key(0);
        send();
        int before = reader.read().length;
        writer.delta(TsWriter.FRAME);
        send();
        assertEquals(before + 2 * TsPacket.SIZE, reader.read().length);
    }

    @Test
    void aReaderIsCalledOnceWhenThereIsSomethingAgain() {
        Reader reader = new Reader();
        writer.tables();
        send();
        assertEquals(0, reader.calls);
        writer.key(0);
        send();
        assertEquals(1, reader.calls);
        writer.delta(TsWriter.FRAME);
        send();
        assertEquals(1, reader.calls, "it has not read yet");
        reader.read();
        writer.delta(2 * TsWriter.FRAME);
        send();
        assertEquals(2, reader.calls);
    }

    @Test
    void aReaderIsCalledWhenTheStreamEnds() {
        Reader reader = new Reader();
        writer.tables().key(0);
        send();
        reader.read();
        assertFalse(reader.subscription.ended());
        stream.end();
        assertEquals(2, reader.calls);
        assertTrue(reader.subscription.ended());
        assertEquals(0, stream.subscribers());
    }

    @Test
    void whatWaitsCanBeReadAfterTheEnd() {
        Reader reader = new Reader();
        writer.tables().group(0, 30);
        send();
        stream.end();
        assertFalse(reader.subscription.ended());
        assertPlayable(reader.read());
        assertTrue(reader.subscription.ended());
    }

    @Test
    void whoComesAfterTheEndIsToldSo() {
        stream.end();
        Reader reader = new Reader();
        assertTrue(reader.subscription.ended());
        assertEquals(1, reader.calls);
        assertEquals(0, stream.subscribers());
    }

    @Test
    void whoHasGoneGetsNothingAndKeepsNothing() {
        Reader reader = new Reader();
        writer.tables().group(0, 30);
        send();
        long before = stream.counters().retainedBytes();
        reader.subscription.close();
        assertTrue(stream.counters().retainedBytes() < before);
        assertEquals(0, stream.subscribers());
        writer.group(SECOND, 30);
        send();
        stream.end();
        assertEquals(0, reader.read().length);
        assertEquals(1, reader.calls);
    }

    @Test
    void aSlowReaderLosesPicturesUntilAKeyFrameAndHoldsUpNobody() {
        Reader slow = new Reader();
        Reader fast = new Reader();
        writer.tables();
        int seconds = 0;
        while (slow.subscription.lostBytes() < 300_000) {
            writer.group(seconds++ * SECOND, 30);
            send();
            fast.read();
        }
        assertTrue(slow.subscription.queuedBytes() <= StreamLimits.DEFAULT.queueBytes());
        assertEquals(0, fast.subscription.lostBytes());
        assertEquals(0, Streams.continuityBreaks(List.of(fast.read())));

        byte[] old = slow.read();
        writer.delta(seconds * SECOND).group(++seconds * SECOND, 30);
        send();
        byte[] all = slow.read();
        assertPlayable(old);
        byte[] young = new byte[all.length - old.length];
        System.arraycopy(all, old.length, young, 0, young.length);
        assertPlayable(young);
        assertEquals(0, Streams.continuityBreaks(List.of(old)), "no hole before");
        assertEquals(0, Streams.continuityBreaks(List.of(young)), "no hole after");
    }

    @Test
    void twentyReadersShareOneCopyOfPacketsThatAreReadOnce() {
        List<Reader> readers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            readers.add(new Reader());
        }
        byte[] real = Streams.real();
        stream.accept(ByteBuffer.wrap(real));
        stream.end();
        byte[] first = readers.get(0).read();
        for (Reader reader : readers) {
            assertArrayEquals(first, reader.read());
        }
        assertEquals(real.length / TsPacket.SIZE, stream.counters().packets());
        assertEquals(first.length, stream.counters().rawBytes());
    }

    @Test
    void nothingIsCopiedWithoutReaders() {
        stream.accept(ByteBuffer.wrap(Streams.real()));
        assertEquals(0, stream.counters().rawBytes());
    }

    @Test
    void aReaderThatFailsIsLeftOutAndTheOthersGoOn() {
        RawSubscription broken = stream.subscribe(() -> {
            throw new IllegalStateException("gone");
        });
        Reader reader = new Reader();
        writer.tables().group(0, 5);
        send();
        assertTrue(broken.ended());
        assertEquals(1, stream.subscribers());
        assertPlayable(reader.read());
    }

    @Test
    void whoIsLetGoIsToldSoAndOthersMayCome() {
        Reader reader = new Reader();
        writer.tables().group(0, 5);
        send();
        stream.dismissReaders();
        assertEquals(0, stream.subscribers());
        byte[] seen = reader.read();
        assertTrue(seen.length > 0, "what waits can still be read");
        assertTrue(reader.subscription.ended());
        Reader next = new Reader();
        writer.group(SECOND, 5);
        send();
        assertPlayable(next.read());
        assertEquals(seen.length, reader.read().length);
    }

    @Test
    void beginsAnewAtAKeyFrameWhenTheTablesChange() {
        Reader reader = new Reader();
        writer.tables().group(0, 5);
        send();
        int before = reader.read().length;
        writer.video(TsWriter.H264, 0x200).tables().delta(SECOND).group(SECOND + TsWriter.FRAME, 2);
        send();
        List<Integer> pids = Streams.pids(reader.read()).subList(before / TsPacket.SIZE, before / TsPacket.SIZE + 3);
        assertEquals(List.of(TsPacket.PAT_PID, TsWriter.MAP_PID, 0x200), pids);
    }
}
