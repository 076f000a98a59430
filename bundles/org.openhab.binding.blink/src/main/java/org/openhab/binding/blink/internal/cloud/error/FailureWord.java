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
package org.openhab.binding.blink.internal.cloud.error;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Names a failure in words that are ours: its kind, its status if it has one, and the kind of its cause. What a message
 * says may come from elsewhere, and hold a name, a path or an address.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class FailureWord {

    private static final String SUFFIX = "Exception";

    private FailureWord() {
    }

    /**
     * @param failure what went wrong, perhaps wrapped by a future
     * @return the words
     */
    public static String of(Throwable failure) {
        Throwable real = FailureCause.of(failure);
        @Nullable
        Throwable cause = real.getCause();
        return kind(real) + status(real) + (cause == null ? "" : " (" + kind(cause) + ")");
    }

    private static String kind(Throwable failure) {
        String name = failure.getClass().getSimpleName();
        return name.endsWith(SUFFIX) && name.length() > SUFFIX.length()
                ? name.substring(0, name.length() - SUFFIX.length())
                : name;
    }

    private static String status(Throwable failure) {
        if (failure instanceof ServerFaultException fault) {
            return " " + fault.status();
        }
        if (failure instanceof UnexpectedAnswerException odd) {
            return " " + odd.status();
        }
        return failure instanceof BlockedException blocked ? " " + blocked.status() : "";
    }
}
