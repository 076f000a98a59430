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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A link with its proof: who has it may read what it leads to, until it ends, and change nothing.
 *
 * @param account the last part of the UID of the account's thing
 * @param target what it leads to
 * @param end when it ends, in whole seconds; empty for a stable one
 * @param proof the proof for all that
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
record SignedLink(String account, LinkTarget target, Optional<Instant> end, String proof) {

    /** Below this path all addresses of the add-on are. */
    static final String ROOT = "/blink/";

    private static final String SCOPE = "read";
    private static final String END = "e";
    private static final String PROOF = "p";

    private static final int LONGEST = 600;
    private static final Pattern PATH = Pattern.compile(ROOT + "([A-Za-z0-9_-]{1,100})/(.+)");
    private static final Pattern SECONDS = Pattern.compile("[1-9]\\d{0,11}");
    private static final Pattern PROOF_FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    /**
     * @return a link with the proof that it needs
     */
    static SignedLink sign(String account, LinkTarget target, Optional<Instant> end, LinkSecret secret) {
        return new SignedLink(account, target, end, secret.proof(SCOPE, signed(account, target, end)));
    }

    private static List<String> signed(String account, LinkTarget target, Optional<Instant> end) {
        return List.of(account, target.path(), end.map(SignedLink::seconds).orElseGet(() -> ""));
    }

    private static String seconds(Instant end) {
        return Long.toString(end.getEpochSecond());
    }

    /**
     * Reads what {@link #address()} has written. Parameters that are not ours are left alone, because pages append some
     * to have a picture loaded again; ours may be there only once.
     *
     * @param path the path as it was sent, nothing decoded
     * @param query the query as it was sent; may be empty
     */
    static Optional<SignedLink> parse(String path, String query) {
        if (path.length() > LONGEST || query.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher parts = PATH.matcher(path);
        List<String> proofs = values(query, PROOF);
        List<String> ends = values(query, END);
        if (!parts.matches() || proofs.size() != 1 || !PROOF_FORM.matcher(proofs.get(0)).matches() || ends.size() > 1
                || !ends.stream().allMatch(end -> SECONDS.matcher(end).matches())) {
            return Optional.empty();
        }
        Optional<Instant> end = ends.stream().map(Long::parseLong).map(Instant::ofEpochSecond).findFirst();
        return LinkTarget.parse(parts.group(2))
                .map(target -> new SignedLink(parts.group(1), target, end, proofs.get(0)));
    }

    private static List<String> values(String query, String name) {
        List<String> values = new ArrayList<>();
        for (String parameter : query.split("&")) {
            int equals = parameter.indexOf('=');
            if (name.equals(equals < 0 ? parameter : parameter.substring(0, equals))) {
                values.add(equals < 0 ? "" : parameter.substring(equals + 1));
            }
        }
        return values;
    }

    /**
     * @return whether this account has made it and it has not ended
     */
    boolean isValid(LinkSecret secret, Instant now) {
        boolean ours = secret.isProof(proof, SCOPE, signed(account, target, end));
        return ours && end.filter(last -> !now.isBefore(last)).isEmpty();
    }

    /**
     * @return the address, without a host
     */
    String address() {
        return ROOT + account + "/" + target.path() + "?" + end.map(last -> END + "=" + seconds(last) + "&").orElse("")
                + PROOF + "=" + proof;
    }

    @Override
    public String toString() {
        return "link to " + target;
    }
}
