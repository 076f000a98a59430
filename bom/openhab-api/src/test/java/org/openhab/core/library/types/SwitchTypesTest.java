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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.core.types.RefreshType;
import org.openhab.core.types.UnDefType;

/**
 * Types with two values.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class SwitchTypesTest {

    @Test
    void aSwitchIsReadFromTextAndBoolean() {
        assertEquals(OnOffType.ON, OnOffType.from(true));
        assertEquals(OnOffType.OFF, OnOffType.from(false));
        assertEquals(OnOffType.ON, OnOffType.from("on"));
        assertEquals(OnOffType.ON, OnOffType.from("1"));
        assertEquals(OnOffType.OFF, OnOffType.from("true"));
    }

    @Test
    void aSwitchIsAlsoANumberAndAPercentage() {
        assertEquals(new DecimalType(1), OnOffType.ON.as(DecimalType.class));
        assertEquals(PercentType.ZERO, OnOffType.OFF.as(PercentType.class));
        assertSame(OnOffType.ON, OnOffType.ON.as(OnOffType.class));
        assertNull(OnOffType.ON.as(StringType.class));
        assertNull(OnOffType.ON.as(null));
    }

    @Test
    void aContactIsAlsoANumberAndAPercentage() {
        assertEquals(DecimalType.ZERO, OpenClosedType.CLOSED.as(DecimalType.class));
        assertEquals(PercentType.HUNDRED, OpenClosedType.OPEN.as(PercentType.class));
        assertNull(OpenClosedType.OPEN.as(OnOffType.class));
    }

    @Test
    void allAreWrittenByName() {
        assertEquals("<ON>", OnOffType.ON.format("<%s>"));
        assertEquals("<OPEN>", OpenClosedType.OPEN.format("<%s>"));
        assertEquals("<UNDEF>", UnDefType.UNDEF.format("<%s>"));
        assertEquals("<REFRESH>", RefreshType.REFRESH.format("<%s>"));
        assertEquals("NULL", UnDefType.NULL.toFullString());
        assertEquals("REFRESH", RefreshType.REFRESH.toString());
    }
}
