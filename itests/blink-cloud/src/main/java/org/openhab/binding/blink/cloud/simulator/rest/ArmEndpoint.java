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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.home.Network;
import org.openhab.binding.blink.cloud.simulator.http.CloudRequest;
import org.openhab.binding.blink.cloud.simulator.http.CloudResponse;

/**
 * <code>POST …/networks/{network}/state/{state}</code>: arms and disarms a system.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ArmEndpoint implements HomeGuard.NetworkEndpoint {

    private final CommandStarter starter;

    ArmEndpoint(CommandStarter starter) {
        this.starter = starter;
    }

    @Override
    public CloudResponse answer(CloudRequest request, Caller caller, Network network) {
        String state = request.pathVariable("state");
        if (!"arm".equals(state) && !"disarm".equals(state)) {
            request.note("neither arm nor disarm");
            return RestErrors.badRequest("Arm or Disarm are only valid states");
        }
        return starter.arm(request, caller, network, "arm".equals(state));
    }
}
