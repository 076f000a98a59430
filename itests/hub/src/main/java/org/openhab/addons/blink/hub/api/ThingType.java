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
package org.openhab.addons.blink.hub.api;

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A kind of thing, in the hub's language.
 *
 * @param uid for example {@code blink:account}
 * @param label the name that people read
 * @param description one sentence, or empty
 * @param bridge whether other things can hang on it
 * @param bridges the types of which one must be its bridge; empty if it needs none
 * @param parameters its configuration
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record ThingType(String uid, String label, String description, boolean bridge, List<String> bridges,
        List<Parameter> parameters) {
}
