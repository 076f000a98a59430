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
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Objects;

import javax.measure.Unit;
import javax.measure.quantity.Temperature;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.core.library.unit.ImperialUnits;
import org.openhab.core.library.unit.MetricPrefix;
import org.openhab.core.library.unit.SIUnits;
import org.openhab.core.library.unit.Units;

/**
 * Numbers with units.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class QuantityTypeTest {

    private static QuantityType<Temperature> temperature(Number value, Unit<Temperature> unit) {
        return new QuantityType<>(value, unit);
    }

    private static BigDecimal converted(String quantity, Unit<?> unit) {
        return Objects.requireNonNull(new QuantityType<>(quantity).toUnit(unit)).toBigDecimal().setScale(6,
                RoundingMode.HALF_UP);
    }

    @ParameterizedTest
    @CsvSource({ "32, 0", "72, 22.2222", "212, 100", "-40, -40", "0, -17.7778" })
    void fahrenheitBecomesCelsius(int fahrenheit, double celsius) {
        QuantityType<Temperature> converted = temperature(fahrenheit, ImperialUnits.FAHRENHEIT).toUnit(SIUnits.CELSIUS);

        assertEquals(celsius, Objects.requireNonNull(converted).doubleValue(), 0.0001);
        assertEquals(SIUnits.CELSIUS, converted.getUnit());
    }

    @ParameterizedTest
    @ValueSource(strings = { "20.5 °C", "-4 °F", "55 %", "-62 dBm", "30 s", "2 min", "1 h", "1.6 V", "2 GB", "5 MiB",
            "100 kB", "1 B", "8 bit", "12" })
    void aQuantityIsReadAsItIsWritten(String text) {
        assertEquals(text, new QuantityType<>(text).toString());
        assertEquals(text, new QuantityType<>(text).toFullString());
    }

    @ParameterizedTest
    @CsvSource({ "72°F, 72 °F", "55%, 55 %", "2min, 2 min", "1E3 s, 1000 s", "1.5e-3 V, 0.0015 V",
            "'1,000 s', 1000 s" })
    void blanksAreNotNeededAndExponentsUnderstood(String text, String written) {
        assertEquals(written, QuantityType.valueOf(text).toString());
    }

    @Test
    void aQuantityIsReadInTheLanguageOfTheUser() {
        assertEquals(new QuantityType<>("20.5 °C"), new QuantityType<>("20,5 °C", Locale.GERMANY));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "abc", "20 nosuchunit", "°C" })
    void whatIsNoQuantityIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> new QuantityType<>(text));
    }

    @Test
    void unitsOfTheSameKindAreConverted() {
        assertEquals(new BigDecimal("120.000000"), converted("2 min", Units.SECOND));
        assertEquals(new BigDecimal("2000.000000"), converted("2 GB", Units.MEGABYTE));
        assertEquals(new BigDecimal("1024.000000"), converted("1 kiB", Units.BYTE));
        assertEquals(new BigDecimal("8.000000"), converted("1 B", Units.BIT));
        assertEquals(new BigDecimal("1600.000000"), converted("1.6 V", MetricPrefix.MILLI(Units.VOLT)));
        assertEquals(new BigDecimal("20.000000"), converted("100 mW", Units.DECIBEL_MILLIWATTS));
        assertEquals(new BigDecimal("1.000000"), converted("0 dBm", MetricPrefix.MILLI(Units.WATT)));
        assertEquals(new BigDecimal("0.550000"), converted("55 %", Units.ONE));
        assertEquals(new QuantityType<>("68 °F"), new QuantityType<>("20 °C").toUnit("°F"));
    }

    @Test
    void theSameUnitNeedsNoConversion() {
        QuantityType<?> quantity = new QuantityType<>("20 °C");

        assertSame(quantity, quantity.toUnit(SIUnits.CELSIUS));
    }

    @Test
    void unitsOfAnotherKindAreNotConverted() {
        assertNull(new QuantityType<>("20 °C").toUnit(Units.VOLT));
    }

    @Test
    void theSameAmountIsEqualInAnyUnit() {
        assertEquals(temperature(212, ImperialUnits.FAHRENHEIT), temperature(100, SIUnits.CELSIUS));
        assertEquals(new QuantityType<>("60 s"), new QuantityType<>("1 min"));
        assertNotEquals(new QuantityType<>("60 s"), new QuantityType<>("61 s"));
        assertNotEquals(new QuantityType<>("60 s"), new QuantityType<>("60 V"));
        assertEquals(new QuantityType<>("60 s").hashCode(), new QuantityType<>(60, Units.SECOND).hashCode());
    }

    @Test
    void quantitiesOfTheSameKindAreCompared() {
        QuantityType<Temperature> cold = temperature(10, SIUnits.CELSIUS);

        assertTrue(cold.compareTo(temperature(60, ImperialUnits.FAHRENHEIT)) < 0);
        assertEquals(0, cold.compareTo(temperature(50, ImperialUnits.FAHRENHEIT)));
    }

    @Test
    void temperaturesAreAddedAsPeopleDo() {
        assertEquals(temperature(25, SIUnits.CELSIUS),
                temperature(10, SIUnits.CELSIUS).add(temperature(15, SIUnits.CELSIUS)));
        assertEquals(temperature(-5, SIUnits.CELSIUS),
                temperature(10, SIUnits.CELSIUS).subtract(temperature(15, SIUnits.CELSIUS)));
        assertEquals(temperature(-10, SIUnits.CELSIUS), temperature(10, SIUnits.CELSIUS).negate());
    }

    @Test
    void theUnitIsPutWhereThePatternWantsIt() {
        assertEquals("20.5 °C", temperature(20.46, SIUnits.CELSIUS).format("%.1f %unit%"));
        assertEquals("55 %", new QuantityType<>(55, Units.PERCENT).format("%d %unit%"));
        assertEquals("<30 s>", new QuantityType<>(30, Units.SECOND).format("<%s>"));
        assertEquals("30", new QuantityType<>(30, Units.SECOND).format("%d"));
    }

    @Test
    void aQuantityIsAlsoASimplerType() {
        assertEquals(new DecimalType("20.5"), new QuantityType<>("20.5 °C").as(DecimalType.class));
        assertEquals(new PercentType(55), new QuantityType<>("0.55").as(PercentType.class));
        assertNull(new QuantityType<>("20 °C").as(PercentType.class));
        assertEquals(OnOffType.ON, new QuantityType<>("55 %").as(OnOffType.class));
        assertEquals(OnOffType.OFF, new QuantityType<>("0 V").as(OnOffType.class));
        assertNull(new QuantityType<>("55 V").as(OnOffType.class));
        assertEquals(OpenClosedType.OPEN, new QuantityType<>("1").as(OpenClosedType.class));
        assertEquals(OpenClosedType.CLOSED, new QuantityType<>("0").as(OpenClosedType.class));
        assertNull(new QuantityType<>("2").as(OpenClosedType.class));
        assertNull(new QuantityType<>("2").as(StringType.class));
    }

    @Test
    void nothingIsZeroWithoutUnit() {
        assertEquals(QuantityType.ZERO, new QuantityType<>());
        assertEquals(Units.ONE, QuantityType.ONE.getUnit());
        assertEquals(2.5, QuantityType.valueOf(2.5, Units.VOLT).doubleValue());
        assertEquals(2, QuantityType.valueOf(2.5, Units.VOLT).intValue());
        assertEquals(2, QuantityType.valueOf(2.5, Units.VOLT).longValue());
        assertEquals(2.5f, QuantityType.valueOf(2.5, Units.VOLT).floatValue());
        assertEquals(Units.VOLT.getDimension(), QuantityType.valueOf(2.5, Units.VOLT).getDimension());
    }

    @Test
    void theSystemsOfUnitsHaveTheNamesOfOpenHab() {
        assertEquals("SI", SIUnits.getInstance().getName());
        assertEquals("US", ImperialUnits.getInstance().getName());
        assertTrue(SIUnits.getInstance().getUnits().contains(SIUnits.CELSIUS));
        assertTrue(ImperialUnits.getInstance().getUnits().contains(ImperialUnits.FAHRENHEIT));
        assertTrue(Units.getInstance().getUnits().contains(Units.PERCENT));
    }
}
