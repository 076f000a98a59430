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
package org.openhab.binding.blink.cloud.simulator.picture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.home.Picture;

/**
 * What a camera has seen: the scene before it, with its name and the time written into it.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class Snapshot {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;
    private static final float QUALITY = 0.85f;
    private static final int BAR = 0x101418;
    private static final int WHITE = 0xFFFFFF;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT);

    private final Canvas canvas = new Canvas(WIDTH, HEIGHT);

    private Snapshot(long cameraId, String name, Picture picture) {
        new Scene(cameraId, picture).draw(canvas);
        canvas.rectangle(0, 0, WIDTH, 38, BAR);
        canvas.text(name, 12, 9, 3, WHITE);
        canvas.rectangle(0, HEIGHT - 28, WIDTH, 28, BAR);
        canvas.text(TIME.format(picture.time().atOffset(ZoneOffset.UTC)), 12, HEIGHT - 21, 2, WHITE);
        String number = "NO. " + picture.number();
        canvas.text(number, WIDTH - 12 - Canvas.textWidth(number, 2), HEIGHT - 21, 2, WHITE);
    }

    /** The same camera and picture always make the same image. */
    public static Snapshot of(long cameraId, String name, Picture picture) {
        return new Snapshot(cameraId, name, picture);
    }

    public byte[] toJpeg() {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // Not ImageIO.write: it would keep a cache file on disk.
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(canvas.image(), null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
