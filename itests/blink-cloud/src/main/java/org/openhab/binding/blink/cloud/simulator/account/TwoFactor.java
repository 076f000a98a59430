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
package org.openhab.binding.blink.cloud.simulator.account;

import java.util.List;
import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Whether an account asks for a PIN, and the channel on which the PIN is sent.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public enum TwoFactor {
    OFF(List.of()),
    SMS(List.of("sms", "whatsapp", "voice")),
    EMAIL(List.of("email")),
    WHATSAPP(List.of("sms", "whatsapp", "voice")),
    VOICE(List.of("sms", "whatsapp", "voice"));

    private final List<String> methods;

    TwoFactor(List<String> methods) {
        this.methods = methods;
    }

    /** The word for this channel in <code>tsv_state</code>. */
    public String tsvState() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What Blink lists in <code>tsv_methods</code> for an account that uses this channel. */
    public List<String> tsvMethods() {
        return methods;
    }

    /** Whether the PIN goes to a telephone number, which the answer then shows masked. */
    public boolean usesPhone() {
        return this == SMS || this == WHATSAPP || this == VOICE;
    }
}
