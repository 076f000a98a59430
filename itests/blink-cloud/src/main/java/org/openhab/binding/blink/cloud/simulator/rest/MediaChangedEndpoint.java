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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.http.CloudRequest;
import org.openhab.binding.blink.cloud.simulator.http.CloudResponse;
import org.openhab.binding.blink.cloud.simulator.json.Json;

/**
 * <code>GET /api/v1/accounts/{account}/media/changed</code>: the list of clips, which is that of a home in which
 * nothing
 * has been recorded.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class MediaChangedEndpoint implements CustomerEndpoint {

    private static final int LIMIT = 500;
    private static final long PURGE_ID = 2989164295L;

    @Override
    public CloudResponse answer(CloudRequest request, Caller caller) {
        return CloudResponse.json(200, Json.object().with("limit", LIMIT).with("purge_id", PURGE_ID)
                .with("refresh_count", 0).with("media", List.of()));
    }
}
