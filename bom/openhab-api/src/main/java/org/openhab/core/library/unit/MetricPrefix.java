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
package org.openhab.core.library.unit;

import javax.measure.Quantity;
import javax.measure.Unit;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Makes larger and smaller units of a unit.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class MetricPrefix {

    public static <T extends Quantity<T>> Unit<T> TERA(Unit<T> unit) {
        return unit.prefix(javax.measure.MetricPrefix.TERA);
    }

    public static <T extends Quantity<T>> Unit<T> GIGA(Unit<T> unit) {
        return unit.prefix(javax.measure.MetricPrefix.GIGA);
    }

    public static <T extends Quantity<T>> Unit<T> MEGA(Unit<T> unit) {
        return unit.prefix(javax.measure.MetricPrefix.MEGA);
    }

    public static <T extends Quantity<T>> Unit<T> KILO(Unit<T> unit) {
        return unit.prefix(javax.measure.MetricPrefix.KILO);
    }

    public static <T extends Quantity<T>> Unit<T> CENTI(Unit<T> unit) {
        return unit.prefix(javax.measure.MetricPrefix.CENTI);
    }

    public static <T extends Quantity<T>> Unit<T> MILLI(Unit<T> unit) {
        return unit.prefix(javax.measure.MetricPrefix.MILLI);
    }

    public static <T extends Quantity<T>> Unit<T> MICRO(Unit<T> unit) {
        return unit.prefix(javax.measure.MetricPrefix.MICRO);
    }
}
