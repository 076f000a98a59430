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

import static org.junit.jupiter.api.Assertions.*;

import java.net.URI;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.ClientProfile;
import org.openhab.binding.blink.internal.cloud.error.BlinkException;
import org.openhab.binding.blink.internal.cloud.http.HttpRequest;
import org.openhab.binding.blink.internal.cloud.http.HttpResponse;
import org.openhab.binding.blink.internal.cloud.http.HttpSender;
import org.openhab.binding.blink.internal.fixture.Answer;
import org.openhab.binding.blink.internal.fixture.MemorySessionStore;
import org.openhab.binding.blink.internal.fixture.ScriptedSender;
import org.openhab.binding.blink.internal.fixture.TestClock;
import org.openhab.binding.blink.internal.fuzz.Bounded;
import org.openhab.binding.blink.internal.fuzz.Corpus;
import org.openhab.binding.blink.internal.fuzz.FuzzTest;
import org.openhab.binding.blink.internal.fuzz.Mutations;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Whatever the sign-in host answers, the sign-in ends with one of its outcomes, sends e-mail and password at most once
 * and nothing to other hosts, and asks for a bounded number of pages.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class SignInFuzzTest extends FuzzTest {

    private static final String HOST = "https://api.oauth.blink.com";
    private static final Map<String, byte[]> SEEDS = Corpus.of("seeds");
    private static final List<String> ATTRIBUTES = List.of("Path", "Domain", "Secure", "HttpOnly", "Max-Age", "Expires",
            "SameSite", "Priority");
    private static final List<String> VALUES = List.of("/", "/oauth", "blink.com", ".blink.com", "com", "evil.org",
            "api.oauth.blink.com", "1", "-1", "0", "99999999999999999999", "Wed, 21 Oct 2026 07:28:00 GMT",
            "Wed, 21-Oct-99 07:28:00 GMT", "99 Feb 0000 99:99:99", "Lax");
    private static final List<String> LOCATIONS = List.of("/oauth/v2/signin", "/oauth/v2/authorize", "",
            "https://evil.example.org/oauth", "//evil.example.org", "http://api.oauth.blink.com/", ":", "%", "/a b",
            "/\u00fc?x=\u4e2d", "/oauth/v2/signin#fragment", ClientProfile.REDIRECT_URI + "?code=CODE",
            ClientProfile.REDIRECT_URI + "?code=&state=x", ClientProfile.REDIRECT_URI + "?code=%ZZ&&==&code=1#code=2",
            "mailto:x", "javascript:1", "/" + "x".repeat(9000));

    private static String seed(String name) {
        return Mutations.text(Objects.requireNonNull(SEEDS.get(name)));
    }

    private static HttpResponse answer(Random random) {
        HttpResponse answer = switch (random.nextInt(8)) {
            case 0 -> Answer.redirect(List.of(301, 302, 303, 307).get(random.nextInt(4)),
                    LOCATIONS.get(random.nextInt(LOCATIONS.size())));
            case 1 -> Answer.html(200, text(random.nextLong(), "[]") + seed("sign-in.html"));
            case 2 -> Answer.html(200, Mutations.text(Mutations.bytes(Mutations.bytes(seed("sign-in.html")), random)));
            case 3 -> Answer.json(200, text(random.nextLong(), seed("token.json")));
            case 4 -> Answer.json(List.of(202, 412).get(random.nextInt(2)), text(random.nextLong(), seed("pin.json")));
            case 5 -> Answer.json(201, text(random.nextLong(), seed("completed.json")));
            case 6 -> Answer.json(List.of(400, 401, 403, 406, 409, 422, 429, 500).get(random.nextInt(8)),
                    text(random.nextLong(), "{\"error\":\"x\",\"error_cause\":\"empty_cookies\"}"));
            default -> Answer.redirect(302, "/oauth/v2/signin");
        };
        for (int i = random.nextInt(3); i > 0; i--) {
            answer = Answer.with(answer, "Set-Cookie", cookie(random));
        }
        return random.nextInt(4) == 0 ? Answer.with(answer, "Retry-After", Mutations.hostile(random)) : answer;
    }

    private static String cookie(Random random) {
        StringBuilder header = new StringBuilder(random.nextInt(5) == 0 ? Mutations.hostile(random) : "sid=1");
        for (int i = random.nextInt(4); i > 0; i--) {
            header.append("; ").append(ATTRIBUTES.get(random.nextInt(ATTRIBUTES.size())));
            if (random.nextInt(4) > 0) {
                header.append('=').append(
                        random.nextInt(4) == 0 ? Mutations.hostile(random) : VALUES.get(random.nextInt(VALUES.size())));
            }
        }
        return header.toString();
    }

    @Property
    void anySignInEndsWithAnOutcomeAndSendsThePasswordOnce(@ForAll("noise") long noise) {
        Bounded.run("sign-in " + noise, 100_000, () -> {
            Random random = new Random(noise);
            Replies blink = new Replies(random);
            MemorySessionStore store = new MemorySessionStore();
            LoginFlow flow = new LoginFlow(blink, URI.create(HOST), store, new TestClock(), new SecureRandom());

            outcome(flow.signIn("h-1", "me@example.org", "secret", session -> session.withHardwareId("h-1")));
            outcome(flow.enterPin("012345"));
            outcome(flow.resume());

            assertTrue(blink.posts <= 1, () -> "sent " + blink.posts + " times");
            assertTrue(blink.requests <= 20, () -> blink.requests + " requests");
        });
    }

    private static void outcome(CompletableFuture<LoginOutcome> result) {
        assertTrue(result.isDone(), "nobody may wait for ever");
        try {
            assertNotNull(result.join());
        } catch (CompletionException e) {
            throw new AssertionError("no outcome", e);
        }
    }

    /**
     * Answers as it likes.
     */
    private static class Replies implements HttpSender {
        private final Random random;
        private int posts;
        private int requests;

        Replies(Random random) {
            this.random = random;
        }

        @Override
        public CompletableFuture<HttpResponse> send(HttpRequest request) {
            requests++;
            assertEquals("api.oauth.blink.com", request.uri().getHost());
            assertEquals("https", request.uri().getScheme());
            request.headers()
                    .forEach((name, value) -> assertTrue(value.chars().noneMatch(c -> c == '\r' || c == '\n' || c == 0),
                            () -> "a header in " + name));
            HttpRequest.Body body = request.body();
            if (body != null && body.text().contains("password=")) {
                posts++;
            }
            return CompletableFuture.completedFuture(answer(random));
        }
    }

    @Property
    void anyPageHasATokenOrNone(@ForAll("noise") long noise) {
        String page = Mutations.text(Mutations.bytes(Mutations.bytes(seed("sign-in.html")), new Random(noise)));
        Bounded.run(page, page.length(), () -> SignInPage.csrfToken(page)
                .ifPresent(token -> assertTrue(!token.isBlank() && page.contains("csrf-token"))));
    }

    private static void checkTokens(HttpResponse answer) {
        Function<HttpResponse, TokenClient> client = next -> new TokenClient(new ScriptedSender().answer(next),
                URI.create(HOST), new TestClock());
        CompletableFuture<Tokens> result = client.apply(answer).refresh("old", "h-1");
        assertTrue(result.isDone());
        try {
            Tokens tokens = result.join();
            assertTrue(
                    tokens.accessToken().chars().allMatch(c -> c > ' ' && c < 127) && !tokens.accessToken().isEmpty());
            assertFalse(tokens.refreshToken().isBlank());
            assertTrue(tokens.lifetime() > 0);
            assertFalse(tokens.refreshAt().isBefore(TestClock.START));
        } catch (CompletionException e) {
            assertInstanceOf(BlinkException.class, e.getCause());
        }
    }

    @Property
    void anyAnswerToARefreshBringsTokensOrAReason(@ForAll("noise") long noise) {
        Random random = new Random(noise);
        HttpResponse answer = Answer.json(
                random.nextInt(3) > 0 ? 200 : List.of(400, 401, 403, 429, 500).get(random.nextInt(5)),
                text(noise, seed("token.json")));
        Bounded.run(answer.text(), answer.body().length, () -> checkTokens(answer));
    }

    private static void checkCookie(String header) {
        TestClock clock = new TestClock();
        URI origin = URI.create(HOST + "/oauth/v2/signin");
        CookieJar jar = new CookieJar(clock, List.of());
        jar.take(origin, Answer.with(Answer.status(200), "Set-Cookie", header));
        Cookie.parse(header, origin, clock).ifPresent(cookie -> {
            assertTrue("api.oauth.blink.com".equals(cookie.domain()) || "oauth.blink.com".equals(cookie.domain())
                    || "blink.com".equals(cookie.domain()), cookie.domain());
            assertTrue(cookie.path().startsWith("/"));
        });
        jar.addTo(HttpRequest.get("x", origin)).headers()
                .forEach((name, value) -> assertTrue(value.chars().noneMatch(Character::isISOControl), name));
        HttpRequest elsewhere = HttpRequest.get("x", URI.create("https://example.org/oauth/v2/signin"));
        assertEquals(elsewhere, jar.addTo(elsewhere));
    }

    @Property
    void aCookieIsKeptForItsHostsOnly(@ForAll("noise") long noise) {
        String header = cookie(new Random(noise));
        Bounded.run(header, header.length(), () -> checkCookie(header));
    }

    @Property
    void anyDateOfACookieIsATimeOrNone(@ForAll String text) {
        CookieDate.parse(text).ifPresent(seconds -> assertTrue(Math.abs(seconds) < 300_000_000_000L));
    }

    @Property
    void anyQueryIsReadSomehow(@ForAll String query) {
        QueryString.parse(query).keySet().forEach(name -> assertNotNull(name));
    }

    @Example
    void whatOnceMadeAReaderFailIsReadOrRefused() {
        replay("sign-in", input -> {
            String text = Mutations.text(input);
            SignInPage.csrfToken(text);
            checkTokens(Answer.json(200, text));
            checkTokens(Answer.json(400, text));
            checkCookie(text.replace('\n', ' '));
            CookieDate.parse(text);
            QueryString.parse(text);
        });
    }

    /** As large as a page may be, see the limits of the transport. */
    @Example
    void pagesThatMakeAReaderLookAgainAndAgainTakeNoTime() {
        for (String part : List.of("<script", "<script id=oauth-args>", "<script>", "\"csrf-token\"", "\"csrf-token\" ",
                "'csrf-token':'a", "<script \"", "\"csrf-token\" : \"" + "a".repeat(4000), " ", "<")) {
            String page = part.repeat(4_000_000 / part.length());
            Bounded.run("a page of " + part, page.length(), () -> SignInPage.csrfToken(page));
        }
    }
}
