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

import java.security.SecureRandom;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.fixture.MemoryStorage;

/**
 * Links live as long as the secret of their account.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class LinkSecretsTest {

    private static final String HOME = "blink:account:home";

    private final MemoryStorage storage = new MemoryStorage();
    private final LinkSecrets secrets = new LinkSecrets(storage, new SecureRandom());

    @Test
    void aSecretIsMadeOnceAndKeptOverRestarts() {
        String first = secrets.get(HOME).stored();
        assertEquals(first, secrets.get(HOME).stored());
        assertEquals(first, new LinkSecrets(storage, new SecureRandom()).get(HOME).stored());
        assertNotEquals(first, secrets.get("blink:account:other").stored());
    }

    @Test
    void revokingMakesAnotherOne() {
        String first = secrets.get(HOME).stored();
        String second = secrets.renew(HOME).stored();
        assertNotEquals(first, second);
        assertEquals(second, secrets.get(HOME).stored());
    }

    @Test
    void aRemovedAccountLeavesNothing() {
        String first = secrets.get(HOME).stored();
        secrets.forget(HOME);
        assertNull(storage.get(HOME));
        assertNotEquals(first, secrets.get(HOME).stored());
    }

    @Test
    void whatCannotBeReadIsReplaced() {
        storage.put(HOME, "broken");
        String secret = secrets.get(HOME).stored();
        assertEquals(secret, storage.get(HOME));
    }
}
