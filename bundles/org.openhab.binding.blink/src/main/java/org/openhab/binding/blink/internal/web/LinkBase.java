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

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What stands in front of the path of each link, as the user has set it.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class LinkBase {

    /** The key of the text for a setting that is no base; also the message of the exception. */
    public static final String INVALID = "offline.config.link-base";

    private static final String PATH_ONLY = "/";
    private static final int LARGEST_PORT = 65_535;
    private static final Pattern TRAILING_SLASHES = Pattern.compile("/+$");
    /** What an address may be made of without being encoded in a page or in a header. */
    private static final Pattern FORM = Pattern
            .compile("(?i)https?://[a-z0-9.:\\[\\]_-]{1,255}(/[a-z0-9._~%!$()*+,;=:@-]+)*");

    private final Supplier<String> prefix;

    private LinkBase(Supplier<String> prefix) {
        this.prefix = prefix;
    }

    /**
     * @param configured empty for openHAB's own address, {@value #PATH_ONLY} for none, else an address to put in front
     * @param own openHAB's own address without a slash at its end, asked for each link; empty when it cannot be told,
     *            and then links are paths only
     * @throws IllegalArgumentException with {@link #INVALID} when it is none of these
     */
    public static LinkBase of(String configured, Supplier<Optional<String>> own) {
        String setting = configured.strip();
        if (setting.isEmpty()) {
            return new LinkBase(() -> own.get().orElseGet(() -> ""));
        }
        if (PATH_ONLY.equals(setting)) {
            return new LinkBase(() -> "");
        }
        String base = TRAILING_SLASHES.matcher(setting).replaceFirst("");
        if (!FORM.matcher(base).matches() || !isAddress(base)) {
            throw new IllegalArgumentException(INVALID);
        }
        return new LinkBase(() -> base);
    }

    private static boolean isAddress(String base) {
        try {
            URI uri = new URI(base).parseServerAuthority();
            return uri.getHost() != null && uri.getPort() != 0 && uri.getPort() <= LARGEST_PORT;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /**
     * @return what to put in front of a path that begins with a slash; empty for nothing
     */
    public String prefix() {
        return prefix.get();
    }
}
