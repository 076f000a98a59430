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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.openhab.addons.blink.hub.api.HubThing;
import org.openhab.binding.blink.cloud.simulator.clip.ClipPlan;
import org.openhab.binding.blink.cloud.simulator.clip.Footage;
import org.openhab.binding.blink.cloud.simulator.clip.Recording;

/**
 * A clip goes to the disk as it comes, however long it is.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
@OwnHub
class LargeClipIT extends ClipTest {

    private static final long MEGABYTE = 1 << 20;
    private static final long MOST_GROWTH = 16 * MEGABYTE;

    private final MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    private final long size = Objects.requireNonNullElse(Long.getLong("large.clip.megabytes"), 200L) * MEGABYTE;

    /** What is in use and no garbage: a collection before each measurement makes it independent of chance. */
    private long heap() {
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }

    @Test
    void aVeryLargeClipTakesNoMemory(TestReporter reporter) throws Exception {
        watching();
        HubThing camera = watched(GARDEN_CAMERA);
        recorded(ClipPlan.of(GARDEN_CAMERA).at(ago(60)));
        assertEquals(true, call(camera, "saveVideo", "small.mp4"), "all classes are loaded");
        Recording large = recorded(ClipPlan.of(GARDEN_CAMERA).footage(Footage.generated(size)));
        look();
        awaitTime(camera, "clip-time", large.startedAt());
        long before = heap();
        long begin = System.nanoTime();
        CompletableFuture<@Nullable Object> saving = camera.call("saveVideo", "large.mp4");
        long peak = 0;
        int measurements = 0;
        while (!isDone(saving)) {
            peak = Math.max(peak, heap());
            measurements++;
        }
        Duration taken = Duration.ofNanos(System.nanoTime() - begin);
        assertEquals(true, saving.get(1, TimeUnit.SECONDS));
        long growth = peak - before;
        reporter.publishEntry(Map.of("megabytes", Long.toString(size / MEGABYTE), "milliseconds",
                Long.toString(taken.toMillis()), "heap before in kB", Long.toString(before / 1024), "growth in kB",
                Long.toString(growth / 1024), "measurements", Integer.toString(measurements)));
        assertTrue(measurements >= 2, () -> "too fast to be measured: " + taken);
        assertTrue(growth < MOST_GROWTH, () -> "The heap has grown by " + growth + " bytes");
        Path file = clipFolder().resolve("large.mp4");
        assertEquals(size, Files.size(file));
        assertSame(large, file);
        assertEquals(Set.of("large.mp4", "small.mp4"), files(clipFolder()));
    }

    private static boolean isDone(CompletableFuture<@Nullable Object> saving)
            throws InterruptedException, ExecutionException {
        try {
            saving.get(50, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    private static void assertSame(Recording expected, Path file) throws IOException {
        try (InputStream one = expected.footage().content().open(); InputStream other = Files.newInputStream(file)) {
            byte[] some = one.readNBytes((int) MEGABYTE);
            for (long at = 0; some.length > 0; at += MEGABYTE) {
                long position = at;
                assertTrue(Arrays.equals(some, other.readNBytes(some.length)), () -> "from " + position);
                some = one.readNBytes((int) MEGABYTE);
            }
        }
    }
}
