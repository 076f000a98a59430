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

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;
import static org.eclipse.jdt.annotation.DefaultLocation.TYPE_ARGUMENT;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.measure.Quantity;
import javax.measure.Unit;
import javax.measure.format.MeasurementParseException;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.library.types.DecimalType;

import tech.units.indriya.AbstractUnit;
import tech.units.indriya.format.SimpleUnitFormat;
import tech.units.indriya.quantity.Quantities;

/**
 * Reads numbers with units. Bounds of types are left out of the null analysis, since the quantities are not annotated.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault({ PARAMETER, RETURN_TYPE, FIELD, TYPE_ARGUMENT })
public final class QuantityParser {

    /** The number up to its last digit, which may be in an exponent; then the unit. */
    private static final Pattern NUMBER_AND_UNIT = Pattern
            .compile("([+-]?[\\d.,'\\u00a0\\u202f]*\\d(?:[eE][+-]?\\d+)?)\\s*(.*)");

    private QuantityParser() {
    }

    @SuppressWarnings("unchecked") // who asks for a dimension knows it
    public static <T extends Quantity<T>> Quantity<T> parse(String text, Locale locale) {
        Matcher parts = NUMBER_AND_UNIT.matcher(text);
        if (!parts.matches()) {
            throw new NumberFormatException("Invalid BigDecimal value: " + text);
        }
        Number number = new DecimalType(parts.group(1), locale).toBigDecimal();
        String symbol = parts.group(2);
        if (symbol.isEmpty()) {
            return (Quantity<T>) Quantities.getQuantity(number, AbstractUnit.ONE);
        }
        try {
            return Quantities.getQuantity(number, (Unit<T>) SimpleUnitFormat.getInstance().parse(symbol));
        } catch (MeasurementParseException e) {
            throw new IllegalArgumentException("Invalid Quantity value: " + text, e);
        }
    }
}
