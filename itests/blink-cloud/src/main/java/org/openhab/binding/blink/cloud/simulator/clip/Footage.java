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
package org.openhab.binding.blink.cloud.simulator.clip;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.http.Content;

/**
 * What can be seen in a clip: an MP4 file.
 *
 * @param name what people call it
 * @param duration how long it plays
 * @param content the file
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record Footage(String name, Duration duration, Content content) {

    /** Clips that can be played. */
    private static final List<Footage> SAMPLES = List.of(sample("garden", 5), sample("street", 10), sample("hall", 5),
            sample("door", 10));

    /** Clips that can be played, of different scenes and lengths. */
    public static List<Footage> samples() {
        return SAMPLES;
    }

    /**
     * One of the clips that can be played: <code>garden</code>, <code>street</code>, <code>hall</code> or
     * <code>door</code>.
     *
     * @throws IllegalArgumentException when there is none of that name
     */
    public static Footage named(String name) {
        return SAMPLES.stream().filter(footage -> footage.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "footage is one of " + SAMPLES.stream().map(Footage::name).toList()));
    }

    /**
     * A file of any size that is never held in memory: it begins as an MP4 file does, is well formed, and holds nothing
     * to be seen.
     */
    public static Footage generated(long bytes) {
        return new Footage("generated", Duration.ofSeconds(30), new GeneratedContent(bytes));
    }

    /** Any bytes, whether they are a clip or not. */
    public static Footage of(byte[] bytes) {
        return new Footage("given", Duration.ofSeconds(5), Content.of(bytes.clone()));
    }

    /** The size of the file. */
    public long length() {
        return content.length();
    }

    private static Footage sample(String name, int seconds) {
        try (InputStream in = Footage.class.getResourceAsStream(name + ".mp4")) {
            if (in == null) {
                throw new IllegalStateException(name + ".mp4 is missing in this jar");
            }
            return new Footage(name, Duration.ofSeconds(seconds), Content.of(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
