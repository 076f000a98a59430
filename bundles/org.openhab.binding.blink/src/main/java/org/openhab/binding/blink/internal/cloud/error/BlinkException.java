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

import java.io.IOException;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What can go wrong between us and Blink: a small closed set, so that each kind has exactly one status and one text.
 * <p>
 * Messages are for debug lines and never hold a secret: neither a header nor a body of Blink's goes into them
 * unfiltered.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public abstract sealed class BlinkException extends
        IOException permits UnreachableException, ServerFaultException, RateLimitedException, BusyException, BlockedException, UpdateRequiredException, SessionEndedException, UnexpectedAnswerException, NotStoredException, NotSupportedException {

    private static final long serialVersionUID = 1L;

    BlinkException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
