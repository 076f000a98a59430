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

import static org.openhab.binding.blink.internal.BlinkBindingConstants.CHANNEL_CLIP_URL;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.channel.ClipChannels;
import org.openhab.binding.blink.internal.cloud.model.Clip;
import org.openhab.binding.blink.internal.cloud.model.ClipSource;
import org.openhab.core.library.types.StringType;
import org.openhab.core.types.State;
import org.openhab.core.types.UnDefType;

/**
 * The clip that the user has chosen by {@code clip-index}: the newest, until he chooses another one. Each new clip
 * makes it the newest again.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ChosenClip {

    private final Function<Clip, Optional<String>> link;
    private final CameraOutput output;
    private List<Clip> clips = List.of();
    private int index;

    /**
     * @param link makes the link to a clip
     * @param output shows it
     */
    ChosenClip(Function<Clip, Optional<String>> link, CameraOutput output) {
        this.link = link;
        this.output = output;
    }

    /**
     * @param now the clips that can be downloaded, the newest first
     */
    synchronized void onClips(List<Clip> now) {
        String before = clips.isEmpty() ? "" : clips.get(0).id();
        clips = now;
        if (now.isEmpty() || !now.get(0).id().equals(before)) {
            index = 0;
        }
        show();
    }

    /**
     * @param clip a clip that was just seen for the first time
     */
    synchronized void onNew(Clip clip) {
        if (clip.source() == ClipSource.LOCAL || !clip.path().isEmpty()) {
            List<Clip> more = new ArrayList<>(List.of(clip));
            more.addAll(clips);
            clips = more;
            index = 0;
            show();
        }
    }

    /**
     * The user chooses.
     *
     * @param wanted how many clips are newer; beyond the last one it is the oldest
     */
    synchronized void choose(int wanted) {
        index = wanted;
        show();
    }

    /** Shows it, with the link of now. */
    synchronized void show() {
        index = Math.max(0, Math.min(index, clips.size() - 1));
        Optional<Clip> chosen = clips.stream().skip(index).findFirst();
        Map<String, State> states = new LinkedHashMap<>(ClipChannels.ofChosen(chosen, index));
        states.put(CHANNEL_CLIP_URL,
                chosen.flatMap(link).<State> map(StringType::new).orElseGet(() -> UnDefType.UNDEF));
        output.show(states);
    }
}
