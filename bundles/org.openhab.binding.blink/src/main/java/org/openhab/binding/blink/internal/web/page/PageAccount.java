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
 * An account as its page sees it. It is asked only by those who have a valid link to the page, and must return at once.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public interface PageAccount {

    /**
     * @return what proofs are made with. Another one makes all older links worthless.
     */
    LinkSecret linkSecret();

    /**
     * @param end when the link to the page ends. The links in the home should end with it: whoever may look for an hour
     *            may not look for ever.
     * @return the home as it is known, without asking Blink
     */
    CompletableFuture<PageHome> home(Instant end);

    /**
     * Asks Blink for the clips of the last days, unless that was done only just.
     *
     * @param back how far back
     * @param end when the links to them end
     * @return the clips, those of the last day too
     */
    CompletableFuture<PageOlder> older(Duration back, Instant end);

    /**
     * @return ends when it is done and confirmed, or will not be
     */
    CompletableFuture<ActResult> act(PageAct act);
}
