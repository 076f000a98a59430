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
package org.openhab.binding.blink.tests.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What the add-on has written into the log, at the finest level, since this was made.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class LogFile {

    /** Each process that runs tests has one of its own. */
    public static final Path PATH = Path.of(System.getProperty("org.slf4j.simpleLogger.logFile", "target/session.log"));

    private static final Pattern TROUBLE = Pattern.compile(
            "\\s+at .*|Caused by: .*|\\[[^]]*] (WARN|ERROR) .*|" + "([a-z]+\\.)+[A-Z]\\w*(Exception|Error)\\b.*");

    private final long begin;

    public LogFile() throws IOException {
        begin = Files.exists(PATH) ? Files.size(PATH) : 0;
    }

    /** All lines. */
    public List<String> lines() throws IOException {
        try (var in = Files.newInputStream(PATH)) {
            in.skipNBytes(begin);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    /** Warnings, errors and what belongs to a stack trace. */
    public List<String> troubles() throws IOException {
        List<String> troubles = new ArrayList<>();
        boolean isOurs = false;
        for (String line : lines()) {
            if (line.startsWith("[")) {
                // The web server of the cloud writes into the same log.
                isOurs = !line.startsWith("[blink-cloud");
            }
            if (isOurs && TROUBLE.matcher(line).matches()) {
                troubles.add(line);
            }
        }
        return troubles;
    }

    /** The lines that hold a text. */
    public List<String> with(String text) throws IOException {
        return lines().stream().filter(line -> line.contains(text)).toList();
    }
}
