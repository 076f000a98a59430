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
package org.openhab.binding.blink.internal.web.page;

import static org.junit.jupiter.api.Assertions.*;
import static org.openhab.binding.blink.internal.web.page.PageServer.header;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.cloud.error.BusyException;
import org.openhab.binding.blink.internal.cloud.error.NotStoredException;
import org.openhab.binding.blink.internal.cloud.error.RateLimitedException;
import org.openhab.binding.blink.internal.cloud.error.ServerFaultException;
import org.openhab.binding.blink.internal.cloud.error.SessionEndedException;
import org.openhab.binding.blink.internal.cloud.error.UnreachableException;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.fixture.TestClock;
import org.openhab.binding.blink.internal.web.LinkBase;
import org.openhab.binding.blink.internal.web.LinkSecret;
import org.openhab.binding.blink.internal.web.page.ActResult.Reason;

import com.google.gson.JsonParser;

/**
 * What the page lets be done, and that nobody but the page can do it.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class PageActsTest {

    private static final Instant END = TestClock.START.plus(Duration.ofMinutes(10));
    private static final String ARM = "{\"act\":\"arm\",\"network\":\"7\"}";

    private final LinkSecret secret = LinkSecret.random(new SecureRandom());
    private final PageLink link = PageLink.sign("home", END, secret);
    private final String act = link.address(LinkBase.of("/", Optional::empty)).replace("/page/?", "/page/act?");
    private final LinkedBlockingQueue<PageAct> wanted = new LinkedBlockingQueue<>();
    private CompletableFuture<ActResult> result = CompletableFuture.completedFuture(ActResult.DONE);
    @AutoClose
    private PageServer server = new PageServer(Duration.ofSeconds(60));

    private class Account extends UnusedAccount {

        Account() {
            super(secret);
        }

        @Override
        public CompletableFuture<ActResult> act(PageAct act) {
            wanted.add(act);
            return result;
        }
    }

    @BeforeEach
    void addAccount() {
        server.accounts.add("home", new Account());
    }

    private String token() {
        return link.token(secret);
    }

    private HttpResponse<String> post(String body, String... more) {
        return server.send("POST", act, body, headers(token(), more));
    }

    private static String[] headers(String token, String... more) {
        return Stream.concat(Stream.of("Content-Type", "application/json", "X-Blink-Page", token), Stream.of(more))
                .toArray(String[]::new);
    }

    static Stream<Arguments> acts() {
        String camera = ",\"family\":\"owl\",\"camera\":\"5\"";
        return Stream.of(Arguments.of(ARM, new PageAct.SwitchNetwork(7, true)),
                Arguments.of("{\"act\":\"disarm\",\"network\":\"7\"}", new PageAct.SwitchNetwork(7, false)),
                Arguments.of("{\"act\":\"picture\"" + camera + "}", new PageAct.TakePicture(DeviceFamily.OWL, 5)),
                Arguments.of("{\"act\":\"record\"" + camera + "}", new PageAct.RecordClip(DeviceFamily.OWL, 5)),
                Arguments.of("{\"act\":\"stopLive\"" + camera + "}", new PageAct.StopLive(DeviceFamily.OWL, 5)),
                Arguments.of("{\"act\":\"save\"" + camera + ",\"clip\":\"a/b\"}",
                        new PageAct.SaveClip(DeviceFamily.OWL, 5, "a/b")),
                Arguments.of("{\"act\":\"delete\"" + camera + ",\"clip\":\"a/b\"}",
                        new PageAct.DeleteClip(DeviceFamily.OWL, 5, "a/b")));
    }

    @ParameterizedTest
    @MethodSource("acts")
    void whatIsWantedIsDone(String body, PageAct expected) {
        HttpResponse<String> answer = post(body);
        assertEquals("{\"done\":true,\"reason\":\"none\",\"message\":\"\"}", answer.body());
        assertEquals("no-store", header(answer, "Cache-Control"));
        assertEquals(List.of(expected), List.copyOf(wanted));
    }

    @Test
    void anAnswerComesWhenItIsDoneAndKeepsNoThreadUntilThen() {
        CompletableFuture<ActResult> later = new CompletableFuture<>();
        result = later;
        CompletableFuture<HttpResponse<String>> answer = server.sendLater("POST", act, ARM, headers(token()));
        server.awaitLaidAside();
        assertFalse(answer.isDone());
        later.complete(ActResult.not(Reason.PRIVATE, "Not now."));
        assertEquals("{\"done\":false,\"reason\":\"private\",\"message\":\"Not now.\"}", answer.join().body());
        assertEquals(1, wanted.size(), "taken up again, not done again");
    }

    static Stream<Arguments> failures() {
        return Stream.of(Arguments.of(new BusyException("arm"), "busy"),
                Arguments.of(new RateLimitedException("arm", Duration.ofSeconds(9)), "busy"),
                Arguments.of(new SessionEndedException("over"), "offline"),
                Arguments.of(new CompletionException(new UnreachableException("gone", false, null)), "offline"),
                Arguments.of(new NotStoredException(new IOException("full")), "storage"),
                Arguments.of(new IOException("full"), "storage"),
                Arguments.of(new ServerFaultException("arm", 500, Optional.empty()), "failed"),
                Arguments.of(new IllegalStateException("closed"), "failed"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void whatWasNotDoneIsSaid(Throwable failure, String reason) {
        result = CompletableFuture.failedFuture(failure);
        HttpResponse<String> answer = post(ARM);
        assertEquals(200, answer.statusCode());
        assertEquals("{\"done\":false,\"reason\":\"" + reason + "\",\"message\":\"\"}", answer.body());
    }

    @Test
    void nobodyWaitsForEver() {
        server.close();
        server = new PageServer(Duration.ofMillis(50));
        addAccount();
        result = new CompletableFuture<>();
        assertEquals("slow", JsonParser.parseString(post(ARM).body()).getAsJsonObject().get("reason").getAsString());
    }

    @Test
    void aLinkAloneDoesNothing() {
        assertEquals(403, server.send("POST", act, ARM, "Content-Type", "application/json").statusCode());
        String proof = act.substring(act.indexOf("p=") + 2);
        for (String token : List.of("", "x", proof, "A".repeat(43))) {
            assertEquals(403, server.send("POST", act, ARM, headers(token)).statusCode());
        }
        assertTrue(wanted.isEmpty());
    }

    @Test
    void theTokenOfAnotherPageDoesNothing() {
        String other = PageLink.sign("home", END.plusSeconds(1), secret).token(secret);
        assertEquals(403, server.send("POST", act, ARM, headers(other)).statusCode());
        assertTrue(wanted.isEmpty());
    }

    @Test
    void aTokenWithoutALinkDoesNothing() {
        assertEquals(403, server.send("POST", "/blink/home/page/act", ARM, headers(token())).statusCode());
        assertTrue(wanted.isEmpty());
    }

    @Test
    void nothingIsDoneAfterTheEnd() {
        server.clock.advance(Duration.ofMinutes(10));
        assertEquals(403, post(ARM).statusCode());
        assertTrue(wanted.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = { "https://evil.example", "null", "http://127.0.0.1", "http://127.0.0.1.evil.example", "" })
    void anotherPageInTheSameBrowserDoesNothing(String origin) {
        assertEquals(403, post(ARM, "Origin", origin).statusCode());
        assertTrue(wanted.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = { "cross-site", "same-site", "none" })
    void whatTheBrowserSaysIsFromElsewhereDoesNothing(String site) {
        assertEquals(403, post(ARM, "Sec-Fetch-Site", site, "Origin", server.origin()).statusCode());
        assertTrue(wanted.isEmpty());
    }

    @Test
    void thePageItselfActs() {
        assertEquals(200, post(ARM, "Origin", server.origin()).statusCode());
        assertEquals(200, post(ARM, "Origin", server.origin(), "Sec-Fetch-Site", "same-origin").statusCode());
    }

    @Test
    void thePageActsBehindAReverseProxyToo() {
        assertEquals(200, post(ARM, "Origin", "https://home.example", "Sec-Fetch-Site", "same-origin").statusCode());
        assertEquals(200, post(ARM, "Origin", "http://home.example", "X-Forwarded-Host", "home.example").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = { "text/plain", "application/x-www-form-urlencoded", "multipart/form-data",
            "application/jsonp" })
    void whatAFormCouldSendIsRefused(String type) {
        assertEquals(415, server.send("POST", act, ARM, "Content-Type", type, "X-Blink-Page", token()).statusCode());
        assertTrue(wanted.isEmpty());
    }

    @Test
    void tooMuchIsRefused() {
        String padded = ARM.replace("}", ",\"x\":\"" + "x".repeat(4096) + "\"}");
        assertEquals(413, post(padded).statusCode());
        assertTrue(wanted.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = { "{", "[]", "null", "\"arm\"", "{}", "{\"act\":\"reboot\"}", "{\"act\":\"arm\"}",
            "{\"act\":\"arm\",\"network\":\"0\"}", "{\"act\":\"arm\",\"network\":\"-1\"}",
            "{\"act\":\"arm\",\"network\":{}}", "{\"act\":\"picture\",\"family\":\"tv\",\"camera\":\"5\"}",
            "{\"act\":\"picture\",\"family\":\"owl\",\"camera\":\"9999999999999999999\"}",
            "{\"act\":\"delete\",\"family\":\"owl\",\"camera\":\"5\"}",
            "{\"act\":\"delete\",\"family\":\"owl\",\"camera\":\"5\",\"clip\":\"\"}" })
    void whatNoPageSendsIsNotUnderstood(String body) {
        assertEquals(400, post(body).statusCode());
        assertTrue(wanted.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = { "GET", "HEAD", "PUT", "DELETE" })
    void lookingDoesNothing(String method) {
        assertEquals(405, server.send(method, act, "", headers(token())).statusCode());
        assertTrue(wanted.isEmpty());
    }
}
