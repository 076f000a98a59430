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

import java.awt.Color;
import java.time.ZoneOffset;
import java.util.Random;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.home.Picture;

/**
 * A landscape with a house, which is another one for each camera. The sun moves with the time of day, and somebody
 * walks
 * by, so that no two pictures are the same.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class Scene {

    private static final float GOLDEN_RATIO = 0.618034f;
    private static final int SUN = 0xFFF2C0;
    private static final int BOOTS = 0x263238;
    private static final int COAT = 0xC0392B;
    private static final int SKIN = 0xE8C39E;
    private static final double SECONDS_OF_DAY = 86400;

    private final Picture picture;
    private final Random random;
    private final float hue;

    Scene(long cameraId, Picture picture) {
        this.picture = picture;
        this.random = new Random(cameraId);
        // Cameras have neighbouring numbers and shall not have neighbouring colors.
        this.hue = cameraId % 1000 * GOLDEN_RATIO % 1;
    }

    void draw(Canvas canvas) {
        int horizon = canvas.height() * 3 / 5;
        canvas.gradient(0, horizon, color(hue, 0.55f, 0.75f), color(hue, 0.15f, 0.98f));
        sun(canvas, horizon);
        hills(canvas, horizon);
        canvas.gradient(horizon, canvas.height() - horizon, color(hue + 0.35f, 0.35f, 0.6f),
                color(hue + 0.35f, 0.5f, 0.35f));
        house(canvas, horizon);
        trees(canvas, horizon);
        walker(canvas, horizon);
    }

    private void sun(Canvas canvas, int horizon) {
        double day = picture.time().atOffset(ZoneOffset.UTC).toLocalTime().toSecondOfDay() / SECONDS_OF_DAY;
        int x = (int) (canvas.width() * day);
        int y = horizon - 20 - (int) (Math.sin(day * Math.PI) * (horizon - 90));
        canvas.circle(x, y, 22, SUN);
    }

    private void hills(Canvas canvas, int horizon) {
        for (int i = 0; i < 4; i++) {
            int width = 220 + random.nextInt(200);
            canvas.triangle(random.nextInt(canvas.width()) - width / 2, horizon, width, 40 + random.nextInt(60),
                    color(hue + 0.1f, 0.25f, 0.55f + i * 0.07f));
        }
    }

    private void house(Canvas canvas, int horizon) {
        int left = 80 + random.nextInt(360);
        int wall = color(hue + 0.5f, 0.25f, 0.9f);
        int dark = color(hue + 0.5f, 0.6f, 0.35f);
        canvas.rectangle(left, horizon - 50, 130, 90, wall);
        canvas.triangle(left - 15, horizon - 50, 160, 55, dark);
        canvas.rectangle(left + 52, horizon - 12, 28, 52, dark);
        canvas.rectangle(left + 14, horizon - 30, 24, 24, SUN);
        canvas.rectangle(left + 94, horizon - 30, 24, 24, SUN);
    }

    private void trees(Canvas canvas, int horizon) {
        for (int i = 0; i < 5; i++) {
            int x = random.nextInt(canvas.width());
            int bottom = horizon + 25 + random.nextInt(40);
            canvas.rectangle(x + 16, bottom - 20, 8, 22, 0x5D4037);
            canvas.triangle(x, bottom - 18, 40, 60, color(hue + 0.3f, 0.6f, 0.3f + i * 0.06f));
        }
    }

    private void walker(Canvas canvas, int horizon) {
        int x = 40 + picture.number() * 97 % (canvas.width() - 80);
        int bottom = horizon + 90;
        canvas.rectangle(x - 6, bottom - 26, 5, 26, BOOTS);
        canvas.rectangle(x + 2, bottom - 26, 5, 26, BOOTS);
        canvas.rectangle(x - 9, bottom - 56, 19, 32, COAT);
        canvas.circle(x, bottom - 66, 9, SKIN);
    }

    private static int color(float hue, float saturation, float brightness) {
        return Color.HSBtoRGB(hue, saturation, brightness) & 0xFFFFFF;
    }
}
