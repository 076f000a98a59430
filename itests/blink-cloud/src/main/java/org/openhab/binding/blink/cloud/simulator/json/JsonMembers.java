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
package org.openhab.binding.blink.cloud.simulator.json;

import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The members of a JSON object under construction, in their order.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class JsonMembers extends LinkedHashMap<String, @Nullable Object> {

    private static final long serialVersionUID = 1L;

    JsonMembers() {
    }

    public JsonMembers with(String name, @Nullable Object value) {
        put(name, value);
        return this;
    }

    public JsonMembers withAll(Map<String, ? extends @Nullable Object> members) {
        putAll(members);
        return this;
    }
}
