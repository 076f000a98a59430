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
package org.openhab.addons.blink.hub.page;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.addons.blink.hub.SampleHub;
import org.openhab.addons.blink.hub.api.HubThing;
import org.openhab.addons.blink.hub.framework.HubFramework;
import org.openhab.addons.blink.hub.framework.HubStartException;

/**
 * The page and its interface over HTTP.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageIT {

    private static final Pattern TOKEN = Pattern.compile("name=\"hub-token\" content=\"([^\"]+)\"");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private @NonNullByDefault({}) HubFramework hub;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException, HubStartException {
        hub = SampleHub.startIn(folder);
    }

    @AfterAll
    void end() {
        hub.close();
    }

    @AfterEach
    void removeThings() {
        SampleHub.removeThings(hub);
    }

    @ParameterizedTest
    @CsvSource({ "/hub/,text/html", "/hub/hub.js,text/javascript", "/hub/hub.css,text/css",
            "/hub/icon.svg,image/svg+xml" })
    void everyPartOfThePageComesFromHere(String path, String type) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);
        assertEquals(200, answer.statusCode());
        assertTrue(header(answer, "Content-Type").startsWith(type), header(answer, "Content-Type"));
        assertTrue(header(answer, "Content-Security-Policy").startsWith("default-src 'none'"));
        assertFalse(answer.body().replace("http://www.w3.org/2000/svg", "").matches("(?s).*https?://.*"),
                "something is loaded from elsewhere");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/", "/hub" })
    void shorterAddressesLeadToThePage(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);
        assertEquals(302, answer.statusCode());
        assertTrue(header(answer, "Location").endsWith("/hub/"), header(answer, "Location"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/hub/none.js", "/hub/PageServlet.class", "/hub/../hub.css", "/hub/api/none",
            "/hub/META-INF/MANIFEST.MF" })
    void nothingElseIsGivenOut(String path) throws IOException, InterruptedException {
        assertEquals(404, get(path).statusCode());
    }

    @Test
    void aForeignHostNameIsRefused() throws IOException {
        assertTrue(raw("GET /hub/ HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n")
                .startsWith("HTTP/1.1 403 "));
    }

    @Test
    void withoutTheTokenOfThePageNothingIsChanged() throws IOException, InterruptedException {
        HubThing gate = hub.addThing(SampleHub.GATE);
        HttpRequest request = HttpRequest.newBuilder(address("/hub/api/things/remove"))
                .POST(HttpRequest.BodyPublishers.ofString("{\"thing\":\"" + gate.uid() + "\"}")).build();
        assertEquals(403, CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).statusCode());
        assertTrue(gate.exists());
    }

    @Test
    void secretsAndPinsNeverReachTheBrowser() throws IOException, InterruptedException {
        hub.addThing(SampleHub.GATE.with("key", "tell-nobody").with("pin", "998877"));
        String home = get("/hub/api/home").body();
        assertTrue(home.contains("\"owner\":\"me\""), home);
        assertFalse(home.contains("tell-nobody"), home);
        assertFalse(home.contains("998877"), home);
        assertTrue(home.contains("\"hidden\":["), home);
    }

    @Test
    void anUnchangedHomeIsNotSentAgain() throws IOException, InterruptedException {
        HttpResponse<String> first = get("/hub/api/home");
        HttpRequest again = HttpRequest.newBuilder(address("/hub/api/home"))
                .header("If-None-Match", header(first, "ETag")).build();
        assertEquals(304, CLIENT.send(again, HttpResponse.BodyHandlers.ofString()).statusCode());
    }

    @Test
    void aThingIsAddedConfiguredCommandedAndRemoved() throws IOException, InterruptedException {
        assertEquals(200, post("/things/add", """
                {"type": "sample:gate", "id": "page", "configuration": {"owner": "me", "key": "x", "interval": ""}}
                """).statusCode());
        HubThing gate = hub.thing("sample:gate:page");
        gate.awaitText("offline.pin-sent");
        post("/things/configure", """
                {"thing": "sample:gate:page", "configuration": {"pin": "1234"}}
                """);
        gate.awaitStatus("ONLINE");
        assertEquals("x", gate.configuration().get("key"));
        assertEquals(200, post("/things/command", """
                {"thing": "sample:gate:page", "channel": "open", "command": "ON"}
                """).statusCode());
        assertEquals("{\"result\":\"Hello Ann!\"}", post("/things/call", """
                {"thing": "sample:gate:page", "action": "greet", "arguments": ["Ann", ""]}
                """).body());
        post("/things/disable", "{\"thing\": \"sample:gate:page\"}");
        gate.awaitStatus("UNINITIALIZED", "DISABLED");
        post("/things/enable", "{\"thing\": \"sample:gate:page\"}");
        gate.awaitStatus("ONLINE");
        post("/things/force-remove", "{\"thing\": \"sample:gate:page\"}");
        assertFalse(gate.exists());
    }

    @Test
    void theLastEventsAreShownNewestFirst() throws IOException, InterruptedException {
        HubThing gate = SampleHub.openGate(hub);
        gate.command("open", "ON");
        gate.awaitEvents("bell", 1);
        assertTrue(get("/hub/api/home").body().matches(
                "(?s).*\"events\":\\[\\{\"time\":\"[^\"]+Z\",\"thing\":\"sample:gate:main\",\"channel\":\"bell\","
                        + "\"payload\":\"PRESSED\"}].*"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "/things/add|{\"type\":\"sample:none\",\"id\":\"x\"}|400",
            "/things/add|{\"type\":\"sample:gate\"}|400", "/things/add|not JSON|400", "/things/add|[]|400",
            "/things/save|{\"thing\":\"sample:gate:none\"}|404", "/things/save|{\"thing\":\"nonsense\"}|400",
            "/inbox/accept|{\"thing\":\"sample:lamp:main:none\"}|400", "/cloud/play|{\"play\":\"down\"}|404" })
    void whatCannotBeDoneIsExplained(String path, String body, int status) throws IOException, InterruptedException {
        assertEquals(status, post(path, body).statusCode());
    }

    private URI address(String path) {
        return hub.address().resolve(path);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(address(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(get("/hub/").body());
        assertTrue(token.find());
        return CLIENT.send(HttpRequest.newBuilder(address("/hub/api" + path))
                .header(PageGuard.TOKEN_HEADER, token.group(1)).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return String.join(",", answer.headers().allValues(name));
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", hub.address().getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
