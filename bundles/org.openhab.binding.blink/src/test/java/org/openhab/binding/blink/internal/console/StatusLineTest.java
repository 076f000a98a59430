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
package org.openhab.binding.blink.internal.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.Mockito.*;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.handler.StatusText;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.ThingStatusInfo;

/**
 * {@link StatusLine} says in English how a thing is.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class StatusLineTest {

    private static String line(ThingStatus status, ThingStatusDetail detail, @Nullable String description) {
        Thing thing = mock(Thing.class);
        when(thing.getStatusInfo()).thenReturn(new ThingStatusInfo(status, detail, description));
        return new StatusLine().of(thing);
    }

    @Test
    void aThingThatIsWellIsInOneWord() {
        assertEquals("ONLINE", line(ThingStatus.ONLINE, ThingStatusDetail.NONE, null));
    }

    @Test
    void theTextIsInEnglishWithItsArguments() {
        assertEquals(
                "OFFLINE (CONFIGURATION_PENDING): Blink has sent a PIN by SMS to +49xxxxxxx12. Enter it as PIN within 10 minutes.",
                line(ThingStatus.OFFLINE, ThingStatusDetail.CONFIGURATION_PENDING,
                        StatusText.of("offline.pin.sent.sms-to", "+49xxxxxxx12")));
        assertEquals("OFFLINE (COMMUNICATION_ERROR): No connection to Blink. openHAB keeps trying.",
                line(ThingStatus.OFFLINE, ThingStatusDetail.COMMUNICATION_ERROR,
                        StatusText.of("offline.unreachable.no-connection")));
    }

    @Test
    void theProgressOfADownloadIsReadable() {
        String text = line(ThingStatus.ONLINE, ThingStatusDetail.NONE, StatusText.of("online.saving", "3", "10"));
        assertEquals("ONLINE: Saving clips: 3 of 10.", text);
    }

    @Test
    void whatIsNoKeyStaysAsItIs() {
        assertEquals("OFFLINE: gone fishing", line(ThingStatus.OFFLINE, ThingStatusDetail.NONE, "gone fishing"));
        assertEquals("OFFLINE: @text/no.such.key",
                line(ThingStatus.OFFLINE, ThingStatusDetail.NONE, "@text/no.such.key"));
    }
}
