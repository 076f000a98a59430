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

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What went wrong, without that in which futures wrap it.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class FailureCause {

    private FailureCause() {
    }

    /**
     * @param failure what went wrong, perhaps wrapped by a future
     * @return the failure itself
     */
    public static Throwable of(Throwable failure) {
        Throwable real = failure;
        Throwable cause = real.getCause();
        while ((real instanceof CompletionException || real instanceof ExecutionException) && cause != null) {
            real = cause;
            cause = real.getCause();
        }
        return real;
    }
}
