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

import java.security.SecureRandom;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.storage.Storage;

/**
 * Keeps the secret of each account over restarts.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class LinkSecrets {

    private final Storage<String> storage;
    private final SecureRandom random;

    /**
     * @param storage a storage of its own, which nobody is shown
     * @param random for new secrets
     */
    public LinkSecrets(Storage<String> storage, SecureRandom random) {
        this.storage = storage;
        this.random = random;
    }

    /**
     * @param account the UID of the account's thing
     * @return its secret, made when there is none that can be read
     */
    public synchronized LinkSecret get(String account) {
        @Nullable
        String stored = storage.get(account);
        return Optional.ofNullable(stored).flatMap(LinkSecret::of).orElseGet(() -> renew(account));
    }

    /**
     * Makes a new secret: all links of the account end.
     */
    public synchronized LinkSecret renew(String account) {
        LinkSecret secret = LinkSecret.random(random);
        storage.put(account, secret.stored());
        return secret;
    }

    /**
     * Forgets the secret of an account that is no more.
     */
    public synchronized void forget(String account) {
        storage.remove(account);
    }
}
