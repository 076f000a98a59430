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
package org.openhab.binding.blink.internal.handler;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.account.LiveViews;
import org.openhab.binding.blink.internal.web.LinkBase;
import org.openhab.binding.blink.internal.web.LinkRegistry;
import org.openhab.binding.blink.internal.web.LinkSecret;
import org.openhab.binding.blink.internal.web.LinkSecrets;
import org.openhab.binding.blink.internal.web.LinkTarget;
import org.openhab.binding.blink.internal.web.LinkedAccount;
import org.openhab.binding.blink.internal.web.LinkedContent;
import org.openhab.binding.blink.internal.web.LiveFarewell;
import org.openhab.binding.blink.internal.web.LiveLinks;
import org.openhab.binding.blink.internal.web.MediaLinks;
import org.openhab.binding.blink.internal.web.page.PageLink;
import org.openhab.core.thing.ThingUID;

/**
 * The links of an account, from {@code initialize()} to {@code dispose()}.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class AccountLinks implements LinkedAccount, AutoCloseable {

    private final ThingUID account;
    private final LinkSecrets secrets;
    private final LinkRegistry registry;
    private final Function<LinkTarget, CompletableFuture<LinkedContent>> content;
    private final LinkBase base;
    private final MediaLinks links;
    private final LiveLinks.Views views;
    private volatile LinkSecret secret;

    /**
     * @param account the UID of the account's thing
     * @param secrets keeps what proofs are made with
     * @param registry lets links work
     * @param base what stands in front of links
     * @param content finds what a link shows
     * @param views finds live views whose camera has no thing any more
     */
    AccountLinks(ThingUID account, LinkSecrets secrets, LinkRegistry registry, LinkBase base,
            Function<LinkTarget, CompletableFuture<LinkedContent>> content, LiveLinks.Views views) {
        this.account = account;
        this.secrets = secrets;
        this.registry = registry;
        this.content = content;
        this.base = base;
        this.views = views;
        this.secret = secrets.get(account.getAsString());
        this.links = new MediaLinks(account.getId(), this::linkSecret, base);
        registry.add(account.getId(), this);
    }

    MediaLinks links() {
        return links;
    }

    /**
     * @return a link to the page of the account that works until then
     */
    String page(Instant end) {
        return PageLink.sign(account.getId(), end, secret).address(base);
    }

    /** Ends all links that were given out. */
    void revoke() {
        secret = secrets.renew(account.getAsString());
    }

    @Override
    public LinkSecret linkSecret() {
        return secret;
    }

    @Override
    public CompletableFuture<LinkedContent> linkedContent(LinkTarget target) {
        return content.apply(target).thenCompose(
                found -> found == LinkedContent.Absence.NOTHING ? LiveLinks.ofAnyCamera(target, views, links)
                        : CompletableFuture.completedFuture(found));
    }

    /**
     * Lets the links to live views lead to their end for a short while, because the account goes.
     *
     * @param views the live views that may be seen
     * @param clock tells the time
     * @return forgets them, when the time is over
     */
    Runnable farewell(List<LiveViews.Last> views, Clock clock) {
        LiveFarewell farewell = new LiveFarewell(account.getId(), secret, views, clock);
        registry.leave(account.getId(), farewell);
        return new Forget(registry, account.getId(), farewell);
    }

    /** Holds on to nothing else of the account. */
    private record Forget(LinkRegistry registry, String account, LiveFarewell farewell) implements Runnable {
        @Override
        public void run() {
            registry.forget(account, farewell);
        }
    }

    @Override
    public void close() {
        registry.remove(account.getId(), this);
    }
}
