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
package org.openhab.addons.blink.benchmarks.figure;

import java.io.IOException;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.addons.blink.benchmarks.report.Result;

/**
 * Something that is measured.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public interface Figure {

    /**
     * @return the word by which it is chosen
     */
    String id();

    /**
     * Measures.
     *
     * @param scale how much
     * @throws IOException when the disk or the network of this machine fails
     * @throws InterruptedException when the run is ended
     */
    Result measure(Scale scale) throws IOException, InterruptedException;
}
