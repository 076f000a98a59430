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
package org.openhab.core.common.registry;

import java.util.Collection;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNull;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * All elements of a kind, wherever they come from.
 *
 * @param <E> the kind
 * @param <K> what identifies one
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public interface Registry<E extends Identifiable<@NonNull K>, @NonNull K> {

    Collection<E> getAll();

    Stream<E> stream();

    @Nullable
    E get(K key);
}
