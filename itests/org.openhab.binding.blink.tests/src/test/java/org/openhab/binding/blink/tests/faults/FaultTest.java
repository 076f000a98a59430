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
package org.openhab.binding.blink.tests.faults;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.openhab.binding.blink.cloud.simulator.BlinkCloud;
import org.openhab.binding.blink.cloud.simulator.scenario.Fault;
import org.openhab.binding.blink.internal.BlinkBindingConstants;
import org.openhab.binding.blink.internal.account.SessionState.Online;
import org.openhab.binding.blink.internal.channel.CameraChannels;
import org.openhab.binding.blink.internal.channel.NetworkChannels;
import org.openhab.binding.blink.internal.channel.SirenChannels;
import org.openhab.binding.blink.internal.cloud.auth.PendingLogin;
import org.openhab.binding.blink.internal.cloud.auth.Tokens;
import org.openhab.binding.blink.internal.cloud.http.HttpRequest;
import org.openhab.binding.blink.internal.cloud.http.HttpResponse;
import org.openhab.binding.blink.internal.cloud.http.HttpSender;
import org.openhab.binding.blink.internal.cloud.http.JettyTransport;
import org.openhab.binding.blink.internal.cloud.http.TransportLimits;
import org.openhab.binding.blink.internal.cloud.model.Camera;
import org.openhab.binding.blink.internal.cloud.model.DeviceDetails;
import org.openhab.binding.blink.internal.cloud.model.Home;
import org.openhab.binding.blink.internal.cloud.model.Network;
import org.openhab.binding.blink.internal.handler.AccountStatus;
import org.openhab.binding.blink.tests.support.ClipSessionTest;
import org.openhab.binding.blink.tests.support.LogFile;
import org.openhab.core.types.State;
import org.openhab.core.types.UnDefType;

/**
 * A house in which one call to Blink goes wrong, each time it is made, until the fault ends. It happens between house
 * and cloud, to the very request that is meant, so that two steps of the sign-in with the same address can be told
 * apart.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
abstract class FaultTest extends ClipSessionTest {

    /** Whoever is let wait only for a call that is to come to nothing, cannot be disturbed by a slow machine. */
    private static final JettyTransport IMPATIENT = new JettyTransport(new HttpClient(new SslContextFactory.Client()),
            new TransportLimits(Duration.ofMillis(200), Duration.ofMillis(120), Duration.ofMillis(100), 8 * 1024 * 1024,
                    Duration.ofMillis(100)));
    /** Bound, but nobody listens: it stays refused. */
    private static final Socket NOBODY = new Socket();
    private static final BlinkCloud IMPOSTOR = impostor();

    private static final Set<String> SIGNS_OF_LIFE = Set.of(BlinkBindingConstants.CHANNEL_LAST_SEEN,
            BlinkBindingConstants.CHANNEL_LAST_HEARTBEAT);
    private static final Duration LONG = Duration.ofMinutes(5);
    /** How long Blink is at fault; more where a build may take its time. */
    protected static final Duration SPELL = Duration
            .ofMinutes(Long.parseLong(Objects.requireNonNullElse(System.getProperty("fault.minutes"), "50")));
    /** Each of them waits for the patience to end. */
    protected static final Duration SLOW_SPELL = Duration.ofMinutes(25);

    private final AtomicInteger hits = new AtomicInteger();
    private final AtomicInteger calls = new AtomicInteger();
    private final Set<String> secrets = new LinkedHashSet<>(Set.of(PASSWORD));
    private final LogFile log = newLog();
    private volatile @Nullable CloudFault current;
    private volatile Predicate<HttpRequest> target = request -> false;

    private static BlinkCloud impostor() {
        try {
            NOBODY.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            return BlinkCloud.builder().tls(true).start();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static LogFile newLog() {
        try {
            return new LogFile();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static List<CloudFault> faults() {
        return CloudFault.all(URI.create("http://127.0.0.1:" + NOBODY.getLocalPort()), IMPOSTOR.uri(),
                Instant.parse("2026-11-22T12:00:00Z"));
    }

    @Override
    protected HttpSender wire(HttpSender transport) {
        return request -> send(request, transport);
    }

    private CompletableFuture<HttpResponse> send(HttpRequest request, HttpSender transport) {
        CloudFault fault = current;
        calls.incrementAndGet();
        if (fault == null || !target.test(request)) {
            return transport.send(request);
        }
        hits.incrementAndGet();
        URI detour = fault.detour();
        UnaryOperator<Fault> spoil = fault.fault();
        if (detour != null) {
            URI elsewhere = detour.resolve(request.uri().getRawPath());
            return transport.send(new HttpRequest(request.endpoint(), request.method(), elsewhere, request.headers(),
                    request.body(), request.idempotent(), request.critical(), request.receiver()));
        }
        if (spoil != null) {
            blink.fault(spoil.apply(Fault.on(request.method() + " " + request.uri().getPath())).once());
        }
        return (fault.slow() ? IMPATIENT : transport).send(request);
    }

    /** From now on, until it ends, these requests meet the fault. */
    protected final void begin(CloudFault fault, Predicate<HttpRequest> which) {
        target = which;
        hits.set(0);
        calls.set(0);
        current = fault;
    }

    protected final void end() {
        current = null;
        blink.faults().clear();
    }

    /**
     * How often a call may be made that comes to nothing, with a second try each.
     */
    protected static long mostTries() {
        return mostTries(2);
    }

    /**
     * How often a call may be made that comes to nothing: at most each quarter of an hour in the long run, and some
     * times more in the beginning.
     *
     * @param each how many tries belong together
     */
    protected static long mostTries(int each) {
        return 16 + SPELL.dividedBy(Duration.ofMinutes(15)) * each;
    }

    /** How many requests have met the fault. */
    protected final int hits() {
        return hits.get();
    }

    /** How many requests there were altogether since the fault began. */
    protected final int calls() {
        return calls.get();
    }

    @BeforeEach
    void patience() {
        // Of no interest here, and each look costs time.
        account.refreshInterval = LONG;
        account.eventInterval = LONG;
        account.localStorageInterval = LONG;
    }

    @AfterEach
    void theLogIsClean() throws IOException {
        end();
        remember();
        assertEquals(List.of(), log.troubles(), "troubles in the log");
        for (String secret : secrets) {
            assertEquals(List.of(), log.with(secret), "a secret in the log");
        }
    }

    /** What must be in no log. */
    protected final void remember() {
        Tokens tokens = account.stored().tokens();
        if (tokens != null) {
            secrets.addAll(List.of(tokens.accessToken(), tokens.refreshToken()));
        }
        PendingLogin pending = account.stored().pending();
        if (pending != null) {
            pending.cookies().forEach(cookie -> secrets.add(cookie.value()));
            secrets.addAll(List.of(pending.csrfToken(), pending.verifier(), pending.state()));
        }
        blink.messages(EMAIL).forEach(message -> secrets.add(" " + message.pin()));
    }

    /**
     * What the user reads at the account, and the status that goes with it.
     *
     * @param key of the text, empty when all is well
     */
    protected final void assertTells(String key) {
        AccountStatus told = AccountStatus.of(account.session().state(), time.clock(), ZoneOffset.UTC);
        String text = Objects.requireNonNullElse(told.description(), "");
        assertEquals(key, text.replaceFirst("^@text/offline\\.", "").replaceFirst(" \\[.*", ""));
        assertEquals(statusOf(key), told.status() + " " + told.detail());
    }

    /** What only the user can mend is a matter of the configuration, all else one of the way to Blink. */
    private static String statusOf(String key) {
        if (key.isEmpty()) {
            return "ONLINE NONE";
        } else if (key.equals("login.wrong-credentials")) {
            return "OFFLINE CONFIGURATION_ERROR";
        }
        return key.startsWith("login.") || key.startsWith("pin.") ? "OFFLINE CONFIGURATION_PENDING"
                : "OFFLINE COMMUNICATION_ERROR";
    }

    protected final void assertOnline() {
        assertInstanceOf(Online.class, account.session().state());
    }

    /** What the channels of the home show, by thing and channel, but for when Blink has last heard of a device. */
    protected final Map<String, State> shown() {
        Map<String, State> shown = new TreeMap<>();
        Home home = account.session().home();
        if (home == null) {
            return shown;
        }
        for (Network network : home.networks()) {
            show(shown, network.name(),
                    NetworkChannels.of(network, home.syncModuleOf(network.id()).orElse(null), null, null));
        }
        for (Camera camera : home.cameras()) {
            show(shown, camera.name(),
                    CameraChannels.of(camera, home.network(camera.networkId()).orElse(null), DeviceDetails.NONE, null));
        }
        home.sirens().forEach(siren -> show(shown, siren.name(), SirenChannels.of(siren, UnDefType.UNDEF)));
        return shown;
    }

    private static void show(Map<String, State> shown, String thing, Map<String, State> states) {
        states.keySet().removeAll(SIGNS_OF_LIFE);
        states.forEach((channel, state) -> shown.put(thing + " " + channel, state));
    }

    /** What can be switched is shown as it is. */
    protected final void assertShownAsAtBlink() {
        Home home = Objects.requireNonNull(account.session().home());
        var there = blink.home(EMAIL);
        home.networks()
                .forEach(network -> assertEquals(there.network(network.id()).armed(), network.armed(), network.name()));
        home.cameras()
                .forEach(camera -> assertEquals(there.device(camera.id()).enabled(), camera.enabled(), camera.name()));
    }
}
