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

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.servlet.http.HttpServletRequest;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.web.LinkSecret;

/**
 * Lets in who shows a link to a page with a valid proof, and lets act who has opened the page itself. For all others it
 * does the same work, whether there is such an account or not, so that nobody can find out.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class PageGate {

    private static final String TOKEN = "X-Blink-Page";
    private static final Pattern ORIGIN = Pattern.compile("https?://(.+)");

    private final PageRegistry accounts;
    private final Clock clock;
    private final LinkSecret decoy = LinkSecret.random(new SecureRandom());
    private final PageLink noLink = PageLink.sign("nobody", Instant.EPOCH, decoy);

    /**
     * Somebody who may see a page.
     */
    record Visit(PageAccount account, PageLink link) {

        /**
         * @return whether the request was made by the page itself, and not by another one in the same browser
         */
        boolean isByPage(HttpServletRequest request) {
            @Nullable
            String token = request.getHeader(TOKEN);
            return token != null && link.isToken(token, account.linkSecret()) && isSameOrigin(request);
        }
    }

    PageGate(PageRegistry accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * @param path the path as it was sent, nothing decoded
     * @param query the query as it was sent; may be empty
     */
    Optional<Visit> admit(String path, String query) {
        Optional<PageLink> shown = PageLink.parse(path, query);
        PageLink link = shown.orElseGet(() -> noLink);
        Optional<PageAccount> account = accounts.get(link.account());
        LinkSecret secret = account.map(PageAccount::linkSecret).orElseGet(() -> decoy);
        boolean valid = link.isValid(secret, clock.instant());
        return valid && shown.isPresent() ? account.map(owner -> new Visit(owner, link)) : Optional.empty();
    }

    /**
     * What the browser says of itself, where it does: it compares with the address that the user sees, also behind a
     * reverse proxy. Over plain HTTP it sends the origin only.
     */
    private static boolean isSameOrigin(HttpServletRequest request) {
        @Nullable
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return "same-origin".equals(site);
        }
        @Nullable
        String origin = request.getHeader("Origin");
        if (origin == null) {
            return true;
        }
        Matcher ours = ORIGIN.matcher(origin);
        return ours.matches() && Stream.of("Host", "X-Forwarded-Host").map(request::getHeader)
                .anyMatch(host -> host != null && host.equalsIgnoreCase(ours.group(1)));
    }
}
