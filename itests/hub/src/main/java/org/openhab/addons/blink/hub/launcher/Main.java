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
package org.openhab.addons.blink.hub.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.addons.blink.hub.framework.HubOptions;
import org.openhab.addons.blink.hub.framework.HubStartException;
import org.openhab.addons.blink.hub.log.HubLog;

/**
 * Runs the {@link Hub} from the command line until Ctrl-C.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class Main {

    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private final PrintStream out;

    private Main(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) throws InterruptedException {
        PrintStream out = Objects.requireNonNull(System.out);
        int status = new Main(out).run(arguments);
        if (status != 0) {
            System.exit(status);
        }
    }

    private int run(String[] arguments) throws InterruptedException {
        try {
            Optional<CommandLine> line = CommandLine.parse(arguments);
            if (line.isEmpty()) {
                out.print(CommandLine.USAGE);
                return 0;
            }
            runUntilEnd(line.get());
            return 0;
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
            out.print(CommandLine.USAGE);
            return MISUSED;
        } catch (IOException | HubStartException e) {
            out.println(e.getMessage());
            return FAILED;
        }
    }

    private void runUntilEnd(CommandLine line) throws IOException, HubStartException, InterruptedException {
        HubLog.get().showOn(out);
        Hub hub = Hub.start(
                HubOptions.in(line.data()).port(line.port()).language(line.language()).thingsFile(line.things()),
                line.realBlink());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(hub), "hub-end"));
        out.println();
        out.println(line.realBlink() ? "The hub talks to Blink itself." : "The hub plays Blink itself.");
        out.println("  " + hub.page());
        out.println("Ctrl-C ends it.");
        out.println();
        new CountDownLatch(1).await();
    }

    /**
     * Ctrl-C is how the hub is meant to end, so it is no failure.
     */
    private void end(Hub hub) {
        out.println();
        out.println("The hub ends.");
        hub.close();
        out.flush();
        Runtime.getRuntime().halt(0);
    }
}
