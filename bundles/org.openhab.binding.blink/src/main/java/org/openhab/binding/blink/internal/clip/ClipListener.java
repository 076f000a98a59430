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
 * Is told what happens to the clips of an account, in order, never in two threads at once.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public interface ClipListener {
    /**
     * A recording was seen for the first time. Told in the order of the recordings, once each, also over restarts.
     */
    void onEvent(ClipEvent event);

    /**
     * What is known of the clips may have changed. Told after the events that a look has brought.
     */
    void onClips(ClipBook book);
}
