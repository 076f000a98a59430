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
package org.openhab.core.io.console;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Completes an argument to one of several words, each with a blank after it.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class StringsCompleter implements ConsoleCommandCompleter {

    private final SortedSet<String> strings;
    private final boolean caseSensitive;

    public StringsCompleter() {
        this(List.of(), false);
    }

    public StringsCompleter(Collection<String> strings, boolean caseSensitive) {
        this.caseSensitive = caseSensitive;
        this.strings = caseSensitive ? new TreeSet<>() : new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        this.strings.addAll(strings);
    }

    /**
     * The words themselves: what is added or removed here counts from then on.
     */
    public SortedSet<String> getStrings() {
        return strings;
    }

    @Override
    public boolean complete(String[] args, int cursorArgumentIndex, int cursorPosition, List<String> candidates) {
        boolean inArgument = cursorArgumentIndex >= 0 && cursorArgumentIndex < args.length;
        String begun = inArgument ? args[cursorArgumentIndex].substring(0, cursorPosition) : "";
        getStrings().stream().filter(word -> word.regionMatches(!caseSensitive, 0, begun, 0, begun.length()))
                .map(word -> word + " ").forEach(candidates::add);
        return !candidates.isEmpty();
    }
}
