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

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhab.binding.blink.cloud.simulator.scenario.Fault;
import org.openhab.binding.blink.internal.account.Urgency;
import org.openhab.binding.blink.internal.cloud.BlinkHosts;
import org.openhab.binding.blink.internal.cloud.http.HttpRequest;
import org.openhab.binding.blink.internal.cloud.http.HttpSender;
import org.openhab.binding.blink.internal.cloud.model.Clip;
import org.openhab.binding.blink.internal.cloud.model.ClipSource;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.cloud.model.Thumbnail;
import org.openhab.binding.blink.tests.support.ClipSessionTest;
import org.openhab.binding.blink.tests.support.ReceivedClip;

/**
 * Whatever Blink names as the address of a picture, a clip or anything else: nothing outside of the account's own host
 * is asked, and no secret goes there.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class AddressesTest extends ClipSessionTest {

    private final Trap trap = newTrap();
    private final List<HttpRequest> sent = Collections.synchronizedList(new ArrayList<>());

    private static Trap newTrap() {
        try {
            return new Trap();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    protected HttpSender wire(HttpSender transport) {
        return request -> {
            sent.add(request);
            return transport.send(request);
        };
    }

    @AfterEach
    void nobodyWasLedAstray() throws IOException {
        assertFalse(trap.isVisited(), "somebody knocked at the trap");
        trap.close();
        for (HttpRequest request : List.copyOf(sent)) {
            assertTrue(BlinkHosts.sameOrigin(cloud.uri(), request.uri()),
                    () -> "asked " + request.uri().getAuthority());
        }
        assertTrue(sent.stream().anyMatch(request -> request.headers().containsKey("Authorization")));
    }

    /** Addresses of the trap in all the ways in which addresses can be written. */
    private static Stream<String> elsewhere() {
        return Stream.of("http://127.0.0.1:{port}/x.jpg", "https://127.0.0.1:{port}/x.jpg", "//127.0.0.1:{port}/x.jpg",
                "///127.0.0.1:{port}/x.jpg", "@127.0.0.1:{port}/x.jpg", ":x@127.0.0.1:{port}/x.jpg",
                "//user:secret@127.0.0.1:{port}/x.jpg", "http://user@127.0.0.1:{port}/x.jpg", "//[::1]:{port}/x.jpg",
                "http://[::1]:{port}/x.jpg", "//[::ffff:127.0.0.1]:{port}/x.jpg", "//2130706433:{port}/x.jpg",
                "http://2130706433:{port}/x.jpg", "//0x7f000001:{port}/x.jpg", "//0177.0.0.1:{port}/x.jpg",
                "//127.1:{port}/x.jpg", "http://localhost:{port}/x.jpg", "/\\127.0.0.1:{port}/x.jpg",
                "\\\\127.0.0.1:{port}\\x.jpg", "/..//127.0.0.1:{port}/x.jpg", "/%2e%2e//127.0.0.1:{port}/x.jpg",
                ".evil.example:{port}/x.jpg", "http:127.0.0.1:{port}/x.jpg", "file:///etc/passwd.jpg",
                "/x.jpg\r\nHost: 127.0.0.1:{port}", "/x.jpg HTTP/1.1\r\nX: ", "/%0d%0aHost:%20127.0.0.1:{port}/x.jpg",
                "/x.jpg#@127.0.0.1:{port}", "/x.jpg?@127.0.0.1:{port}/", "http://127.0.0.1:{port}",
                "ftp://127.0.0.1/x.jpg");
    }

    @ParameterizedTest
    @MethodSource("elsewhere")
    void aPictureIsAskedForAtBlinkOnly(String address) {
        online();
        Thumbnail evil = new Thumbnail(trapped(address));
        assertTrue(fails(account.session().devices().picture(evil)));
    }

    @ParameterizedTest
    @MethodSource("elsewhere")
    void aClipIsAskedForAtBlinkOnly(String address) {
        online();
        Clip evil = new Clip(ClipSource.CLOUD, "1", NETWORK, DeviceFamily.CAMERA, GARAGE, "Garage", time.now(), "pir",
                List.of(), null, trapped(address));
        ReceivedClip received = new ReceivedClip();
        assertTrue(fails(account.session().clips().download(evil, Urgency.USER, received)));
        assertEquals(0, received.size());
    }

    private String trapped(String address) {
        return Objects.requireNonNull(address.replace("{port}", Integer.toString(trap.port())));
    }

    private static Stream<Arguments> redirects() {
        Stream<Arguments> calls = Stream
                .of("GET /oauth/v2/authorize", SIGN_IN_PAGE, SIGN_IN, TOKEN, TIER_INFO, HOMESCREEN, LIST,
                        "GET /api/v3/media/*", "GET /network/*/config", "POST /network/*")
                .map(route -> Arguments.of(302, route));
        Stream<Arguments> kinds = Stream.of(301, 303, 307, 308).map(status -> Arguments.of(status, HOMESCREEN));
        return Stream.concat(calls, kinds);
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("redirects")
    void noRedirectLeadsElsewhere(int status, String route) {
        blink.fault(Fault.on(route).status(status).header("Location", "http://127.0.0.1:" + trap.port() + "/x?y"));
        account.refreshInterval = Duration.ofMinutes(5);
        account.eventInterval = Duration.ofMinutes(5);
        account.initialize();
        account.live(Duration.ofMinutes(2));
        boolean signedIn = account.stored().tokens() != null;
        blinkComesBack();
        account.live(Duration.ofMinutes(20));
        if (!signedIn && account.session().home() == null) {
            assertTrue(account.requestPin());
            account.live(MINUTE);
        }
        blink.fault(Fault.on(route).status(status).header("Location", "http://127.0.0.1:" + trap.port() + "/x?y"));
        var garage = Objects.requireNonNull(account.session().home()).camera(DeviceFamily.CAMERA, GARAGE).orElseThrow();
        account.lived(account.session().devices().details(garage).handle((done, failure) -> failure == null));
        account.lived(account.session().devices().picture(Objects.requireNonNull(garage.thumbnail()))
                .handle((done, failure) -> failure == null));
        account.lived(account.session().order(home -> home.cameras().detectMotion(DeviceFamily.CAMERA, GARAGE, false)));
    }

    @Test
    void aSessionThatIsRedirectedIntoACircleEnds() {
        blink.fault(Fault.on("GET /oauth/v2/*").status(302).header("Location", "/oauth/v2/signin?again"));
        account.initialize();
        account.settle();
        // The first address and five redirects.
        assertEquals(6, sent.size());
        blinkComesBack();
        account.live(MINUTE);
        assertNotNull(account.session().home());
    }

    @Test
    void thePasswordGoesToTheSignInAndTheTokenToRestCallsOnly() {
        online();
        account.live(Duration.ofMinutes(5));
        for (HttpRequest request : List.copyOf(sent)) {
            boolean signIn = request.uri().getPath().startsWith("/oauth/");
            assertEquals(!signIn, request.headers().containsKey("Authorization"), request::toString);
            String body = Optional.ofNullable(request.body()).map(HttpRequest.Body::text).orElseGet(() -> "");
            assertEquals(request.endpoint().equals("sign-in"), body.contains("password="), request::toString);
            assertNull(request.uri().getUserInfo());
            assertFalse(URI.create(request.uri().toString()).getRawQuery() != null
                    && request.uri().getRawQuery().contains(accessToken()), "a token in an address");
        }
        assertTrue(IntStream.range(0, sent.size()).anyMatch(i -> sent.get(i).endpoint().equals("sign-in")));
    }

    private boolean fails(CompletableFuture<?> call) {
        return account.lived(call.handle((done, failure) -> failure != null));
    }
}
