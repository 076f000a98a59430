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
import java.util.function.Function;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.account.AccountSession;
import org.openhab.binding.blink.internal.account.CommandResult;
import org.openhab.binding.blink.internal.account.HomeCommands;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.web.MediaLinks;
import org.openhab.core.thing.ThingUID;

/**
 * How the parts of a camera's handler reach the camera: which one it is, and the account that it belongs to.
 *
 * @param thing the UID of its thing
 * @param family the family of the camera
 * @param networkId the number of its network
 * @param cameraId its number
 * @param handler gives the handler of the account; null while the thing is not initialized
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
record CameraAccess(ThingUID thing, DeviceFamily family, long networkId, long cameraId,
        Supplier<@Nullable AccountHandler> handler) {

    /**
     * @return the account; empty while the thing is not initialized
     */
    Optional<AccountHandler> account() {
        return Optional.ofNullable(handler.get());
    }

    /**
     * @return the session of the account; empty while it is not initialized
     */
    Optional<AccountSession> session() {
        return account().flatMap(account -> Optional.ofNullable(account.getSession()));
    }

    /**
     * @return makes links; empty while the account is not initialized
     */
    Optional<MediaLinks> links() {
        return account().flatMap(AccountHandler::links);
    }

    /**
     * Has Blink do something.
     *
     * @param order what
     * @return how it ended
     */
    CompletableFuture<CommandResult> order(Function<HomeCommands, CompletableFuture<CommandResult>> order) {
        return session().map(session -> session.order(order))
                .orElseGet(() -> CompletableFuture.completedFuture(CommandResult.NOT_POSSIBLE));
    }
}
