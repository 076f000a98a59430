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

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.addons.blink.hub.api.HubConsole.Output;
import org.openhab.addons.blink.hub.host.Changes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A console command at work. Whoever cancels it interrupts the thread in which it works, as Ctrl-C does; it is over
 * only
 * when the command says so.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ConsoleRun extends CompletableFuture<List<String>> {

    private final Logger logger = LoggerFactory.getLogger(ConsoleRun.class);

    private final long number;
    private final LineConsole console;
    private final Changes changes;
    private final Thread thread;

    ConsoleRun(long number, Consumer<LineConsole> command, Changes changes) {
        this.number = number;
        this.changes = changes;
        this.console = new LineConsole(changes::announce);
        thread = new Thread(new Work(() -> command.accept(console)), "console-" + number);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    Output output() {
        return new Output(number, console.lines(), !isDone());
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        boolean atWork = !isDone() && mayInterruptIfRunning;
        if (atWork) {
            thread.interrupt();
        }
        return atWork;
    }

    private final class Work extends FutureTask<Boolean> {

        Work(Runnable command) {
            super(command, true);
        }

        @Override
        protected void setException(@Nullable Throwable failure) {
            logger.error("A console command has failed", failure);
            console.println("That failed, see the log: " + failure);
            super.setException(failure);
        }

        @Override
        protected void done() {
            complete(console.lines());
            changes.announce();
        }
    }
}
