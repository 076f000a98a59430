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
package org.openhab.binding.blink.cloud.simulator.rest;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.account.Account;
import org.openhab.binding.blink.cloud.simulator.home.Device;
import org.openhab.binding.blink.cloud.simulator.home.Family;
import org.openhab.binding.blink.cloud.simulator.home.Picture;

/**
 * The addresses of pictures: the new form tells pictures apart by their time, the old one by the name of a file, to
 * which clients add <code>.jpg</code>.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class Thumbnails {

    /** A 24-hour clock with AM and PM, as Blink has it. */
    private static final DateTimeFormatter FILE_TIME = DateTimeFormatter.ofPattern("yyyy_MM_dd__HH_mma", Locale.ROOT);
    private static final int LETTERS = 36;

    private Thumbnails() {
    }

    static Optional<String> address(Account account, Device device, Optional<Picture> picture) {
        return picture.map(taken -> device.oldThumbnails() ? oldAddress(account, device, taken)
                : "/api/v3/media/accounts/%d/networks/%d/%s/%d/thumbnail/thumbnail.jpg?ts=%d&ext=".formatted(
                        account.accountId(), device.networkId(), device.type(), device.id(),
                        taken.time().getEpochSecond()));
    }

    /** The name of the file in the old form, without <code>.jpg</code>. */
    static String fileName(Device device, Picture picture) {
        String time = FILE_TIME.format(picture.time().atOffset(ZoneOffset.UTC));
        String letters = letters(device, picture);
        return device.family() == Family.CAMERA ? "clip_" + letters + "_" + time
                : "fw_9.74__" + letters.substring(0, 4) + "_" + time;
    }

    private static String oldAddress(Account account, Device device, Picture picture) {
        return "/media/%s/account/%d/network/%d/%s/%d/%s%s".formatted(account.tier(), account.accountId(),
                device.networkId(), folder(device), device.id(), device.family() == Family.CAMERA ? "" : "thumbnail/",
                fileName(device, picture));
    }

    /** The word for the device in the path of the old form. */
    static String folder(Device device) {
        return device.family() == Family.CAMERA ? "camera" : device.type();
    }

    /** Eight letters and digits that no other picture of this device has, for the time in the name is in minutes. */
    private static String letters(Device device, Picture picture) {
        StringBuilder letters = new StringBuilder(Integer.toString(picture.number(), LETTERS)).reverse();
        long rest = device.id();
        while (letters.length() < 8) {
            letters.append(Character.forDigit((int) (rest % LETTERS), LETTERS));
            rest = rest / LETTERS + 7;
        }
        return letters.toString();
    }
}
