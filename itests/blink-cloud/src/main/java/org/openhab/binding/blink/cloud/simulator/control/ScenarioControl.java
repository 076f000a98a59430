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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.http.CloudRequest;
import org.openhab.binding.blink.cloud.simulator.http.CloudResponse;
import org.openhab.binding.blink.cloud.simulator.json.Json;
import org.openhab.binding.blink.cloud.simulator.json.JsonInput;

/**
 * <code>/_control/scenario</code> and <code>/_control/rate-limit</code>.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ScenarioControl {

    private final Control control;

    ScenarioControl(Control control) {
        this.control = control;
    }

    CloudResponse show(CloudRequest request) {
        return CloudResponse.json(200, ScenarioJson.write(control.scenario()));
    }

    /** Changes the members that are named and leaves the others. */
    CloudResponse change(CloudRequest request, JsonInput body) {
        ScenarioJson.merge(control.scenario(), body.object());
        return show(request);
    }

    CloudResponse reset(CloudRequest request) {
        control.scenario().reset();
        return show(request);
    }

    CloudResponse showRateLimit(CloudRequest request) {
        return CloudResponse.json(200, Json.object().with("seconds", control.rateLimitSeconds()));
    }

    CloudResponse startRateLimit(CloudRequest request, JsonInput body) {
        long seconds = body.number("seconds");
        body.refuseOthers();
        if (seconds < 1) {
            throw new IllegalArgumentException("seconds must be positive");
        }
        control.rateLimit(Duration.ofSeconds(seconds));
        return showRateLimit(request);
    }

    CloudResponse endRateLimit(CloudRequest request) {
        control.endRateLimit();
        return showRateLimit(request);
    }
}
