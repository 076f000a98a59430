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

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What a figure has found.
 *
 * @param id the word for it
 * @param title its title
 * @param how how it was measured, in a sentence or two
 * @param rows what came out
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record Result(String id, String title, String how, List<Row> rows) {

    public Result {
        rows = List.copyOf(rows);
    }
}
