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

import static java.util.concurrent.CompletableFuture.failedFuture;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.ClientProfile;
import org.openhab.binding.blink.internal.cloud.error.BlinkException;
import org.openhab.binding.blink.internal.cloud.error.RateLimitedException;
import org.openhab.binding.blink.internal.cloud.error.ServerFaultException;
import org.openhab.binding.blink.internal.cloud.error.SessionEndedException;
import org.openhab.binding.blink.internal.cloud.error.UnexpectedAnswerException;
import org.openhab.binding.blink.internal.cloud.http.Answers;
import org.openhab.binding.blink.internal.cloud.http.HttpRequest;
import org.openhab.binding.blink.internal.cloud.http.HttpResponse;
import org.openhab.binding.blink.internal.cloud.http.HttpSender;
import org.openhab.binding.blink.internal.cloud.http.Json;

import com.google.gson.JsonObject;

/**
 * The token endpoint: redeems a code, and exchanges a refresh token for the next pair.
 * <p>
 * Both are critical: a code and a refresh token are good for one use, so an answer that is not waited for is a session
 * lost.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class TokenClient {

    /** What clients assume when Blink does not tell the lifetime. */
    private static final long DEFAULT_LIFETIME = 3600;
    private static final Duration DEFAULT_WAIT = Duration.ofMinutes(10);

    private final HttpSender sender;
    private final URI address;
    private final Clock clock;

    /**
     * @param sender where requests go
     * @param host base address of the sign-in host
     * @param clock tells the time
     */
    public TokenClient(HttpSender sender, URI host, Clock clock) {
        this.sender = sender;
        this.address = URI.create(host + "/oauth/token");
        this.clock = clock;
    }

    /**
     * Redeems the code of a sign-in.
     *
     * @return the tokens; fails with {@link SessionEndedException} when Blink does not take the code
     */
    CompletableFuture<Tokens> redeem(LoginAttempt attempt, String code) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("app_brand", ClientProfile.APP_BRAND);
        form.put("client_id", ClientProfile.CLIENT_ID);
        form.put("code", code);
        form.put("code_verifier", attempt.pkce.verifier());
        form.put("grant_type", "authorization_code");
        form.put("hardware_id", attempt.hardwareId);
        form.put("redirect_uri", ClientProfile.REDIRECT_URI);
        form.put("scope", ClientProfile.SCOPE);
        return ask("redeem-code", form, "");
    }

    /**
     * Exchanges a refresh token for new tokens.
     *
     * @return the tokens, with the old refresh token if Blink sends no new one; fails with
     *         {@link SessionEndedException} when Blink refuses the refresh token for good, with another
     *         {@link BlinkException} when it may be tried again
     */
    CompletableFuture<Tokens> refresh(String refreshToken, String hardwareId) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("client_id", ClientProfile.CLIENT_ID);
        form.put("grant_type", "refresh_token");
        form.put("hardware_id", hardwareId);
        form.put("refresh_token", refreshToken);
        form.put("scope", ClientProfile.SCOPE);
        return ask("refresh-token", form, refreshToken);
    }

    private CompletableFuture<Tokens> ask(String endpoint, Map<String, String> form, String oldRefreshToken) {
        HttpRequest request = HttpRequest.post(endpoint, address).withForm(form)
                .withHeaders(Map.of("User-Agent", ClientProfile.APP, "Accept", "*/*")).asCritical();
        return sender.send(request).thenCompose(response -> {
            if (response.status() == 200) {
                return tokens(response, oldRefreshToken).map(CompletableFuture::completedFuture).orElseGet(
                        () -> failedFuture(new UnexpectedAnswerException(endpoint, response.status(), "no tokens")));
            }
            return failedFuture(problem(endpoint, response));
        });
    }

    private Optional<Tokens> tokens(HttpResponse response, String oldRefreshToken) {
        return Json.object(response.text()).flatMap(body -> Json.text(body, "access_token")
                .filter(token -> !token.isBlank() && token.chars().allMatch(c -> c > ' ' && c < 127)).map(token -> {
                    String refreshToken = Json.text(body, "refresh_token").filter(text -> !text.isBlank())
                            .orElseGet(() -> oldRefreshToken);
                    long lifetime = Json.number(body, "expires_in").filter(seconds -> seconds > 0)
                            .map(seconds -> Math.min(seconds, Duration.ofDays(365).toSeconds()))
                            .orElseGet(() -> DEFAULT_LIFETIME);
                    return new Tokens(token, refreshToken, clock.instant().getEpochSecond(), lifetime);
                }));
    }

    private BlinkException problem(String endpoint, HttpResponse response) {
        int status = response.status();
        Optional<JsonObject> body = Json.object(response.text());
        if ((status == 400 || status == 401 || status == 403) && saysTooOften(body)) {
            return new RateLimitedException(endpoint,
                    Answers.retryAfter(response, clock).orElseGet(() -> DEFAULT_WAIT));
        }
        if (status == 400 && body.filter(TokenClient::saysNotNow).isPresent()) {
            return new ServerFaultException(endpoint, status, Answers.retryAfter(response, clock));
        }
        // A page with 400 or 403 comes from the edge, which knows nothing of tokens.
        if (status == 401 || (status == 400 || status == 403) && body.isPresent()) {
            return new SessionEndedException(endpoint + " was refused with " + status);
        }
        return Answers.problem(endpoint, response, clock, DEFAULT_WAIT);
    }

    private static boolean saysTooOften(Optional<JsonObject> body) {
        return body.filter(object -> object.has("next_time_in_secs") || word(object, "error").contains("too_many")
                || word(object, "error_cause").contains("rate_limit")).isPresent();
    }

    /** The two words of OAuth for a fault that is not the token's. */
    private static boolean saysNotNow(JsonObject body) {
        String error = word(body, "error");
        return "server_error".equals(error) || "temporarily_unavailable".equals(error);
    }

    private static String word(JsonObject object, String member) {
        return Json.text(object, member).orElseGet(() -> "").toLowerCase(Locale.ROOT);
    }
}
