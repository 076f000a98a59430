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

import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.command.Commands;
import org.openhab.binding.blink.cloud.simulator.home.Device;
import org.openhab.binding.blink.cloud.simulator.home.Family;
import org.openhab.binding.blink.cloud.simulator.home.Network;
import org.openhab.binding.blink.cloud.simulator.home.SyncModule;
import org.openhab.binding.blink.cloud.simulator.http.CloudRequest;
import org.openhab.binding.blink.cloud.simulator.http.CloudResponse;
import org.openhab.binding.blink.cloud.simulator.http.Endpoint;

/**
 * Lets requests only to what the customer owns, and shows it as it is now: commands that are done have had their
 * effect.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class HomeGuard {

    private final BearerGuard bearers;
    private final Commands commands;

    HomeGuard(BearerGuard bearers, Commands commands) {
        this.bearers = bearers;
        this.commands = commands;
    }

    Endpoint onHome(CustomerEndpoint endpoint) {
        return bearers.onTier((request, caller) -> {
            commands.settle();
            return endpoint.answer(request, caller);
        });
    }

    /** For a path with a <code>{network}</code>. */
    Endpoint onNetwork(NetworkEndpoint endpoint) {
        return onHome((request, caller) -> {
            Optional<Network> network = caller.account().home()
                    .findNetwork(Long.parseLong(request.pathVariable("network")));
            if (network.isEmpty()) {
                request.note("no such network");
                return RestErrors.notFound("Network not found");
            }
            return endpoint.answer(request, caller, network.get());
        });
    }

    /** For a path with a <code>{network}</code> and a <code>{module}</code>. */
    Endpoint onModule(ModuleEndpoint endpoint) {
        return onNetwork((request, caller, network) -> {
            Optional<SyncModule> module = caller.account().home().syncModuleOf(network.id())
                    .filter(found -> found.id() == Long.parseLong(request.pathVariable("module")));
            if (module.isEmpty()) {
                request.note("no such sync module in this network");
                return RestErrors.notFound("Sync Module not found");
            }
            return endpoint.answer(request, caller, module.get());
        });
    }

    /** For a path with a <code>{network}</code> and a <code>{device}</code> of this family. */
    Endpoint onDevice(Family family, DeviceEndpoint endpoint) {
        return onNetwork((request, caller, network) -> {
            Optional<Device> device = caller.account().home().findDevice(Long.parseLong(request.pathVariable("device")))
                    .filter(found -> found.family() == family && found.networkId() == network.id());
            if (device.isEmpty()) {
                request.note("no such device in " + family.array() + " of this network");
                return RestErrors.notFound("Camera not found");
            }
            return endpoint.answer(request, caller, device.get());
        });
    }

    /**
     * Answers a request about a network of the caller.
     *
     * @author Blink for openHAB contributors - Initial contribution
     */
    @FunctionalInterface
    interface NetworkEndpoint {
        CloudResponse answer(CloudRequest request, Caller caller, Network network);
    }

    /**
     * Answers a request about a sync module of the caller.
     *
     * @author Blink for openHAB contributors - Initial contribution
     */
    @FunctionalInterface
    interface ModuleEndpoint {
        CloudResponse answer(CloudRequest request, Caller caller, SyncModule module);
    }

    /**
     * Answers a request about a device of the caller.
     *
     * @author Blink for openHAB contributors - Initial contribution
     */
    @FunctionalInterface
    interface DeviceEndpoint {
        CloudResponse answer(CloudRequest request, Caller caller, Device device);
    }
}
