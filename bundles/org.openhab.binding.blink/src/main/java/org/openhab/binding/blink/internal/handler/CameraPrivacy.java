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
package org.openhab.binding.blink.internal.handler;

import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Whether anything that a camera sees may be seen: with {@code privacyMode} only while its network is armed, and not
 * before that is known.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class CameraPrivacy {

    private final boolean wanted;
    private volatile boolean armed;

    /**
     * @param wanted whether the user wants privacy
     */
    CameraPrivacy(boolean wanted) {
        this.wanted = wanted;
    }

    /**
     * The home shows the network.
     *
     * @param now whether it is armed; null when nobody knows
     * @return whether pictures have just become visible or invisible
     */
    boolean onNetwork(@Nullable Boolean now) {
        boolean before = isHidden();
        armed = Boolean.TRUE.equals(now);
        return isHidden() != before;
    }

    /**
     * @return whether nothing may be seen
     */
    boolean isHidden() {
        return wanted && !armed;
    }

    /**
     * @return the answer to whoever wants to see something
     */
    static <T> CompletableFuture<T> refusal() {
        return CompletableFuture.failedFuture(new PicturesHiddenException());
    }
}
