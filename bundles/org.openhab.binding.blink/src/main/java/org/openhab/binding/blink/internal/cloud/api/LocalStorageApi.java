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
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.error.UnexpectedAnswerException;
import org.openhab.binding.blink.internal.cloud.http.BodyReceiver;
import org.openhab.binding.blink.internal.cloud.http.HttpRequest;
import org.openhab.binding.blink.internal.cloud.http.HttpResponse;
import org.openhab.binding.blink.internal.cloud.model.AccountInfo;
import org.openhab.binding.blink.internal.cloud.model.CommandTicket;
import org.openhab.binding.blink.internal.cloud.model.LocalStorage;
import org.openhab.binding.blink.internal.cloud.model.Manifest;
import org.openhab.binding.blink.internal.cloud.model.SyncModule;

import com.google.gson.JsonObject;

/**
 * The calls for the USB storage of a sync module. Everything on it is asked for in two steps: a request, which the sync
 * module answers in its own time, and a look at the answer.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class LocalStorageApi {

    private static final List<String> STATUS = List.of("usb_state", "local_storage_status", "usb_storage_used",
            "usb_storage_full");

    private final RestClient rest;
    private final CommandCalls commands;
    private final Consumer<String> notes;

    /**
     * @param rest sends the calls
     * @param notes takes a line for each part of an answer that could not be read
     */
    public LocalStorageApi(RestClient rest, Consumer<String> notes) {
        this.rest = rest;
        this.commands = new CommandCalls(rest);
        this.notes = notes;
    }

    /**
     * Asks how the storage is. Peers have seen different names for the same field.
     */
    public CompletableFuture<LocalStorage> status(AccountInfo account, SyncModule module) {
        HttpRequest request = HttpRequest.get("local-storage-status", uri(account, module, "status"));
        return rest.send(request).thenCompose(response -> rest.object(request, response).thenCompose(body -> {
            // Without this, a message with status 200 would be a storage of which nothing is known.
            return STATUS.stream().anyMatch(body::has) ? completedFuture(status(body))
                    : failedFuture(
                            new UnexpectedAnswerException(request.endpoint(), response.status(), "no USB storage"));
        }));
    }

    private LocalStorage status(JsonObject body) {
        Fields status = new Fields(body, "local storage", notes);
        String state = status.text("usb_state");
        return new LocalStorage(state == null ? status.text("local_storage_status") : state,
                status.number("usb_storage_used"), status.flag("usb_storage_full"));
    }

    /**
     * Has the sync module say what is on its storage.
     */
    public CompletableFuture<CommandTicket> requestManifest(AccountInfo account, SyncModule module) {
        return commands.send(HttpRequest.post("manifest-request", uri(account, module, "manifest/request")),
                module.networkId());
    }

    /**
     * Asks for what the sync module has said.
     *
     * @return the manifest; empty while it is not there
     */
    public CompletableFuture<Optional<Manifest>> manifest(AccountInfo account, SyncModule module,
            CommandTicket request) {
        HttpRequest call = HttpRequest.get("manifest", uri(account, module, "manifest/request/" + request.id()));
        return rest.send(call).thenCompose(response -> {
            if (isNotYet(response)) {
                return completedFuture(Optional.empty());
            }
            return rest.object(call, response).thenCompose(body -> {
                Optional<Manifest> manifest = MediaReader.manifest(body, notes);
                return manifest.isPresent() ? completedFuture(manifest)
                        : failedFuture(
                                new UnexpectedAnswerException(call.endpoint(), response.status(), "no manifest"));
            });
        });
    }

    /**
     * Has the sync module bring a clip to the cloud. Fails with {@link UnexpectedAnswerException} 404 when there is a
     * newer manifest.
     */
    public CompletableFuture<CommandTicket> requestClip(AccountInfo account, SyncModule module, Manifest manifest,
            Manifest.Entry clip) {
        return commands.send(HttpRequest.post("local-clip-request", clip(account, module, manifest, clip, "request")),
                module.networkId());
    }

    /**
     * Downloads a clip that was asked for.
     *
     * @return whether it was there; false while it is on its way
     */
    public CompletableFuture<Boolean> download(AccountInfo account, SyncModule module, Manifest manifest,
            Manifest.Entry clip, BodyReceiver target) {
        HttpRequest request = HttpRequest.get("local-clip", clip(account, module, manifest, clip, "request"))
                .withHeader("Accept", "*/*").withHeader("Accept-Encoding", "identity").into(target);
        return rest.send(request).thenCompose(response -> response.status() == 200 ? completedFuture(true)
                : isNotYet(response) ? completedFuture(false) : failedFuture(rest.problem(request, response)));
    }

    /**
     * Deletes a clip.
     */
    public CompletableFuture<CommandTicket> delete(AccountInfo account, SyncModule module, Manifest manifest,
            Manifest.Entry clip) {
        return commands.send(HttpRequest.post("local-clip-delete", clip(account, module, manifest, clip, "delete")),
                module.networkId());
    }

    /** Peers have seen 400, 404, 406 and 409 for what was not there yet. */
    private static boolean isNotYet(HttpResponse response) {
        int status = response.status();
        return status >= 400 && status < 500 && status != 401 && status != 403 && status != 426 && status != 429;
    }

    private URI clip(AccountInfo account, SyncModule module, Manifest manifest, Manifest.Entry clip, String call) {
        return uri(account, module, "manifest/" + manifest.id() + "/clip/" + call + "/" + clip.id());
    }

    private URI uri(AccountInfo account, SyncModule module, String call) {
        return URI.create(rest.uri(account, "/api/v1/accounts/%d/networks/%d/sync_modules/%d/local_storage/",
                account.accountId(), module.networkId(), module.id()) + call);
    }
}
