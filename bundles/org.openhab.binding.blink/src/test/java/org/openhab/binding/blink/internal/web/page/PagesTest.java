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

import static java.util.concurrent.CompletableFuture.completedFuture;
import static org.junit.jupiter.api.Assertions.*;
import static org.openhab.binding.blink.internal.web.page.PageServer.*;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.fixture.TestClock;
import org.openhab.binding.blink.internal.web.LinkBase;
import org.openhab.binding.blink.internal.web.LinkKind;
import org.openhab.binding.blink.internal.web.LinkSecret;
import org.openhab.binding.blink.internal.web.LinkTarget;
import org.openhab.binding.blink.internal.web.MediaLinks;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * Who sees a page, and what is told to all others.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class PagesTest {

    private static final Instant END = TestClock.START.plus(Duration.ofMinutes(10));
    private static final String FORGED = "e=" + END.getEpochSecond() + "&p=" + "A".repeat(43);
    private static final LinkBase PATHS = LinkBase.of("/", Optional::empty);
    static final List<String> FILES = List.of("", "page.js", "page.css", "hls.js", "icon.svg", "home.json", "dom.js",
            "texts.js", "cards.js", "camera.js", "clip.js", "timeline.js", "scale.js", "live.js", "older.js",
            "toasts.js");

    private final LinkSecret secret = LinkSecret.random(new SecureRandom());
    private final String page = PageLink.sign("home", END, secret).address(PATHS);
    @AutoClose
    private final PageServer server = new PageServer(Duration.ofSeconds(60));
    private CompletableFuture<PageHome> home = completedFuture(home("Home"));

    private final List<Duration> asked = new CopyOnWriteArrayList<>();
    private CompletableFuture<PageOlder> older = completedFuture(new PageOlder(true,
            List.of(new PageOlder.Camera(DeviceFamily.CAMERA, 5, home("Home").cameras().get(0).clips()))));

    private class Account extends UnusedAccount {

        Account() {
            super(secret);
        }

        @Override
        public CompletableFuture<PageHome> home(Instant end) {
            assertEquals(END, end, "links in the home end with the page");
            return home;
        }

        @Override
        public CompletableFuture<PageOlder> older(Duration back, Instant end) {
            assertEquals(END, end, "links to clips end with the page");
            asked.add(back);
            return older;
        }
    }

    private static PageHome home(String name) {
        PageHome.Clip clip = new PageHome.Clip("c1", TestClock.START.minusSeconds(60), "PERSON", List.of("person"),
                List.of(PageHome.Source.CLOUD, PageHome.Source.ARCHIVE), null, "clip/camera-5/YzE.mp4?p=x", true);
        PageHome.Camera camera = new PageHome.Camera(DeviceFamily.CAMERA, 5, 7, name, true, true, false, 21.5, false,
                new PageHome.Picture("snapshot/camera-5.jpg?p=x", "a1", TestClock.START.minusSeconds(180)), null,
                List.of(clip));
        return new PageHome(name, true, null, TestClock.START.minusSeconds(86_400),
                List.of(new PageHome.Network(7, name, true, null)), List.of(camera));
    }

    @BeforeEach
    void addAccount() {
        server.accounts.add("home", new Account());
    }

    private String at(String name) {
        return page.replace("/page/?", "/page/" + name + "?");
    }

    private static JsonObject json(HttpResponse<String> answer) {
        return JsonParser.parseString(answer.body()).getAsJsonObject();
    }

    @Test
    void aPageLinkShowsThePage() {
        HttpResponse<String> answer = server.get(page);
        assertEquals(200, answer.statusCode());
        assertEquals("text/html;charset=utf-8", header(answer, "Content-Type").replace(" ", "").toLowerCase());
        assertEquals("no-store", header(answer, "Cache-Control"));
        assertEquals("no-referrer", header(answer, "Referrer-Policy"));
        assertEquals("nosniff", header(answer, "X-Content-Type-Options"));
        assertFalse(answer.body().contains("{{"), "everything is filled in");
    }

    @Test
    void nothingButThePageItselfRunsInItOrIsAskedByIt() {
        String policy = header(server.get(page), "Content-Security-Policy");
        assertTrue(policy.startsWith("default-src 'none'; script-src 'self'; style-src 'self'; "), policy);
        for (String other : List.of("unsafe", "data:", "http", "*")) {
            assertFalse(policy.contains(other), policy);
        }
        String html = server.get(page).body();
        assertFalse(Pattern.compile("<style|style=|\\son\\w+=|https?:|<script(?![^>]*src=)").matcher(html).find());
    }

    @Test
    void allThatThePageIsMadeOfIsThere() {
        Pattern reference = Pattern
                .compile("(?:href=\"|src=\"|from '\\./|src = ')([a-z.]+\\.(?:js|css|svg))\\?([^\"']+)");
        int found = 0;
        for (String file : FILES) {
            Matcher references = reference.matcher("hls.js".equals(file) ? "" : server.get(at(file)).body());
            while (references.find()) {
                String address = "/blink/home/page/" + references.group(1) + "?"
                        + Objects.requireNonNull(references.group(2)).replace("&amp;", "&");
                assertEquals(200, server.get(address).statusCode(), address);
                found++;
            }
        }
        assertTrue(found > 12, found + " references");
    }

    @Test
    void whoGoesBackInTimeIsShownTheClipsOfAWeekOrAMonth() {
        JsonObject week = json(server.get(at("clips-7.json")));
        assertEquals(List.of(Duration.ofDays(7)), asked);
        assertTrue(week.get("complete").getAsBoolean());
        JsonObject camera = week.getAsJsonArray("cameras").get(0).getAsJsonObject();
        assertEquals("camera 5", camera.get("family").getAsString() + " " + camera.get("id").getAsString());
        JsonObject clip = camera.getAsJsonArray("clips").get(0).getAsJsonObject();
        assertEquals("c1", clip.get("id").getAsString());
        assertEquals("clip/camera-5/YzE.mp4?p=x", clip.get("path").getAsString());

        older = completedFuture(new PageOlder(false, List.of()));
        assertFalse(json(server.get(at("clips-30.json"))).get("complete").getAsBoolean());
        assertEquals(Duration.ofDays(30), asked.get(1));
    }

    @Test
    void nobodyGoesBackFurtherOrWithoutALink() {
        for (String name : List.of("clips-31.json", "clips-0.json", "clips-.json", "clips.json")) {
            assertEquals(404, server.get(at(name)).statusCode(), name);
        }
        assertEquals(403, server.get("/blink/home/page/clips-7.json?" + FORGED).statusCode());
        assertEquals(405, server.send("POST", at("clips-7.json"), "{}").statusCode());
        assertEquals(List.of(), asked);
    }

    @Test
    void theHomeIsShownWithoutLookingBack() {
        assertEquals(200, server.get(at("home.json")).statusCode());
        assertEquals(List.of(), asked);
    }

    @Test
    void whatOthersHaveMadeIsLoadedOnce() {
        HttpResponse<String> answer = server.get(at("hls.js"));
        assertEquals(200, answer.statusCode());
        assertTrue(header(answer, "Cache-Control").contains("immutable"));
        assertTrue(answer.body().contains("MANIFEST_PARSED"));
    }

    static Stream<String> withoutProof() {
        String end = "e=" + END.getEpochSecond();
        return Stream.concat(FILES.stream().map(file -> "/blink/home/page/" + file + "?" + FORGED),
                Stream.of("/blink/none/page/?" + FORGED, "/blink/home/page/", "/blink/home/page/nothing?" + FORGED,
                        "/blink/home/page/act?" + FORGED, "/blink/home/page/?p=" + "A".repeat(43),
                        "/blink/home/page/?" + end, "/blink/home/page/?" + end + "&p=short",
                        "/blink/home/page/?" + FORGED + "&x=" + "y".repeat(3000), "/blink//page/?" + FORGED,
                        "/blink/home/page/" + "x".repeat(3000) + "?" + FORGED, "/blink/a%2fb/page/?" + FORGED,
                        "/blink/home/page/?e=99999999999999&p=" + "A".repeat(43)));
    }

    @ParameterizedTest
    @MethodSource("withoutProof")
    void withoutAProofAllIsTheSame(String address) {
        Map<String, Object> refused = everything(server.get("/blink/home/page/?" + FORGED));
        assertEquals(403, refused.get(":status"));
        assertEquals(refused, everything(server.get(address)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "HEAD", "POST", "PUT", "DELETE", "OPTIONS" })
    void noMethodTellsMore(String method) {
        assertEquals(everything(server.send(method, "/blink/none/page/act?" + FORGED, "")),
                everything(server.send(method, "/blink/home/page/act?" + FORGED, "")));
        assertEquals(403, server.send(method, "/blink/home/page/act?" + FORGED, "").statusCode());
    }

    @Test
    void thePageEndsWithItsLink() {
        server.clock.advance(Duration.ofMinutes(10));
        assertEquals(everything(server.get("/blink/home/page/?" + FORGED)), everything(server.get(page)));
    }

    @Test
    void nobodyMakesALinkLastLonger() {
        String longer = page.replace("e=" + END.getEpochSecond(), "e=" + (END.getEpochSecond() + 3600));
        assertNotEquals(page, longer);
        assertEquals(403, server.get(longer).statusCode());
    }

    @Test
    void aNewSecretEndsAllPages() {
        server.accounts.add("other", new Account());
        assertEquals(403, server.get(page.replace("/home/", "/other/")).statusCode());
        assertEquals(403, server.get(PageLink.sign("home", END, LinkSecret.random(new SecureRandom())).address(PATHS))
                .statusCode());
    }

    @Test
    void aLinkToAPictureOpensNoPage() {
        String picture = new MediaLinks("home", () -> secret, PATHS)
                .until(LinkTarget.newest(LinkKind.SNAPSHOT, DeviceFamily.CAMERA, 5), END);
        String query = picture.substring(picture.indexOf('?'));
        assertEquals(403, server.get("/blink/home/page/" + query).statusCode());
        assertEquals(403, server.get("/blink/home/page/home.json" + query).statusCode());
    }

    @Test
    void theProofOfAPageIsNoTokenAndTheTokenNoProof() {
        String token = json(server.get(at("home.json"))).get("token").getAsString();
        assertFalse(page.contains(token));
        assertEquals(403, server.get("/blink/home/page/?e=" + END.getEpochSecond() + "&p=" + token).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = { "../../../../OH-INF/addon/addon.xml", "..%2fPages.class", "%2e%2e/", "Pages.class",
            "index.html", "hls.light.min.js", "page.js/", "//page.js", "page.js%00", "hls.LICENSE" })
    void thereAreNoOtherFiles(String name) throws IOException {
        String answer = server.raw(at(name));
        assertFalse(answer.startsWith("HTTP/1.1 200"), answer);
        assertFalse(answer.contains("Exception"), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/blink/home/snapshot/camera-5.jpg", "/blink/home/page", "/blink/home/pages/x", "/",
            "/blink/home/clip/page/x" })
    void whatIsNoPageIsLeftAlone(String address) {
        assertEquals(NOT_OURS, server.get(address).statusCode());
    }

    @Test
    void theHomeIsToldAsItIs() {
        HttpResponse<String> answer = server.get(at("home.json"));
        assertEquals("no-store", header(answer, "Cache-Control"));
        JsonObject told = json(answer);
        assertEquals(TestClock.START.toEpochMilli(), told.get("now").getAsLong());
        assertEquals(END.toEpochMilli(), told.get("end").getAsLong());
        assertFalse(told.getAsJsonArray("networks").get(0).getAsJsonObject().has("armed"),
                "what Blink does not tell is not made up");
        JsonObject camera = told.getAsJsonArray("cameras").get(0).getAsJsonObject();
        assertEquals("camera", camera.get("family").getAsString());
        assertEquals("5", camera.get("id").getAsString());
        assertFalse(camera.get("batteryLow").getAsBoolean());
        assertEquals("[\"cloud\",\"archive\"]",
                camera.getAsJsonArray("clips").get(0).getAsJsonObject().getAsJsonArray("sources").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = { "<img src=x onerror=alert(1)>", "\"'>", "</script><script>alert(1)</script>", "\u2028\\" })
    void namesStayNames(String name) {
        home = completedFuture(home(name));
        HttpResponse<String> answer = server.get(at("home.json"));
        assertEquals(name, json(answer).get("name").getAsString());
        assertFalse(answer.body().contains("<"), "not even for somebody who takes it for a page");
        assertTrue(header(answer, "Content-Type").startsWith("application/json"));
    }

    @Test
    void aHomeThatIsNotThereYetKeepsNoThread() {
        CompletableFuture<PageHome> later = new CompletableFuture<>();
        home = later;
        CompletableFuture<HttpResponse<String>> answer = server.sendLater("GET", at("home.json"), "");
        server.awaitLaidAside();
        assertFalse(answer.isDone());
        later.complete(home("Home"));
        assertEquals("Home", json(answer.join()).get("name").getAsString());
    }

    @Test
    void aHomeThatCannotBeToldIsNotNow() {
        home = CompletableFuture.failedFuture(new IllegalStateException("closed"));
        assertEquals(503, server.get(at("home.json")).statusCode());
    }

    @Test
    void withoutAThreadToSpareItIsNotNow() {
        server.withoutAsync();
        home = new CompletableFuture<>();
        assertEquals(503, server.get(at("home.json")).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = { "POST", "PUT", "DELETE" })
    void thePageItselfCanOnlyBeRead(String method) {
        @Nullable
        HttpResponse<String> answer = server.send(method, at("home.json"), "");
        assertEquals(405, answer.statusCode());
        assertEquals("GET, HEAD", header(answer, "Allow"));
    }
}
