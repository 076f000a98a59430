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
package org.openhab.binding.blink.internal.live.relay;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import javax.net.ssl.SNIHostName;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.live.relay.UnusableRelayException.Reason;

/**
 * Where a live view is to be fetched, as Blink writes it:
 * {@code immis://<host>[:<port>]/<connection id>__IMDS_<serial>?client_id=<number>}.
 * <p>
 * The connection id opens the live view, so it is not part of {@link #toString()}.
 *
 * @param host a name in lower case or the digits of an address, without brackets
 * @param port of the host
 * @param connectionId names the live view to the relay
 * @param clientId names us to the relay, 32 bits without sign
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record RelayAddress(String host, int port, String connectionId, long clientId) {

    static final int LARGEST_CONNECTION_ID = 16;
    static final long LARGEST_CLIENT_ID = 0xFFFF_FFFFL;

    private static final int LARGEST_TEXT = 2_048;
    private static final int LARGEST_PORT = 65_535;
    private static final int STANDARD_PORT = 443;
    private static final String CLIENT_ID = "client_id=";
    /** The last part has a letter; Java would take other digits for another way to write an address. */
    private static final Pattern NAME = Pattern.compile(".*[a-z][^.]*");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,10}");

    /**
     * @param server what Blink has told as the server of a live view
     * @return the address
     * @throws UnusableRelayException when it is none, or one whose protocol is not supported
     */
    public static RelayAddress parse(String server) throws UnusableRelayException {
        if (server.length() > LARGEST_TEXT) {
            throw malformed("is too long");
        }
        URI uri = uri(server.strip());
        String scheme = uri.getScheme();
        if ("rtsps".equalsIgnoreCase(scheme)) {
            throw new UnusableRelayException(Reason.NOT_SUPPORTED, "The relay speaks RTSP, which is not supported");
        }
        if (!"immis".equalsIgnoreCase(scheme)) {
            throw malformed("has another scheme than immis");
        }
        if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            throw malformed("has parts that do not belong there");
        }
        return new RelayAddress(host(uri), port(uri), connectionId(uri), clientId(uri));
    }

    private static URI uri(String server) throws UnusableRelayException {
        try {
            return new URI(server);
        } catch (URISyntaxException e) {
            // Not as the cause: its message repeats the address.
            throw malformed("is not written like one");
        }
    }

    private static String host(URI uri) throws UnusableRelayException {
        String written = uri.getHost();
        if (written == null) {
            throw malformed("has no host");
        }
        String host = written.toLowerCase(Locale.ROOT).replaceAll("^\\[|]$|\\.$", "");
        if (!HostResolver.isLiteral(host)) {
            checkName(host);
        }
        return host;
    }

    private static void checkName(String host) throws UnusableRelayException {
        try {
            new SNIHostName(host);
        } catch (IllegalArgumentException e) {
            throw malformed("has a name that cannot be one");
        }
        if (!NAME.matcher(host).matches()) {
            throw malformed("has digits that are no address");
        }
    }

    private static int port(URI uri) throws UnusableRelayException {
        int port = uri.getPort() < 0 ? STANDARD_PORT : uri.getPort();
        if (port == 0 || port > LARGEST_PORT) {
            throw malformed("has no such port");
        }
        return port;
    }

    private static String connectionId(URI uri) throws UnusableRelayException {
        String path = uri.getPath();
        if (path == null) {
            throw malformed("has no path");
        }
        String last = path.substring(path.lastIndexOf('/') + 1);
        int end = last.indexOf("__");
        String id = end < 0 ? last : last.substring(0, end);
        if (id.isEmpty() || !Hello.fits(id, LARGEST_CONNECTION_ID)) {
            throw malformed("has no usable connection id");
        }
        return id;
    }

    private static long clientId(URI uri) throws UnusableRelayException {
        @Nullable
        String query = uri.getRawQuery();
        for (String part : query == null ? new String[0] : query.split("&")) {
            if (part.startsWith(CLIENT_ID)) {
                String number = part.substring(CLIENT_ID.length());
                if (NUMBER.matcher(number).matches() && Long.parseLong(number) <= LARGEST_CLIENT_ID) {
                    return Long.parseLong(number);
                }
                throw malformed("has a client id that cannot be one");
            }
        }
        throw malformed("has no client id");
    }

    private static UnusableRelayException malformed(String what) {
        return new UnusableRelayException(Reason.MALFORMED, "The address of the relay " + what);
    }

    /**
     * @return what to ask the relay for by TLS, where the host is a name
     */
    Optional<SNIHostName> serverName() {
        return HostResolver.isLiteral(host) ? Optional.empty() : Optional.of(new SNIHostName(host));
    }

    @Override
    public String toString() {
        return host.contains(":") ? "[" + host + "]:" + port : host + ":" + port;
    }
}
