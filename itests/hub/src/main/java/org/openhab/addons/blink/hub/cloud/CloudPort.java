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
package org.openhab.addons.blink.hub.cloud;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The port of the simulated cloud, which stays the same from one start to the next because accounts have kept its
 * address.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class CloudPort {

    private final Path file;

    public CloudPort(Path folder) {
        this.file = folder.resolve("port");
    }

    /**
     * The port of the last start.
     *
     * @param first the one to use if there was none
     */
    public int get(int first) throws IOException {
        if (!Files.exists(file)) {
            return first;
        }
        String text = Files.readString(file, StandardCharsets.UTF_8).strip();
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IOException(file + " holds no port but '" + text + "'", e);
        }
    }

    /**
     * Remembers a port.
     */
    public void keep(int port) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, Integer.toString(port), StandardCharsets.UTF_8);
    }
}
