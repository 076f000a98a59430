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
package org.openhab.binding.blink.internal.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The words of {@link ArchiveMode} are those of the configuration.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ArchiveModeTest {

    @ParameterizedTest
    @EnumSource
    void eachModeHasItsWord(ArchiveMode mode) {
        assertEquals(Optional.of(mode), ArchiveMode.of(mode.name()));
    }

    @ParameterizedTest
    @CsvSource({ "all, ALL", "' Local ', LOCAL", "cLoUd, CLOUD", "off, OFF" })
    void caseAndBlanksDoNotMatter(String word, ArchiveMode mode) {
        assertEquals(Optional.of(mode), ArchiveMode.of(word));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "ON", "CLOUD LOCAL", "ALL!", "0", "ＡＬＬ" })
    void anyOtherWordIsNone(String word) {
        assertEquals(Optional.empty(), ArchiveMode.of(word));
    }
}
