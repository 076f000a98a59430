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
package org.openhab.addons.blink.benchmarks.report;

import java.time.Instant;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * All that one run has found.
 *
 * @param time when it ended
 * @param machine what it ran on
 * @param results what the figures have found
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record Report(Instant time, String machine, List<Result> results) {

    public Report {
        results = List.copyOf(results);
    }

    /**
     * @return the promises that were not kept
     */
    public List<Row> missed() {
        return results.stream().flatMap(result -> result.rows().stream()).filter(row -> {
            Row.Target target = row.target();
            return target != null && !target.met();
        }).toList();
    }
}
