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

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Numbers for people: three digits, and all of those before the point.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class Numbers {

    private Numbers() {
    }

    static String text(double value) {
        if (Math.abs(value) >= 100) {
            return String.format(Locale.ROOT, "%,d", Math.round(value)).replace(',', ' ');
        }
        return new BigDecimal(value).round(new MathContext(3)).stripTrailingZeros().toPlainString();
    }
}
