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

    private volatile boolean wanted;
    private volatile boolean armed;

    /**
     * @param wanted whether the user wants privacy
     */
    CameraPrivacy(boolean wanted) {
        this.wanted = wanted;
    }

    /**
     * The thing has another configuration, and perhaps another camera.
     *
     * @param isWanted whether the user wants privacy
     */
    void configure(boolean isWanted) {
        armed = false;
        wanted = isWanted;
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
     * Looks whether something may be seen now.
     *
     * @throws PicturesHiddenException when it may not
     */
    void check() throws PicturesHiddenException {
        if (isHidden()) {
            throw new PicturesHiddenException();
        }
    }

    /**
     * For what took its time: the network may have been disarmed meanwhile.
     *
     * @param loaded what was loaded
     * @return the same, unless it must not be seen any more
     */
    <T> CompletableFuture<T> unlessHidden(CompletableFuture<T> loaded) {
        return loaded.thenCompose(
                content -> isHidden() ? CameraPrivacy.<T> refusal() : CompletableFuture.completedFuture(content));
    }

    /**
     * @return the answer to whoever wants to see something
     */
    static <T> CompletableFuture<T> refusal() {
        return CompletableFuture.failedFuture(new PicturesHiddenException());
    }
}
