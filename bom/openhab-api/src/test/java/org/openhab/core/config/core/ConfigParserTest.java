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
package org.openhab.core.config.core;

import static org.junit.jupiter.api.Assertions.*;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;

/**
 * Single values are converted, or not at all.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ConfigParserTest {

    @Test
    void numbersBecomeNumbersOfAnyType() {
        BigDecimal value = new BigDecimal("42.9");

        assertEquals(42, ConfigParser.valueAs(value, Integer.class));
        assertEquals(42L, ConfigParser.valueAs(value, Long.class));
        assertEquals((short) 42, ConfigParser.valueAs(value, Short.class));
        assertEquals((byte) 42, ConfigParser.valueAs(value, Byte.class));
        assertEquals(42.9, ConfigParser.valueAs(value, Double.class));
        assertEquals(42.9f, ConfigParser.valueAs(value, Float.class));
        assertEquals(value, ConfigParser.valueAs(42.9, BigDecimal.class));
    }

    @Test
    void textsBecomeSetsAndLists() {
        assertEquals(Set.of("a"), ConfigParser.valueAs("a", Set.class));
        assertEquals(List.of("a"), ConfigParser.valueAs("a", List.class));
    }

    @Test
    void whatCannotBeConvertedIsNothing() {
        assertNull(ConfigParser.valueAs(null, String.class));
        assertNull(ConfigParser.valueAs("12.5", Integer.class));
        assertNull(ConfigParser.valueAs(true, Integer.class));
    }

    @Test
    void aDefaultStepsInForNothing() {
        assertEquals(5, ConfigParser.valueAsOrElse("x", Integer.class, 5));
        assertEquals(7, ConfigParser.valueAsOrElse("7", Integer.class, 5));
    }
}
