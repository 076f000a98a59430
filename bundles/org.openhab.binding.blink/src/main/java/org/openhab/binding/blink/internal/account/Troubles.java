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

import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.account.SessionState.SignInNeeded.Reason;
import org.openhab.binding.blink.internal.account.SessionState.Unreachable.Cause;
import org.openhab.binding.blink.internal.cloud.error.BlinkException;
import org.openhab.binding.blink.internal.cloud.error.BlockedException;
import org.openhab.binding.blink.internal.cloud.error.RateLimitedException;
import org.openhab.binding.blink.internal.cloud.error.ServerFaultException;
import org.openhab.binding.blink.internal.cloud.error.SessionEndedException;
import org.openhab.binding.blink.internal.cloud.error.UnreachableException;
import org.openhab.binding.blink.internal.cloud.error.UpdateRequiredException;

/**
 * Tells the state of a session from what went wrong.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class Troubles {

    private Troubles() {
    }

    /**
     * @param problem what went wrong
     * @param now the time
     * @param signIn whether it went wrong during a sign-in
     * @return the state that the account is in
     */
    static SessionState stateOf(BlinkException problem, Instant now, boolean signIn) {
        if (problem instanceof SessionEndedException) {
            return new SessionState.SignInNeeded(Reason.SESSION_ENDED);
        }
        if (problem instanceof RateLimitedException limited) {
            return new SessionState.RateLimited(now.plus(limited.retryAfter()), signIn);
        }
        if (problem instanceof BlockedException blocked) {
            return new SessionState.Blocked(blocked.status());
        }
        if (problem instanceof UpdateRequiredException) {
            return new SessionState.UpdateRequired();
        }
        return new SessionState.Unreachable(problem instanceof UnreachableException ? Cause.NO_CONNECTION
                : problem instanceof ServerFaultException ? Cause.SERVER_FAULT : Cause.UNEXPECTED_ANSWER);
    }
}
