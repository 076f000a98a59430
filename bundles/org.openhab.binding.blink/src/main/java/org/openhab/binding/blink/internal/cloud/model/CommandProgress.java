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
package org.openhab.binding.blink.internal.cloud.model;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How far a command is.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public sealed interface CommandProgress {

    /** Under way. */
    record Running() implements CommandProgress {
    }

    /** Carried out. */
    record Done() implements CommandProgress {
    }

    /** Blink does not know it any more: it is over, and how it ended is not known. */
    record Forgotten() implements CommandProgress {
    }

    /**
     * It failed for good.
     *
     * @param code Blink's code for how
     */
    record Failed(int code) implements CommandProgress {
    }
}
