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
package org.openhab.binding.blink.internal.console;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.io.console.Console;

/**
 * Keeps what a command prints.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class TypedConsole implements Console {

    final List<String> lines = new ArrayList<>();

    @Override
    public void print(String text) {
        lines.add(text);
    }

    @Override
    public void println(String text) {
        lines.add(text);
    }

    @Override
    public void printUsage(String usage) {
        lines.add("Usage: " + usage);
    }

    String text() {
        return String.join("\n", lines);
    }
}
