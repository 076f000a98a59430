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
package org.openhab.addons.blink.hub.host.console;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.io.console.Console;

/**
 * Keeps what a command prints, the last lines of it.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class LineConsole implements Console {

    private static final int KEPT = 2000;

    private final List<String> lines = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private final Runnable news;

    /**
     * @param news is run after each change
     */
    LineConsole(Runnable news) {
        this.news = news;
    }

    @Override
    public void print(String text) {
        synchronized (this) {
            open.append(text);
            int end = open.indexOf("\n");
            while (end >= 0) {
                lines.add(open.substring(0, end));
                open.delete(0, end + 1);
                end = open.indexOf("\n");
            }
            while (lines.size() > KEPT) {
                lines.remove(0);
            }
        }
        news.run();
    }

    @Override
    public void println(String text) {
        print(text + "\n");
    }

    @Override
    public void printUsage(String usage) {
        println("Usage: " + usage);
    }

    synchronized List<String> lines() {
        List<String> all = new ArrayList<>(lines);
        if (open.length() > 0) {
            all.add(open.toString());
        }
        return List.copyOf(all);
    }
}
