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
package org.openhab.addons.blink.hub.host.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@link CommandLineWords} are what stands between blanks, or in quotes.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class CommandLineWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = { "``;``", "a b;a|b", " a   b ;a|b",
            "arm \"Garden Shed\";arm|Garden Shed", "arm 'Ann''s';arm|Ann|s", "say \"\";say|", "it's;it's" })
    void blanksSplitAndQuotesKeepTogether(String line, String words) {
        assertEquals(words, String.join("|", CommandLineWords.of(line)));
        assertEquals(line.isEmpty() ? List.of() : List.of(words.split("\\|", -1)), CommandLineWords.of(line));
    }
}
