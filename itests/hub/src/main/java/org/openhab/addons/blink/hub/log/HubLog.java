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
package org.openhab.addons.blink.hub.log;

import java.io.BufferedWriter;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.addons.blink.hub.api.LogLine;
import org.slf4j.event.Level;

/**
 * Where every line of the log goes: all to a file, what concerns people to the console, and the last ones are kept in
 * memory for tests.
 *
 * slf4j knows one logging system in a JVM, so there is one log, and what is written before a file is opened is only
 * kept in memory.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class HubLog {

    private static final int KEPT_LINES = 20_000;
    private static final String OURS = "org.openhab.";
    private static final String SIMULATOR = "org.openhab.binding.blink.cloud.simulator.";
    private static final HubLog INSTANCE = new HubLog();

    private final DateTimeFormatter fileTime = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS")
            .withZone(ZoneId.systemDefault());
    private final DateTimeFormatter consoleTime = DateTimeFormatter.ofPattern("HH:mm:ss")
            .withZone(ZoneId.systemDefault());
    private final Deque<LogLine> lines = new ArrayDeque<>();

    private @Nullable BufferedWriter file;
    private @Nullable PrintStream console;

    private HubLog() {
    }

    /**
     * The log of this JVM.
     */
    public static HubLog get() {
        return INSTANCE;
    }

    /**
     * Starts afresh: forgets the lines in memory and writes to another file from now on.
     */
    public synchronized void open(Path target) throws IOException {
        close();
        lines.clear();
        // Not a channel, which would be closed for all by the first one who writes although he was interrupted.
        file = new BufferedWriter(
                new OutputStreamWriter(new FileOutputStream(target.toFile(), true), StandardCharsets.UTF_8));
    }

    /**
     * Shows what concerns people on a console, which is therefore off in tests.
     */
    public synchronized void showOn(@Nullable PrintStream stream) {
        console = stream;
    }

    /**
     * Ends the file. The lines stay readable in memory.
     */
    public synchronized void close() {
        BufferedWriter writer = file;
        file = null;
        if (writer != null) {
            try {
                writer.close();
            } catch (IOException e) {
                complain(e);
            }
        }
    }

    /**
     * The lines written since the log was opened, oldest first.
     */
    public synchronized List<LogLine> lines() {
        return List.copyOf(lines);
    }

    synchronized void write(LogLine line) {
        if (lines.size() == KEPT_LINES) {
            lines.removeFirst();
        }
        lines.addLast(line);
        BufferedWriter writer = file;
        if (writer != null) {
            try {
                writer.write("%s [%-5s] [%-36s] - %s%n".formatted(fileTime.format(line.time()), line.level(),
                        line.source(), line.message()));
                writer.flush();
            } catch (IOException e) {
                // A full disk must not stop the add-on, and the log is no place to report that the log is broken.
                file = null;
                complain(e);
            }
        }
        PrintStream stream = console;
        if (stream != null && concernsPeople(line)) {
            stream.printf("%s %-5s %s: %s%n", consoleTime.format(line.time()), line.level(), line.source(),
                    line.message());
        }
    }

    /**
     * What add-on and hub report, and what worries anybody. Libraries and the simulated cloud tell too much about
     * themselves.
     */
    private static boolean concernsPeople(LogLine line) {
        boolean ours = line.logger().startsWith(OURS) && !line.logger().startsWith(SIMULATOR);
        Level least = ours ? Level.INFO : Level.WARN;
        return Level.valueOf(line.level()).toInt() >= least.toInt();
    }

    private void complain(IOException e) {
        PrintStream stream = console;
        if (stream != null) {
            stream.println("The log file cannot be written any more: " + e.getMessage());
        }
    }
}
