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
package org.openhab.binding.blink.internal.handler;

import static org.junit.jupiter.api.Assertions.*;
import static org.openhab.binding.blink.internal.fixture.Recordings.*;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.clip.BookedClip;
import org.openhab.binding.blink.internal.clip.Sighting;
import org.openhab.binding.blink.internal.cloud.model.Clip;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.fixture.Homes;
import org.openhab.binding.blink.internal.fixture.TestClock;
import org.openhab.binding.blink.internal.media.ArchivedClip;
import org.openhab.binding.blink.internal.web.LinkBase;
import org.openhab.binding.blink.internal.web.LinkSecret;
import org.openhab.binding.blink.internal.web.MediaLinks;
import org.openhab.binding.blink.internal.web.page.PageHome;
import org.openhab.binding.blink.internal.web.page.PageHome.Source;

/**
 * {@link PageClips} show each recording once, wherever it is kept and under whatever name.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class PageClipsTest {

    private static final Instant NOON = TestClock.START;
    private static final Clip CLOUD = cloud("1", NOON);
    private static final Clip COPY = local("300001-1-1", NOON.plusSeconds(2));

    private final LinkSecret secret = LinkSecret.random(new SecureRandom());
    private final TestClock clock = new TestClock();

    private List<PageHome.Clip> shown(List<Sighting> sightings, Clip... kept) {
        List<BookedClip> recordings = book(clock, sightings).of(DeviceFamily.CAMERA, Homes.CAMERA);
        List<ArchivedClip> archived = List.of(kept).stream().map(clip -> new ArchivedClip(clip, Path.of("a.mp4"), 1))
                .toList();
        return new PageClips(new MediaLinks("home", () -> secret, LinkBase.of("/", Optional::empty)), archived,
                NOON.plusSeconds(600)).of(Homes.camera(true, null), recordings, NOON.minusSeconds(86_400));
    }

    private static void assertOne(List<Source> sources, boolean canDelete, List<PageHome.Clip> shown) {
        assertEquals(1, shown.size(), shown.toString());
        assertEquals(sources, shown.get(0).sources());
        assertEquals(canDelete, shown.get(0).canDelete());
        assertNotNull(shown.get(0).path());
    }

    @Test
    void whatIsKeptUnderTheNameOfItsCopyIsShownOnce() {
        assertOne(List.of(Source.CLOUD, Source.LOCAL, Source.ARCHIVE), true,
                shown(List.of(seen(CLOUD), seen(COPY)), COPY));
        assertOne(List.of(Source.CLOUD, Source.LOCAL, Source.ARCHIVE), true,
                shown(List.of(seen(CLOUD), seen(COPY)), CLOUD));
    }

    @Test
    void whatBlinkHasDeletedIsPlayedFromTheArchiveUnderWhicheverName() {
        assertOne(List.of(Source.ARCHIVE), false, shown(List.of(deleted(CLOUD), deleted(COPY)), COPY));
        assertOne(List.of(Source.LOCAL, Source.ARCHIVE), true, shown(List.of(deleted(CLOUD), seen(COPY)), COPY));
        assertOne(List.of(Source.ARCHIVE), false, shown(List.of(), COPY));
    }

    @Test
    void whatIsNowhereIsNotShown() {
        assertEquals(List.of(), shown(List.of(deleted(CLOUD), deleted(COPY))));
    }
}
