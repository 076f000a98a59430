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

import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What must be known of the clips of an account after a restart, so that no event is lost and none comes twice.
 *
 * @param accountId the number of the account; 0 for none
 * @param lookedUntil the seconds since the epoch up to which the cloud has been looked at; 0 for never
 * @param sources what has been seen, by source
 * @param essence what is shown of the clips
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record ClipMemory(long accountId, long lookedUntil, Map<String, Seen> sources, List<BookedClip> essence) {

    /** Nothing was ever seen. */
    public static final ClipMemory EMPTY = new ClipMemory(0, 0, Map.of(), List.of());

    public ClipMemory {
        sources = Map.copyOf(sources);
        essence = List.copyOf(essence);
    }

    /**
     * What has been seen of one source.
     *
     * @param times the seconds since the epoch at which the clips were recorded, by their ids
     * @param floor the time up to which all clips count as seen
     * @param cameras what tells the cameras of the clips of the last day apart, by their ids
     */
    public record Seen(Map<String, Long> times, long floor, Map<String, String> cameras) {

        public Seen {
            times = Map.copyOf(times);
            cameras = Map.copyOf(cameras);
        }
    }
}
