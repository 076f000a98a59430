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
package org.openhab.binding.blink.internal.cloud;

import static org.junit.jupiter.api.Assertions.*;

import java.net.URI;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.cloud.model.Tier;

/**
 * {@link BlinkHosts} tell where secrets may go, and refuse everything that is doubtful.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class BlinkHostsTest {

    @Test
    void blinkHasThreeRoles() {
        BlinkHosts blink = BlinkHosts.ofBlink();

        assertEquals(URI.create("https://api.oauth.blink.com"), blink.oauth());
        assertEquals(
                List.of("https://rest-prod.immedia-semi.com", "https://rest-prde.immedia-semi.com",
                        "https://rest-prsg.immedia-semi.com", "https://rest-a001.immedia-semi.com"),
                blink.bootstrap().stream().map(URI::toString).toList());
        assertEquals(URI.create("https://rest-e002.immedia-semi.com"), blink.rest().apply(new Tier("e002")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "abc", "abcde", "e 02", "e.02", "a/b.", "evil.com/", "éabc", "prod\n" })
    void aTierIsFourLettersOrDigits(String name) {
        assertThrows(IllegalArgumentException.class, () -> new Tier(name));
    }

    @ParameterizedTest
    @ValueSource(strings = { "https://blink.example.com", "https://blink.example.com:8443",
            "https://blink.example.com/base/path", "https://192.168.1.2", "https://[2001:db8::1]:8443",
            "HTTPS://blink.example.com", "http://localhost", "http://localhost:8080", "http://LOCALHOST:8080",
            "http://127.0.0.1:8080", "http://127.0.0.2", "http://127.255.255.254/blink", "http://[::1]",
            "http://[::1]:8080", "http://[0:0:0:0:0:0:0:1]:8080", "http://[::0001]",
            "http://[0000:0000:0000:0000:0000:0000:0000:0001]", "HTTP://127.0.0.1:8080" })
    void aServerWithTlsOrOnThisMachineIsAccepted(String address) {
        BlinkHosts hosts = BlinkHosts.of(address);

        assertEquals(URI.create(address), hosts.oauth());
        assertEquals(List.of(hosts.oauth()), hosts.bootstrap());
        assertEquals(hosts.oauth(), hosts.rest().apply(new Tier("e002")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "http://127.0.0.1:8080/", "http://127.0.0.1:8080///", "  http://127.0.0.1:8080/  " })
    void slashesAtTheEndAndSpacesAroundAreDropped(String address) {
        assertEquals(URI.create("http://127.0.0.1:8080"), BlinkHosts.of(address).oauth());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "   ", "/", "https:", "https://", "https:///", "localhost", "127.0.0.1:8080",
            "//127.0.0.1", "blink.example.com", "ftp://127.0.0.1", "ws://127.0.0.1", "file:///etc/passwd",
            "javascript:alert(1)", "mailto:me@example.com", "https://a b", "https://exa mple.com", "https://%zz",
            "http://blink.example.com", "http://192.168.1.2", "http://10.0.0.1", "http://0.0.0.0", "http://[::]",
            "http://[::2]", "http://[2001:db8::1]", "http://[::ffff:192.168.1.2]", "http://127.0.0.1.evil.com",
            "http://localhost.evil.com", "http://evil.com/127.0.0.1", "http://evil.com#@127.0.0.1",
            "http://localhost@evil.com", "http://127.0.0.1@evil.com", "http://127.0.0.1:80@evil.com",
            "http://user:pass@127.0.0.1", "https://user@blink.example.com", "https://blink.example.com?x=1",
            "https://blink.example.com?", "https://blink.example.com#x", "http://localhost.", "http://127.0.0.1.",
            "http://1127.0.0.1", "http://127.0.0.1111", "http://127.0.0.256", "http://127.0.0", "http://2130706433",
            "http://0x7f.0.0.1", "http://localhostx", "http://xlocalhost", "http://[::1].evil.com",
            "http://[::1%25lo]evil.com", "http://127.0.0.1\\@evil.com", "http://evil.com\\127.0.0.1",
            "http://ⓛocalhost", "https://under_score.example.com", "https://blink.example.com:0",
            "https://blink.example.com:65536", "https://blink.example.com:99999", "https://blink.example.com:-1",
            "https://blink.example.com:x" })
    void anythingElseIsRefused(String address) {
        assertThrows(IllegalArgumentException.class, () -> BlinkHosts.of(address));
    }

    @ParameterizedTest
    @CsvSource({ "https://h.example, https://h.example/path?query, true", "https://h.example, HTTPS://H.EXAMPLE, true",
            "https://h.example, https://h.example:443, true", "http://h.example, http://h.example:80, true",
            "https://h.example:443, https://h.example:443/x, true", "https://h.example, http://h.example, false",
            "https://h.example, http://h.example:443, false", "https://h.example, https://h.example:8443, false",
            "https://h.example, https://sub.h.example, false", "https://h.example, https://h.example.evil.com, false",
            "https://h.example, https://h.example@evil.com, false", "https://h.example, https://h.example., false",
            "http://[::1]:80, http://[::1], true", "http://127.0.0.1, http://127.0.0.2, false",
            "https://h.example, immedia-blink://h.example, false", "https://h.example, /relative, false",
            "https://h.example, //h.example/x, false", "https://a_b.example, https://c_d.example, false",
            "https://null, https://a_b.example, false", "mailto:a@h.example, mailto:b@h.example, false" })
    void anOriginIsSchemeHostAndPort(String one, String other, boolean same) {
        assertEquals(same, BlinkHosts.sameOrigin(URI.create(one), URI.create(other)));
        assertEquals(same, BlinkHosts.sameOrigin(URI.create(other), URI.create(one)));
    }
}
