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
 * Where the clips of an account go, by its subscriptions.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public enum ClipPlan {
    /** No subscription: to USB storage only. */
    LOCAL,
    /** A subscription for some cameras: those of the others to USB storage. */
    MIXED,
    /** A subscription for all: to the cloud, and as a copy to USB storage. */
    CLOUD
}
