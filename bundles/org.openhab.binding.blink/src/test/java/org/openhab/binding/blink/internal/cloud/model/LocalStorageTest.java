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
package org.openhab.binding.blink.internal.cloud.model;

import static org.junit.jupiter.api.Assertions.*;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A {@link LocalStorage} can be read in two states only.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class LocalStorageTest {

    @ParameterizedTest
    @ValueSource(strings = { "active", "memory_full" })
    void aFullStorageCanStillBeRead(String state) {
        assertTrue(LocalStorage.isReadable(state));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = { "", "format_required", "unavailable", "unmounted", "incompatible", "mounted", "inactive" })
    void inAnyOtherStateItCannot(@Nullable String state) {
        assertFalse(LocalStorage.isReadable(state));
    }
}
