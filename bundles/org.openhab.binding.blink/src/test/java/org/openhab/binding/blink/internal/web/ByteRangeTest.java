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

import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Players seek by asking for parts.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ByteRangeTest {

    @ParameterizedTest
    @CsvSource({ "bytes=0-0,0,0", "bytes=0-99,0,99", "bytes=10-,10,99", "bytes=90-200,90,99", "bytes=-10,90,99",
            "bytes=-200,0,99", "Bytes=007-8,7,8", "bytes=5-99999999999999999999999,5,99",
            "bytes=-99999999999999999999999,0,99" })
    void onePartIsGiven(String header, long first, long last) {
        ByteRange range = ByteRange.parse(header, 100).orElseThrow();
        assertEquals(new ByteRange(first, last), range);
        assertTrue(range.isSatisfiable());
        assertEquals(last - first + 1, range.length());
    }

    @ParameterizedTest
    @CsvSource({ "bytes=100-,100", "bytes=100-200,100", "bytes=-0,100", "bytes=99999999999999999999999-,100",
            "bytes=0-,0", "bytes=-5,0" })
    void aPartThatTheFileDoesNotHaveIsTold(String header, long length) {
        assertFalse(ByteRange.parse(header, length).orElseThrow().isSatisfiable());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "bytes", "bytes=", "bytes=-", "bytes=9-5", "bytes=0-1,5-6", "bytes=0-1,", "items=0-1",
            "bytes=a-b", "bytes=0x1-2", "bytes=1-2-3", "bytes=--5", "bytes=1--5", "bytes= 0-1", "bytes=\u0663-4" })
    void whatIsNoSinglePartIsTheWhole(String header) {
        assertEquals(Optional.empty(), ByteRange.parse(header, 100));
    }
}
