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
package org.openhab.binding.blink.internal.clip;

import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.model.Clip;

/**
 * Some cameras, by their names; or all.
 *
 * @param names the names in lower case; empty for all
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record CameraNames(Set<String> names) implements Predicate<Clip> {

    /** How blinkpy says it. */
    private static final String ALL = "all";

    public CameraNames {
        names = Set.copyOf(names);
    }

    /**
     * @param list names with commas between them, in any case; nothing or {@value #ALL} for all
     */
    public static CameraNames of(@Nullable String list) {
        Set<String> names = list == null ? Set.of()
                : Stream.of(list.split(",")).map(name -> name.strip().toLowerCase(Locale.ROOT))
                        .filter(name -> !name.isEmpty()).collect(Collectors.toUnmodifiableSet());
        return new CameraNames(names.equals(Set.of(ALL)) ? Set.of() : names);
    }

    @Override
    public boolean test(Clip clip) {
        return names.isEmpty() || names.contains(clip.cameraName().strip().toLowerCase(Locale.ROOT));
    }
}
