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

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.web.LinkBase;
import org.openhab.binding.blink.internal.web.LinkSecret;

/**
 * A link to the page of an account: who has it may see the home and change what the page lets be changed, until it
 * ends.
 *
 * @param account the last part of the UID of the account's thing
 * @param end when it ends, in whole seconds
 * @param proof the proof for all that
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record PageLink(String account, Instant end, String proof) {

    private static final String SCOPE = "page";
    private static final String ACT_SCOPE = "page-act";

    private static final int LONGEST = 600;
    private static final Pattern PATH = Pattern.compile("/blink/(?<account>[A-Za-z0-9_-]{1,100})/page/.*");
    private static final Pattern QUERY = Pattern
            .compile("e=(?<end>[1-9]\\d{0,11})&p=(?<proof>[A-Za-z0-9_-]{43})(&.*)?");

    /**
     * @return a link with the proof that it needs
     */
    public static PageLink sign(String account, Instant end, LinkSecret secret) {
        return new PageLink(account, Instant.ofEpochSecond(end.getEpochSecond()),
                secret.proof(SCOPE, signed(account, end)));
    }

    private static List<String> signed(String account, Instant end) {
        return List.of(account, Long.toString(end.getEpochSecond()));
    }

    /**
     * Reads what {@link #address} has written.
     *
     * @param path the path as it was sent, nothing decoded
     * @param query the query as it was sent; may be empty
     */
    static Optional<PageLink> parse(String path, String query) {
        if (path.length() > LONGEST || query.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher parts = PATH.matcher(path);
        Matcher shown = QUERY.matcher(query);
        return parts.matches() && shown.matches()
                ? Optional.of(new PageLink(group(parts, "account"),
                        Instant.ofEpochSecond(Long.parseLong(group(shown, "end"))), group(shown, "proof")))
                : Optional.empty();
    }

    private static String group(Matcher matcher, String name) {
        return Objects.requireNonNull(matcher.group(name));
    }

    /**
     * @return whether this account has made it and it has not ended
     */
    boolean isValid(LinkSecret secret, Instant now) {
        return secret.isProof(proof, SCOPE, signed(account, end)) && now.isBefore(end);
    }

    /**
     * @return what only the page that was opened with this link knows, for its acts
     */
    String token(LinkSecret secret) {
        return secret.proof(ACT_SCOPE, signed(account, end));
    }

    /**
     * @return whether it is the token of this page
     */
    boolean isToken(String shown, LinkSecret secret) {
        return secret.isProof(shown, ACT_SCOPE, signed(account, end));
    }

    /**
     * @return what all that belongs to the page has behind the question mark
     */
    String query() {
        return "e=" + end.getEpochSecond() + "&p=" + proof;
    }

    /**
     * @param base what to put in front of it
     * @return the address of the page
     */
    public String address(LinkBase base) {
        return base.prefix() + "/blink/" + account + "/page/?" + query();
    }

    @Override
    public String toString() {
        return "link to the page of " + account;
    }
}
