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
package org.openhab.binding.blink.internal.handler;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.model.Clip;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.web.LinkKind;
import org.openhab.binding.blink.internal.web.LinkTarget;
import org.openhab.binding.blink.internal.web.LinkedContent;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.Thing;

/**
 * The things of cameras, Minis and doorbells below an account.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class AccountCameras {

    private final Supplier<Bridge> account;

    /**
     * @param account the thing of the account
     */
    AccountCameras(Supplier<Bridge> account) {
        this.account = account;
    }

    private Stream<CameraHandler> all() {
        return account.get().getThings().stream().map(Thing::getHandler)
                .flatMap(handler -> handler instanceof CameraHandler camera ? Stream.of(camera) : Stream.empty());
    }

    /**
     * @return the camera with that number, if it has a thing
     */
    Optional<CameraHandler> find(DeviceFamily family, long cameraId) {
        return find(LinkTarget.newest(LinkKind.SNAPSHOT, family, cameraId));
    }

    private Optional<CameraHandler> find(LinkTarget target) {
        return all().filter(camera -> camera.isCameraOf(target)).findFirst();
    }

    /**
     * @return the UID of the thing whose camera has recorded a clip
     */
    Optional<String> thingOf(Clip clip) {
        return all().filter(camera -> camera.isCameraOf(clip)).findFirst()
                .map(camera -> camera.getThing().getUID().getAsString());
    }

    /**
     * @return what a link shows
     */
    CompletableFuture<LinkedContent> contentOf(LinkTarget target) {
        return find(target).map(camera -> camera.contentOf(target))
                .orElseGet(() -> CompletableFuture.completedFuture(LinkedContent.Absence.NOTHING));
    }

    /**
     * Has all cameras show their links anew.
     */
    void showLinks() {
        all().forEach(CameraHandler::showLinks);
    }
}
