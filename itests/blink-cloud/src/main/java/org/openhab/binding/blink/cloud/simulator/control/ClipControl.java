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
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.clip.Clip;
import org.openhab.binding.blink.cloud.simulator.clip.ClipPlan;
import org.openhab.binding.blink.cloud.simulator.clip.Footage;
import org.openhab.binding.blink.cloud.simulator.clip.Recording;
import org.openhab.binding.blink.cloud.simulator.http.CloudRequest;
import org.openhab.binding.blink.cloud.simulator.http.CloudResponse;
import org.openhab.binding.blink.cloud.simulator.json.Json;
import org.openhab.binding.blink.cloud.simulator.json.JsonInput;
import org.openhab.binding.blink.cloud.simulator.json.JsonMembers;

/**
 * What happens before the devices, and the clips in the cloud.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ClipControl {

    private final Control control;
    private final AccountControl accounts;

    ClipControl(Control control, AccountControl accounts) {
        this.control = control;
        this.accounts = accounts;
    }

    CloudResponse motion(CloudRequest request, JsonInput body) {
        String email = accounts.named(request).email();
        long device = body.number("device");
        String[] detections = body.textsOrNone("detections").toArray(String[]::new);
        body.refuseOthers();
        return recorded(control.motion(email, device, detections));
    }

    CloudResponse press(CloudRequest request, JsonInput body) {
        String email = accounts.named(request).email();
        long device = body.number("device");
        body.refuseOthers();
        return recorded(control.press(email, device));
    }

    /** One recording of any kind, or many of them. */
    CloudResponse record(CloudRequest request, JsonInput body) {
        ClipPlan plan = plan(body);
        int times = Math.toIntExact(body.number("times", 1));
        Duration every = Duration.ofSeconds(body.number("everySeconds", 0));
        body.refuseOthers();
        List<Recording> recordings = control.burst(accounts.named(request).email(), plan, times, every);
        return CloudResponse.json(201, Json.object().with("ids", recordings.stream().map(Recording::id).toList()));
    }

    CloudResponse list(CloudRequest request) {
        Instant now = control.now();
        return CloudResponse.json(200,
                control.clips(accounts.named(request).email()).stream().map(clip -> write(clip, now)).toList());
    }

    CloudResponse watch(CloudRequest request) {
        control.clips().watch(named(request).id());
        return CloudResponse.empty(204);
    }

    CloudResponse touch(CloudRequest request) {
        control.clips().touch(named(request).id());
        return CloudResponse.empty(204);
    }

    CloudResponse delete(CloudRequest request) {
        control.clips().delete(named(request).id());
        return CloudResponse.empty(204);
    }

    private Clip named(CloudRequest request) {
        long id = Long.parseLong(request.pathVariable("id"));
        return control.clips(accounts.named(request).email()).stream().filter(clip -> clip.id() == id).findFirst()
                .orElseThrow(() -> new UnknownThingException("There is no such clip"));
    }

    private static ClipPlan plan(JsonInput body) {
        ClipPlan plan = ClipPlan.of(body.number("device")).source(body.text("source", ClipPlan.PIR))
                .type(body.text("type", "video")).partial(body.flag("partial", false));
        if (body.has("at")) {
            plan = plan.at(time(body.text("at")));
        }
        if (body.has("seconds")) {
            plan = plan.length(Duration.ofSeconds(body.number("seconds")));
        }
        if (body.has("uploadSeconds")) {
            plan = plan.uploadDelay(Duration.ofSeconds(body.number("uploadSeconds")));
        }
        if (body.has("detections")) {
            plan = plan.detections(body.textsOrNone("detections").toArray(String[]::new));
        }
        if (body.has("description")) {
            plan = plan.description(body.text("description"));
        }
        if (body.has("footage")) {
            plan = plan.footage(Footage.named(body.text("footage")));
        }
        if (body.has("footageBytes")) {
            plan = plan.footage(Footage.generated(body.number("footageBytes")));
        }
        return plan;
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("at is no time such as 2026-11-22T01:16:38Z", e);
        }
    }

    private static CloudResponse recorded(Optional<Recording> recording) {
        return CloudResponse.json(200, Json.object().with("recorded", recording.isPresent()).with("id",
                recording.isPresent() ? recording.get().id() : null));
    }

    private static JsonMembers write(Clip clip, Instant now) {
        Recording recording = clip.recording();
        return Json.object().with("id", clip.id()).with("network", recording.device().networkId())
                .with("device", recording.device().id()).with("name", recording.device().name())
                .with("source", recording.source()).with("type", recording.type())
                .with("at", recording.startedAt().toString()).with("seconds", recording.length().toSeconds())
                .with("listed", clip.isListed(now)).with("updatedAt", clip.updatedAt().toString())
                .with("watched", clip.watched()).with("deleted", clip.deleted()).with("partial", recording.partial())
                .with("detections", recording.detections()).with("description", recording.description())
                .with("footage", recording.footage().name()).with("bytes", recording.footage().length());
    }
}
