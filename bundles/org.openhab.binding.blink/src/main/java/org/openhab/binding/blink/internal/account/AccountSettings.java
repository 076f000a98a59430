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
package org.openhab.binding.blink.internal.account;

import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.BlinkHosts;
import org.openhab.binding.blink.internal.cloud.ClientProfile;

/**
 * What the user has set for an account, checked.
 *
 * @param email the e-mail address of the account
 * @param password the password; empty when the session shall live from its tokens
 * @param pin digits, {@value #NEW_PIN}, or empty
 * @param intervals how often Blink is asked
 * @param hardwareId the hardware id, if the user has one
 * @param hosts where Blink lives
 * @param profile how we introduce ourselves
 * @param foreign whether the configuration looks like that of another add-on
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record AccountSettings(String email, String password, String pin, Intervals intervals,
        Optional<String> hardwareId, BlinkHosts hosts, ClientProfile profile, boolean foreign) {

    /** What the user types instead of a PIN to have Blink send another one. */
    public static final String NEW_PIN = "new";

    /**
     * @return what identifies the credentials; not to be shown or stored
     */
    String credentials() {
        return email + "\n" + password;
    }

    @Override
    public String toString() {
        return "AccountSettings";
    }
}
