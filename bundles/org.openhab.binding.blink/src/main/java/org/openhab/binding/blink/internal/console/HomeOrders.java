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

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.account.AccountSession;
import org.openhab.binding.blink.internal.account.CommandResult;
import org.openhab.binding.blink.internal.cloud.model.Camera;
import org.openhab.binding.blink.internal.cloud.model.Network;
import org.openhab.binding.blink.internal.handler.AccountHandler;
import org.openhab.binding.blink.internal.handler.CameraHandler;
import org.openhab.core.io.console.Console;

/**
 * What the console has a home do.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class HomeOrders {

    private final Patience patience;

    HomeOrders(Patience patience) {
        this.patience = patience;
    }

    List<Subcommand> all() {
        return List.of(
                Subcommand
                        .of("arm", "[<network>]", "arms a network, or all", 0,
                                (account, arguments, console) -> arm(account, arguments, console, true))
                        .suggesting(Targets::networks),
                Subcommand
                        .of("disarm", "[<network>]", "disarms a network, or all", 0,
                                (account, arguments, console) -> arm(account, arguments, console, false))
                        .suggesting(Targets::networks),
                Subcommand.of("snapshot", "<camera>", "has a camera take a picture", 1, this::snapshot)
                        .suggesting(Targets::cameras));
    }

    private void arm(AccountHandler account, List<String> arguments, Console console, boolean on) {
        String done = on ? "Armed." : "Disarmed.";
        if (arguments.isEmpty()) {
            boolean all = patience.await(console, account.armAll(on)).filter(Boolean::booleanValue).isPresent();
            console.println(all ? done : "Not all networks were " + (on ? "armed." : "disarmed."));
            return;
        }
        AccountSession session = account.getSession();
        Optional<Network> network = Targets.network(account, arguments, console);
        if (session != null && network.isPresent()) {
            tell(console, done, session.order(home -> home.networks().arm(network.get().id(), on)));
        }
    }

    private void tell(Console console, String done, CompletableFuture<CommandResult> order) {
        patience.await(console, order).ifPresent(
                result -> console.println(result.isConfirmed() ? done : "That was not done: " + result.reason() + "."));
    }

    private void snapshot(AccountHandler account, List<String> arguments, Console console) {
        AccountSession session = account.getSession();
        Optional<Camera> found = Targets.camera(account, arguments, console);
        if (session == null || found.isEmpty()) {
            return;
        }
        Camera camera = found.get();
        Optional<CameraHandler> handler = account.cameraOf(camera.family(), camera.id());
        if (handler.isEmpty()) {
            tell(console, "There is a new picture.",
                    session.order(home -> home.cameras().takePicture(camera.family(), camera.id(), false)));
            return;
        }
        boolean shown = patience.await(console, handler.get().pictures().take()).filter(Boolean::booleanValue)
                .isPresent();
        console.println(shown ? "There is a new picture in the channel snapshot." : "There is no new picture.");
    }
}
