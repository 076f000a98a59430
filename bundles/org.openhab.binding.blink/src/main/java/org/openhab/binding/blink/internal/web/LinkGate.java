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

import static java.util.concurrent.CompletableFuture.completedFuture;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;

/**
 * Lets in who shows a link with a valid proof. For all others it does the same work, whether there is such an account
 * and such a camera or not, so that nobody can find out.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class LinkGate {

    private final LinkRegistry accounts;
    private final Clock clock;
    private final LinkSecret decoy = LinkSecret.random(new SecureRandom());
    private final SignedLink noLink = SignedLink.sign("nobody",
            LinkTarget.newest(LinkKind.SNAPSHOT, DeviceFamily.CAMERA, 1), Optional.empty(), decoy);

    /**
     * Somebody who may read what a link leads to.
     */
    record Visit(LinkedAccount account, SignedLink link, LinkRegistry accounts) {

        /**
         * @return what the account has for the link; of an account that has just gone, the ends of its live views
         */
        CompletableFuture<LinkedContent> content() {
            return account.linkedContent(link.target()).thenCompose(content -> {
                // Looked for afterwards: the account may have gone since it was asked.
                Optional<LiveFarewell> farewell = content != LinkedContent.Absence.NOTHING ? Optional.empty()
                        : accounts.farewell(link.account());
                return farewell.isEmpty() ? completedFuture(content)
                        : farewell.get().linkedContent(link.target())
                                .thenApply(last -> last == LinkedContent.Absence.WITHHELD ? content : last);
            });
        }
    }

    LinkGate(LinkRegistry accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * @param path the path as it was sent, nothing decoded
     * @param query the query as it was sent; may be empty
     */
    Optional<Visit> admit(String path, String query) {
        Optional<SignedLink> shown = SignedLink.parse(path, query);
        SignedLink link = shown.orElseGet(() -> noLink);
        Optional<LinkedAccount> account = accounts.get(link.account());
        LinkSecret secret = account.map(LinkedAccount::linkSecret).orElseGet(() -> decoy);
        boolean valid = link.isValid(secret, clock.instant());
        return valid && shown.isPresent() ? account.map(owner -> new Visit(owner, link, accounts)) : Optional.empty();
    }
}
