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
package org.openhab.core.thing.type;

import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.thing.Channel;
import org.openhab.core.types.StateDescription;

/**
 * Describes the state of single channels otherwise than their types do.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public interface DynamicStateDescriptionProvider {
    /**
     * @param channel the channel
     * @param originalStateDescription what its type says; null when it says nothing
     * @param locale the language; null for that of openHAB
     * @return what is to be said of this channel; null when its type says all
     */
    @Nullable
    StateDescription getStateDescription(Channel channel, @Nullable StateDescription originalStateDescription,
            @Nullable Locale locale);
}
