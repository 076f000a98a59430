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

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Makes the links of an account.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class MediaLinks {

    private final String account;
    private final Supplier<LinkSecret> secret;
    private final LinkBase base;

    /**
     * @param account the last part of the UID of the account's thing
     * @param secret asked for each link
     * @param base what stands in front of each link
     */
    public MediaLinks(String account, Supplier<LinkSecret> secret, LinkBase base) {
        this.account = account;
        this.secret = secret;
        this.base = base;
    }

    /**
     * @return a link that works until the account gets another secret
     */
    public String stable(LinkTarget target) {
        return link(target, Optional.empty());
    }

    /**
     * @param end when it ends; fractions of a second are cut off
     * @return a link that works until then, at the longest
     */
    public String until(LinkTarget target, Instant end) {
        return link(target, Optional.of(Instant.ofEpochSecond(end.getEpochSecond())));
    }

    /**
     * @return a stable link as a path that begins where the links of all kinds of the account do, for lists that are
     *         served there and may be reached by another address than openHAB knows
     */
    public String relative(LinkTarget target) {
        return relative(target, Optional.empty());
    }

    /**
     * @param end when it ends
     * @return the same as a link that works until then
     */
    public String relative(LinkTarget target, Instant end) {
        return relative(target, Optional.of(Instant.ofEpochSecond(end.getEpochSecond())));
    }

    private String relative(LinkTarget target, Optional<Instant> end) {
        return SignedLink.sign(account, target, end, secret.get()).address()
                .substring(SignedLink.ROOT.length() + account.length() + 1);
    }

    private String link(LinkTarget target, Optional<Instant> end) {
        return base.prefix() + SignedLink.sign(account, target, end, secret.get()).address();
    }
}
