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

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Random;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.fixture.TestClock;
import org.openhab.binding.blink.internal.fuzz.Bounded;
import org.openhab.binding.blink.internal.fuzz.FuzzTest;
import org.openhab.binding.blink.internal.fuzz.Mutations;
import org.openhab.binding.blink.internal.web.LinkSecret;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * A link to the page that was changed in any bit opens nothing, and whatever is sent as an act, it is one that the page
 * offers or none.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class PageFuzzTest extends FuzzTest {

    private static final LinkSecret SECRET = LinkSecret.random(new SecureRandom());
    private static final String ACT = "{\"act\":\"delete\",\"network\":\"200001\",\"family\":\"camera\","
            + "\"camera\":\"400001\",\"clip\":\"3132353907\"}";

    private static boolean opens(String address) {
        int query = address.indexOf('?');
        return query >= 0 && PageLink.parse(address.substring(0, query), address.substring(query + 1))
                .filter(link -> link.isValid(SECRET, TestClock.START)).isPresent();
    }

    @Property
    void aLinkToThePageThatWasChangedInAnyBitOpensNothing(@ForAll("noise") long noise) {
        Instant end = TestClock.START.plusSeconds(1 + Math.floorMod(noise, 100_000));
        PageLink link = PageLink.sign("home", end, SECRET);
        String address = "/blink/home/page/?" + link.query();
        byte[] bytes = address.getBytes(StandardCharsets.US_ASCII);
        assertTrue(opens(address));
        // The name of the file is not signed: what the link opens is the whole page.
        int from = "/blink/home/page/".length();
        Random random = new Random(noise);
        for (int i = 0; i < 32; i++) {
            int bit = random.nextInt(8 * bytes.length);
            byte[] changed = bytes.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertFalse(opens(new String(changed, StandardCharsets.ISO_8859_1)), "bit " + bit + " of " + address);
        }
        assertTrue(opens(address.substring(0, from) + "page.css" + address.substring(from)));
    }

    private static void checkAct(String json) {
        ActReader.read(json).ifPresent(act -> {
            assertTrue(json.contains("act"));
            assertTrue(act.toString().length() < 400);
        });
    }

    @Property
    void anyActIsOneOfThePageOrNone(@ForAll("noise") long noise) {
        String json = text(noise, ACT);
        Bounded.run(json, json.length(), () -> checkAct(json));
    }

    @Property
    void anyAddressIsALinkToThePageOrNone(@ForAll String path, @ForAll String query) {
        assertFalse(opens("/blink/home/page/" + path.replace("?", "") + "?" + query));
        PageFile.of(path).ifPresent(file -> assertFalse(path.contains("/")));
    }

    @Example
    void whatOnceOpenedThePageOrMadeAReaderFailIsRefused() {
        replay("links", input -> {
            assertFalse(opens(Mutations.text(input).strip()));
            checkAct(Mutations.text(input));
        });
        checkAct("[".repeat(100_000));
        checkAct("{\"act\":" + "[".repeat(30_000) + "]".repeat(30_000) + "}");
        checkAct("{\"x\":" + "[".repeat(30_000) + "]".repeat(30_000) + ",\"act\":\"arm\"}");
        checkAct(Mutations.noise(new Random(1)));
    }
}
