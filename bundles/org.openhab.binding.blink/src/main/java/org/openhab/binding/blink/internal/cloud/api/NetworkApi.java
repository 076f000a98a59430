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

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.http.HttpRequest;
import org.openhab.binding.blink.internal.cloud.model.AccountInfo;
import org.openhab.binding.blink.internal.cloud.model.CommandTicket;
import org.openhab.binding.blink.internal.cloud.model.Program;

/**
 * The calls for what is set for a network as a whole: its programs, and whether live views are kept.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class NetworkApi {

    private final RestClient unhurried;
    private final RestClient rest;
    private final Acknowledgements calls;

    /**
     * @param unhurried sends the calls that nobody waits for
     * @param rest sends the others
     */
    public NetworkApi(RestClient unhurried, RestClient rest) {
        this.unhurried = unhurried;
        this.rest = rest;
        this.calls = new Acknowledgements(rest);
    }

    /**
     * Asks for the programs of a network, at leisure.
     */
    public CompletableFuture<List<Program>> programs(AccountInfo account, long networkId) {
        return programs(unhurried, account, networkId);
    }

    /**
     * Asks for the programs of a network, because somebody waits for that.
     */
    public CompletableFuture<List<Program>> programsNow(AccountInfo account, long networkId) {
        return programs(rest, account, networkId);
    }

    private static CompletableFuture<List<Program>> programs(RestClient client, AccountInfo account, long networkId) {
        HttpRequest request = HttpRequest.get("programs",
                client.uri(account, "/api/v1/networks/%d/programs", networkId));
        return client.send(request).thenCompose(response -> client.array(request, response))
                .thenApply(programs -> programs.stream().map(program -> program(program, networkId))
                        .flatMap(Optional::stream).toList());
    }

    private static Optional<Program> program(Fields program, long networkId) {
        String status = program.text("status");
        Boolean enabled = status == null ? null : switch (status.toLowerCase(Locale.ROOT)) {
            case "enabled" -> Boolean.TRUE;
            case "disabled" -> Boolean.FALSE;
            default -> null;
        };
        return program.id("id").map(id -> new Program(id, networkId, enabled));
    }

    /**
     * Puts a program in force, or out of it.
     */
    public CompletableFuture<CommandTicket> enable(AccountInfo account, Program program, boolean on) {
        return calls.send(HttpRequest.post(on ? "enable-program" : "disable-program", rest.uri(account,
                "/api/v1/networks/%d/programs/%d/%s", program.networkId(), program.id(), on ? "enable" : "disable")),
                program.networkId());
    }

    /**
     * Sets whether live views are kept as clips. The form is that of the app.
     */
    public CompletableFuture<CommandTicket> saveLiveView(AccountInfo account, long networkId, boolean on) {
        return calls.send(HttpRequest
                .post("update-network",
                        rest.uri(account, "/accounts/%d/networks/%d/update", account.accountId(), networkId))
                .withJson("{\"lv_save\":" + on + "}"), networkId);
    }
}
