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
package org.openhab.binding.blink.internal.cloud.auth;

import static org.junit.jupiter.api.Assertions.*;

import java.net.URI;
import java.security.SecureRandom;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.auth.LoginOutcome.PinNeeded;
import org.openhab.binding.blink.internal.cloud.error.UnreachableException;
import org.openhab.binding.blink.internal.cloud.http.HttpRequest;
import org.openhab.binding.blink.internal.cloud.http.HttpResponse;
import org.openhab.binding.blink.internal.fixture.Answer;
import org.openhab.binding.blink.internal.fixture.Futures;
import org.openhab.binding.blink.internal.fixture.MemorySessionStore;
import org.openhab.binding.blink.internal.fixture.ScriptedSender;
import org.openhab.binding.blink.internal.fixture.TestClock;

/**
 * A sign-in at a Blink that gives the answers of a script.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
abstract class LoginFlowFixture {

    static final String HOST = "https://api.oauth.blink.com";
    static final String CALLBACK = "immedia-blink://applinks.blink.com/signin/callback";
    static final HttpResponse TO_SIGN_IN = Answer.with(Answer.redirect(302, "/oauth/v2/signin"), "Set-Cookie",
            "sid=1; Path=/; Secure; HttpOnly");
    static final HttpResponse PAGE = Answer.with(
            Answer.html(200,
                    "<script id=\"oauth-args\" type=\"application/json\">{\"csrf-token\":\"CSRF+1\"}</script>"),
            "Set-Cookie", "csrf=2; Path=/oauth/v2; Secure");
    static final HttpResponse PIN_SENT = Answer.json(202,
            "{\"next_time_in_secs\":60,\"phone\":\"+49xxxxxxx12\",\"tsv_state\":\"sms\"}");
    static final HttpResponse COMPLETED = Answer.json(201, "{\"status\":\"auth-completed\",\"user_id\":7}");
    static final HttpResponse CODE = Answer.redirect(302, CALLBACK + "?code=CODE");
    static final HttpResponse TOKENS = Answer.json(200,
            "{\"access_token\":\"access\",\"refresh_token\":\"refresh\",\"expires_in\":14400}");
    static final HttpResponse LOST = Answer.json(400,
            "{\"error\":\"bad_request\",\"error_cause\":\"empty_cookies\",\"error_description\":\"Empty Cookies.\"}");
    static final UnreachableException CUT = new UnreachableException("cut", true, null);
    static final UnreachableException NO_ROUTE = new UnreachableException("no route", false, null);

    final TestClock clock = new TestClock();
    final ScriptedSender blink = new ScriptedSender();
    final MemorySessionStore store = new MemorySessionStore();
    final LoginFlow flow = new LoginFlow(blink, URI.create(HOST), store, clock, new SecureRandom());

    LoginOutcome signIn() {
        return Futures.result(
                flow.signIn("h-1", "me@example.com", "secret", session -> session.withTriedCredentials("tried")));
    }

    void waitForPin() {
        blink.answer(TO_SIGN_IN, PAGE, PIN_SENT);
        assertInstanceOf(PinNeeded.class, signIn());
    }

    PendingLogin pending() {
        return Objects.requireNonNull(store.get().pending());
    }

    long credentialsSent() {
        return blink.requests().stream().filter(LoginFlowFixture::isCredentials).count();
    }

    static boolean isCredentials(HttpRequest request) {
        return "POST".equals(request.method()) && request.uri().getPath().endsWith("/signin");
    }

    static String body(HttpRequest request) {
        return Objects.requireNonNull(request.body()).text();
    }
}
