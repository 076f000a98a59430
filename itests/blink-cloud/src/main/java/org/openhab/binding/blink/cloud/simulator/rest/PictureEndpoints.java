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
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.home.Device;
import org.openhab.binding.blink.cloud.simulator.home.Picture;
import org.openhab.binding.blink.cloud.simulator.http.CloudRequest;
import org.openhab.binding.blink.cloud.simulator.http.CloudResponse;
import org.openhab.binding.blink.cloud.simulator.picture.Snapshot;
import org.openhab.binding.blink.cloud.simulator.scenario.PictureScenario;

/**
 * The pictures, under addresses of the new and of the old form. The new form always leads to the newest picture; a file
 * of the old form is gone when there is a newer one.
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
        Optional<Device> device = device(request, caller)
                .filter(found -> found.type().equals(request.pathVariable("type")));
        return device.isPresent() ? send(request, device.get()) : gone(request);
    }

    CloudResponse oldForm(CloudRequest request, Caller caller) {
        String file = request.pathVariable("file");
        Optional<Device> device = device(request, caller)
                .filter(found -> Thumbnails.folder(found).equals(request.pathVariable("type")))
                .filter(found -> found.picture(clock.instant(), scenario.addressDelay())
                        .map(picture -> Thumbnails.fileName(found, picture)).filter(name -> file.equals(name + JPG))
                        .isPresent());
        return device.isPresent() ? send(request, device.get()) : gone(request);
    }

    private static Optional<Device> device(CloudRequest request, Caller caller) {
        long network = Long.parseLong(request.pathVariable("network"));
        return caller.account().home().findDevice(Long.parseLong(request.pathVariable("device")))
                .filter(device -> device.networkId() == network);
    }

    private CloudResponse send(CloudRequest request, Device device) {
        Instant now = clock.instant();
        Optional<Picture> picture = device.picture(now, scenario.addressDelay().plus(scenario.contentDelay()))
                .or(() -> device.picture(now, scenario.addressDelay()));
        return picture.isPresent()
                ? CloudResponse.of(200, "image/jpeg", Snapshot.of(device.id(), device.name(), picture.get()).toJpeg())
                : gone(request);
    }

    private static CloudResponse gone(CloudRequest request) {
        request.note("no such picture");
        return RestErrors.notFound("Media not found");
    }
}
