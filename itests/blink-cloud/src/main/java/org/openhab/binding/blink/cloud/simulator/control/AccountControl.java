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

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.account.Account;
import org.openhab.binding.blink.cloud.simulator.account.Plan;
import org.openhab.binding.blink.cloud.simulator.http.CloudRequest;
import org.openhab.binding.blink.cloud.simulator.http.CloudResponse;
import org.openhab.binding.blink.cloud.simulator.json.Json;
import org.openhab.binding.blink.cloud.simulator.json.JsonInput;
import org.openhab.binding.blink.cloud.simulator.json.JsonMembers;
import org.openhab.binding.blink.cloud.simulator.oauth.SentPin;
import org.openhab.binding.blink.cloud.simulator.storage.HomeFile;

/**
 * <code>/_control/accounts</code> and <code>/_control/login-sessions</code>.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class AccountControl {

    private final Control control;

    AccountControl(Control control) {
        this.control = control;
    }

    CloudResponse list(CloudRequest request) {
        return CloudResponse.json(200, control.accounts().stream().map(AccountControl::write).toList());
    }

    CloudResponse show(CloudRequest request) {
        return CloudResponse.json(200, write(named(request)));
    }

    CloudResponse add(CloudRequest request, JsonInput body) {
        return CloudResponse.json(201, write(control.addAccount(HomeFile.account(body))));
    }

    CloudResponse change(CloudRequest request, JsonInput body) {
        Account account = named(request);
        Account changed = account.copy().twoFactor(body.choice("twoFactor", account.twoFactor()));
        body.ifText("phone", changed::phone);
        body.ifText("tier", changed::tier);
        body.ifText("region", changed::region);
        body.ifText("password", changed::password);
        HomeFile.readPlan(body, changed);
        body.refuseOthers();
        account.takeFrom(changed);
        return show(request);
    }

    CloudResponse pin(CloudRequest request) {
        List<SentPin> messages = control.messages(named(request).email());
        if (messages.isEmpty()) {
            throw new UnknownThingException("No PIN was sent to this account");
        }
        return CloudResponse.json(200, write(messages.get(messages.size() - 1)));
    }

    CloudResponse messages(CloudRequest request) {
        return CloudResponse.json(200,
                control.messages(named(request).email()).stream().map(AccountControl::write).toList());
    }

    CloudResponse revoke(CloudRequest request, JsonInput body) {
        String email = named(request).email();
        String tokens = body.text("tokens");
        body.refuseOthers();
        switch (tokens) {
            case "access" -> control.revokeAccessTokens(email);
            case "refresh" -> control.revokeRefreshTokens(email);
            case "all" -> control.deleteDevices(email);
            default -> throw new IllegalArgumentException("tokens is one of [access, refresh, all]");
        }
        return CloudResponse.empty(204);
    }

    CloudResponse forgetLoginSessions(CloudRequest request) {
        control.forgetLoginSessions();
        return CloudResponse.empty(204);
    }

    /** The account in the path. */
    Account named(CloudRequest request) {
        String email = URLDecoder.decode(request.pathVariable("email"), StandardCharsets.UTF_8);
        return control.accounts().stream().filter(account -> account.email().equalsIgnoreCase(email)).findFirst()
                .orElseThrow(() -> new UnknownThingException("There is no such account"));
    }

    private static JsonMembers write(Account account) {
        JsonMembers members = Json.object().with("email", account.email()).with("accountId", account.accountId())
                .with("userId", account.userId()).with("tier", account.tier()).with("region", account.region())
                .with("twoFactor", account.twoFactor().tsvState()).with("phone", account.phone())
                .with("plan", account.plan().kind().name().toLowerCase(Locale.ROOT));
        return account.plan().kind() == Plan.Kind.BASIC ? members.with("planDevice", account.plan().deviceId())
                : members;
    }

    private static JsonMembers write(SentPin message) {
        return Json.object().with("pin", message.pin()).with("channel", message.channel().tsvState())
                .with("sentAt", message.sentAt().toString()).with("used", message.used());
    }
}
