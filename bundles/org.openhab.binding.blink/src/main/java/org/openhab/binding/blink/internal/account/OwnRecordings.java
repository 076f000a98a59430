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
package org.openhab.binding.blink.internal.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;

/**
 * The clips that were recorded because we have asked for them. USB storage does not tell why there is a clip, and
 * without this every clip that a rule records would be a motion there.
 * <p>
 * Methods are called on the serial executor of the session.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class OwnRecordings {

    /** Blink's word for what somebody has asked for. */
    private static final String ASKED_FOR = "snapshot";
    /** The clocks of Blink's devices and ours differ a little. */
    private static final Duration BEFORE = Duration.ofSeconds(5);
    private static final Duration KEPT = Duration.ofHours(24);

    private final Clock clock;
    private final List<Recording> recordings = new ArrayList<>();

    private record Recording(DeviceFamily family, long cameraId, Instant from, Instant until) {
    }

    OwnRecordings(Clock clock) {
        this.clock = clock;
    }

    /**
     * A camera has just recorded a clip for us.
     *
     * @param askedAt when it was asked to
     */
    void add(DeviceFamily family, long cameraId, Instant askedAt) {
        recordings.removeIf(old -> old.until.isBefore(clock.instant().minus(KEPT)));
        recordings.add(new Recording(family, cameraId, askedAt.minus(BEFORE), clock.instant()));
    }

    /**
     * @return why there is a clip, as far as we know; empty when we have not asked for it
     */
    String cause(DeviceFamily family, long cameraId, Instant time) {
        return recordings.stream().anyMatch(one -> one.family == family && one.cameraId == cameraId
                && !time.isBefore(one.from) && !time.isAfter(one.until)) ? ASKED_FOR : "";
    }
}
