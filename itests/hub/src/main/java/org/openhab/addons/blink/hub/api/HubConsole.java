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
package org.openhab.addons.blink.hub.api;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * openHAB's console: what add-ons let people type. It knows nothing but the commands of add-ons and {@code help}.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public interface HubConsole {

    /**
     * What a command has printed so far.
     *
     * @param number which command it is; 0 when there was none yet
     * @param lines what it has printed
     * @param busy whether it is still at work
     */
    record Output(long number, List<String> lines, boolean busy) {
    }

    /**
     * Begins a command, in a thread of its own. Cancelling what this returns interrupts it, as Ctrl-C does.
     *
     * @param line as people type it, for example {@code openhab:blink status}; words with blanks stand in quotes
     * @return what it has printed, when it is over
     * @throws IllegalStateException if the command before is still at work
     */
    CompletableFuture<List<String>> run(String line);

    /**
     * The last command.
     */
    Output last();

    /**
     * Interrupts the command that is at work, if there is one.
     */
    void interrupt();

    /**
     * What the line can be once the word that is being typed is complete.
     */
    List<String> complete(String line);
}
