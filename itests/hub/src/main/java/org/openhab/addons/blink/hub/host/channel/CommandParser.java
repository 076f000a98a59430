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
package org.openhab.addons.blink.hub.host.channel;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.library.types.DateTimeType;
import org.openhab.core.library.types.DecimalType;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.library.types.PercentType;
import org.openhab.core.library.types.QuantityType;
import org.openhab.core.library.types.StringType;
import org.openhab.core.types.Command;
import org.openhab.core.types.RefreshType;

/**
 * Finds the command that an item of a certain type would make of a text: the first of its command types that accepts
 * the text.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class CommandParser {

    private CommandParser() {
    }

    /**
     * @param itemType for example {@code Switch} or {@code Number:Time}
     * @throws IllegalArgumentException if items of this type do not understand the text
     */
    public static Command parse(String itemType, String text) {
        if (text.equals(RefreshType.REFRESH.name())) {
            return RefreshType.REFRESH;
        }
        for (Function<String, Command> type : typesOf(itemType)) {
            Command command = tryParse(type, text);
            if (command != null) {
                return command;
            }
        }
        throw new IllegalArgumentException("'%s' is no command for %s".formatted(text, itemType));
    }

    private static List<Function<String, Command>> typesOf(String itemType) {
        String kind = itemType.split(":", 2)[0].toLowerCase(Locale.ROOT);
        return switch (kind) {
            case "switch" -> List.of(OnOffType::valueOf);
            case "dimmer" -> List.of(PercentType::new, OnOffType::valueOf);
            case "number" -> List.of(DecimalType::new, CommandParser::quantity);
            case "string" -> List.of(StringType::new);
            case "datetime" -> List.of(DateTimeType::new);
            default -> List.of();
        };
    }

    private static QuantityType<?> quantity(String text) {
        return QuantityType.valueOf(text);
    }

    private static @Nullable Command tryParse(Function<String, Command> type, String text) {
        try {
            return type.apply(text);
        } catch (IllegalArgumentException e) {
            return null; // the next type may accept it
        }
    }
}
