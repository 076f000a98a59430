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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.cloud.simulator.http.CloudRequest;
import org.openhab.binding.blink.cloud.simulator.http.CloudResponse;
import org.openhab.binding.blink.cloud.simulator.json.Json;
import org.openhab.binding.blink.cloud.simulator.json.JsonInput;
import org.openhab.binding.blink.cloud.simulator.json.JsonMembers;
import org.openhab.binding.blink.cloud.simulator.live.LiveView;
import org.openhab.binding.blink.cloud.simulator.relay.RelayFault;
import org.openhab.binding.blink.cloud.simulator.relay.RelayVisit;

/**
 * <code>/_control/live-views</code> and <code>/_control/relay</code>.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class LiveControl {

    private final Control control;

    LiveControl(Control control) {
        this.control = control;
    }

    CloudResponse list(CloudRequest request) {
        return CloudResponse.json(200, control.live().all().stream().map(this::write).toList());
    }

    CloudResponse end(CloudRequest request) {
        long id = Long.parseLong(request.pathVariable("command"));
        LiveView view = control.live().all().stream().filter(each -> each.command().id() == id).findFirst()
                .orElseThrow(() -> new UnknownThingException("There is no such live view"));
        control.live().end(view);
        return CloudResponse.empty(204);
    }

    CloudResponse visits(CloudRequest request) {
        return CloudResponse.json(200, control.live().visits().stream().map(LiveControl::write).toList());
    }

    /** How many connections each device has had. */
    CloudResponse connections(CloudRequest request) {
        Map<String, Long> counts = new TreeMap<>();
        for (RelayVisit visit : control.live().visits()) {
            Optional<LiveView> view = visit.view();
            if (visit.accepted() && view.isPresent()) {
                counts.merge(String.valueOf(view.get().device().id()), 1L, Long::sum);
            }
        }
        return CloudResponse.json(200, counts);
    }

    CloudResponse faults(CloudRequest request) {
        return CloudResponse.json(200, control.live().faults().stream().map(LiveControl::write).toList());
    }

    CloudResponse addFault(CloudRequest request, JsonInput body) {
        Optional<Duration> duration = body.has("millis") ? Optional.of(Duration.ofMillis(body.number("millis")))
                : Optional.empty();
        // A default is needed to know the choices; without the member there is none.
        body.text("kind");
        RelayFault fault = new RelayFault(body.choice("kind", RelayFault.Kind.CLOSE),
                Math.toIntExact(body.number("amount", 0)), duration, body.number("device", 0),
                Math.toIntExact(body.number("after", 0)), Math.toIntExact(body.number("times", 1)));
        body.refuseOthers();
        control.live().fault(fault);
        return CloudResponse.json(201, write(fault));
    }

    CloudResponse clearFaults(CloudRequest request) {
        control.live().clearFaults();
        return CloudResponse.empty(204);
    }

    private JsonMembers write(LiveView view) {
        return Json.object().with("command", view.command().id()).with("device", view.device().id())
                .with("begin", view.command().createdAt().toString()).with("extended", view.extended())
                .with("connected", view.connected()).with("over", view.isOver(control.now()));
    }

    private static JsonMembers write(RelayVisit visit) {
        Map<String, Long> received = new TreeMap<>();
        visit.received().forEach((type, count) -> received.put("0x%02X".formatted(type), count));
        return Json.object().with("number", visit.number()).with("begin", visit.begin().toString())
                .with("device", orNull(visit.view().map(view -> view.device().id())))
                .with("command", orNull(visit.view().map(view -> view.command().id())))
                .with("accepted", visit.accepted()).with("complaints", visit.complaints())
                .with("keepAlives", visit.keepAlives()).with("statistics", visit.statistics())
                .with("received", received).with("sentBytes", visit.sentBytes()).with("sentFrames", visit.sentFrames())
                .with("end", orNull(visit.end()));
    }

    private static JsonMembers write(RelayFault fault) {
        return Json.object().with("kind", fault.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .with("amount", fault.amount()).with("millis", orNull(fault.duration().map(Duration::toMillis)))
                .with("device", fault.deviceId()).with("after", fault.after()).with("times", fault.times());
    }

    private static <T> @Nullable T orNull(Optional<T> value) {
        return value.isPresent() ? value.get() : null;
    }
}
