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
package org.openhab.core.library.types;

import static org.junit.jupiter.api.Assertions.*;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.core.library.unit.Units;

/**
 * Numbers without unit, and percentages.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class DecimalTypeTest {

    @ParameterizedTest
    @CsvSource({ "42, 42", "-4.20, -4.20", "1e3, 1000", "1.5E-3, 0.0015" })
    void numbersAreRead(String text, String written) {
        assertEquals(written, new DecimalType(text).toString());
    }

    @Test
    void numbersAreReadInTheLanguageOfTheUser() {
        assertEquals(new DecimalType("1234.5"), new DecimalType("1.234,5", Locale.GERMANY));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "a", "12a", "1.2.3" })
    void whatIsNoNumberIsRefused(String text) {
        NumberFormatException e = assertThrows(NumberFormatException.class, () -> new DecimalType(text));

        assertEquals("Invalid BigDecimal value: " + text, e.getMessage());
    }

    @Test
    void equalNumbersAreEqualHoweverTheyAreWritten() {
        assertEquals(new DecimalType("1.0"), new DecimalType("1.00"));
        assertEquals(new DecimalType(50), new PercentType(50));
        assertTrue(new DecimalType(1).compareTo(new DecimalType("1.1")) < 0);
    }

    @Test
    void anyNumberCanBeMadeADecimal() {
        assertEquals("7", new DecimalType(7L).toString());
        assertEquals("0.1", new DecimalType(0.1).toString());
        assertEquals("0.1", new DecimalType(0.1f).toString());
        assertEquals("20.5", new DecimalType(new QuantityType<>("20.5 s")).toString());
        assertEquals("3", new DecimalType(new PercentType(3)).toString());
        assertEquals(2.5, new DecimalType("2.5").doubleValue());
        assertEquals(2, new DecimalType("2.5").intValue());
        assertEquals(2, new DecimalType("2.5").longValue());
        assertEquals(2.5f, new DecimalType("2.5").floatValue());
    }

    @Test
    void wholeNumbersFitPatternsForWholeAndForBrokenNumbers() {
        assertEquals("3", new DecimalType("3.0").format("%d"));
        assertEquals("3.0", new DecimalType(3).format("%.1f"));
        assertEquals("3.25", new DecimalType("3.25").format("%.2f"));
        assertEquals("3.25", new DecimalType("3.25").format("%s"));
    }

    @Test
    void aDecimalIsAlsoASwitchAContactAPercentageAndATime() {
        assertEquals(OnOffType.ON, new DecimalType(2).as(OnOffType.class));
        assertEquals(OnOffType.OFF, new DecimalType("0.0").as(OnOffType.class));
        assertEquals(OpenClosedType.OPEN, new DecimalType(1).as(OpenClosedType.class));
        assertEquals(OpenClosedType.CLOSED, DecimalType.ZERO.as(OpenClosedType.class));
        assertNull(new DecimalType(2).as(OpenClosedType.class));
        assertEquals(new PercentType(50), new DecimalType("0.5").as(PercentType.class));
        assertEquals(new DateTimeType(Instant.EPOCH), DecimalType.ZERO.as(DateTimeType.class));
        assertNull(new DecimalType(1).as(StringType.class));
    }

    @Test
    void aPercentageIsBetween0And100() {
        assertEquals(PercentType.HUNDRED, new PercentType("100"));
        for (BigDecimal outside : new BigDecimal[] { new BigDecimal("-0.1"), new BigDecimal("100.1") }) {
            IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> new PercentType(outside));
            assertEquals("Value must be between 0 and 100", e.getMessage());
        }
    }

    @Test
    void aPercentageIsAlsoAFractionASwitchAContactAndAQuantity() {
        assertEquals(new DecimalType("0.55"), new PercentType(55).as(DecimalType.class));
        assertEquals(OnOffType.ON, new PercentType(1).as(OnOffType.class));
        assertEquals(OpenClosedType.OPEN, PercentType.HUNDRED.as(OpenClosedType.class));
        assertNull(new PercentType(50).as(OpenClosedType.class));
        assertEquals(new QuantityType<>(55, Units.PERCENT), new PercentType(55).as(QuantityType.class));
    }
}
