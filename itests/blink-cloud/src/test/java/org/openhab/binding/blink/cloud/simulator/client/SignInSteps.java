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
package org.openhab.binding.blink.cloud.simulator.client;

import static org.junit.jupiter.api.Assertions.*;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.BlinkCloud;

/**
 * The steps of a sign-in as the protocol describes them, each as a raw request that a test may spoil before it is sent.
 * What a step learns is kept for the next ones.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class SignInSteps {

    public static final String SAFARI = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 "
            + "(KHTML, like Gecko) Version/26.1 Mobile/15E148 Safari/604.1";
    public static final String HARDWARE_ID = "0A1B2C3D-4E5F-4A6B-8C7D-8E9F0A1B2C3D";
    public static final String IOS_REDIRECT = "immedia-blink://applinks.blink.com/signin/callback";
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final Pattern COOKIE = Pattern.compile("blink_oauth_session=([^;]+)");
    private static final Pattern CSRF = Pattern.compile("\"csrf-token\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    /** The query of the first step; change it before. */
    public final Map<String, String> query = new LinkedHashMap<>();
    private final URI server;
    private String host;
    private String cookie = "";
    private String csrfToken = "";
    private String code = "";

    public SignInSteps(BlinkCloud cloud) {
        this(cloud.uri());
    }

    public SignInSteps(URI server) {
        this.server = server;
        this.host = server.getAuthority();
        query.put("app_brand", "blink");
        query.put("app_version", "50.1");
        query.put("client_id", "ios");
        query.put("code_challenge", challenge(VERIFIER));
        query.put("code_challenge_method", "S256");
        query.put("device_brand", "Apple");
        query.put("device_model", "iPhone16,1");
        query.put("device_os_version", "26.1");
        query.put("hardware_id", HARDWARE_ID);
        query.put("redirect_uri", IOS_REDIRECT);
        query.put("response_type", "code");
        query.put("scope", "client");
    }

    /** Asks under this name. */
    public SignInSteps on(String host) {
        this.host = host;
        return this;
    }

    /** The Android profile instead. */
    public SignInSteps android() {
        query.put("client_id", "android");
        query.put("redirect_uri", "https://applinks.blink.com/signin/callback");
        query.put("prompt", "login");
        query.put("state", "state-of-the-app");
        return this;
    }

    public RawRequest authorizeRequest() {
        return RawRequest.get(RawRequest.target("/oauth/v2/authorize", query)).header("Host", host).header("User-Agent",
                SAFARI);
    }

    public RawResponse authorize() {
        RawResponse response = authorizeRequest().send(server);
        response.expect(302);
        Matcher matcher = COOKIE.matcher(String.join("\n", response.values("Set-Cookie")));
        assertTrue(matcher.find(), "a session cookie");
        cookie = matcher.group();
        return response;
    }

    public RawRequest pageRequest() {
        return RawRequest.get("/oauth/v2/signin").header("Host", host).header("User-Agent", SAFARI).header("Cookie",
                cookie);
    }

    public RawResponse page() {
        RawResponse response = pageRequest().send(server);
        Matcher matcher = CSRF.matcher(response.expect(200).body());
        assertTrue(matcher.find(), "a CSRF token");
        csrfToken = matcher.group(1);
        return response;
    }

    public RawRequest signInRequest(String email, String password) {
        return browserPost("/oauth/v2/signin",
                Map.of("username", email, "password", password, "csrf-token", csrfToken));
    }

    public RawResponse signIn(String email, String password) {
        return signInRequest(email, password).send(server);
    }

    public RawRequest verifyRequest(String pin) {
        return browserPost("/oauth/v2/2fa/verify",
                Map.of("2fa_code", pin, "csrf-token", csrfToken, "remember_me", "false"));
    }

    public RawResponse verify(String pin) {
        return verifyRequest(pin).send(server);
    }

    public RawRequest codeRequest() {
        return RawRequest.get("/oauth/v2/authorize").header("Host", host).header("User-Agent", SAFARI).header("Cookie",
                cookie);
    }

    /** Fetches the code, from where it is used by the next exchange. */
    public RawResponse fetchCode() {
        RawResponse response = codeRequest().send(server);
        response.expect(302);
        takeCode(response.header("Location"));
        return response;
    }

    public void takeCode(String location) {
        Matcher matcher = CODE.matcher(location);
        assertTrue(matcher.find(), () -> "a code in " + location);
        code = matcher.group(1);
    }

    /** The exchange as the iOS app sends it. */
    public RawRequest exchangeRequest() {
        return RawRequest.post("/oauth/token").header("Host", host)
                .header("User-Agent", "Blink/2511191620 CFNetwork/3860.200.71 Darwin/25.1.0")
                .form(Map.of("app_brand", "blink", "client_id", query.getOrDefault("client_id", ""), "code", code,
                        "code_verifier", VERIFIER, "grant_type", "authorization_code", "hardware_id",
                        query.getOrDefault("hardware_id", ""), "redirect_uri", query.getOrDefault("redirect_uri", ""),
                        "scope", "client"));
    }

    /** All steps up to the code for an account without a second factor. */
    public SignInSteps upToCode(String email, String password) {
        upToPage();
        signIn(email, password).expect(302);
        fetchCode();
        return this;
    }

    /** The steps before the credentials. */
    public SignInSteps upToPage() {
        authorize();
        page();
        return this;
    }

    /** All steps for an account without a second factor. */
    public RawResponse tokens(String email, String password) {
        return upToCode(email, password).exchangeRequest().send(server).expect(200);
    }

    public static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(
                    MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private RawRequest browserPost(String path, Map<String, String> fields) {
        return RawRequest.post(path).header("Host", host).header("User-Agent", SAFARI).header("Accept", "*/*")
                .header("Origin", "https://api.oauth.blink.com")
                .header("Referer", "https://api.oauth.blink.com/oauth/v2/signin").header("Cookie", cookie).form(fields);
    }
}
