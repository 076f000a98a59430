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
package org.openhab.binding.blink.internal.web.page;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What has become of an act.
 *
 * @param done whether Blink, or the disk, has confirmed it
 * @param reason why not; the page says it in the language of who reads it
 * @param message more than the reason tells, for the user and without a secret; may be empty
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record ActResult(boolean done, Reason reason, String message) {

    /** It is done. */
    public static final ActResult DONE = new ActResult(true, Reason.NONE, "");

    /**
     * Why something was not done.
     */
    public enum Reason {
        NONE,
        /** The account is not signed in or cannot be reached. */
        OFFLINE,
        /** Something else is being done, or Blink asks to wait. */
        BUSY,
        /** It goes on, but nobody waits any longer for it. */
        SLOW,
        /** There is no such camera, network or clip any more. */
        GONE,
        /** This device cannot do it. */
        UNSUPPORTED,
        /** The privacy mode forbids it while the network is disarmed. */
        PRIVATE,
        /** There is no folder for clips, or it cannot be written to. */
        STORAGE,
        /** Blink did not do it. */
        FAILED
    }

    /**
     * @return that it was not done, and why
     */
    public static ActResult not(Reason reason) {
        return new ActResult(false, reason, "");
    }

    /**
     * @param message for the user, without a secret
     * @return that it was not done, and why
     */
    public static ActResult not(Reason reason, String message) {
        return new ActResult(false, reason, message);
    }
}
