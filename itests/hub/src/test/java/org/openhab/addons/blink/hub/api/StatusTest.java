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
package org.openhab.addons.blink.hub.api;

import static org.junit.jupiter.api.Assertions.*;

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;

/**
 * A status tells what the add-on said and what people read.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class StatusTest {

    @Test
    void keyAndArgumentsAreThoseThatTheAddOnGave() {
        Status status = new Status("OFFLINE", "CONFIGURATION_PENDING",
                "@text/offline.pin-sent [\"+49…12\", \"@text/channel.sms\"]", "A PIN was sent");
        assertEquals("offline.pin-sent", status.key());
        assertEquals(List.of("+49…12", "@text/channel.sms"), status.arguments());
    }

    @Test
    void plainTextHasNeitherKeyNorArguments() {
        Status status = new Status("OFFLINE", "COMMUNICATION_ERROR", "no route to host [now]", "no route to host");
        assertEquals("", status.key());
        assertEquals(List.of(), status.arguments());
    }

    @Test
    void readsLikeASentenceInFailedTests() {
        assertEquals("OFFLINE (CONFIGURATION_PENDING): Enter the PIN.",
                new Status("OFFLINE", "CONFIGURATION_PENDING", "@text/pin", "Enter the PIN.").toString());
        assertEquals("ONLINE (NONE)", new Status("ONLINE", "NONE", "", "").toString());
    }

    @Test
    void isInitializedOnceTheHandlerHasSpoken() {
        assertTrue(new Status("UNKNOWN", "NONE", "", "").isInitialized());
        assertTrue(new Status("OFFLINE", "NONE", "", "").isInitialized());
        assertFalse(new Status("INITIALIZING", "NONE", "", "").isInitialized());
        assertFalse(new Status("UNINITIALIZED", "DISABLED", "", "").isInitialized());
    }
}
