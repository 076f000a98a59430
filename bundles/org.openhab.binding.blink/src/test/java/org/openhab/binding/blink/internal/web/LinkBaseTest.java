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
package org.openhab.binding.blink.internal.web;

import static org.junit.jupiter.api.Assertions.*;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;

/**
 * Links begin as the user has set it.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class LinkBaseTest {

    private static final Supplier<Optional<String>> OWN = () -> Optional.of("http://192.0.2.7:8080");

    @Test
    void withoutASettingLinksBeginWithOpenHabsAddress() {
        assertEquals("http://192.0.2.7:8080", LinkBase.of(" ", OWN).prefix());
    }

    @Test
    void whereOpenHabsAddressCannotBeToldLinksArePaths() {
        assertEquals("", LinkBase.of("", Optional::empty).prefix());
    }

    @Test
    void aSlashMakesLinksPaths() {
        assertEquals("", LinkBase.of("/", OWN).prefix());
    }

    @ParameterizedTest
    @CsvSource({ "https://my.example.org,https://my.example.org", "https://my.example.org/,https://my.example.org",
            " http://192.0.2.1:8080/oh// ,http://192.0.2.1:8080/oh",
            "HTTPS://[2001:db8::1]/a/b,HTTPS://[2001:db8::1]/a/b", "http://openhab:8080,http://openhab:8080" })
    void anAddressIsPutInFront(String setting, String prefix) {
        assertEquals(prefix, LinkBase.of(setting, OWN).prefix());
    }

    @ParameterizedTest
    @ValueSource(strings = { "my.example.org", "//my.example.org", "ftp://my.example.org", "javascript:alert(1)",
            "http://", "http:///path", "http://user:secret@my.example.org", "http://my.example.org?x=y",
            "http://my.example.org#x", "http://my.example.org:0", "http://my.example.org:99999",
            "http://my.example.org:x", "http://my.example.org/a b", "http://my.example.org/<b>",
            "http://my.example.org/\"", "http://a\r\nb", "/oh", "//", "http://a//b" })
    void whatIsNoAddressIsRefused(String setting) {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class,
                () -> LinkBase.of(setting, OWN));
        assertEquals(LinkBase.INVALID, refused.getMessage());
    }

    @Test
    void linksAreMadeWithTheSecretOfTheMoment() {
        LinkSecret[] secret = { LinkSecret.random(new SecureRandom()) };
        MediaLinks links = new MediaLinks("home", () -> secret[0], LinkBase.of("https://my.example.org/oh", OWN));
        LinkTarget target = LinkTarget.newest(LinkKind.CLIP, DeviceFamily.OWL, 5);
        String before = links.stable(target);
        assertTrue(before.startsWith("https://my.example.org/oh/blink/home/clip/mini-5.mp4?p="), before);
        assertEquals(before, links.stable(target));
        String ending = links.until(target, Instant.ofEpochSecond(1795348860L, 999));
        assertTrue(ending.startsWith("https://my.example.org/oh/blink/home/clip/mini-5.mp4?e=1795348860&p="), ending);
        secret[0] = LinkSecret.random(new SecureRandom());
        assertNotEquals(before, links.stable(target));
    }
}
