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

import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.http.CloudRequest;
import org.openhab.binding.blink.cloud.simulator.http.CloudResponse;
import org.openhab.binding.blink.cloud.simulator.json.Json;
import org.openhab.binding.blink.cloud.simulator.json.JsonMembers;
import org.openhab.binding.blink.cloud.simulator.log.LoggedRequest;

/**
 * <code>/_control/requests</code> and <code>/_control/counts</code>.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class RequestControl {

    private final Control control;

    RequestControl(Control control) {
        this.control = control;
    }

    CloudResponse list(CloudRequest request) {
        Optional<String> since = request.query().get("since");
        long number = since.isPresent() ? Long.parseLong(since.get()) : 0;
        return CloudResponse.json(200, control.requestsSince(number).stream().map(RequestControl::write).toList());
    }

    CloudResponse clear(CloudRequest request) {
        control.clearLog();
        return CloudResponse.empty(204);
    }

    CloudResponse counts(CloudRequest request) {
        return CloudResponse.json(200, control.counts());
    }

    private static JsonMembers write(LoggedRequest request) {
        return Json.object().with("number", request.number()).with("time", request.time().toString())
                .with("host", request.host()).with("method", request.method()).with("path", request.path())
                .with("status", request.status()).with("notes", request.notes());
    }
}
