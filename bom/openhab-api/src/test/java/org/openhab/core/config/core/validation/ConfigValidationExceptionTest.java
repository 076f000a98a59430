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
package org.openhab.core.config.core.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.core.i18n.TranslationProvider;
import org.osgi.framework.Bundle;

/**
 * Somebody who configures a thing is told what is wrong.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ConfigValidationExceptionTest {

    private final TranslationProvider translationProvider = mock(TranslationProvider.class);
    private final Bundle bundle = mock(Bundle.class);
    private final ConfigValidationException exception = new ConfigValidationException(bundle, translationProvider,
            List.of(new ConfigValidationMessage("interval", "At least {0}.", "min_value", 30)));

    @Test
    void eachParameterHasItsMessage() {
        assertEquals(Map.of("interval", "At least 30."), exception.getValidationMessages());
    }

    @Test
    void messagesAreTranslated() {
        when(translationProvider.getText(eq(bundle), eq("min_value"), eq("At least {0}."), eq(Locale.GERMAN),
                any(Object[].class))).thenReturn("Mindestens 30.");

        assertEquals(Map.of("interval", "Mindestens 30."), exception.getValidationMessages(Locale.GERMAN));
    }
}
