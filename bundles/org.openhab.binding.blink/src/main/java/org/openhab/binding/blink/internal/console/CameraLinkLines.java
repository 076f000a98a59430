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
package org.openhab.binding.blink.internal.console;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.model.Camera;
import org.openhab.binding.blink.internal.handler.AccountHandler;
import org.openhab.binding.blink.internal.handler.CameraHandler;
import org.openhab.binding.blink.internal.web.LinkKind;

/**
 * The links to what a camera shows, one in each line.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class CameraLinkLines {

    private static final List<LinkKind> KINDS = Stream.of(LinkKind.values()).filter(LinkKind::hasNewest).toList();

    private CameraLinkLines() {
    }

    static List<String> of(AccountHandler account, Camera camera, Duration time) {
        Optional<CameraHandler> handler = account.cameraOf(camera.family(), camera.id());
        if (handler.isEmpty()) {
            return List.of("Links need the thing of the camera.");
        }
        return KINDS.stream()
                .flatMap(kind -> handler.get().linkTo(kind, time).map(link -> kind.word() + ": " + link).stream())
                .toList();
    }
}
