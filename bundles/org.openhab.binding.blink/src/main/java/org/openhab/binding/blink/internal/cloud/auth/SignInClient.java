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

import static java.util.concurrent.CompletableFuture.completedFuture;
import static java.util.concurrent.CompletableFuture.failedFuture;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.BlinkHosts;
import org.openhab.binding.blink.internal.cloud.ClientProfile;
import org.openhab.binding.blink.internal.cloud.error.UnexpectedAnswerException;
import org.openhab.binding.blink.internal.cloud.http.Answers;
import org.openhab.binding.blink.internal.cloud.http.HttpRequest;
import org.openhab.binding.blink.internal.cloud.http.HttpResponse;
import org.openhab.binding.blink.internal.cloud.http.HttpSender;
import org.openhab.binding.blink.internal.cloud.http.Json;

import com.google.gson.JsonObject;

/**
 * The pages of Blink's sign-in, one method each: authorization code with PKCE, as the app for iOS does it. Knows what
 * the answers mean, but not what to do about them; that is {@link LoginFlow}'s.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class SignInClient {

    /** Name of the one call that makes Blink send a PIN. */
    static final String SIGN_IN = "sign-in";

    private static final String PAGE = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final Set<Integer> PIN_REFUSED = Set.of(400, 401, 403, 409, 422);
    private static final int MAX_REDIRECTS = 5;
    /** How long to wait after a 429 of this host that does not say; 600 s is what it mostly says. */
    private static final Duration DEFAULT_WAIT = Duration.ofMinutes(10);

    private final HttpSender sender;
    private final URI host;
    private final Clock clock;
    private final SecureRandom random;

    SignInClient(HttpSender sender, URI host, Clock clock, SecureRandom random) {
        this.sender = sender;
        this.host = host;
        this.clock = clock;
        this.random = random;
    }

    /**
     * An opened sign-in page.
     */
    record OpenPage(LoginAttempt attempt, String csrfToken) {
    }

    /**
     * Opens the sign-in page with a new attempt. Sends no secret.
     *
     * @return fails with {@link UnexpectedAnswerException} when the page asks for something else than e-mail and
     *         password
     */
    CompletableFuture<OpenPage> open(String hardwareId) {
        LoginAttempt attempt = LoginAttempt.begin(hardwareId, random, clock);
        Map<String, String> query = new LinkedHashMap<>(ClientProfile.DEVICE);
        query.put("client_id", ClientProfile.CLIENT_ID);
        query.put("code_challenge", attempt.pkce.challenge());
        query.put("code_challenge_method", "S256");
        query.put("hardware_id", hardwareId);
        query.put("redirect_uri", ClientProfile.REDIRECT_URI);
        query.put("response_type", "code");
        query.put("scope", ClientProfile.SCOPE);
        query.put("state", attempt.state);
        URI authorize = URI.create(host + "/oauth/v2/authorize?" + HttpRequest.query(query));
        return follow(attempt, HttpRequest.get("authorize", authorize), MAX_REDIRECTS);
    }

    private CompletableFuture<OpenPage> follow(LoginAttempt attempt, HttpRequest request, int redirectsLeft) {
        return exchange(attempt, request.withHeaders(browser(PAGE))).thenCompose(response -> {
            if (response.isRedirect()) {
                Optional<URI> next = location(request.uri(), response)
                        .filter(target -> redirectsLeft > 0 && BlinkHosts.sameOrigin(host, target));
                return next.map(target -> follow(attempt, HttpRequest.get("sign-in page", target), redirectsLeft - 1))
                        .orElseGet(() -> failedFuture(new UnexpectedAnswerException(request.endpoint(),
                                response.status(), "a redirect that leads elsewhere")));
            }
            if (response.status() != 200) {
                return failedFuture(problem(request, response));
            }
            return SignInPage.csrfToken(response.text())
                    .<CompletableFuture<OpenPage>> map(token -> completedFuture(new OpenPage(attempt, token)))
                    .orElseGet(() -> failedFuture(new UnexpectedAnswerException(request.endpoint(), response.status(),
                            "no sign-in form: Blink wants something else first")));
        });
    }

    /**
     * Sends e-mail and password. <b>This makes Blink send a PIN</b>, each time.
     */
    CompletableFuture<SignInAnswer> submitCredentials(LoginAttempt attempt, String csrfToken, String email,
            String password) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("username", email);
        form.put("password", password);
        form.put("csrf-token", csrfToken);
        HttpRequest request = HttpRequest.post(SIGN_IN, URI.create(host + "/oauth/v2/signin")).withForm(form)
                .withHeaders(browser("*/*")).withHeaders(fromSignInPage()).asCritical();
        return exchange(attempt, request).thenCompose(response -> {
            Optional<JsonObject> body = Json.object(response.text());
            int status = response.status();
            if (response.isRedirect()) {
                return completedFuture(new SignInAnswer.Accepted(codeIn(attempt, response.header("Location"))));
            }
            if (status == 412 || status == 202 && body.filter(PinChallenge::isIn).isPresent()) {
                return completedFuture(new SignInAnswer.PinSent(PinChallenge.of(body.orElseGet(JsonObject::new))));
            }
            if (status == 201 && body.filter(SignInClient::isCompleted).isPresent() || status == 200) {
                return completedFuture(new SignInAnswer.Accepted(
                        codeIn(attempt, body.flatMap(object -> Json.text(object, "redirect_url")))));
            }
            if (status == 401) {
                return completedFuture(new SignInAnswer.Wrong());
            }
            if (status == 400 && isCookiesLost(body)) {
                return completedFuture(new SignInAnswer.Lost());
            }
            return failedFuture(problem(request, response));
        });
    }

    /**
     * Sends the PIN. Makes Blink send none.
     */
    CompletableFuture<SignInAnswer> submitPin(LoginAttempt attempt, String csrfToken, String pin) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("2fa_code", pin);
        form.put("csrf-token", csrfToken);
        form.put("remember_me", "false");
        HttpRequest request = HttpRequest.post("verify-pin", URI.create(host + "/oauth/v2/2fa/verify")).withForm(form)
                .withHeaders(browser("*/*")).withHeaders(fromSignInPage()).asCritical();
        return exchange(attempt, request).thenCompose(response -> {
            Optional<JsonObject> body = Json.object(response.text());
            int status = response.status();
            if (status == 201 && body.filter(SignInClient::isCompleted).isPresent()) {
                return completedFuture(new SignInAnswer.Accepted(
                        codeIn(attempt, body.flatMap(object -> Json.text(object, "redirect_url")))));
            }
            if (isCookiesLost(body)) {
                return completedFuture(new SignInAnswer.Lost());
            }
            // The edge refuses with a page; whether the PIN was right, it does not know.
            if (PIN_REFUSED.contains(status) && !(status == 403 && body.isEmpty())) {
                return completedFuture(new SignInAnswer.Wrong());
            }
            return failedFuture(problem(request, response));
        });
    }

    /**
     * Asks for the code of an accepted sign-in. Without a query: the server has kept the parameters with the cookies,
     * and repeating them would lead back to the sign-in page.
     *
     * @return the code; empty when Blink does not count the attempt as signed in
     */
    CompletableFuture<Optional<String>> fetchCode(LoginAttempt attempt) {
        HttpRequest request = HttpRequest.get("authorize", URI.create(host + "/oauth/v2/authorize"))
                .withHeaders(browser("*/*")).withHeader("Referer", host + "/oauth/v2/signin");
        return exchange(attempt, request).thenCompose(response -> {
            if (response.isRedirect()) {
                return completedFuture(codeIn(attempt, response.header("Location")));
            }
            // Another page than that of the sign-in, one for maintenance perhaps, says nothing about the attempt.
            if (response.status() == 200 && SignInPage.csrfToken(response.text()).isPresent()
                    || Set.of(400, 401).contains(response.status())) {
                return completedFuture(Optional.empty());
            }
            return failedFuture(problem(request, response));
        });
    }

    private CompletableFuture<HttpResponse> exchange(LoginAttempt attempt, HttpRequest request) {
        return sender.send(attempt.jar.addTo(request)).thenApply(response -> {
            attempt.jar.take(request.uri(), response);
            return response;
        });
    }

    private Throwable problem(HttpRequest request, HttpResponse response) {
        return Answers.problem(request.endpoint(), response, clock, DEFAULT_WAIT);
    }

    private Map<String, String> browser(String accept) {
        return Map.of("User-Agent", ClientProfile.BROWSER, "Accept", accept, "Accept-Language", "en-US,en;q=0.9");
    }

    private Map<String, String> fromSignInPage() {
        return Map.of("Origin", origin(), "Referer", host + "/oauth/v2/signin");
    }

    private String origin() {
        return host.getScheme() + "://" + host.getRawAuthority();
    }

    private static boolean isCompleted(JsonObject body) {
        return Json.text(body, "status").filter("auth-completed"::equals).isPresent();
    }

    private static boolean isCookiesLost(Optional<JsonObject> body) {
        return body.flatMap(object -> Json.text(object, "error_cause")).filter("empty_cookies"::equals).isPresent();
    }

    private static Optional<URI> location(URI base, HttpResponse response) {
        return response.header("Location").flatMap(text -> {
            try {
                return Optional.of(base.resolve(text));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        });
    }

    /**
     * @return the code in an address of the app's own scheme, if the state in it, where there is one, is that of the
     *         attempt
     */
    private static Optional<String> codeIn(LoginAttempt attempt, Optional<String> address) {
        return address.filter(text -> text.startsWith(ClientProfile.REDIRECT_URI + "?")).flatMap(text -> {
            Map<String, String> query = QueryString.parse(text.substring(text.indexOf('?') + 1));
            String state = query.getOrDefault("state", attempt.state);
            return Optional.ofNullable(query.get("code"))
                    .filter(code -> !code.isEmpty() && state.equals(attempt.state));
        });
    }
}
