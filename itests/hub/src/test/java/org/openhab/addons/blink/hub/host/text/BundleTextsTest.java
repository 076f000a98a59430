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
package org.openhab.addons.blink.hub.host.text;

import static org.junit.jupiter.api.Assertions.*;
import static org.mockito.ArgumentMatchers.*;
import static org.mockito.Mockito.when;

import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.Mock;
import org.mockito.junit.jupiter.MockitoExtension;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/**
 * Texts are found in the language, else in English, and filled in as openHAB does it.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
@ExtendWith(MockitoExtension.class)
class BundleTextsTest {

    private @Mock @NonNullByDefault({}) Bundle bundle;
    private @Mock @NonNullByDefault({}) BundleContext context;

    @BeforeEach
    void filesOfSample() {
        when(bundle.findEntries("OH-INF/i18n", "*.properties", true)).thenAnswer(call -> Collections
                .enumeration(List.of(resource("sample.properties"), resource("sample_de.properties"))));
    }

    private URL resource(String name) {
        return Objects.requireNonNull(getClass().getResource("/sample/OH-INF/i18n/" + name));
    }

    private BundleTexts texts(Locale locale) {
        return new BundleTexts(context, () -> locale);
    }

    @Test
    void aTextIsFoundInTheLanguageOfTheHub() {
        assertEquals("Tor", texts(Locale.GERMAN).getText(bundle, "thing-type.sample.gate.label", null, null));
        assertEquals("Gate", texts(Locale.ENGLISH).getText(bundle, "thing-type.sample.gate.label", null, null));
    }

    @Test
    void aCountryFallsBackToItsLanguageAndThatToTheFileWithout() {
        BundleTexts texts = texts(Locale.ENGLISH);
        assertEquals("Öffnen", texts.getText(bundle, "channel-type.sample.open.label", null, new Locale("de", "AT")));
        assertEquals("There is no key.", texts.getText(bundle, "offline.no-key", null, Locale.GERMANY));
        assertEquals("Gate", texts.getText(bundle, "thing-type.sample.gate.label", null, Locale.FRENCH));
    }

    @Test
    void theDefaultIsTakenWhereThereIsNoText() {
        assertEquals("fallback", texts(Locale.ENGLISH).getText(bundle, "no.such.key", "fallback", null));
        assertNull(texts(Locale.ENGLISH).getText(bundle, "no.such.key", null, null, "argument"));
    }

    @Test
    void argumentsAreFilledIn() {
        assertEquals("A PIN was sent to …12 by SMS.",
                texts(Locale.ENGLISH).getText(bundle, "offline.pin-sent", null, null, "…12", "SMS"));
    }

    @Test
    void anApostropheHasToBeWrittenTwice() {
        assertEquals("It's Johns gate.",
                texts(Locale.ENGLISH).getText(bundle, "offline.it-is-johns", null, null, new Object[0]));
    }
}
