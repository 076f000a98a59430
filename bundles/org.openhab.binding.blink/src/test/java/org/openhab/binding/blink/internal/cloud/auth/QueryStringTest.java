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
package org.openhab.binding.blink.internal.cloud.auth;

import static org.junit.jupiter.api.Assertions.*;

import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;

/**
 * {@link QueryString} reads the query of the address with the code.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class QueryStringTest {

    @Test
    void parametersAreDecoded() {
        assertEquals(Map.of("code", "a+b c/ü=", "state", "x y"),
                QueryString.parse("code=a%2Bb%20c%2F%C3%BC%3D&state=x+y"));
    }

    @Test
    void aValueMayHoldEqualsSigns() {
        assertEquals(Map.of("code", "YQ=="), QueryString.parse("code=YQ=="));
    }

    @Test
    void theFirstOfTwoCounts() {
        assertEquals(Map.of("code", "one"), QueryString.parse("code=one&code=two"));
    }

    @Test
    void theFragmentIsNoPart() {
        assertEquals(Map.of("code", "one"), QueryString.parse("code=one#&code=two&state=x"));
    }

    @Test
    void whatIsMalformedIsLeftOut() {
        assertEquals(Map.of("code", "one", "empty", ""),
                QueryString.parse("&&=x&alone&bad=%&worse=%zz&%zz=1&code=one&empty="));
    }

    @Test
    void nothingIsNothing() {
        assertEquals(Map.of(), QueryString.parse(""));
        assertEquals(Map.of(), QueryString.parse("#"));
    }
}
