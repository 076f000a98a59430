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
package org.openhab.addons.blink.hub.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.addons.blink.hub.api.HubHost;
import org.openhab.addons.blink.hub.api.HubThing;
import org.openhab.addons.blink.hub.api.NewThing;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * What the page wants to have done with things and proposals, and on the console.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ThingRequests {

    private static final long ACTION_MINUTES = 5;

    private final HubHost host;

    ThingRequests(HubHost host) {
        this.host = host;
    }

    /**
     * By path.
     */
    Map<String, PageRequest> all() {
        return Map.ofEntries(Map.entry("/things/add", this::add), Map.entry("/things/configure", this::configure),
                Map.entry("/things/save", on(HubThing::saveAgain)), Map.entry("/things/enable", on(HubThing::enable)),
                Map.entry("/things/disable", on(HubThing::disable)), Map.entry("/things/remove", on(HubThing::remove)),
                Map.entry("/things/force-remove", on(HubThing::forceRemove)),
                Map.entry("/things/command", this::command), Map.entry("/things/call", this::call),
                Map.entry("/inbox/scan", this::scan), Map.entry("/inbox/accept", this::accept),
                Map.entry("/inbox/ignore", this::ignore), Map.entry("/console/run", this::runOnConsole),
                Map.entry("/console/complete", this::complete), Map.entry("/console/interrupt", body -> {
                    host.console().interrupt();
                    return PageRequest.DONE;
                }));
    }

    private PageRequest on(Consumer<HubThing> deed) {
        return body -> {
            deed.accept(thing(body));
            return PageRequest.DONE;
        };
    }

    private HubThing thing(JsonObject body) {
        return host.thing(PageRequest.text(body, "thing"));
    }

    private Object add(JsonObject body) {
        String type = PageRequest.text(body, "type");
        String id = PageRequest.text(body, "id");
        String bridge = PageRequest.optionalText(body, "bridge");
        NewThing thing = bridge == null ? NewThing.of(type, id) : NewThing.of(type, bridge, id);
        Map<String, Object> configuration = new HashMap<>();
        parameters(body).forEach((name, value) -> {
            if (value != null) {
                configuration.put(name, value);
            }
        });
        return Map.of("thing", host.addThing(thing.with(configuration)).uid());
    }

    private Object configure(JsonObject body) {
        thing(body).configure(parameters(body));
        return PageRequest.DONE;
    }

    /**
     * An empty field means that there is no such parameter.
     */
    private static Map<String, @Nullable Object> parameters(JsonObject body) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        JsonElement configuration = body.get("configuration");
        if (configuration != null && configuration.isJsonObject()) {
            configuration.getAsJsonObject().entrySet().forEach(parameter -> {
                String value = parameter.getValue().isJsonPrimitive() ? parameter.getValue().getAsString() : "";
                parameters.put(parameter.getKey(), value.isEmpty() ? null : value);
            });
        }
        return parameters;
    }

    private Object command(JsonObject body) {
        thing(body).command(PageRequest.text(body, "channel"), PageRequest.text(body, "command"));
        return PageRequest.DONE;
    }

    private Object call(JsonObject body) {
        List<@Nullable Object> arguments = new ArrayList<>();
        JsonElement given = body.get("arguments");
        if (given != null && given.isJsonArray()) {
            given.getAsJsonArray().forEach(argument -> arguments.add(
                    argument.isJsonPrimitive() && !argument.getAsString().isEmpty() ? argument.getAsString() : null));
        }
        CompletableFuture<@Nullable Object> call = thing(body).call(PageRequest.text(body, "action"),
                arguments.toArray());
        try {
            return Map.of("result", String.valueOf(call.get(ACTION_MINUTES, TimeUnit.MINUTES)));
        } catch (ExecutionException e) {
            throw new IllegalStateException("The action failed: " + Objects.requireNonNullElse(e.getCause(), e), e);
        } catch (TimeoutException e) {
            call.cancel(true);
            throw new IllegalStateException("The action takes too long", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The hub ends", e);
        }
    }

    private Object runOnConsole(JsonObject body) {
        host.console().run(PageRequest.text(body, "line"));
        return PageRequest.DONE;
    }

    private Object complete(JsonObject body) {
        return Map.of("lines", host.console().complete(PageRequest.text(body, "line")));
    }

    private Object scan(JsonObject body) {
        return Map.of("asked", host.scan(PageRequest.text(body, "binding")));
    }

    private Object accept(JsonObject body) {
        host.accept(PageRequest.text(body, "thing"), PageRequest.optionalText(body, "label"));
        return PageRequest.DONE;
    }

    private Object ignore(JsonObject body) {
        host.ignore(PageRequest.text(body, "thing"));
        return PageRequest.DONE;
    }
}
