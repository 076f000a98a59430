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
package org.openhab.binding.blink.internal.media;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A clip that Blink does not have as it should be: cut, or no MP4 at all. The disk is not to blame, and other clips may
 * be whole.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class BrokenClipException extends DiskException {

    private static final long serialVersionUID = 1L;

    BrokenClipException(String message) {
        super(message);
    }
}
