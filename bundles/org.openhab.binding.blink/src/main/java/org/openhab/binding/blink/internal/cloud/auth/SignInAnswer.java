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
package org.openhab.binding.blink.internal.cloud.auth;

import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What Blink says to e-mail and password, or to a PIN.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
sealed interface SignInAnswer {

    /**
     * Everything is right.
     *
     * @param code the code for the tokens, when it came along
     */
    record Accepted(Optional<String> code) implements SignInAnswer {

        @Override
        public String toString() {
            return "Accepted";
        }
    }

    /**
     * A PIN has been sent.
     *
     * @param challenge how
     */
    record PinSent(PinChallenge challenge) implements SignInAnswer {
    }

    /** E-mail, password or PIN is wrong. */
    record Wrong() implements SignInAnswer {
    }

    /** The cookies of the attempt are not known any more. */
    record Lost() implements SignInAnswer {
    }
}
