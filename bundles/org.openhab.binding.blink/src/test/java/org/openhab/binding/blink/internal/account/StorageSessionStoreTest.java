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
package org.openhab.binding.blink.internal.account;

import static org.junit.jupiter.api.Assertions.*;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.cloud.auth.Cookie;
import org.openhab.binding.blink.internal.cloud.auth.PendingLogin;
import org.openhab.binding.blink.internal.cloud.auth.PendingLogin.Stage;
import org.openhab.binding.blink.internal.cloud.auth.PinChallenge.Channel;
import org.openhab.binding.blink.internal.cloud.auth.StoredSession;
import org.openhab.binding.blink.internal.cloud.auth.Tokens;
import org.openhab.binding.blink.internal.cloud.model.AccountInfo;
import org.openhab.binding.blink.internal.cloud.model.Tier;
import org.openhab.binding.blink.internal.fixture.MemoryStorage;

/**
 * The {@link StorageSessionStore} brings back what was stored, and survives whatever else it finds.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class StorageSessionStoreTest {

    private static final String KEY = "blink:account:home";
    private static final PendingLogin PENDING = new PendingLogin(Stage.PIN_SENT, "hardware", "verifier", "state",
            "csrf",
            List.of(new Cookie("sid", "\"a=b; <ü€😀>\"", "api.oauth.blink.com", true, "/", true, Cookie.SESSION),
                    new Cookie("b", "", "blink.com", false, "/oauth", false, 1_795_348_800L)),
            Channel.SMS, "+49xxxxxxx12", 1_795_349_400L, 1_795_348_860L);
    private static final StoredSession FULL = new StoredSession("hardware", "me@example.com", "tried", "used",
            new Tokens("access", "refresh", 1_795_348_800L, 14_400), new AccountInfo(123456, new Tier("e002")), 7L,
            PENDING, 1_795_350_000L);

    private final MemoryStorage storage = new MemoryStorage();

    @Test
    void nothingIsStoredYet() {
        assertEquals(StoredSession.EMPTY, read());
        assertFalse(storage.containsKey(KEY), "reading stores nothing");
    }

    @Test
    void everythingComesBackAfterARestart() {
        new StorageSessionStore(storage, KEY).update(session -> FULL);

        assertEquals(FULL, read());
    }

    @Test
    void everyStageAndEveryWayComesBack() {
        for (Stage stage : Stage.values()) {
            for (Channel channel : Channel.values()) {
                PendingLogin login = new PendingLogin(stage, "h", "v", "s", "c", List.of(), channel, "", 1, 2);
                new StorageSessionStore(storage, KEY).update(session -> FULL.withPending(login));

                assertEquals(login, read().pending());
            }
        }
    }

    @Test
    void aChangeIsInTheStorageBeforeItIsReturned() {
        StorageSessionStore store = new StorageSessionStore(storage, KEY);

        StoredSession changed = store.update(session -> session.withHardwareId("h"));

        assertEquals(changed, read());
        assertEquals(changed, store.get());
    }

    @Test
    void whatDoesNotChangeIsNotWritten() {
        StorageSessionStore store = new StorageSessionStore(storage, KEY);
        store.update(session -> FULL);
        storage.remove(KEY);

        store.update(UnaryOperator.identity());

        assertFalse(storage.containsKey(KEY));
    }

    @Test
    void forgettingLeavesNothing() {
        StorageSessionStore store = new StorageSessionStore(storage, KEY);
        store.update(session -> FULL);

        store.clear();

        assertEquals(StoredSession.EMPTY, store.get());
        assertEquals(List.of(), List.copyOf(storage.getKeys()));
    }

    @Test
    void twoAccountsDoNotSeeEachOther() {
        new StorageSessionStore(storage, KEY).update(session -> FULL);

        assertEquals(StoredSession.EMPTY, new StorageSessionStore(storage, "blink:account:other").get());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "null", "[]", "[1]", "7", "\"text\"", "{", "{\"tokens\":", "<html></html>",
            "{\"tokens\":[]}", "{\"tokens\":7}", "{\"holdUntil\":\"soon\"}", "{\"holdUntil\":null}",
            "{\"clientId\":{}}", "{\"hardwareId\":{}}", "{\"account\":\"e002\"}", "\u0000\u0001\u0002" })
    void whatCannotBeReadIsNoSession(String text) {
        storage.put(KEY, text);

        assertEquals(StoredSession.EMPTY, read());
    }

    @Test
    void aFileOfAnotherAddOnIsNoSession() {
        storage.put(KEY, "{\"class\":\"org.other.Session\",\"value\":{\"token\":\"x\",\"account\":5}}");

        assertEquals(StoredSession.EMPTY, read());
    }

    @Test
    void whatAFutureVersionStoresBesideIsIgnored() {
        new StorageSessionStore(storage, KEY).update(session -> FULL);
        storage.put(KEY, text().replaceFirst("\\{", "{\"future\":{\"a\":[1,2,{}]},"));

        assertEquals(FULL, read());
    }

    @ParameterizedTest
    @ValueSource(strings = { "{}", "{\"accessToken\":\"a\"}", "{\"refreshToken\":\"r\"}",
            "{\"accessToken\":\"a\",\"refreshToken\":null,\"issuedAt\":1,\"lifetime\":1}",
            "{\"accessToken\":null,\"refreshToken\":\"r\",\"issuedAt\":1,\"lifetime\":1}",
            "{\"accessToken\":\"a\\r\\nX-Evil: 1\",\"refreshToken\":\"r\",\"issuedAt\":1,\"lifetime\":1}" })
    void tokensThatAreNotWholeAreNone(String tokens) {
        storage.put(KEY, "{\"hardwareId\":\"h\",\"email\":\"me@example.com\",\"tokens\":" + tokens + "}");

        assertNull(read().tokens());
        assertEquals("h", read().hardwareId(), "the rest stays");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", ",\"issuedAt\":-5,\"lifetime\":-5",
            ",\"issuedAt\":9223372036854775807,\"lifetime\":9223372036854775807" })
    void tokensWithoutASoundTimeAreRefreshedAtOnce(String time) {
        storage.put(KEY, "{\"tokens\":{\"accessToken\":\"a\",\"refreshToken\":\"r\"" + time + "}}");

        Tokens tokens = Objects.requireNonNull(read().tokens());

        assertEquals("r", tokens.refreshToken());
        assertTrue(tokens.isExpired(tokens.refreshAt()));
        assertEquals(0, tokens.refreshAt().getEpochSecond());
    }

    @ParameterizedTest
    @ValueSource(strings = { "{}", "{\"accountId\":5}", "{\"accountId\":5,\"tier\":null}",
            "{\"accountId\":5,\"tier\":{}}", "{\"accountId\":5,\"tier\":{\"name\":null}}",
            "{\"accountId\":5,\"tier\":{\"name\":\"evil.com/\"}}", "{\"accountId\":5,\"tier\":{\"name\":[]}}",
            "{\"accountId\":5,\"tier\":\"e002\"}", "{\"tier\":{\"name\":\"e002\"}}",
            "{\"accountId\":-5,\"tier\":{\"name\":\"e002\"}}" })
    void anAccountThatIsNotWholeIsAskedForAnew(String account) {
        storage.put(KEY, "{\"tokens\":{\"accessToken\":\"a\",\"refreshToken\":\"r\",\"issuedAt\":1,\"lifetime\":1},"
                + "\"account\":" + account + "}");

        assertNull(read().account());
        assertNotNull(read().tokens(), "the session stays");
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"stage\":\"PIN_SENT\"", "\"stage\":\"SOMETHING_NEW\"", "\"hardwareId\":\"hardware\"",
            "\"verifier\":\"verifier\"", "\"state\":\"state\"", "\"csrfToken\":\"csrf\"" })
    void aPendingSignInThatIsNotWholeIsNone(String part) {
        new StorageSessionStore(storage, KEY).update(session -> FULL);
        String field = part.substring(0, part.indexOf(':') + 1);
        storage.put(KEY, text().replaceFirst("(\"pending\".*?)" + field + "\"\\w+\"",
                "$1" + field + (part.endsWith("_NEW\"") ? "\"SOMETHING_NEW\"" : "null")));

        assertEquals(FULL.withPending(null), read());
    }

    @ParameterizedTest
    @ValueSource(strings = { "null", "[null]", "[{}]", "[{\"name\":\"sid\",\"value\":\"x\"}]",
            "[{\"name\":\"sid\",\"value\":\"x\",\"domain\":null,\"path\":\"/\"}]",
            "[{\"name\":\"sid\",\"value\":\"x\\r\\nX-Evil: 1\",\"domain\":\"d\",\"path\":\"/\"}]" })
    void aPendingSignInWithoutItsCookiesIsNone(String cookies) {
        storage.put(KEY, pending("\"cookies\":" + cookies));

        assertNull(read().pending());
    }

    @Test
    void aPendingSignInNeedNotTellHowThePinWasSent() {
        storage.put(KEY, pending("\"cookies\":[],\"channel\":\"PIGEON\",\"nextPinAt\":9223372036854775807"));

        assertEquals(new PendingLogin(Stage.PIN_SENT, "h", "v", "s", "c", List.of(), Channel.UNKNOWN, "", 0, 0),
                read().pending());
    }

    @ParameterizedTest
    @ValueSource(strings = { "-1", "9223372036854775807", "-9223372036854775808" })
    void aWaitBeyondAllTimeIsNone(String until) {
        storage.put(KEY, "{\"holdUntil\":" + until + "}");

        assertEquals(0, read().holdUntil());
    }

    @Test
    void noTextShowsASecret() {
        for (Object value : List.of(FULL, PENDING, Objects.requireNonNull(FULL.tokens()))) {
            String text = value.toString();
            for (String secret : List.of("access", "refresh", "verifier", "csrf", "a=b", "tried", "used")) {
                assertFalse(text.contains(secret), text);
            }
        }
    }

    private static String pending(String rest) {
        return "{\"pending\":{\"stage\":\"PIN_SENT\",\"hardwareId\":\"h\",\"verifier\":\"v\",\"state\":\"s\","
                + "\"csrfToken\":\"c\"," + rest + "}}";
    }

    private String text() {
        @Nullable
        String text = storage.get(KEY);
        return Objects.requireNonNull(text);
    }

    private StoredSession read() {
        return new StorageSessionStore(storage, KEY).get();
    }
}
