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
package org.openhab.binding.blink.internal.channel;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import javax.measure.Unit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.library.types.DateTimeType;
import org.openhab.core.library.types.DecimalType;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.library.types.QuantityType;
import org.openhab.core.types.State;
import org.openhab.core.types.UnDefType;

/**
 * Turns values into states. What Blink does not tell is UNDEF, never a guess.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class States {

    /** Blink's five bars as the four of openHAB's signal strength; the same for all cameras. */
    private static final List<State> STRENGTH = Stream.of(0, 1, 2, 2, 3, 4).<State> map(DecimalType::new).toList();

    private States() {
    }

    static State flag(@Nullable Boolean value) {
        return of(value, OnOffType::from);
    }

    static State time(@Nullable Instant value) {
        return of(value, DateTimeType::new);
    }

    static State quantity(@Nullable Number value, Unit<?> unit) {
        return of(value, number -> new QuantityType<>(decimal(number), unit));
    }

    /** Nearly all are whole, and become decimals without their text in between. */
    private static Number decimal(Number number) {
        long whole = number.longValue();
        return whole == number.doubleValue() ? BigDecimal.valueOf(whole) : number;
    }

    /**
     * @param bars Blink's bars, 0 to 5; anything else is unknown
     */
    static State signalStrength(@Nullable Integer bars) {
        return bars == null || bars < 0 || bars >= STRENGTH.size() ? UnDefType.UNDEF : STRENGTH.get(bars);
    }

    private static <T> State of(@Nullable T value, Function<T, State> toState) {
        return value == null ? UnDefType.UNDEF : toState.apply(value);
    }
}
