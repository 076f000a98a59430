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

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.account.AccountSession;
import org.openhab.binding.blink.internal.account.HomeListener;
import org.openhab.binding.blink.internal.account.LiveListener;
import org.openhab.binding.blink.internal.clip.ClipListener;

/**
 * Who wants to know what happens in an account: in this session and in those that follow.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class AccountListeners {

    private final Set<HomeListener> ofHome = ConcurrentHashMap.newKeySet();
    private final Set<ClipListener> ofClips = ConcurrentHashMap.newKeySet();
    private final Set<LiveListener> ofLive = ConcurrentHashMap.newKeySet();

    /**
     * Has a new session tell everybody.
     */
    void joinAll(AccountSession session) {
        ofHome.forEach(session::addHomeListener);
        ofClips.forEach(session.clips()::addListener);
        ofLive.forEach(session.live()::addListener);
    }

    void add(HomeListener listener, @Nullable AccountSession session) {
        ofHome.add(listener);
        if (session != null) {
            session.addHomeListener(listener);
        }
    }

    void remove(HomeListener listener, @Nullable AccountSession session) {
        ofHome.remove(listener);
        if (session != null) {
            session.removeHomeListener(listener);
        }
    }

    void add(ClipListener listener, @Nullable AccountSession session) {
        ofClips.add(listener);
        if (session != null) {
            session.clips().addListener(listener);
        }
    }

    void remove(ClipListener listener, @Nullable AccountSession session) {
        ofClips.remove(listener);
        if (session != null) {
            session.clips().removeListener(listener);
        }
    }

    void add(LiveListener listener, @Nullable AccountSession session) {
        ofLive.add(listener);
        if (session != null) {
            session.live().addListener(listener);
        }
    }

    void remove(LiveListener listener, @Nullable AccountSession session) {
        ofLive.remove(listener);
        if (session != null) {
            session.live().removeListener(listener);
        }
    }
}
