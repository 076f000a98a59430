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

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.clip.ClipJson;
import org.openhab.binding.blink.internal.cloud.http.Json;
import org.openhab.binding.blink.internal.cloud.model.Clip;
import org.openhab.binding.blink.internal.media.PartFile.Content;
import org.openhab.binding.blink.internal.media.PartFile.Existing;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;

/**
 * The file beside an archived clip that tells what the clip is, for people and other programs too, and that it belongs
 * to the archive: what has no sidecar is not touched.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class Sidecar {

    static final String ENDING = ".json";

    private static final String WRITTEN_BY = "openHAB Blink binding";
    private static final long FORMAT = 1;
    private static final long LARGEST = 1 << 16;
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private Sidecar() {
    }

    static Path of(Path clip) {
        return clip.resolveSibling(stem(clip.getFileName(), ClipNames.ENDING) + ENDING);
    }

    private static Path clipOf(Path sidecar) {
        return sidecar.resolveSibling(stem(sidecar.getFileName(), ENDING) + ClipNames.ENDING);
    }

    private static String stem(Path name, String ending) {
        String text = name.toString();
        return text.substring(0, text.length() - ending.length());
    }

    /**
     * Writes the sidecar of a clip, as a whole or not at all, and never over another file.
     */
    static void write(ArchivedClip archived, Disk disk) throws IOException {
        JsonObject json = ClipJson.write(archived.clip());
        json.addProperty("file", archived.file().getFileName().toString());
        json.addProperty("size", archived.size());
        json.addProperty("format", FORMAT);
        json.addProperty("writtenBy", WRITTEN_BY);
        ByteBuffer content = StandardCharsets.UTF_8.encode(GSON.toJson(json) + "\n");
        try (PartFile file = new PartFile(of(archived.file()), Content.ANY, Existing.KEEP, PartFile.NOBODY, disk)) {
            file.begin(content.remaining());
            file.receive(content);
            file.commit();
        }
    }

    /**
     * @return the clip as the sidecar tells it; empty when it is no sidecar of an archive
     */
    static Optional<ArchivedClip> read(Path sidecar) throws IOException {
        Optional<BasicFileAttributes> found = SafePaths.attributes(sidecar);
        if (found.isEmpty() || !found.get().isRegularFile() || found.get().size() > LARGEST) {
            return Optional.empty();
        }
        String text = new String(Files.readAllBytes(sidecar), StandardCharsets.UTF_8);
        return Json.object(text).flatMap(json -> read(json, clipOf(sidecar)));
    }

    private static Optional<ArchivedClip> read(JsonObject json, Path file) {
        Optional<Long> size = Json.number(json, "size");
        Optional<Clip> clip = ClipJson.read(json);
        boolean ours = Json.text(json, "writtenBy").filter(WRITTEN_BY::equals).isPresent()
                && Json.number(json, "format").filter(format -> format == FORMAT).isPresent()
                && Json.text(json, "file").filter(file.getFileName().toString()::equals).isPresent();
        return ours && size.isPresent() ? clip.map(is -> new ArchivedClip(is, file, size.get())) : Optional.empty();
    }
}
