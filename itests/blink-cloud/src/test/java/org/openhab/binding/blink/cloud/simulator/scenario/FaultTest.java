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
package org.openhab.binding.blink.cloud.simulator.scenario;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.*;
import static org.openhab.binding.blink.cloud.simulator.client.TestCloud.*;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.cloud.simulator.BlinkCloud;
import org.openhab.binding.blink.cloud.simulator.client.RawRequest;
import org.openhab.binding.blink.cloud.simulator.client.RawResponse;
import org.openhab.binding.blink.cloud.simulator.client.SignInSteps;
import org.openhab.binding.blink.cloud.simulator.client.TestCloud;

/**
 * Faults of one route, and the cloud being down.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class FaultTest {

    private static final String VERSION = "GET /api/v1/version";

    private final List<Duration> delays = new ArrayList<>();
    @AutoClose
    private final BlinkCloud cloud = TestCloud.start(TestCloud.builder().delay(delays::add));

    @Test
    void aFaultAnswersInstead() {
        cloud.control().fault(Fault.on(VERSION).status(500).body("text/plain", "oops").header("Retry-After", "7"));
        RawResponse response = version().expect(500);
        assertEquals("oops", response.body());
        assertEquals("text/plain", response.header("Content-Type"));
        assertEquals("7", response.header("Retry-After"));
        assertEquals(List.of("fault: status 500 on " + VERSION), lastNotes(cloud));
    }

    @Test
    void aFaultHappensOnItsRouteOnly() {
        cloud.control().fault(Fault.on(VERSION).status(500));
        RawRequest.get("/regions?locale=US").send(cloud.uri()).expect(200);
    }

    @Test
    void aFaultHappensAsOftenAsItIsTold() {
        cloud.control().fault(Fault.on(VERSION).status(502).times(2));
        version().expect(502);
        version().expect(502);
        version().expect(200);
        assertTrue(cloud.control().faults().all().isEmpty());
    }

    @Test
    void aFaultWithoutEndLastsUntilItIsRemoved() {
        long id = cloud.control().fault(Fault.on(VERSION).status(502));
        version().expect(502);
        version().expect(502);
        assertEquals(2, cloud.control().faults().all().get(0).happened());
        assertTrue(cloud.control().faults().remove(id));
        version().expect(200);
    }

    @Test
    void faultsHappenInTheirOrder() {
        cloud.control().fault(Fault.on(VERSION).status(500).once());
        cloud.control().fault(Fault.on(VERSION).status(429).once());
        version().expect(500);
        version().expect(429);
        version().expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = { "*", "* /api/*", "GET *", "GET /api/v1/version", "* /api/v1/ver*n" })
    void aStarStandsForAnything(String route) {
        cloud.control().fault(Fault.on(route).status(500));
        version().expect(500);
    }

    @Test
    void aRouteWithVariablesIsNamedAsInTheTable() {
        cloud.control().fault(Fault.on("GET /api/v3/accounts/{account}/homescreen").status(500));
        RawRequest.get("/api/v3/accounts/123457/homescreen").send(cloud.uri()).expect(500);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "/oauth/token", "post /oauth/token", "POST", "POST oauth" })
    void whatIsNoRouteIsRefused(String route) {
        assertThrows(IllegalArgumentException.class, () -> Fault.on(route));
        assertThrows(IllegalArgumentException.class, () -> cloud.control().scenario().down(route));
    }

    @Test
    void aPageInsteadOfJsonMayComeWithAnyStatus() {
        cloud.control().fault(Fault.on(VERSION).htmlPage(200, "Maintenance"));
        RawResponse response = version().expect(200);
        assertEquals("text/html;charset=utf-8", response.header("Content-Type"));
        assertTrue(response.body().contains("<h1>Maintenance</h1>"));
    }

    @Test
    void aBodyCanBeReplacedAlone() {
        cloud.control().fault(Fault.on(VERSION).body("application/json", "{\"half\":").carriedOut());
        assertEquals("{\"half\":", version().expect(200).body());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = { "BEFORE_HEADERS | ^$", "DURING_HEADERS | ^HTTP/1.1 200 \\r\\nContent-Ty$",
            "AFTER_HEADERS | (?s)^HTTP/1.1 200 OK\\r\\n.*Content-Length: 76\\r\\n\\r\\n$",
            "DURING_BODY | (?s)^HTTP/1.1 200 OK\\r\\n.*Content-Length: 76\\r\\n\\r\\n.{38}$" })
    void theConnectionBreaksWhereItIsTold(Break where, String received) {
        cloud.control().fault(Fault.on(VERSION).breaks(where).carriedOut());
        String raw = version().raw();
        assertTrue(raw.matches(received), raw);
        boolean statusWasSent = where == Break.AFTER_HEADERS || where == Break.DURING_BODY;
        assertEquals(statusWasSent ? 200 : 0, cloud.control().requests().get(0).status());
    }

    @ParameterizedTest
    @EnumSource(names = { "BEFORE_HEADERS", "DURING_HEADERS", "AFTER_HEADERS", "DURING_BODY" })
    void aConnectionThatBreaksMayBeReset(Break where) throws IOException {
        cloud.control().fault(Fault.on(VERSION).breaks(where).reset().carriedOut());
        try (Socket socket = new Socket(cloud.uri().getHost(), cloud.uri().getPort())) {
            socket.getOutputStream()
                    .write("GET /api/v1/version HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            assertThrows(SocketException.class, in::readAllBytes);
        }
        assertEquals(List.of("fault: connection reset " + where.id() + " on " + VERSION), lastNotes(cloud));
    }

    @Test
    void aBodyMayBeHugeWhenItIsUnpacked() throws IOException {
        cloud.control().fault(Fault.on(VERSION).inflatesTo(1_000_000));
        HttpURLConnection connection = (HttpURLConnection) cloud.uri().resolve("/api/v1/version").toURL()
                .openConnection();
        byte[] sent = connection.getInputStream().readAllBytes();
        assertEquals("gzip", connection.getContentEncoding());
        assertTrue(sent.length < 5_000, () -> sent.length + " bytes");
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(sent))) {
            assertEquals("{" + " ".repeat(1_000_000) + "}", new String(in.readAllBytes(), StandardCharsets.US_ASCII));
        }
    }

    @Test
    void anEmptyBodyIsCutOffToo() {
        cloud.control().fault(Fault.on(VERSION).status(204).status(200).breaks(Break.DURING_BODY));
        RawResponse response = version();
        assertEquals("2", response.header("Content-Length"));
        assertEquals("", response.body());
    }

    @Test
    void aRequestThatMetAFaultHasNoEffect() {
        SignInSteps steps = new SignInSteps(cloud).upToPage();
        cloud.control().fault(Fault.on("POST /oauth/v2/signin").breaks(Break.BEFORE_HEADERS).once());
        assertEquals("", steps.signIn(ALICE, ALICE_PASSWORD).raw());
        assertTrue(cloud.control().pin(ALICE).isEmpty());
        assertEquals(1, cloud.control().signInPosts());
    }

    @Test
    void aRequestMayTakeEffectAlthoughItsAnswerIsLost() {
        SignInSteps steps = new SignInSteps(cloud).upToPage();
        cloud.control().fault(Fault.on("POST /oauth/v2/signin").breaks(Break.BEFORE_HEADERS).once().carriedOut());
        assertEquals("", steps.signIn(ALICE, ALICE_PASSWORD).raw());
        steps.verify(cloud.control().pin(ALICE).orElseThrow()).expect(201);
        assertEquals(1, cloud.control().signInPosts());
    }

    @Test
    void aSlowAnswerIsTheGenuineOne() {
        cloud.control().fault(Fault.on(VERSION).delay(Duration.ofSeconds(30)));
        version().expect(200);
        assertEquals(List.of(Duration.ofSeconds(30)), delays);
    }

    @Test
    void aBodyMayDrip() {
        String whole = version().body();
        cloud.control().fault(Fault.on(VERSION).drip(Duration.ofSeconds(7)));
        RawResponse response = version().expect(200);
        assertEquals(whole, response.body());
        assertEquals(Collections.nCopies(10, Duration.ofSeconds(7)), delays);
        assertEquals(List.of("fault: dripping every 7000 ms on " + VERSION), lastNotes(cloud));
    }

    @Test
    void aBodyMayBeShorterThanAnnounced() {
        String whole = version().body();
        cloud.control().fault(Fault.on(VERSION).announcedLength(1000));
        RawResponse response = version().expect(200);
        assertEquals("1000", response.header("Content-Length"));
        assertEquals(whole, response.body());
    }

    @Test
    void aBodyEndsWhereItIsAnnouncedToEnd() {
        String whole = version().body();
        cloud.control().fault(Fault.on(VERSION).announcedLength(10));
        RawResponse response = version().expect(200);
        assertEquals("10", response.header("Content-Length"));
        assertEquals(whole.substring(0, 10), response.body());
    }

    @Test
    void theEndOfTheCloudEndsASlowAnswer() throws Exception {
        BlinkCloud slow = TestCloud.start();
        slow.control().fault(Fault.on(VERSION).delay(Duration.ofHours(1)));
        CompletableFuture<RawResponse> answer = CompletableFuture
                .supplyAsync(() -> RawRequest.get("/api/v1/version").send(slow.uri()));
        await().until(() -> slow.control().count(VERSION) == 1);
        slow.close();
        assertEquals("", answer.get(1, TimeUnit.MINUTES).raw());
    }

    @Test
    void aSlowAnswerComesWhenSomebodyWantsIt() throws Exception {
        try (BlinkCloud slow = TestCloud.start()) {
            slow.control().fault(Fault.on(VERSION).delay(Duration.ofHours(1)).once());
            CompletableFuture<RawResponse> answer = CompletableFuture
                    .supplyAsync(() -> RawRequest.get("/api/v1/version").send(slow.uri()));
            assertTrue(slow.answerNow(Duration.ofMinutes(1)));
            answer.get(1, TimeUnit.MINUTES).expect(200);
            assertFalse(slow.answerNow(Duration.ZERO), "there is none any more");
        }
    }

    @Test
    void everythingCanBeDown() {
        cloud.control().scenario().down("*");
        for (RawRequest request : List.of(RawRequest.get("/api/v1/version"), RawRequest.get("/nothing"),
                new SignInSteps(cloud).authorizeRequest())) {
            RawResponse response = request.send(cloud.uri()).expect(503);
            assertTrue(response.body().contains("<h1>Service Unavailable</h1>"));
        }
        cloud.control().scenario().down();
        version().expect(200);
    }

    @Test
    void someRoutesCanBeDown() {
        cloud.control().scenario().down("POST /oauth/token", "GET /api/v3/accounts/{account}/homescreen");
        RawRequest.post("/oauth/token").send(cloud.uri()).expect(503);
        RawRequest.get("/api/v3/accounts/123457/homescreen").send(cloud.uri()).expect(503);
        version().expect(200);
    }

    @Test
    void aCloudThatIsDownSendsNoPin() {
        SignInSteps steps = new SignInSteps(cloud).upToPage();
        cloud.control().scenario().down("*");
        steps.signIn(ALICE, ALICE_PASSWORD).expect(503);
        assertTrue(cloud.control().pin(ALICE).isEmpty());
    }

    private RawResponse version() {
        return RawRequest.get("/api/v1/version").send(cloud.uri());
    }
}
