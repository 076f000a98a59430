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
package org.openhab.binding.blink.tests.security;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.AbstractHandler;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.cloud.simulator.account.Plan;
import org.openhab.binding.blink.cloud.simulator.home.Accessory;
import org.openhab.binding.blink.cloud.simulator.home.Program;
import org.openhab.binding.blink.cloud.simulator.home.Siren;
import org.openhab.binding.blink.cloud.simulator.live.LiveView;
import org.openhab.binding.blink.cloud.simulator.scenario.Fault;
import org.openhab.binding.blink.internal.account.CommandResult;
import org.openhab.binding.blink.internal.account.HomeCommands;
import org.openhab.binding.blink.internal.account.Urgency;
import org.openhab.binding.blink.internal.cloud.auth.Tokens;
import org.openhab.binding.blink.internal.cloud.error.UnexpectedAnswerException;
import org.openhab.binding.blink.internal.cloud.model.Camera;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.cloud.model.Setting;
import org.openhab.binding.blink.internal.cloud.model.SettingKey;
import org.openhab.binding.blink.internal.cloud.model.SettingLimits;
import org.openhab.binding.blink.internal.cloud.model.SettingValue;
import org.openhab.binding.blink.internal.diagnostics.Placeholders;
import org.openhab.binding.blink.internal.web.BlinkServlet;
import org.openhab.binding.blink.internal.web.LinkBase;
import org.openhab.binding.blink.internal.web.LinkKind;
import org.openhab.binding.blink.internal.web.LinkRegistry;
import org.openhab.binding.blink.internal.web.LinkSecret;
import org.openhab.binding.blink.internal.web.LinkTarget;
import org.openhab.binding.blink.internal.web.LinkedAccount;
import org.openhab.binding.blink.internal.web.LinkedContent;
import org.openhab.binding.blink.internal.web.MediaLinks;
import org.openhab.binding.blink.internal.web.page.ActResult;
import org.openhab.binding.blink.internal.web.page.PageAccount;
import org.openhab.binding.blink.internal.web.page.PageAct;
import org.openhab.binding.blink.internal.web.page.PageHome;
import org.openhab.binding.blink.internal.web.page.PageLink;
import org.openhab.binding.blink.internal.web.page.PageOlder;
import org.openhab.binding.blink.internal.web.page.PageRegistry;
import org.openhab.binding.blink.internal.web.page.Pages;
import org.openhab.binding.blink.tests.support.ClipSessionTest;
import org.openhab.binding.blink.tests.support.LogFile;
import org.openhab.binding.blink.tests.support.ReceivedClip;

import com.google.gson.JsonObject;

/**
 * The log at its finest level holds no secret of what a user does all day: clips, live views, settings, links and the
 * page, and what goes wrong with them.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class WholeLogTest extends ClipSessionTest {

    private static final Duration LIMIT = Duration.ofSeconds(40);
    private static final Pattern TOKEN_OF_PAGE = Pattern.compile("\"token\":\"([^\"]+)\"");

    private final Set<String> secrets = new LinkedHashSet<>(Set.of(PASSWORD));

    private void assertNoneIn(LogFile log, String proofThatItIsWritten) throws IOException {
        assertFalse(log.with(proofThatItIsWritten).isEmpty(), "the finest level is written");
        for (String secret : secrets) {
            assertTrue(secret.length() >= 8, "too short to be looked for");
            assertEquals(List.of(), log.with(secret));
        }
        assertEquals(List.of(), log.troubles());
    }

    @Test
    void whatIsDoneWithClipsLiveViewsAndSettings() throws IOException {
        LogFile log = new LogFile();
        blink.account(EMAIL).plan(Plan.NONE);
        blink.usb().insert(EMAIL, MODULE);
        blink.scenario().relay().speed(20);
        online();
        Tokens tokens = Objects.requireNonNull(account.stored().tokens());
        secrets.addAll(List.of(tokens.accessToken(), tokens.refreshToken()));
        motion();
        account.live(MINUTE.multipliedBy(3));
        var clip = account.heard.only().clip();
        account.lived(account.session().clips().download(clip, Urgency.USER, new ReceivedClip()));
        account.lived(account.session().clips().download(clip, Urgency.USER, new ReceivedClip()));
        account.lived(account.session().order(home -> home.cameras().detectMotion(DeviceFamily.OWL, MINI, false)));
        account.lived(account.session().order(home -> home.networks().arm(NETWORK, false)));
        account.lived(
                account.session().devices().details(Objects.requireNonNull(account.session().home()).cameras().get(0)));
        var view = account.lived(account.session().live().open(DeviceFamily.OWL, MINI, LIMIT));
        LiveView there = blink.live().running().get(0);
        secrets.addAll(List.of(there.token(), there.connectionId()));
        await("pictures").until(() -> view.isOver() || !blink.live().visits().isEmpty());
        blink.live().end(there);
        account.lived(account.session().live().stop(DeviceFamily.OWL, MINI));
        // A relay that cannot be used, and one that is not let near.
        for (String server : List.of("immis://10.0.0.1:443/SecretConnection1__IMDS_X?client_id=7",
                "immis://user:SecretConnection2@host/x", "immis://[SecretConnection3", "http://x/SecretConnection4")) {
            blink.fault(Fault.on("POST */liveview").status(200).once().body("application/json",
                    "{\"command_id\":1,\"network_id\":" + NETWORK
                            + ",\"liveview_token\":\"SecretLiveToken\",\"server\":\"" + server + "\"}"));
            account.lived(account.session().live().open(DeviceFamily.OWL, MINI, LIMIT).handle((done, failure) -> true));
            account.live(SECOND);
        }
        secrets.addAll(List.of("SecretConnection", "SecretLiveToken"));
        account.live(MINUTE);
        assertNoneIn(log, "live-view");
    }

    @Test
    void whatIsSetOnNetworksAndDevices() throws IOException {
        LogFile log = new LogFile();
        blink.home(EMAIL).add(new Siren(900001, NETWORK, "Hall")).add(new Program(700, NETWORK, "Night"))
                .add(new Accessory(950001, "storm", GARAGE));
        online();
        Tokens tokens = Objects.requireNonNull(account.stored().tokens());
        secrets.addAll(List.of(tokens.accessToken(), tokens.refreshToken()));
        setAll();
        for (String answer : List.of("{\"message\":\"SecretOfTheAnswer\"}", "SecretOfTheAnswer",
                "[\"SecretOfTheAnswer\"]")) {
            blink.fault(Fault.on("*").status(200).body("application/json", answer));
            setAll();
            blink.faults().clear();
            account.live(MINUTE);
        }
        blinkGoesDown();
        setAll();
        blinkComesBack();
        secrets.add("SecretOfTheAnswer");
        JsonObject diagnostics = new JsonObject();
        account.session().describe(diagnostics, new Placeholders());
        assertTrue(diagnostics.toString().contains("snooze"), "the acts are in the diagnostics");
        secrets.forEach(secret -> assertFalse(diagnostics.toString().contains(secret), "a secret in the diagnostics"));
        assertNoneIn(log, "set-notification");
    }

    /** Once each, whatever comes of it. */
    private void setAll() {
        Camera garage = Objects.requireNonNull(account.session().home()).camera(DeviceFamily.CAMERA, GARAGE)
                .orElseThrow();
        Setting sensitivity = new Setting(SettingKey.MOTION_SENSITIVITY, new SettingValue.Amount(5), SettingLimits.NONE,
                "motion_sensitivity", false);
        List<Function<HomeCommands, CompletableFuture<CommandResult>>> orders = List.of(home -> home.settings()
                .set(DeviceFamily.CAMERA, GARAGE, sensitivity, new SettingValue.Amount(8), news -> {
                }), home -> home.settings().turnLight(DeviceFamily.CAMERA, GARAGE, true, news -> {
                }), home -> home.snoozes().network(NETWORK, 60),
                home -> home.snoozes().camera(DeviceFamily.OWL, MINI, 60), home -> home.snoozes().network(NETWORK, 0),
                home -> home.sirens().activate(900001, 30), home -> home.sirens().deactivate(NETWORK),
                home -> home.networkSettings().saveLiveView(NETWORK, true),
                home -> home.networkSettings().schedule(NETWORK, true, seen -> {
                }));
        orders.forEach(order -> account.lived(account.session().order(order)));
        account.lived(account.session().notifications().set("motion", false));
        account.lived(account.session().notifications().set("motion", true));
        account.lived(account.session().devices().details(garage).handle((done, failure) -> true));
        account.lived(account.session().devices().programs(NETWORK).handle((done, failure) -> true));
    }

    @Test
    void whatIsDoneWithLinksAndThePage() throws Exception {
        LogFile log = new LogFile();
        LinkSecret secret = LinkSecret.random(new SecureRandom());
        LinkRegistry links = new LinkRegistry();
        links.add("home", new LinkedAccount() {
            @Override
            public LinkSecret linkSecret() {
                return secret;
            }

            @Override
            public CompletableFuture<LinkedContent> linkedContent(LinkTarget target) {
                return target.cameraId() == GARAGE
                        ? CompletableFuture
                                .completedFuture(new LinkedContent.Picture(new byte[] { 1 }, Instant.now(), "Garage"))
                        : CompletableFuture.failedFuture(new UnexpectedAnswerException("picture", 404, "gone"));
            }
        });
        PageRegistry pages = new PageRegistry();
        pages.add("home", new Account(secret));
        BlinkServlet servlet = new BlinkServlet(links, new Pages(pages), () -> ZoneOffset.UTC);
        Server server = new Server(new InetSocketAddress("127.0.0.1", 0));
        server.setHandler(new AbstractHandler() {
            @Override
            public void handle(@Nullable String target, @Nullable Request base, @Nullable HttpServletRequest request,
                    @Nullable HttpServletResponse response) throws IOException, ServletException {
                servlet.service(Objects.requireNonNull(request), Objects.requireNonNull(response));
                Objects.requireNonNull(base).setHandled(true);
            }
        });
        server.start();
        try {
            URI root = server.getURI();
            MediaLinks made = new MediaLinks("home", () -> secret, LinkBase.of("/", Optional::empty));
            LinkTarget garage = LinkTarget.newest(LinkKind.SNAPSHOT, DeviceFamily.CAMERA, GARAGE);
            LinkTarget other = LinkTarget.newest(LinkKind.SNAPSHOT, DeviceFamily.CAMERA, 7);
            Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
            String page = PageLink.sign("home", now.plusSeconds(600), secret)
                    .address(LinkBase.of("/", Optional::empty));
            List<Integer> answers = new ArrayList<>();
            for (String link : List.of(made.stable(garage), made.stable(other), made.until(garage, now.plusSeconds(60)),
                    made.until(garage, now.minusSeconds(60)), made.stable(garage).replace("p=", "p=x"),
                    made.stable(garage).replace(Long.toString(GARAGE), "8"), page, page.replace("?", "nothing.js?"),
                    page.replace("p=", "p=x"))) {
                answers.add(get(root, link, "").statusCode());
                secrets.add(Objects.requireNonNull(link.replaceFirst(".*p=x?", "")));
            }
            assertEquals(List.of(200, 502, 200, 403, 403, 403, 200, 404, 403), answers);
            var home = get(root, page.replace("?", "home.json?"), "");
            Matcher token = TOKEN_OF_PAGE.matcher(home.body());
            assertTrue(token.find(), home.body());
            secrets.addAll(List.of(Objects.requireNonNull(token.group(1)), secret.stored()));
            for (String shown : List.of(Objects.requireNonNull(token.group(1)), "x" + token.group(1))) {
                post(root, page.replace("?", "act?"), shown, "{\"act\":\"arm\",\"network\":\"1\"}");
                post(root, page.replace("?", "act?"), shown, "{\"act\":\"" + secret.stored() + "\"}");
            }
        } finally {
            server.stop();
        }
        assertNoneIn(log, "The page wants");
    }

    private static java.net.http.HttpResponse<String> get(URI root, String link, String token) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(root.resolve(link)).build(),
                BodyHandlers.ofString());
    }

    private static void post(URI root, String link, String token, String body) throws Exception {
        HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(root.resolve(link)).header("X-Blink-Page", token)
                        .header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)).build(),
                        BodyHandlers.ofString());
    }

    private record Account(LinkSecret linkSecret) implements PageAccount {

        @Override
        public CompletableFuture<PageHome> home(Instant end) {
            return CompletableFuture
                    .completedFuture(new PageHome("Home", true, null, Instant.EPOCH, List.of(), List.of()));
        }

        @Override
        public CompletableFuture<PageOlder> older(Duration back, Instant end) {
            return CompletableFuture.completedFuture(new PageOlder(true, List.of()));
        }

        @Override
        public CompletableFuture<ActResult> act(PageAct act) {
            return CompletableFuture.failedFuture(new UnexpectedAnswerException("arm", 500, "not now"));
        }
    }
}
