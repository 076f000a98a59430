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
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.http.CloudRequest;
import org.openhab.binding.blink.cloud.simulator.http.CloudResponse;
import org.openhab.binding.blink.cloud.simulator.json.Json;
import org.openhab.binding.blink.cloud.simulator.json.JsonInput;
import org.openhab.binding.blink.cloud.simulator.scenario.Break;
import org.openhab.binding.blink.cloud.simulator.scenario.Fault;

/**
 * <code>/_control/faults</code>.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class FaultControl {

    private final Control control;

    FaultControl(Control control) {
        this.control = control;
    }

    CloudResponse list(CloudRequest request) {
        return CloudResponse.json(200, control.faults().all().stream()
                .map(active -> Json.object().with("id", active.id()).with("route", active.fault().route().toString())
                        .with("times", active.fault().times()).with("happened", active.happened())
                        .with("status", active.fault().status()).with("delayMillis", active.fault().delay().toMillis())
                        .with("break", active.fault().breaks().id()).with("reset", active.fault().isReset())
                        .with("carriedOut", active.fault().letsThrough())
                        .with("truncated", active.fault().isTruncated())
                        .with("dripMillis", active.fault().drip().toMillis()))
                .toList());
    }

    CloudResponse add(CloudRequest request, JsonInput body) {
        Fault fault = Fault.on(body.text("route")).times((int) body.number("times", 0))
                .delay(Duration.ofMillis(body.number("delayMillis", 0))).breaks(body.choice("break", Break.NEVER))
                .drip(Duration.ofMillis(body.number("dripMillis", 0)));
        if (body.has("status")) {
            fault = fault.status((int) body.number("status"));
        }
        String contentType = body.text("contentType", "application/json; charset=utf-8");
        if (body.has("body")) {
            fault = fault.body(contentType, body.text("body"));
        }
        for (Map.Entry<String, String> header : body.texts("headers").entrySet()) {
            fault = fault.header(header.getKey(), header.getValue());
        }
        if (body.flag("carriedOut", false)) {
            fault = fault.carriedOut();
        }
        if (body.has("announcedLength")) {
            fault = fault.announcedLength(body.number("announcedLength"));
        }
        if (body.flag("reset", false)) {
            fault = fault.reset();
        }
        if (body.has("inflatesTo")) {
            fault = fault.inflatesTo(body.number("inflatesTo"));
        }
        if (body.flag("truncated", false)) {
            fault = fault.truncated();
        }
        body.refuseOthers();
        return CloudResponse.json(201, Json.object().with("id", control.fault(fault)));
    }

    CloudResponse clear(CloudRequest request) {
        control.faults().clear();
        return CloudResponse.empty(204);
    }

    CloudResponse remove(CloudRequest request) {
        if (!control.faults().remove(Long.parseLong(request.pathVariable("fault")))) {
            throw new UnknownThingException("There is no such fault");
        }
        return CloudResponse.empty(204);
    }
}
