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

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.cloud.simulator.home.Family;
import org.openhab.binding.blink.cloud.simulator.home.Picture;

/**
 * What a device has recorded, wherever it is kept. It stays as it is when the device gets another name or is taken
 * away.
 *
 * @param id a number above 2^31 that no other recording has; it grows
 * @param device by what
 * @param source why, such as <code>pir</code>; any word
 * @param type what it is: <code>video</code>, or any other word
 * @param startedAt when it began, in whole seconds
 * @param length how long it is
 * @param uploadDelay how long after its end it is in the cloud
 * @param partial whether it was cut
 * @param detections what was seen in it, such as <code>person</code>; null when nobody has looked
 * @param description what an AI says about it, null when it was not asked
 * @param picture its first picture
 * @param footage the clip itself
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record Recording(long id, Origin device, String source, String type, Instant startedAt, Duration length,
        Duration uploadDelay, boolean partial, @Nullable List<String> detections, @Nullable String description,
        Picture picture, Footage footage) {

    public Instant endedAt() {
        return startedAt.plus(length);
    }

    /** When the cloud has it, if it goes there. */
    public Instant uploadedAt() {
        return endedAt().plus(uploadDelay);
    }

    /**
     * The device as it was at the time.
     *
     * @param accountId whose it is
     * @param family the array in which it comes
     * @param type such as <code>catalina</code>
     *
     * @author Blink for openHAB contributors - Initial contribution
     */
    public record Origin(long accountId, long networkId, String networkName, String timeZone, Family family, long id,
            String name, String type) {
    }
}
