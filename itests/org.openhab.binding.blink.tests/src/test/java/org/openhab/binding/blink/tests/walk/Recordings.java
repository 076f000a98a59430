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
package org.openhab.binding.blink.tests.walk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.cloud.simulator.clip.Clip;
import org.openhab.binding.blink.cloud.simulator.clip.Footage;
import org.openhab.binding.blink.cloud.simulator.command.CommandKind;
import org.openhab.binding.blink.cloud.simulator.http.Content;
import org.openhab.binding.blink.cloud.simulator.usb.UsbClip;
import org.openhab.binding.blink.internal.cloud.model.ClipSource;

/**
 * What the cameras of a household have recorded: a clip in the cloud, one on USB storage, or both, which are one then.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class Recordings {

    /** So far apart begin the clips of a recording in the cloud and on USB, at the most. */
    private static final Duration APART = Duration.ofSeconds(10);
    /** No camera begins its next clip sooner than this. */
    private static final Duration BETWEEN = Duration.ofSeconds(30);

    /**
     * A recording that can be had now.
     *
     * @param cloud the clip in the cloud, if it is there
     */
    record Recording(String name, Instant start, long length, @Nullable Clip cloud) {
    }

    private final Household household;
    /** The names of the recordings of all clips that ever were on USB storage. */
    private final Map<UsbClip, String> onUsb = new LinkedHashMap<>();

    Recordings(Household household) {
        this.household = household;
    }

    private List<Clip> inCloud() {
        return household.town.blink.clips(household.email);
    }

    private Map<UsbClip, String> onUsb() {
        household.usb.clips().forEach(clip -> onUsb.computeIfAbsent(clip, this::name));
        return onUsb;
    }

    private static String name(Clip clip) {
        return Long.toString(clip.id());
    }

    private String name(UsbClip clip) {
        return inCloud().stream().filter(other -> isSame(clip, other)).map(Recordings::name).findFirst()
                .orElseGet(() -> clip.cameraName() + " " + clip.createdAt());
    }

    private static boolean isSame(UsbClip clip, Clip other) {
        return clip.footage().equals(other.recording().footage())
                && clip.cameraName().equals(UsbClip.reduce(other.recording().device().name()))
                && Duration.between(clip.createdAt(), other.recording().startedAt()).abs().compareTo(APART) <= 0;
    }

    /** The name of the recording that a clip of the add-on is of. */
    String nameOf(org.openhab.binding.blink.internal.cloud.model.Clip clip) {
        return clip.source() == ClipSource.CLOUD ? clip.id()
                : onUsb().entrySet().stream()
                        .filter(entry -> entry.getKey().createdAt().equals(clip.time())
                                && entry.getKey().cameraName().equals(UsbClip.reduce(clip.cameraName())))
                        .map(Map.Entry::getValue).findFirst()
                        .orElseGet(() -> "nothing that was recorded: " + clip.id());
    }

    /** What the add-on can find now, by name. */
    Map<String, Recording> present() {
        Map<String, Recording> present = new LinkedHashMap<>();
        inCloud().stream().filter(clip -> clip.isListed(household.now()) && !clip.deleted())
                .forEach(clip -> present.put(name(clip), new Recording(name(clip), clip.recording().startedAt(),
                        clip.recording().footage().length(), clip)));
        Map<UsbClip, String> names = onUsb();
        household.usb.visible().forEach(clip -> {
            String name = Objects.requireNonNull(names.get(clip));
            present.putIfAbsent(name, new Recording(name, clip.createdAt(), clip.footage().length(), null));
        });
        return present;
    }

    /** All films that there ever were, by their length: most have one of their own. */
    Map<Long, List<Content>> films() {
        Map<String, Footage> all = new LinkedHashMap<>();
        inCloud().forEach(clip -> all.put(name(clip), clip.recording().footage()));
        onUsb().forEach((clip, name) -> all.putIfAbsent(name, clip.footage()));
        return all.values().stream().map(Footage::content).collect(Collectors.groupingBy(Content::length));
    }

    /** Whether a camera can record something that begins then: it does not while it records something else. */
    boolean isFree(long camera, Instant start) {
        String name = UsbClip.reduce(household.home().device(camera).name());
        List<Instant> starts = new ArrayList<>();
        inCloud().stream().filter(clip -> clip.recording().device().id() == camera)
                .forEach(clip -> starts.add(clip.recording().startedAt()));
        onUsb().keySet().stream().filter(clip -> clip.cameraName().equals(name))
                .forEach(clip -> starts.add(clip.createdAt()));
        return starts.stream().noneMatch(other -> Duration.between(other, start).abs().compareTo(BETWEEN) < 0)
                && household.errands.waiting().stream().noneMatch(what -> what.endsWith(" of " + camera))
                && household.town.blink.commands(household.email).stream()
                        .filter(one -> one.kind() == CommandKind.CLIP || one.kind() == CommandKind.LIVE_VIEW)
                        .noneMatch(one -> !one.hasEnded(household.now())
                                && one.device().filter(device -> device.id() == camera).isPresent());
    }
}
