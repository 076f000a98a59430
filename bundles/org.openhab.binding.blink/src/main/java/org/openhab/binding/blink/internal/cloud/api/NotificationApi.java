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
package org.openhab.binding.blink.internal.cloud.api;

import static java.util.concurrent.CompletableFuture.completedFuture;
import static java.util.concurrent.CompletableFuture.failedFuture;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.error.UnexpectedAnswerException;
import org.openhab.binding.blink.internal.cloud.http.HttpRequest;
import org.openhab.binding.blink.internal.cloud.model.AccountInfo;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * The calls for what the Blink app notifies of, by the names that Blink gives it: {@code motion}, {@code low_battery}
 * and so on.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class NotificationApi {

    private static final String NOTIFICATIONS = "notifications";

    private final RestClient rest;

    /**
     * @param rest sends the calls
     */
    public NotificationApi(RestClient rest) {
        this.rest = rest;
    }

    /**
     * Asks for what the app notifies of.
     *
     * @return on or off, by name, in Blink's order
     */
    public CompletableFuture<Map<String, Boolean>> all(AccountInfo account) {
        HttpRequest request = HttpRequest.get(NOTIFICATIONS, address(account));
        return rest.send(request).thenCompose(response -> rest.object(request, response).thenCompose(body -> {
            JsonElement flags = body.get(NOTIFICATIONS);
            return flags != null && flags.isJsonObject()
                    ? completedFuture(new Fields(flags.getAsJsonObject(), request.endpoint(), note -> {
                    }).flags())
                    : failedFuture(
                            new UnexpectedAnswerException(request.endpoint(), response.status(), "no notifications"));
        }));
    }

    /**
     * Switches one notification. All others stay as they are.
     */
    public CompletableFuture<@Nullable Void> set(AccountInfo account, String name, boolean on) {
        JsonObject flags = new JsonObject();
        flags.addProperty(name, on);
        JsonObject body = new JsonObject();
        body.add(NOTIFICATIONS, flags);
        HttpRequest request = HttpRequest.post("set-notification", address(account)).withJson(body.toString());
        return rest.send(request).thenCompose(response -> response.status() / 100 == 2 ? completedFuture(null)
                : failedFuture(rest.problem(request, response)));
    }

    private URI address(AccountInfo account) {
        return rest.uri(account, "/api/v1/accounts/%d/notifications/configuration", account.accountId());
    }
}
