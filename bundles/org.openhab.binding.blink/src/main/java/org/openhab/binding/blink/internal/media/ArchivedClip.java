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
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.http.BodyReceiver;
import org.openhab.binding.blink.internal.cloud.model.Clip;

/**
 * A clip in the archive.
 *
 * @param clip what it is; where Blink keeps the clip and its picture is not known any more
 * @param file the clip itself
 * @param size how many bytes it has
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record ArchivedClip(Clip clip, Path file, long size) {

    private static final int PIECE = 64 * 1024;

    public ArchivedClip {
        clip = new Clip(clip.source(), clip.id(), clip.networkId(), clip.family(), clip.cameraId(), clip.cameraName(),
                clip.time(), clip.cause(), clip.objects(), null, "");
    }

    /**
     * Sends the clip as Blink would, if it still had it.
     *
     * @throws IOException when it cannot be read or taken; its message is for the user
     */
    public void sendTo(BodyReceiver target) throws IOException {
        try (SeekableByteChannel source = Files.newByteChannel(file, StandardOpenOption.READ,
                LinkOption.NOFOLLOW_LINKS)) {
            target.begin(source.size());
            ByteBuffer piece = ByteBuffer.allocate(PIECE);
            while (source.read(piece) >= 0) {
                target.receive(piece.flip());
                piece.clear();
            }
        } catch (NoSuchFileException e) {
            throw new DiskException("the clip is no longer in the archive");
        }
    }
}
