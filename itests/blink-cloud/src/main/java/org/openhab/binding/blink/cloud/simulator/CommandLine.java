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
package org.openhab.binding.blink.cloud.simulator;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.http.HostTable;

/**
 * What the command line says.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class CommandLine {

    static final String USAGE = """
            The Blink cloud in a box: a simulator of Blink's cloud, for this machine only.

              --port N               listen on this port, 0 for any that is free (default 8765)
              --bind ADDR[,ADDR]     listen on these loopback addresses (default 127.0.0.1)
              --tls                  speak HTTPS, with a certificate made at the first start
              --home FILE            accounts and homes (default: a built-in home, see README.md)
              --data DIR             keep certificate and sessions there (default: keep nothing)
              --insist-hosts         insist on Blink's own host names
              --oauth-host HOST      insist on hosts: sign-in is on this one
              --bootstrap-host HOST  insist on hosts: the tier is told by this one
              --tier-host TIER=HOST  insist on hosts: this one has the data of that tier; may be repeated
              --help                 show this text
            """;
    private static final int DEFAULT_PORT = 8765;

    private final BlinkCloudBuilder builder = BlinkCloud.builder().port(DEFAULT_PORT);
    private final Map<String, String> tierHosts = new LinkedHashMap<>();
    private boolean insist;
    private String oauthHost = "api.oauth.blink.com";
    private String bootstrapHost = "rest-prod.immedia-semi.com";

    private CommandLine() {
    }

    /**
     * @return how the cloud is to be, or empty when only help is wanted
     * @throws IllegalArgumentException when an argument is not understood
     */
    static Optional<BlinkCloudBuilder> parse(String... arguments) {
        CommandLine line = new CommandLine();
        Iterator<String> rest = List.of(arguments).iterator();
        while (rest.hasNext()) {
            String option = rest.next();
            if (option.equals("--help")) {
                return Optional.empty();
            }
            line.take(option, rest);
        }
        return Optional.of(line.finish());
    }

    private void take(String option, Iterator<String> rest) {
        switch (option) {
            case "--tls" -> builder.tls(true);
            case "--insist-hosts" -> insist = true;
            case "--port" -> builder.port(port(value(option, rest)));
            case "--bind" -> builder.bind(value(option, rest).split(","));
            case "--home" -> builder.home(Path.of(value(option, rest)));
            case "--data" -> builder.data(Path.of(value(option, rest)));
            case "--oauth-host" -> {
                insist = true;
                oauthHost = value(option, rest);
            }
            case "--bootstrap-host" -> {
                insist = true;
                bootstrapHost = value(option, rest);
            }
            case "--tier-host" -> {
                insist = true;
                String[] pair = value(option, rest).split("=", 2);
                if (pair.length < 2) {
                    throw new IllegalArgumentException("--tier-host needs TIER=HOST");
                }
                tierHosts.put(pair[0], pair[1]);
            }
            default -> throw new IllegalArgumentException("Not understood: " + option);
        }
    }

    private BlinkCloudBuilder finish() {
        if (insist) {
            HostTable hosts = HostTable.insist(oauthHost, bootstrapHost);
            for (Map.Entry<String, String> tier : tierHosts.entrySet()) {
                hosts = hosts.tier(tier.getKey(), tier.getValue());
            }
            builder.hosts(hosts);
        }
        return builder;
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return rest.next();
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("Not a port: " + text, e);
        }
        throw new IllegalArgumentException("Not a port: " + text);
    }
}
