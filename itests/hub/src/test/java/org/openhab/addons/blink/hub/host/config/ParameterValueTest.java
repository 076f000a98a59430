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
package org.openhab.addons.blink.hub.host.config;

import static org.junit.jupiter.api.Assertions.*;

import java.math.BigDecimal;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.addons.blink.hub.api.Option;
import org.openhab.addons.blink.hub.host.description.ParameterDescription;
import org.openhab.core.config.core.validation.ConfigValidationMessage;

/**
 * Values get the type of their parameter, and what is not allowed is complained about.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ParameterValueTest {

    private static final List<Option> NEVER = List.of(new Option("0", "Never"));

    @Test
    void numbersBecomeDecimalsWhateverTheyWere() {
        assertEquals(new BigDecimal("60"), ParameterValue.normalize(number(), 60));
        assertEquals(new BigDecimal("60"), ParameterValue.normalize(number(), " 60 "));
    }

    @Test
    void textsStayTextsEvenIfTheyAreDigits() {
        assertEquals("012345", ParameterValue.normalize(text(false, null), "012345"));
        assertEquals("12", ParameterValue.normalize(text(false, null), 12));
    }

    @ParameterizedTest
    @CsvSource({ "true,true", "YES,true", "on,true", "1,true", "false,false", "no,false", "OFF,false", "0,false" })
    void manyWordsMeanYesOrNo(String written, boolean meant) {
        assertEquals(meant, ParameterValue.normalize(bool(), written));
    }

    @Test
    void whatCannotBeConvertedStaysAndIsComplainedAbout() {
        Object value = ParameterValue.normalize(number(), "often");
        assertEquals("often", value);
        assertKey("data_type_violated", number(), value);
        assertKey("data_type_violated", bool(), ParameterValue.normalize(bool(), "perhaps"));
    }

    @Test
    void listsMayBeWrittenWithCommas() {
        ParameterDescription names = new ParameterDescription("names", "TEXT", null, null, null, false, false, true,
                null, null, null, null, null, List.of(), true);
        assertEquals(List.of("a", "b"), ParameterValue.normalize(names, "a, b"));
        assertEquals(List.of("a"), ParameterValue.normalize(names, List.of("a")));
    }

    @Test
    void onlyRequiredParametersMayNotBeMissing() {
        assertKey("parameter_required", text(true, null), null);
        assertAllowed(text(false, null), null);
        assertAllowed(text(true, null), "");
    }

    @Test
    void limitsCountUnlessTheValueIsOneOfTheOptions() {
        assertKey("min_value_numeric_violated", number(), new BigDecimal(29));
        assertKey("max_value_numeric_violated", number(), new BigDecimal(3601));
        assertAllowed(number(), new BigDecimal(30));
        assertAllowed(number(), BigDecimal.ZERO);
    }

    @Test
    void patternsCountForTexts() {
        assertAllowed(text(false, "[0-9]+"), "123");
        assertKey("pattern_violated", text(false, "[0-9]+"), "12a");
    }

    @Test
    void optionsExcludeAllElseIfTheySaySo() {
        ParameterDescription archive = new ParameterDescription("archive", "TEXT", null, null, null, false, false,
                false, null, null, null, null, null, List.of(new Option("OFF", "Off"), new Option("ALL", "All")), true);
        assertAllowed(archive, "ALL");
        assertKey("options_violated", archive, "SOME");
    }

    private static void assertAllowed(ParameterDescription parameter, @Nullable Object value) {
        assertNull(ParameterValue.complain(parameter, value));
    }

    private static void assertKey(String key, ParameterDescription parameter, @Nullable Object value) {
        ConfigValidationMessage message = ParameterValue.complain(parameter, value);
        assertNotNull(message);
        assertEquals(key, message.messageKey);
        assertEquals(parameter.name(), message.parameterName);
    }

    private static ParameterDescription number() {
        return new ParameterDescription("interval", "INTEGER", null, null, null, false, false, false, "60", "30",
                "3600", null, "s", NEVER, false);
    }

    private static ParameterDescription text(boolean required, @Nullable String pattern) {
        return new ParameterDescription("text", "TEXT", null, null, null, required, false, false, null, null, null,
                pattern, null, List.of(), true);
    }

    private static ParameterDescription bool() {
        return new ParameterDescription("flag", "BOOLEAN", null, null, null, false, false, false, null, null, null,
                null, null, List.of(), true);
    }
}
