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
package org.openhab.binding.blink.internal.web.page;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.web.LinkSecret;

/**
 * An account of which nobody wants anything but its secret, until a test says otherwise.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class UnusedAccount implements PageAccount {

    private final LinkSecret secret;

    UnusedAccount(LinkSecret secret) {
        this.secret = secret;
    }

    @Override
    public LinkSecret linkSecret() {
        return secret;
    }

    @Override
    public CompletableFuture<PageHome> home(Instant end) {
        return CompletableFuture.failedFuture(new AssertionError("nobody looks"));
    }

    @Override
    public CompletableFuture<PageOlder> older(Duration back, Instant end) {
        return CompletableFuture.failedFuture(new AssertionError("nobody looks back"));
    }

    @Override
    public CompletableFuture<ActResult> act(PageAct act) {
        return CompletableFuture.failedFuture(new AssertionError("nobody wanted anything"));
    }
}
