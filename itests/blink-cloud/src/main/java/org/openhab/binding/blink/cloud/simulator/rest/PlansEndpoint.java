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

import java.util.List;
import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.account.Plan;
import org.openhab.binding.blink.cloud.simulator.http.CloudRequest;
import org.openhab.binding.blink.cloud.simulator.http.CloudResponse;
import org.openhab.binding.blink.cloud.simulator.json.Json;

/**
 * <code>GET /api/v1/accounts/{account}/subscriptions/plans</code>: what the customer pays for. A customer who pays for
 * nothing has no entry.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class PlansEndpoint implements CustomerEndpoint {

    @Override
    public CloudResponse answer(CloudRequest request, Caller caller) {
        Plan plan = caller.account().plan();
        return CloudResponse.json(200,
                Json.object().with("subscriptions",
                        plan.kind() == Plan.Kind.NONE ? List.of()
                                : List.of(Json.object().with("active", true).with("flat_type",
                                        plan.kind().name().toLowerCase(Locale.ROOT)))));
    }
}
