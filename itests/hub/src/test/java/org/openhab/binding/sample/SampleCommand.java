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
package org.openhab.binding.sample;

import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.io.console.Console;
import org.openhab.core.io.console.ConsoleCommandCompleter;
import org.openhab.core.io.console.StringsCompleter;
import org.openhab.core.io.console.extensions.AbstractConsoleCommandExtension;

/**
 * A console command that greets, waits or breaks down.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class SampleCommand extends AbstractConsoleCommandExtension {

    public SampleCommand() {
        super("sample", "Greets people.");
    }

    @Override
    public List<String> getUsages() {
        return List.of(buildCommandUsage("greet <name>", "greets somebody"));
    }

    @Override
    public @Nullable ConsoleCommandCompleter getCompleter() {
        return new StringsCompleter(List.of("greet", "grumble", "wait"), false);
    }

    @Override
    public void execute(String[] args, Console console) {
        String word = args.length == 0 ? "" : args[0];
        switch (word) {
            case "greet" -> {
                console.print("Hello ");
                console.println(args[1] + "!\nHow are you?");
            }
            case "wait" -> waitForEver(console);
            case "break" -> throw new IllegalStateException("broken");
            default -> printUsage(console);
        }
    }

    private static void waitForEver(Console console) {
        console.println("waiting");
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            console.println("interrupted");
        }
    }
}
