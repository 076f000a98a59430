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

/**
 * Texts.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class StringTypeTest {

    @Test
    void noTextIsTheEmptyText() {
        assertEquals(StringType.EMPTY, new StringType(null));
        assertEquals("", StringType.valueOf(null).toString());
    }

    @Test
    void aTextIsEqualToTheSameText() {
        StringType text = new StringType("MOTION");

        assertEquals(new StringType("MOTION"), text);
        assertEquals(text, (Object) "MOTION");
        assertEquals("MOTION".hashCode(), text.hashCode());
        assertNotEquals(new StringType("PERSON"), text);
        assertEquals("<MOTION>", text.format("<%s>"));
    }
}
