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
package org.openhab.binding.blink.tests.crash;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Counts the steps of a process, and kills it at one of them as a power cut would: without a last word.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class Steps {

    private final AtomicInteger count = new AtomicInteger();
    private final AtomicBoolean killing = new AtomicBoolean();
    private final String last;
    private final long laterNanos;

    /**
     * @param last the step at which the process is killed: its number, or its name; 0 for none
     * @param laterMicros how long after that step, so that it happens between two steps as well
     */
    Steps(String last, long laterMicros) {
        this.last = last;
        this.laterNanos = 1000 * laterMicros;
    }

    int count() {
        return count.get();
    }

    /**
     * The process has come to a step.
     */
    void at(String name) {
        int number = count.incrementAndGet();
        if ((last.equals(name) || last.equals(Integer.toString(number))) && killing.compareAndSet(false, true)) {
            Report.tell("KILL " + number + " " + name);
            if (laterNanos == 0) {
                kill();
            } else {
                Thread killer = new Thread(() -> {
                    LockSupport.parkNanos(laterNanos);
                    kill();
                }, "killer");
                killer.setPriority(Thread.MAX_PRIORITY);
                killer.start();
            }
        }
    }

    private static void kill() {
        try {
            new ProcessBuilder("kill", "-9", Long.toString(ProcessHandle.current().pid())).start().waitFor();
        } catch (IOException e) {
            Report.tell("NOT KILLED " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
