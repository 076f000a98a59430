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
package org.openhab.binding.blink.cloud.simulator.control;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.http.CloudRequest;
import org.openhab.binding.blink.cloud.simulator.http.CloudResponse;
import org.openhab.binding.blink.cloud.simulator.json.Json;
import org.openhab.binding.blink.cloud.simulator.json.JsonInput;

/**
 * <code>/_control/clock</code>.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ClockControl {

    private final Control control;

    ClockControl(Control control) {
        this.control = control;
    }

    CloudResponse show(CloudRequest request) {
        return CloudResponse.json(200, Json.object().with("now", control.now().toString()));
    }

    /** Moves the clock by some seconds or to a time. */
    CloudResponse move(CloudRequest request, JsonInput body) {
        if (body.has("now") == body.has("advanceSeconds")) {
            throw new IllegalArgumentException("Either now or advanceSeconds is needed");
        }
        if (body.has("now")) {
            try {
                control.setClock(Instant.parse(body.text("now")));
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException("now is not a time like 2026-11-22T01:16:38Z", e);
            }
        } else {
            control.advance(Duration.ofSeconds(body.number("advanceSeconds")));
        }
        body.refuseOthers();
        return show(request);
    }

    CloudResponse restore(CloudRequest request) {
        control.restoreClock();
        return show(request);
    }
}
