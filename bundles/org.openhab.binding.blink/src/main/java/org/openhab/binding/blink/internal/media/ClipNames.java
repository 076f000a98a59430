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
package org.openhab.binding.blink.internal.media;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.model.Clip;

/**
 * How files of clips are named: {@code yyyyMMdd_HHmmss_<Name>.mp4}, as users of other clients know it.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class ClipNames {

    /** The ending of clips. */
    public static final String ENDING = ".mp4";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd_HHmmss", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
    /** Encrypted file systems take no more than 143 bytes in all. */
    private static final int LONGEST_CAMERA = 80;
    /** On Windows these are devices in each folder, and never a folder or a file. */
    private static final Pattern DEVICE = Pattern.compile("CON|PRN|AUX|NUL|(COM|LPT)[0-9]", Pattern.CASE_INSENSITIVE);

    private ClipNames() {
    }

    /**
     * @return the name of the clip's file, which another clip may have too: of a camera whose name is reduced to the
     *         same, or when the clock was put back
     */
    public static String fileName(Clip clip, ZoneId zone) {
        return stem(clip, zone) + ENDING;
    }

    /**
     * @return a name that no other clip has in practice, for when the plain one is taken
     * @param attempt 0, or a higher number when that one is taken as well
     */
    static String ownFileName(Clip clip, ZoneId zone, int attempt) {
        return stem(clip, zone) + "_" + ClipIdentity.of(clip).hash().substring(0, 8)
                + (attempt == 0 ? "" : "_" + (attempt + 1)) + ENDING;
    }

    private static String stem(Clip clip, ZoneId zone) {
        return TIME.format(clip.time().atZone(zone)) + "_" + camera(clip);
    }

    /**
     * @return the day of the clip, as the name of a folder
     */
    static String day(Instant time, ZoneId zone) {
        return DAY.format(time.atZone(zone));
    }

    /**
     * @return the name of the clip's camera in letters and digits; never empty
     */
    static String camera(Clip clip) {
        return camera(clip, ClipNames::isKnownToSystem);
    }

    static String camera(Clip clip, Predicate<String> isKnownToSystem) {
        String name = shortened(reduced(clip.cameraName()), LONGEST_CAMERA);
        if (!isKnownToSystem.test(name)) {
            // Where the system knows no umlauts, they become plain letters, and what has none goes.
            name = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("[^A-Za-z0-9]", "");
        }
        if (name.isEmpty()) {
            return "Camera" + clip.cameraId();
        }
        return DEVICE.matcher(name).matches() ? "Camera" + name : name;
    }

    static boolean isKnownToSystem(String name) {
        try {
            Path.of(name);
            return true;
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /**
     * @return the letters and digits of a name, in whatever script
     */
    static String reduced(String name) {
        StringBuilder reduced = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFC).codePoints().filter(Character::isLetterOrDigit)
                .forEach(reduced::appendCodePoint);
        return reduced.toString();
    }

    /**
     * @param bytes how long it may be for the file system
     * @return as many characters from the start of a name
     */
    static String shortened(String name, int bytes) {
        StringBuilder shortened = new StringBuilder();
        int length = 0;
        for (int at = 0; at < name.length(); at += Character.charCount(name.codePointAt(at))) {
            String character = Character.toString(name.codePointAt(at));
            length += character.getBytes(StandardCharsets.UTF_8).length;
            if (length > bytes) {
                break;
            }
            shortened.append(character);
        }
        return shortened.toString();
    }
}
