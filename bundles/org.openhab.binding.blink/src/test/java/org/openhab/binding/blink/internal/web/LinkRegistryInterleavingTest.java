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
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.openhab.binding.blink.internal.concurrency.AtOnce;

/**
 * The links of an account work after it was saved, however the end of the old handler and the beginning of the
 * new one come together.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class LinkRegistryInterleavingTest {

    @Test
    void theLinksOfASavedAccountLeadToTheNewHandler() {
        LinkRegistry registry = new LinkRegistry();
        LinkedAccount old = Mockito.mock(LinkedAccount.class);
        LinkedAccount fresh = Mockito.mock(LinkedAccount.class);
        LinkedAccount other = Mockito.mock(LinkedAccount.class);
        registry.add("other", other);
        try (AtOnce atOnce = new AtOnce()) {
            for (int round = 0; round < AtOnce.ROUNDS; round++) {
                registry.add("home", old);
                atOnce.run(round, () -> registry.remove("home", old), () -> registry.add("home", fresh),
                        () -> assertEquals(Optional.of(other), registry.get("other")));
                assertEquals(Optional.of(fresh), registry.get("home"));
                registry.remove("home", old);
                assertEquals(Optional.of(fresh), registry.get("home"));
                registry.remove("home", fresh);
                assertEquals(Optional.empty(), registry.get("home"));
            }
        }
    }
}
