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
package org.openhab.core.thing;

import static org.junit.jupiter.api.Assertions.*;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.core.thing.binding.builder.ThingStatusInfoBuilder;

/**
 * A status reads well in a log and is equal to the same status.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ThingStatusInfoTest {

    @Test
    void aStatusWithoutReasonIsOneWord() {
        assertEquals("ONLINE", ThingStatusInfoBuilder.create(ThingStatus.ONLINE).build().toString());
    }

    @Test
    void aStatusNamesReasonAndText() {
        ThingStatusInfo info = ThingStatusInfoBuilder.create(ThingStatus.OFFLINE)
                .withStatusDetail(ThingStatusDetail.COMMUNICATION_ERROR).withDescription("no route").build();

        assertEquals("OFFLINE (COMMUNICATION_ERROR): no route", info.toString());
        assertEquals("no route", info.getDescription());
    }

    @Test
    void theSameStatusIsEqual() {
        ThingStatusInfo info = new ThingStatusInfo(ThingStatus.OFFLINE, ThingStatusDetail.GONE, null);
        ThingStatusInfo same = ThingStatusInfoBuilder.create(ThingStatus.OFFLINE, ThingStatusDetail.GONE).build();

        assertEquals(info, same);
        assertEquals(info.hashCode(), same.hashCode());
        assertNotEquals(info, new ThingStatusInfo(ThingStatus.OFFLINE, ThingStatusDetail.GONE, "really"));
    }
}
