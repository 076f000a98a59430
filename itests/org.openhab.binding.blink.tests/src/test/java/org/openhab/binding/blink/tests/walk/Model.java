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
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.account.SessionState.Online;
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

    private final Household household;
    private final HomeModel home;
    final ClipModel clips;
    private final List<String> broken = new CopyOnWriteArrayList<>();
    private int acts = 1;
    private boolean mayBeSignedOut = true;
    /** A refresh token that Blink has changed, and nobody knows into what. */
    private @Nullable String deadToken;
    private int checked;
    private final Set<String> heard = new HashSet<>();

    Model(Household household) {
        this.household = household;
        this.home = new HomeModel(household);
        this.clips = new ClipModel(household);
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

    void broken(List<String> promises) {
        broken.addAll(promises);
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
            String name = household.recordings.nameOf(event.clip());
            if (!heard.add(name)) {
                broken.add(name + " was heard twice: " + event);
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
        household.viewers.missing(missing);
        home.missing(since, missing);
        clips.missing(missing);
        return missing;
    }
}
