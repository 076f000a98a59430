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

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Random;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.clip.ClipFeed;
import org.openhab.binding.blink.internal.clip.ClipMemory;
import org.openhab.binding.blink.internal.clip.ClipMemoryJson;
import org.openhab.binding.blink.internal.cloud.auth.CookieJar;
import org.openhab.binding.blink.internal.cloud.auth.PendingLogin;
import org.openhab.binding.blink.internal.cloud.auth.StoredSession;
import org.openhab.binding.blink.internal.cloud.auth.Tokens;
import org.openhab.binding.blink.internal.fixture.MemoryClipStore;
import org.openhab.binding.blink.internal.fixture.MemoryStorage;
import org.openhab.binding.blink.internal.fixture.Recordings;
import org.openhab.binding.blink.internal.fixture.TestClock;
import org.openhab.binding.blink.internal.fuzz.Bounded;
import org.openhab.binding.blink.internal.fuzz.FuzzTest;
import org.openhab.binding.blink.internal.fuzz.Mutations;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Whatever is found in openHAB's storage, a session begins, and what it begins with can be used.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class StoredFuzzTest extends FuzzTest {

    private static final String KEY = "blink:account:home";
    private static final String SESSION = """
            {"hardwareId":"h-1","email":"jane@example.org","triedCredentials":"AAAA:BBBB","usedPin":"AAAA:BBBB",
             "tokens":{"accessToken":"a","refreshToken":"r","issuedAt":1790000000,"lifetime":14400},
             "account":{"accountId":123456,"tier":{"name":"e002"}},"clientId":7,
             "pending":{"stage":"PIN_SENT","hardwareId":"h-1","verifier":"v","state":"s","csrfToken":"c",
              "cookies":[{"name":"sid","value":"1","domain":"api.oauth.blink.com","hostOnly":true,"path":"/",
               "secure":true,"expires":9223372036854775807}],"channel":"SMS","target":"12","pinDeadline":1790000600,
              "nextPinAt":1790000060},"holdUntil":0}""";

    private final TestClock clock = new TestClock();

    private void checkSession(String text) {
        MemoryStorage storage = new MemoryStorage();
        storage.put(KEY, text);
        StoredSession session = new StorageSessionStore(storage, KEY).get();
        Tokens tokens = session.tokens();
        if (tokens != null) {
            assertFalse(tokens.refreshAt().isBefore(Instant.EPOCH));
            tokens.isExpired(clock.instant());
            assertTrue(tokens.accessToken().chars().noneMatch(Character::isISOControl), "part of a header");
        }
        PendingLogin pending = session.pending();
        if (pending != null) {
            assertFalse(pending.stage().name().isEmpty());
            assertTrue(pending.pinDeadline() >= 0 && pending.nextPinAt() >= 0);
            new CookieJar(clock, pending.cookies()).cookies()
                    .forEach(cookie -> assertTrue(
                            (cookie.name() + cookie.value()).chars().noneMatch(Character::isISOControl),
                            "part of a header"));
        }
        // What was repaired is stored, and is read as the same.
        StorageSessionStore again = new StorageSessionStore(storage, KEY);
        again.update(stored -> stored.withHoldUntil(clock.instant()));
        assertEquals(again.get(), new StorageSessionStore(storage, KEY).get());
    }

    @Property
    void anyStoredSessionIsReadOrDropped(@ForAll("noise") long noise) {
        String text = text(noise, SESSION);
        Bounded.run(text, text.length(), () -> checkSession(text));
    }

    private static String memory() {
        TestClock clock = new TestClock();
        MemoryClipStore store = new MemoryClipStore();
        ClipFeed feed = new ClipFeed(store, clock, () -> false);
        feed.begin(123456);
        feed.takeCloud(List.of(Recordings.seen(Recordings.cloud("1", clock.instant())),
                Recordings.watched(Recordings.cloud("2", clock.instant().plusSeconds(90)))), clock.instant());
        feed.takeLocal("300001-",
                List.of(Recordings.seen(Recordings.local("300001-3", clock.instant().plusSeconds(400)))));
        return ClipMemoryJson.write(store.load());
    }

    private static void checkMemory(String text, Clock clock) {
        MemoryClipStore store = new MemoryClipStore();
        ClipMemory memory = ClipMemoryJson.read(text).orElseGet(() -> ClipMemory.EMPTY);
        store.save(memory);
        ClipFeed feed = new ClipFeed(store, clock, () -> false);
        feed.begin(memory.accountId() == 0 ? 123456 : memory.accountId());
        feed.takeCloud(List.of(Recordings.seen(Recordings.cloud("9", clock.instant()))), clock.instant());
        ClipMemory saved = store.load();
        assertTrue(ClipMemoryJson.read(ClipMemoryJson.write(saved)).isPresent(), "can be read again");
    }

    @Property
    void anyMemoryOfClipsIsReadOrDropped(@ForAll("noise") long noise) {
        String text = text(noise, memory());
        Bounded.run(text, text.length(), () -> checkMemory(text, clock));
    }

    @Example
    void whatOnceMadeAReaderFailIsReadOrDropped() {
        replay("stored", input -> {
            checkSession(Mutations.text(input));
            checkMemory(Mutations.text(input), clock);
        });
    }

    @Example
    void aStorageOfNoiseIsDropped() {
        Random random = new Random(20261122);
        for (int i = 0; i < 100; i++) {
            checkSession(Mutations.noise(random));
        }
    }
}
