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
package org.openhab.binding.blink.internal.diagnostics;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Stands in for what nobody else may read: the same value always gets the same placeholder, so that it can still be
 * seen which device belongs to which network. Good for one report only.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class Placeholders {

    /** What a value is, as far as a reader may know it. */
    public enum Kind {
        ADDRESS,
        EMAIL,
        FIELD,
        ID,
        LINK,
        NAME,
        NUMBER,
        SECRET,
        SERIAL,
        TEXT
    }

    private final Map<String, String> known = new HashMap<>();
    private final Map<Kind, Integer> counts = new HashMap<>();

    /**
     * @param kind what the value is, where it is seen for the first time
     * @param value the value
     * @return its placeholder, as {@code id-3}
     */
    public String of(Kind kind, String value) {
        String placeholder = known.get(value);
        if (placeholder == null) {
            Integer count = counts.merge(kind, 1, Integer::sum);
            placeholder = kind.name().toLowerCase(Locale.ROOT) + "-" + count;
            known.put(value, placeholder);
        }
        return placeholder;
    }

    /**
     * @return the placeholder of an id
     */
    public String ofId(long id) {
        return of(Kind.ID, Long.toString(id));
    }
}
