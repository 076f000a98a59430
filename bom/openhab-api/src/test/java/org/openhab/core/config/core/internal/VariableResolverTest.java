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
package org.openhab.core.config.core.internal;

import static org.junit.jupiter.api.Assertions.*;

import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.core.config.core.Configuration;

/**
 * Variables of the environment stand in for secrets in a configuration.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class VariableResolverTest {

    private final VariableResolver resolver = new VariableResolver(Map.of("BLINK", "$ecret\\1")::get);

    @Test
    void variablesArePutIntoTexts() {
        Configuration raw = new Configuration(
                Map.of("password", "<${ENV:BLINK}>", "folders", List.of("${ENV:BLINK}", "/a"), "interval", 30));

        Configuration resolved = resolver.resolve(raw);

        assertEquals("<$ecret\\1>", resolved.get("password"));
        assertEquals(List.of("$ecret\\1", "/a"), resolved.get("folders"));
        assertEquals(raw.get("interval"), resolved.get("interval"));
        assertEquals("<${ENV:BLINK}>", raw.get("password"));
    }

    @Test
    void anUnknownVariableIsRefused() {
        Configuration raw = new Configuration(Map.of("password", "${ENV:OTHER}"));

        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> resolver.resolve(raw));

        assertEquals("Could not resolve environment variable 'OTHER'!", e.getMessage());
    }

    @Test
    void aParameterWithoutValueStaysWithoutValue() {
        Configuration raw = new Configuration();
        raw.put("pin", null);

        assertTrue(resolver.resolve(raw).containsKey("pin"));
    }
}
