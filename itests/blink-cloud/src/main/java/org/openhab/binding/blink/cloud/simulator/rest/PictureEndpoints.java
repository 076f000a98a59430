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

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.home.Device;
import org.openhab.binding.blink.cloud.simulator.home.Picture;
import org.openhab.binding.blink.cloud.simulator.http.CloudRequest;
import org.openhab.binding.blink.cloud.simulator.http.CloudResponse;
import org.openhab.binding.blink.cloud.simulator.picture.Snapshot;
import org.openhab.binding.blink.cloud.simulator.scenario.PictureScenario;

/**
 * The pictures, under addresses of the new and of the old form. The new form always leads to the newest picture; the
 * old
 * form names a file, which stays as it is until it is deleted.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class PictureEndpoints {

    private static final String JPG = ".jpg";

    private final PictureScenario scenario;
    private final Clock clock;

    PictureEndpoints(PictureScenario scenario, Clock clock) {
        this.scenario = scenario;
        this.clock = clock;
    }

    CloudResponse newForm(CloudRequest request, Caller caller) {
        return send(request, device(request, caller).filter(found -> found.type().equals(request.pathVariable("type"))),
                picture -> true);
    }

    CloudResponse oldForm(CloudRequest request, Caller caller) {
        Optional<Device> device = device(request, caller)
                .filter(found -> Thumbnails.folder(found).equals(request.pathVariable("type")));
        return send(request, device,
                picture -> device
                        .filter(found -> request.pathVariable("file").equals(Thumbnails.fileName(found, picture) + JPG))
                        .isPresent());
    }

    private static Optional<Device> device(CloudRequest request, Caller caller) {
        long network = Long.parseLong(request.pathVariable("network"));
        return caller.account().home().findDevice(Long.parseLong(request.pathVariable("device")))
                .filter(device -> device.networkId() == network);
    }

    /** Sends the newest of the pictures that are meant, or the one before it while the newest is stale. */
    private CloudResponse send(CloudRequest request, Optional<Device> device, Predicate<Picture> meant) {
        Instant now = clock.instant();
        if (device.isEmpty()) {
            return gone(request);
        }
        List<Picture> addressed = device.get().pictures(now, scenario.addressDelay()).stream().filter(meant).toList();
        if (addressed.isEmpty()) {
            return gone(request);
        }
        Picture newest = addressed.get(addressed.size() - 1);
        List<Picture> arrived = device.get().pictures(now, scenario.addressDelay().plus(scenario.contentDelay()))
                .stream().filter(picture -> picture.number() <= newest.number()).toList();
        Picture sent = arrived.isEmpty() ? newest : arrived.get(arrived.size() - 1);
        return CloudResponse.of(200, "image/jpeg", Snapshot.of(device.get().id(), device.get().name(), sent).toJpeg());
    }

    private static CloudResponse gone(CloudRequest request) {
        request.note("no such picture");
        return RestErrors.notFound("Media not found");
    }
}
