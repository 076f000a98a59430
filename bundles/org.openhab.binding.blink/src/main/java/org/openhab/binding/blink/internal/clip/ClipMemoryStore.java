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
package org.openhab.binding.blink.internal.clip;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Keeps what is known of the clips of an account over restarts. Thread-safe.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public interface ClipMemoryStore {
    /**
     * @return what was kept; {@link ClipMemory#EMPTY} when there is nothing, or nothing that can be read
     */
    ClipMemory load();

    /**
     * Keeps something instead of what was kept.
     */
    void save(ClipMemory memory);

    /**
     * Forgets everything, because the account is removed.
     */
    void clear();
}
