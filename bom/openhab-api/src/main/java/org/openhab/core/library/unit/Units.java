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

import javax.measure.Unit;
import javax.measure.UnitConverter;
import javax.measure.quantity.Dimensionless;
import javax.measure.quantity.ElectricPotential;
import javax.measure.quantity.Power;
import javax.measure.quantity.Temperature;
import javax.measure.quantity.Time;
import javax.measure.spi.SystemOfUnits;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.library.dimension.DataAmount;

import tech.units.indriya.AbstractUnit;
import tech.units.indriya.format.SimpleUnitFormat;
import tech.units.indriya.function.ExpConverter;
import tech.units.indriya.function.MultiplyConverter;
import tech.units.indriya.unit.BaseUnit;
import tech.units.indriya.unit.TransformedUnit;
import tech.units.indriya.unit.UnitDimension;

/**
 * The units that people use everywhere.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class Units extends CustomUnits {

    private static final Units INSTANCE = new Units();

    /** Ten to the power of a tenth. */
    private static final UnitConverter FROM_DECIBEL = new ExpConverter(10).concatenate(MultiplyConverter.of(0.1));

    public static final Unit<Dimensionless> ONE = INSTANCE.with(AbstractUnit.ONE);
    public static final Unit<Dimensionless> PERCENT = INSTANCE.with(tech.units.indriya.unit.Units.PERCENT);

    public static final Unit<ElectricPotential> VOLT = INSTANCE.with(tech.units.indriya.unit.Units.VOLT);
    public static final Unit<Power> WATT = INSTANCE.with(tech.units.indriya.unit.Units.WATT);
    public static final Unit<Power> DECIBEL_MILLIWATTS = new TransformedUnit<>("dBm", MetricPrefix.MILLI(WATT),
            FROM_DECIBEL);
    public static final Unit<Temperature> KELVIN = INSTANCE.with(tech.units.indriya.unit.Units.KELVIN);

    public static final Unit<Time> SECOND = INSTANCE.with(tech.units.indriya.unit.Units.SECOND);
    public static final Unit<Time> MINUTE = INSTANCE.with(tech.units.indriya.unit.Units.MINUTE);
    public static final Unit<Time> HOUR = INSTANCE.with(tech.units.indriya.unit.Units.HOUR);
    public static final Unit<Time> DAY = INSTANCE.with(tech.units.indriya.unit.Units.DAY);
    public static final Unit<Time> WEEK = INSTANCE.with(tech.units.indriya.unit.Units.WEEK);

    public static final Unit<DataAmount> BIT = INSTANCE.with(new BaseUnit<>("bit", UnitDimension.parse('X')));
    public static final Unit<DataAmount> BYTE = INSTANCE.with(BIT.multiply(8));
    public static final Unit<DataAmount> KILOBYTE = INSTANCE.with(MetricPrefix.KILO(BYTE));
    public static final Unit<DataAmount> MEGABYTE = INSTANCE.with(MetricPrefix.MEGA(BYTE));
    public static final Unit<DataAmount> GIGABYTE = INSTANCE.with(MetricPrefix.GIGA(BYTE));
    public static final Unit<DataAmount> TERABYTE = INSTANCE.with(MetricPrefix.TERA(BYTE));
    public static final Unit<DataAmount> KIBIBYTE = INSTANCE.with(BYTE.prefix(javax.measure.BinaryPrefix.KIBI));
    public static final Unit<DataAmount> MEBIBYTE = INSTANCE.with(BYTE.prefix(javax.measure.BinaryPrefix.MEBI));
    public static final Unit<DataAmount> GIBIBYTE = INSTANCE.with(BYTE.prefix(javax.measure.BinaryPrefix.GIBI));

    static {
        SimpleUnitFormat format = SimpleUnitFormat.getInstance();
        format.label(DECIBEL_MILLIWATTS, "dBm");
        format.label(BIT, "bit");
        format.label(BYTE, "B");
        format.label(KILOBYTE, "kB");
        format.label(MEGABYTE, "MB");
        format.label(GIGABYTE, "GB");
        format.label(TERABYTE, "TB");
        format.label(KIBIBYTE, "kiB");
        format.label(MEBIBYTE, "MiB");
        format.label(GIBIBYTE, "GiB");
        format.alias(WEEK, "wk");
    }

    private Units() {
    }

    public static SystemOfUnits getInstance() {
        return INSTANCE;
    }
}
