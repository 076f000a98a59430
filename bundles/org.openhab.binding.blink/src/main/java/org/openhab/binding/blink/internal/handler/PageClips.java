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

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.clip.BookedClip;
import org.openhab.binding.blink.internal.cloud.model.Camera;
import org.openhab.binding.blink.internal.cloud.model.Clip;
import org.openhab.binding.blink.internal.cloud.model.ClipSource;
import org.openhab.binding.blink.internal.media.ArchivedClip;
import org.openhab.binding.blink.internal.web.LinkKind;
import org.openhab.binding.blink.internal.web.LinkTarget;
import org.openhab.binding.blink.internal.web.MediaLinks;
import org.openhab.binding.blink.internal.web.page.PageHome;

/**
 * The clips of a page: those in the cloud, on USB storage and in the archive together, each recording once.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class PageClips {

    private final MediaLinks links;
    private final List<ArchivedClip> archived;
    private final Set<String> kept;
    private final Instant end;

    /**
     * @param links makes links to them
     * @param archived what the archive keeps
     * @param end when the links end
     */
    PageClips(MediaLinks links, List<ArchivedClip> archived, Instant end) {
        this.links = links;
        this.archived = archived;
        this.kept = archived.stream().map(one -> one.clip().id()).collect(Collectors.toUnmodifiableSet());
        this.end = end;
    }

    /**
     * @param recordings what Blink has of the camera
     * @return the clips of the camera since a time, the newest first
     */
    List<PageHome.Clip> of(Camera camera, List<BookedClip> recordings, Instant since) {
        List<PageHome.Clip> clips = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (BookedClip one : recordings) {
            Clip clip = one.clip();
            boolean isPresent = one.present().findAny().isPresent();
            // It may have been kept when only the USB storage had it.
            boolean isKept = one.ids().anyMatch(kept::contains);
            one.ids().forEach(seen::add);
            if (!clip.time().isBefore(since) && (isKept || isPresent)) {
                clips.add(clip(camera, clip, sources(one, isKept), one.download().isPresent() || isKept, isPresent));
            }
        }
        archived.stream().map(ArchivedClip::clip)
                .filter(clip -> clip.isOf(camera.family(), camera.id()) && !seen.contains(clip.id()))
                .forEach(clip -> clips.add(clip(camera, clip, List.of(PageHome.Source.ARCHIVE), true, false)));
        clips.sort(Comparator.comparing(PageHome.Clip::time).reversed());
        return clips;
    }

    private static List<PageHome.Source> sources(BookedClip booked, boolean isKept) {
        List<PageHome.Source> sources = new ArrayList<>();
        booked.present().map(Clip::source).forEach(
                source -> sources.add(source == ClipSource.CLOUD ? PageHome.Source.CLOUD : PageHome.Source.LOCAL));
        if (isKept) {
            sources.add(PageHome.Source.ARCHIVE);
        }
        return sources;
    }

    private PageHome.Clip clip(Camera camera, Clip clip, List<PageHome.Source> sources, boolean plays,
            boolean canDelete) {
        // What Blink has deleted has no picture any more.
        return new PageHome.Clip(clip.id(), clip.time(), clip.type().name(), clip.objects(), sources,
                clip.thumbnail() == null || !canDelete ? null : link(LinkKind.CLIP_IMAGE, camera, clip),
                plays ? link(LinkKind.CLIP, camera, clip) : null, canDelete);
    }

    private String link(LinkKind kind, Camera camera, Clip clip) {
        return links.relative(LinkTarget.certain(kind, camera.family(), camera.id(), clip.id()), end);
    }
}
