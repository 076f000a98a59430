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
package org.openhab.core;

import static org.junit.jupiter.api.Assertions.*;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The folders are those that openHAB was started with.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class OpenHABTest {

    @AfterEach
    void forgetFolders() {
        System.clearProperty(OpenHAB.CONFIG_DIR_PROG_ARGUMENT);
        System.clearProperty(OpenHAB.USERDATA_DIR_PROG_ARGUMENT);
    }

    @Test
    void foldersHaveTheirNamesUnlessToldOtherwise() {
        assertEquals("conf", OpenHAB.getConfigFolder());
        assertEquals("userdata", OpenHAB.getUserDataFolder());
    }

    @Test
    void foldersAreWhereSystemPropertiesSay() {
        System.setProperty("openhab.conf", "/etc/openhab");
        System.setProperty("openhab.userdata", "/var/lib/openhab");

        assertEquals("/etc/openhab", OpenHAB.getConfigFolder());
        assertEquals("/var/lib/openhab", OpenHAB.getUserDataFolder());
    }

    @Test
    void theVersionIsKnownInAFrameworkOnly() {
        assertThrows(NullPointerException.class, OpenHAB::getVersion);
    }
}
