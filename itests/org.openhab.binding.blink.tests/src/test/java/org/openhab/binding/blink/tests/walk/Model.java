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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.cloud.simulator.clip.Clip;
import org.openhab.binding.blink.cloud.simulator.home.Device;
import org.openhab.binding.blink.cloud.simulator.home.Home;
import org.openhab.binding.blink.cloud.simulator.home.Network;
import org.openhab.binding.blink.internal.account.SessionState.Online;
import org.openhab.binding.blink.internal.clip.BookedClip;
import org.openhab.binding.blink.internal.cloud.auth.Tokens;
import org.openhab.binding.blink.tests.support.HeardClips.Heard;

/**
 * What must hold of a household: always, and whenever nothing has gone wrong for a while.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class Model {

    private static final Duration LATE = Duration.ofMinutes(15);
    /** Of younger clips each look shows what becomes of them, of others only that at the whole day. */
    private static final Duration LOOKED_AT = Duration.ofMinutes(40);
    private static final Duration BOOKED = Duration.ofHours(23);
    /** What comes later than this to the knowledge of openHAB may have left the book before it could be kept. */
    private static final Duration KEPT = Duration.ofHours(12);

    private final Household household;
    private final Shelf shelf;
    private final List<String> broken = new CopyOnWriteArrayList<>();
    private int acts = 1;
    private boolean mayBeSignedOut = true;
    /** A refresh token that Blink has changed, and nobody knows into what. */
    private @Nullable String deadToken;
    private int checked;
    private final Set<String> heard = new HashSet<>();

    Model(Household household) {
        this.household = household;
        this.shelf = new Shelf(household.folder);
    }

    /** The user does something that may make Blink send a PIN. */
    void act() {
        acts++;
    }

    int acts() {
        return acts;
    }

    /** Somebody has ended the session, or it is lost. */
    void maySignOut() {
        mayBeSignedOut = true;
    }

    boolean mayBeSignedOut() {
        return mayBeSignedOut || deadToken != null;
    }

    void broken(String promise) {
        broken.add(promise);
    }

    /** What must never be. */
    List<String> broken() {
        int posts = household.town.blink.signInPosts();
        int allActs = household.town.acts();
        if (posts > allActs) {
            broken.add(posts + " sign-ins for " + allActs + " acts");
        }
        Tokens tokens = household.account.stored().tokens();
        if (household.network.takeLostTokens()) {
            deadToken = tokens == null ? null : tokens.refreshToken();
            mayBeSignedOut |= tokens == null;
        }
        if (tokens == null && !mayBeSignedOut()) {
            broken.add("the tokens are lost, and they were good: " + household.account.session().state());
        }
        List<Heard> events = household.account.heard.events();
        for (Heard event : events.subList(checked, events.size())) {
            if (!heard.add(event.clip().id())) {
                broken.add(event.clip().id() + " was heard twice");
            }
            boolean late = event.clip().time().isBefore(event.at().minus(LATE));
            if (late != event.late()) {
                broken.add(event + " is late: " + late);
            }
        }
        checked = events.size();
        return List.copyOf(broken);
    }

    /** All is well again, so a session that ends from now on ends for no reason. */
    void calm() {
        mayBeSignedOut = false;
        Tokens tokens = household.account.stored().tokens();
        if (tokens != null && !tokens.refreshToken().equals(deadToken)) {
            deadToken = null;
        }
    }

    /**
     * What must be, sooner or later.
     *
     * @param since nothing has gone wrong since then
     */
    List<String> missing(Instant since) {
        List<String> missing = new ArrayList<>();
        household.errands.waiting().forEach(what -> missing.add("no answer: " + what));
        if (!(household.account.session().state() instanceof Online)) {
            missing.add("the account is " + household.account.session().state());
            return missing;
        }
        missingOfHome(since, missing);
        missingOfClips(missing);
        return missing;
    }

    private void missingOfHome(Instant since, List<String> missing) {
        org.openhab.binding.blink.internal.cloud.model.Home shown = household.account.session().home();
        if (shown == null || !shown.time().isAfter(since)) {
            missing.add("the home was not read");
            return;
        }
        Home home = household.home();
        Map<String, String> expected = new TreeMap<>();
        home.networks().forEach(network -> expected.put("network " + network.id(), word(network)));
        home.devices().forEach(device -> expected.put("camera " + device.id(), word(device)));
        Map<String, String> actual = new TreeMap<>();
        shown.networks().forEach(network -> actual.put("network " + network.id(), "armed " + network.armed()));
        shown.cameras().forEach(camera -> actual.put("camera " + camera.id(),
                "enabled " + camera.enabled() + ", offline " + camera.isOffline()));
        if (!expected.equals(actual)) {
            missing.add("shown " + actual + " instead of " + expected);
        }
    }

    private static String word(Network network) {
        return "armed " + network.armed();
    }

    private static String word(Device device) {
        return "enabled " + device.enabled() + ", offline " + device.offline();
    }

    private void missingOfClips(List<String> missing) {
        Instant now = household.now();
        Map<String, Heard> events = household.account.heard.events().stream()
                .collect(Collectors.toMap(event -> event.clip().id(), event -> event, (one, other) -> one));
        Set<String> archived = shelf.archived();
        missing.addAll(shelf.halfFiles());
        for (Clip clip : household.town.blink.clips(household.email)) {
            String id = Long.toString(clip.id());
            Heard event = events.get(id);
            if (!clip.isListed(now) || clip.deleted()) {
                continue;
            }
            if (event == null) {
                missing.add("not heard: clip " + id + " of " + clip.recording().startedAt() + ", uploaded "
                        + clip.recording().uploadedAt());
                continue;
            }
            missingOfBook(clip, now, missing);
            boolean timely = Duration.between(event.clip().time(), event.at()).compareTo(KEPT) < 0;
            if (timely && !archived.contains(id)) {
                missing.add("not in the archive: " + id);
            }
        }
    }

    private void missingOfBook(Clip clip, Instant now, List<String> missing) {
        String id = Long.toString(clip.id());
        Instant start = clip.recording().startedAt();
        if (start.isBefore(now.minus(BOOKED))) {
            return;
        }
        Optional<BookedClip> booked = household.account.session().clips().book().find(id);
        if (booked.isEmpty() || booked.get().download().isEmpty()) {
            missing.add("not shown: " + id);
        } else if (start.isAfter(now.minus(LOOKED_AT)) && clip.watched() != booked.get().watched()) {
            missing.add("shown as watched " + booked.get().watched() + ": " + id);
        }
    }

    /** Clips that can be had; whoever saves all gets each of them. */
    Set<Long> present() {
        Instant now = household.now();
        return household.town.blink.clips(household.email).stream()
                .filter(clip -> clip.isListed(now) && !clip.deleted())
                .map(clip -> clip.recording().footage().content().length()).collect(Collectors.toSet());
    }

    /**
     * All clips were saved.
     *
     * @param lengths those that could be had all the time
     */
    void saved(Set<Long> lengths) {
        Set<Long> saved = shelf.savedLengths();
        lengths.stream().filter(length -> !saved.contains(length))
                .forEach(length -> broken.add("not saved: the clip of " + length + " bytes"));
        broken.addAll(shelf.broken(household.town.blink.clips(household.email)));
    }
}
