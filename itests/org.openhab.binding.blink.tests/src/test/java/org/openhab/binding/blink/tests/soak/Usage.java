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
package org.openhab.binding.blink.tests.soak;

import java.lang.management.ManagementFactory;

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.sun.management.UnixOperatingSystemMXBean;

/**
 * What the process holds.
 *
 * @param threads threads that live
 * @param files open files and connections, 0 where the system does not tell
 * @param heap bytes that are still used after a garbage collection
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
record Usage(int threads, long files, long heap) {

    private static final int COLLECTIONS = 3;

    static Usage now() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        return new Usage(ManagementFactory.getThreadMXBean().getThreadCount(),
                ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                        ? unix.getOpenFileDescriptorCount()
                        : 0,
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }

    /** Whether it is not more than before, but for some bytes that the virtual machine has for itself. */
    boolean fits(Usage before, long bytes) {
        return threads <= before.threads && files <= before.files && heap <= before.heap + bytes;
    }

    @Override
    public String toString() {
        return threads + " threads, " + files + " files and connections, " + heap / 1024 / 1024 + " MB";
    }
}
