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
package org.openhab.core.library.types;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;
import static org.eclipse.jdt.annotation.DefaultLocation.TYPE_ARGUMENT;

import java.io.Serial;
import java.math.BigDecimal;
import java.util.Locale;

import javax.measure.Dimension;
import javax.measure.IncommensurableException;
import javax.measure.Quantity;
import javax.measure.Quantity.Scale;
import javax.measure.UnconvertibleException;
import javax.measure.Unit;
import javax.measure.quantity.Dimensionless;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.library.internal.NumberFormatting;
import org.openhab.core.library.internal.QuantityParser;
import org.openhab.core.library.internal.UnitInitializer;
import org.openhab.core.library.unit.Units;
import org.openhab.core.types.Command;
import org.openhab.core.types.PrimitiveType;
import org.openhab.core.types.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tech.units.indriya.AbstractUnit;
import tech.units.indriya.quantity.Quantities;

/**
 * A number with a unit. Bounds of types are left out of the null analysis, since the quantities are not annotated.
 *
 * @param <T> what the unit measures
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault({ PARAMETER, RETURN_TYPE, FIELD, TYPE_ARGUMENT })
public class QuantityType<T extends Quantity<T>> extends Number
        implements PrimitiveType, State, Command, Comparable<QuantityType<T>> {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final String UNIT_PLACEHOLDER = "%unit%";

    static {
        UnitInitializer.init();
    }

    public static final QuantityType<Dimensionless> ZERO = new QuantityType<>(0, AbstractUnit.ONE);
    public static final QuantityType<Dimensionless> ONE = new QuantityType<>(1, AbstractUnit.ONE);

    private final transient Logger logger = LoggerFactory.getLogger(QuantityType.class);

    private final Quantity<T> quantity;

    @SuppressWarnings("unchecked") // a zero is one of everything
    public QuantityType() {
        this((Quantity<T>) ZERO.quantity);
    }

    /**
     * @param value a number, and a unit after it with or without a blank
     * @throws IllegalArgumentException if it is no number, or nobody knows the unit
     */
    public QuantityType(String value) {
        this(value, Locale.ENGLISH);
    }

    public QuantityType(String value, Locale locale) {
        this(QuantityParser.<T> parse(value, locale));
    }

    public QuantityType(Number value, Unit<T> unit) {
        this(Quantities.getQuantity(NumberFormatting.toBigDecimal(value), unit));
    }

    /** Relative, so that 10 °C and 10 °C make 20 °C, and not what is twice as hot in Kelvin. */
    private QuantityType(Quantity<T> quantity) {
        this.quantity = Quantities.getQuantity(quantity.getValue(), quantity.getUnit(), Scale.RELATIVE);
    }

    public static <T extends Quantity<T>> QuantityType<T> valueOf(double value, Unit<T> unit) {
        return new QuantityType<>(value, unit);
    }

    public static QuantityType<? extends Quantity<?>> valueOf(String value) {
        return new QuantityType<>(value);
    }

    public Unit<T> getUnit() {
        return quantity.getUnit();
    }

    public Dimension getDimension() {
        return getUnit().getDimension();
    }

    public BigDecimal toBigDecimal() {
        return NumberFormatting.toBigDecimal(quantity.getValue());
    }

    @Override
    public int intValue() {
        return quantity.getValue().intValue();
    }

    @Override
    public long longValue() {
        return quantity.getValue().longValue();
    }

    @Override
    public float floatValue() {
        return quantity.getValue().floatValue();
    }

    @Override
    public double doubleValue() {
        return quantity.getValue().doubleValue();
    }

    /**
     * @return the same in another unit; null if that measures something else
     */
    @SuppressWarnings("unchecked") // a unit to which this one converts measures the same
    public @Nullable QuantityType<T> toUnit(Unit<?> targetUnit) {
        if (targetUnit.equals(getUnit())) {
            return this;
        }
        try {
            Number converted = getUnit().getConverterToAny(targetUnit).convert(quantity.getValue());
            return new QuantityType<>(converted, (Unit<T>) targetUnit);
        } catch (UnconvertibleException | IncommensurableException e) {
            logger.debug("Unable to convert unit from {} to {}", getUnit(), targetUnit);
            return null;
        }
    }

    public @Nullable QuantityType<T> toUnit(String targetUnit) {
        return toUnit(AbstractUnit.parse(targetUnit));
    }

    public QuantityType<T> add(QuantityType<T> state) {
        return new QuantityType<>(absolute(quantity).add(state.quantity));
    }

    public QuantityType<T> subtract(QuantityType<T> state) {
        return new QuantityType<>(absolute(quantity).subtract(state.quantity));
    }

    public QuantityType<T> negate() {
        return new QuantityType<>(quantity.negate());
    }

    private static <Q extends Quantity<Q>> Quantity<Q> absolute(Quantity<Q> quantity) {
        return Quantities.getQuantity(quantity.getValue(), quantity.getUnit(), Scale.ABSOLUTE);
    }

    @Override
    public String format(String pattern) {
        if (pattern.contains("%s") || pattern.contains("%S")) {
            return String.format(pattern, quantity);
        }
        String unit = Units.PERCENT.equals(getUnit()) ? "%%" : getUnit().toString();
        return NumberFormatting.format(pattern.replace(UNIT_PLACEHOLDER, unit), toBigDecimal());
    }

    @Override
    public String toFullString() {
        return quantity.toString();
    }

    @Override
    public String toString() {
        return toFullString();
    }

    @Override
    public int hashCode() {
        return 31 * (getUnit().hashCode() + quantity.getValue().hashCode());
    }

    /** By what is measured: 1 min equals 60 s. */
    @Override
    public boolean equals(@Nullable Object obj) {
        return this == obj || obj instanceof QuantityType<?> other && getUnit().isCompatible(other.getUnit())
                && compareWith(other) == 0;
    }

    /**
     * @throws IllegalArgumentException if the other one measures something else
     */
    @Override
    public int compareTo(QuantityType<T> other) {
        return compareWith(other);
    }

    private int compareWith(QuantityType<?> other) {
        if (!getUnit().isCompatible(other.getUnit())) {
            throw new IllegalArgumentException("Can not compare incompatible units.");
        }
        return Double.compare(inSystemUnit(), other.inSystemUnit());
    }

    private double inSystemUnit() {
        QuantityType<T> converted = toUnit(getUnit().getSystemUnit());
        if (converted == null) {
            throw new IllegalArgumentException("Unable to convert to system unit during compare.");
        }
        return converted.doubleValue();
    }

    @Override
    public <U extends State> @Nullable U as(@Nullable Class<U> target) {
        boolean zero = toBigDecimal().signum() == 0;
        boolean one = toBigDecimal().compareTo(BigDecimal.ONE) == 0;
        if (target == OnOffType.class) {
            if (intValue() == 0) {
                return target.cast(OnOffType.OFF);
            } else if (Units.PERCENT.equals(getUnit())) {
                return target.cast(OnOffType.from(toBigDecimal().signum() > 0));
            }
            return one ? target.cast(OnOffType.ON) : null;
        } else if (target == OpenClosedType.class) {
            return zero ? target.cast(OpenClosedType.CLOSED) : one ? target.cast(OpenClosedType.OPEN) : null;
        } else if (target == PercentType.class) {
            QuantityType<T> percent = toUnit(Units.PERCENT);
            return percent == null ? null : target.cast(new PercentType(percent.toBigDecimal()));
        } else if (target == DecimalType.class) {
            return target.cast(new DecimalType(toBigDecimal()));
        }
        return State.super.as(target);
    }
}
