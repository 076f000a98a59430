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

import java.util.function.UnaryOperator;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Keeps the {@link StoredSession} of one account. Thread-safe.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public interface SessionStore {

    /**
     * @return what is stored, {@link StoredSession#EMPTY} when nothing is
     */
    StoredSession get();

    /**
     * Changes what is stored, in one step. When this returns, the change has been handed to the storage.
     *
     * @param change makes the new value of the old one
     * @return the new value
     */
    StoredSession update(UnaryOperator<StoredSession> change);

    /**
     * Forgets everything.
     */
    void clear();
}
