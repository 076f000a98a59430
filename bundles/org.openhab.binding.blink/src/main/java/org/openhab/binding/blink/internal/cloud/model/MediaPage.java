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
package org.openhab.binding.blink.internal.cloud.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A page of the media list.
 *
 * @param items what could be read of it, in the order of Blink, which is none
 * @param next what to ask for to get the next page; empty on the last one
 * @param isShort whether it holds less than a page can hold
 * @param time when it was made, by Blink's clock
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record MediaPage(List<MediaItem> items, Optional<String> next, boolean isShort, Instant time) {

    public MediaPage {
        items = List.copyOf(items);
    }
}
