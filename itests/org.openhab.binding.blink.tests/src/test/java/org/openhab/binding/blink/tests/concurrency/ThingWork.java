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
package org.openhab.binding.blink.tests.concurrency;

import static org.openhab.binding.blink.internal.BlinkBindingConstants.*;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.account.ClipFiles.Permit;
import org.openhab.binding.blink.internal.handler.CameraHandler;
import org.openhab.core.library.types.DecimalType;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.thing.ChannelUID;

/**
 * What things are doing when the user interrupts them.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
enum ThingWork {
    /** They read what is read seldom, and the pictures. */
    BEGINNING(house -> List.of(house.camera, house.network, house.siren), house -> {
        List.of(house.camera, house.network, house.siren).forEach(HouseThing::again);
        return List.of();
    }),
    /** They are told of the home and of clips. */
    POLL(house -> List.of(house.camera, house.network, house.siren), house -> List.of()),
    CAMERA_SWITCHES(house -> List.of(house.camera), house -> {
        house.camera.command(CHANNEL_MOTION_DETECTION, OnOffType.OFF);
        house.camera.command(CHANNEL_MOTION_SENSITIVITY, new DecimalType(4));
        house.camera.command(CHANNEL_SNOOZE, new DecimalType(30));
        return List.of();
    }),
    CAMERA_LIGHT(house -> List.of(house.camera), house -> List.of(house.cameraHandler().light().turn(true))),
    PICTURE(house -> List.of(house.camera), house -> List.of(house.cameraHandler().pictures().take())),
    NETWORK_SWITCHES(house -> List.of(house.network), house -> {
        house.network.command(CHANNEL_ARMED, OnOffType.ON);
        house.network.command(CHANNEL_SCHEDULE_ENABLED, OnOffType.ON);
        house.network.command(CHANNEL_SNOOZE, new DecimalType(30));
        house.network.command(CHANNEL_SAVE_LIVE_VIEW, OnOffType.ON);
        return List.of();
    }),
    SIREN(house -> List.of(house.siren), house -> {
        house.siren.command(CHANNEL_SIREN, OnOffType.ON);
        return List.of();
    }),
    DOWNLOAD(house -> List.of(house.camera), house -> {
        // Before it is interrupted.
        CameraHandler handler = house.cameraHandler();
        handler.channelLinked(new ChannelUID(house.camera.thing().getUID(), CHANNEL_MOTION_IMAGE));
        return List.of(handler.clips().saveNewest("newest.mp4", Permit.ALWAYS));
    }),
    LIVE_VIEW(house -> List.of(house.camera),
            house -> List.of(house.cameraHandler().live().startAndLink(Duration.ofSeconds(20))));

    private final Function<FullHouse, List<HouseThing>> subjects;
    private final Function<FullHouse, List<CompletableFuture<?>>> begin;

    ThingWork(Function<FullHouse, List<HouseThing>> subjects, Function<FullHouse, List<CompletableFuture<?>>> begin) {
        this.subjects = subjects;
        this.begin = begin;
    }

    /** Who works. */
    List<HouseThing> subjects(FullHouse house) {
        return subjects.apply(house);
    }

    /** What was begun, for which somebody waits. */
    List<CompletableFuture<?>> begin(FullHouse house) {
        return begin.apply(house);
    }
}
