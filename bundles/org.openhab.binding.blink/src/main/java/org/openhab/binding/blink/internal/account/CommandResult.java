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

import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How a command ended.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public enum CommandResult {
    /** The home shows that it has been done. */
    CONFIRMED("done"),
    /** Blink says that it failed. */
    FAILED("Blink says that it failed"),
    /** Blink was busy with something else all the time. */
    BUSY("Blink was busy all the time"),
    /** It was sent, but the home does not show it within the time that it may take. */
    NOT_CONFIRMED("Blink does not show it as done"),
    /** It could not be sent, or whether it was done could not be read. */
    UNREACHABLE("Blink could not be reached"),
    /** Blink did not take it. */
    REFUSED("Blink did not take it"),
    /** A later command for the same target took its place. */
    SUPERSEDED("a later command took its place"),
    /** The account is not signed in, or has no such device. */
    NOT_POSSIBLE("the account is offline or does not have the device");

    private final String reason;

    CommandResult(String reason) {
        this.reason = reason;
    }

    /**
     * @return whether Blink has done it
     */
    public boolean isConfirmed() {
        return this == CONFIRMED;
    }

    /**
     * @return why it ended so, for the log
     */
    public String reason() {
        return reason;
    }

    /**
     * @param whyNot is told the reason when it is not confirmed
     * @return whether it is confirmed
     */
    public boolean isConfirmedOr(Consumer<String> whyNot) {
        if (!isConfirmed()) {
            whyNot.accept(reason);
        }
        return isConfirmed();
    }
}
