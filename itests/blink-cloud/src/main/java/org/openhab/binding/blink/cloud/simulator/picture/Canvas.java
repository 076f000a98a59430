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

import java.awt.image.BufferedImage;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Draws dot by dot, with nothing that needs a screen or fonts.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class Canvas {

    private final BufferedImage image;

    Canvas(int width, int height) {
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    }

    BufferedImage image() {
        return image;
    }

    int width() {
        return image.getWidth();
    }

    int height() {
        return image.getHeight();
    }

    void dot(int x, int y, int rgb) {
        if (x >= 0 && y >= 0 && x < width() && y < height()) {
            image.setRGB(x, y, rgb);
        }
    }

    void rectangle(int left, int top, int width, int height, int rgb) {
        for (int y = top; y < top + height; y++) {
            for (int x = left; x < left + width; x++) {
                dot(x, y, rgb);
            }
        }
    }

    /** A rectangle whose color goes from one to another, downwards. */
    void gradient(int top, int height, int above, int below) {
        for (int y = 0; y < height; y++) {
            rectangle(0, top + y, width(), 1, mix(above, below, y / (double) height));
        }
    }

    void circle(int centerX, int centerY, int radius, int rgb) {
        for (int y = -radius; y <= radius; y++) {
            int half = (int) Math.sqrt((double) radius * radius - (double) y * y);
            rectangle(centerX - half, centerY + y, 2 * half + 1, 1, rgb);
        }
    }

    /** A triangle that stands on its base. */
    void triangle(int left, int bottom, int width, int height, int rgb) {
        for (int y = 0; y < height; y++) {
            int narrower = width * y / height;
            rectangle(left + narrower / 2, bottom - y, width - narrower, 1, rgb);
        }
    }

    /** A text whose dots are squares of this size. */
    void text(String text, int left, int top, int size, int rgb) {
        String writable = PixelFont.writable(text);
        for (int i = 0; i < writable.length(); i++) {
            int x = left + i * (PixelFont.WIDTH + 1) * size;
            for (int row = 0; row < PixelFont.HEIGHT; row++) {
                for (int column = 0; column < PixelFont.WIDTH; column++) {
                    if (PixelFont.dot(writable.charAt(i), column, row)) {
                        rectangle(x + column * size, top + row * size, size, size, rgb);
                    }
                }
            }
        }
    }

    /** How wide a text is, with dots of this size. */
    static int textWidth(String text, int size) {
        return Math.max(0, PixelFont.writable(text).length() * (PixelFont.WIDTH + 1) - 1) * size;
    }

    static int mix(int first, int second, double share) {
        int mixed = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int from = first >> shift & 0xFF;
            int to = second >> shift & 0xFF;
            mixed |= (int) Math.round(from + (to - from) * share) << shift;
        }
        return mixed;
    }
}
