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

import java.io.PrintStream;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What the process that is killed tells the one that looks on.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class Report {

    private Report() {
    }

    /** Out at once: what was told before the end counts. */
    static synchronized void tell(String line) {
        PrintStream out = Objects.requireNonNull(System.out);
        out.println(line);
        out.flush();
    }
}
