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
import org.openhab.binding.blink.internal.cloud.model.Clip;

/**
 * A clip as a list has just shown it.
 *
 * @param clip the clip
 * @param deleted whether it was deleted
 * @param watched whether somebody has watched or downloaded it
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record Sighting(Clip clip, boolean deleted, boolean watched) {
}
