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
package org.openhab.core.library.internal;

import java.math.BigDecimal;
import java.util.IllegalFormatConversionException;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.library.types.DecimalType;
import org.openhab.core.library.types.QuantityType;

/**
 * What numbers with and without unit have in common.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class NumberFormatting {

    private NumberFormatting() {
    }

    public static BigDecimal toBigDecimal(Number value) {
        if (value instanceof BigDecimal decimal) {
            return decimal;
        } else if (value instanceof DecimalType decimal) {
            return decimal.toBigDecimal();
        } else if (value instanceof QuantityType<?> quantity) {
            return quantity.toBigDecimal();
        }
        return new BigDecimal(value.toString());
    }

    /**
     * Formats a whole number as such where the pattern allows it, so that <code>%d</code> works.
     */
    public static String format(String pattern, BigDecimal value) {
        boolean whole = value.signum() == 0 || value.stripTrailingZeros().scale() <= 0;
        if (whole) {
            try {
                return String.format(pattern, value.toBigIntegerExact());
            } catch (IllegalFormatConversionException e) {
                return String.format(pattern, value); // a pattern for fractions, such as %.1f
            }
        }
        return String.format(pattern, value);
    }
}
