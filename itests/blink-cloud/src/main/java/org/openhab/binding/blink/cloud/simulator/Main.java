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

import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Runs a {@link BlinkCloud} from the command line until Ctrl-C.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class Main {

    private Main() {
    }

    public static void main(String[] arguments) throws InterruptedException {
        quietenJetty();
        try {
            Optional<BlinkCloudBuilder> builder = CommandLine.parse(arguments);
            if (builder.isEmpty()) {
                print(System.out, CommandLine.USAGE);
                return;
            }
            run(builder.get());
        } catch (IllegalArgumentException e) {
            print(System.err, e.getMessage() + "\n\n" + CommandLine.USAGE);
            System.exit(2);
        } catch (IOException e) {
            print(System.err, e.getMessage() + "\n");
            System.exit(1);
        }
    }

    /** Jetty has much to say about itself that helps nobody who starts a simulator. */
    private static void quietenJetty() {
        String property = "org.slf4j.simpleLogger.log.org.eclipse.jetty";
        if (System.getProperty(property) == null) {
            System.setProperty(property, "warn");
        }
    }

    private static void run(BlinkCloudBuilder builder) throws IOException, InterruptedException {
        BlinkCloud cloud = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(cloud::close, "blink-cloud-end"));
        print(System.out, "The Blink cloud in a box is at " + cloud.uri() + " - Ctrl-C ends it.\n");
        Thread.currentThread().join();
    }

    private static void print(@Nullable PrintStream stream, String text) {
        if (stream != null) {
            stream.print(text);
            stream.flush();
        }
    }
}
