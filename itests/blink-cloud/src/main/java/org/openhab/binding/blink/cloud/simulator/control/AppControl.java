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
package org.openhab.binding.blink.cloud.simulator.control;

import java.time.Duration;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.account.Account;
import org.openhab.binding.blink.cloud.simulator.account.Notifications;
import org.openhab.binding.blink.cloud.simulator.home.Siren;
import org.openhab.binding.blink.cloud.simulator.http.CloudRequest;
import org.openhab.binding.blink.cloud.simulator.http.CloudResponse;
import org.openhab.binding.blink.cloud.simulator.json.Json;
import org.openhab.binding.blink.cloud.simulator.json.JsonInput;
import org.openhab.binding.blink.cloud.simulator.json.JsonMembers;

/**
 * <code>/_control/accounts/{email}/sirens</code>, <code>…/home/sirens/{id}/sound</code> and
 * <code>…/notifications</code>: what the cloud does not tell, or only to the customer.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class AppControl {

    private final Control control;
    private final AccountControl accounts;

    AppControl(Control control, AccountControl accounts) {
        this.control = control;
        this.accounts = accounts;
    }

    CloudResponse sirens(CloudRequest request) {
        return CloudResponse.json(200, sirensOf(request).stream().map(this::write).toList());
    }

    CloudResponse sound(CloudRequest request, JsonInput body) {
        Siren siren = siren(request);
        long seconds = body.number("seconds");
        body.refuseOthers();
        if (seconds < 1) {
            throw new IllegalArgumentException("seconds must be positive");
        }
        siren.soundUntil(control.now().plus(Duration.ofSeconds(seconds)));
        return sirens(request);
    }

    CloudResponse silence(CloudRequest request) {
        siren(request).silence();
        return CloudResponse.empty(204);
    }

    CloudResponse notifications(CloudRequest request) {
        return CloudResponse.json(200, accounts.named(request).notifications().all());
    }

    CloudResponse changeNotifications(CloudRequest request, JsonInput body) {
        Account account = accounts.named(request);
        // What is not understood changes nothing.
        List<String> kinds = Notifications.kinds().stream().filter(body::has).toList();
        kinds.forEach(kind -> body.flag(kind, true));
        body.refuseOthers();
        kinds.forEach(kind -> account.notifications().want(kind, body.flag(kind, true)));
        return notifications(request);
    }

    private JsonMembers write(Siren siren) {
        boolean sounds = siren.sounds(control.now());
        return Json.object().with("id", siren.id()).with("name", siren.name()).with("sounds", sounds)
                .with("soundsUntil", sounds ? siren.soundsUntil().toString() : null);
    }

    private List<Siren> sirensOf(CloudRequest request) {
        return control.home(accounts.named(request).email()).sirens();
    }

    private Siren siren(CloudRequest request) {
        long id = Long.parseLong(request.pathVariable("id"));
        return sirensOf(request).stream().filter(siren -> siren.id() == id).findFirst()
                .orElseThrow(() -> new UnknownThingException("There is no such siren"));
    }
}
