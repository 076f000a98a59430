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

import static org.junit.jupiter.api.Assertions.*;
import static org.openhab.binding.blink.internal.cloud.model.ClipSource.CLOUD;
import static org.openhab.binding.blink.internal.cloud.model.ClipSource.LOCAL;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.cloud.model.Clip;

/**
 * {@link ClipIdentity} knows the same recording in the cloud and on USB.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ClipIdentityTest {

    private static final Clip CLIP = Clips.cloud("1", Clips.NOON);

    @Test
    void aClipIsItselfWhateverElseIsToldAboutIt() {
        assertSame(CLIP, Clips.clip(CLOUD, "1", 8, "Renamed", Clips.NOON.plusSeconds(60)));
    }

    @Test
    void twoClipsOfOneSourceAreTwoHoweverClose() {
        assertOther(CLIP, Clips.cloud("2", Clips.NOON));
    }

    @Test
    void theCopyOnUsbIsTheSameWithinTenSeconds() {
        assertSame(CLIP, Clips.clip(LOCAL, "9", 7, "Front Door", Clips.NOON.plusSeconds(10)));
        assertSame(CLIP, Clips.clip(LOCAL, "9", 7, "Front Door", Clips.NOON.minusSeconds(10)));
        assertSame(CLIP, Clips.clip(LOCAL, "1", 7, "Renamed", Clips.NOON));
        assertOther(CLIP, Clips.clip(LOCAL, "9", 7, "Front Door", Clips.NOON.plusMillis(10_001)));
        assertOther(CLIP, Clips.clip(LOCAL, "9", 7, "Front Door", Clips.NOON.minusMillis(10_001)));
        assertOther(CLIP, Clips.clip(LOCAL, "1", 8, "Front Door", Clips.NOON));
    }

    @Test
    void aCameraThatIsNotKnownIsKnownByItsName() {
        assertSame(CLIP, Clips.clip(LOCAL, "9", 0, "FrontDoor", Clips.NOON));
        assertOther(CLIP, Clips.clip(LOCAL, "9", 0, "Back Door", Clips.NOON));
        assertOther(Clips.clip(CLOUD, "1", 7, "🏠", Clips.NOON), Clips.clip(LOCAL, "9", 0, "🌳", Clips.NOON));
    }

    private static void assertSame(Clip one, Clip other) {
        assertTrue(ClipIdentity.of(one).isSameAs(ClipIdentity.of(other)));
        assertTrue(ClipIdentity.of(other).isSameAs(ClipIdentity.of(one)));
    }

    private static void assertOther(Clip one, Clip other) {
        assertFalse(ClipIdentity.of(one).isSameAs(ClipIdentity.of(other)));
        assertFalse(ClipIdentity.of(other).isSameAs(ClipIdentity.of(one)));
    }
}
