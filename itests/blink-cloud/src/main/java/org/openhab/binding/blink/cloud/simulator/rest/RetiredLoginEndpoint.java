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
import org.openhab.binding.blink.cloud.simulator.http.CloudRequest;
import org.openhab.binding.blink.cloud.simulator.http.CloudResponse;
import org.openhab.binding.blink.cloud.simulator.http.Endpoint;

/**
 * <code>POST /api/v5/account/login</code>: the login before OAuth, which tells every app that it is too old.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class RetiredLoginEndpoint implements Endpoint {

    @Override
    public CloudResponse answer(CloudRequest request) {
        request.note("retired login");
        return RestErrors.updateRequired();
    }
}
