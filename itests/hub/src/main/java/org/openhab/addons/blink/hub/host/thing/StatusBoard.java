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
package org.openhab.addons.blink.hub.host.thing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.addons.blink.hub.api.Status;
import org.openhab.addons.blink.hub.host.Changes;
import org.openhab.addons.blink.hub.host.text.StatusTexts;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.ThingUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sets the status of things and remembers what it was.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@Component(service = StatusBoard.class)
@NonNullByDefault
public class StatusBoard {

    private static final int KEPT = 1_000;

    private final Logger logger = LoggerFactory.getLogger(StatusBoard.class);
    private final Map<ThingUID, List<Status>> history = new ConcurrentHashMap<>();
    private final StatusTexts texts;
    private final Changes changes;

    @Activate
    public StatusBoard(@Reference StatusTexts texts, @Reference Changes changes) {
        this.texts = texts;
        this.changes = changes;
    }

    public void set(Thing thing, ThingStatus status, ThingStatusDetail detail) {
        set(thing, status, detail, null);
    }

    public void set(Thing thing, ThingStatus status, ThingStatusDetail detail, @Nullable String description) {
        set(thing, new ThingStatusInfo(status, detail, description));
    }

    /**
     * Sets a status that the handler tells, or that leads to its work, unless the thing is about to be removed: nobody
     * must forget that, least of all a handler that has just begun when the user removes the thing.
     *
     * @return the status before
     */
    public synchronized ThingStatusInfo setUnlessRemoving(Thing thing, ThingStatusInfo info) {
        ThingStatusInfo before = thing.getStatusInfo();
        if (before.getStatus() != ThingStatus.REMOVING || info.getStatus() == ThingStatus.REMOVED) {
            set(thing, info);
        }
        return before;
    }

    public synchronized void set(Thing thing, ThingStatusInfo info) {
        Status now = texts.describe(info, thing.getHandler());
        history.compute(thing.getUID(), (uid, before) -> {
            List<Status> statuses = before == null ? new ArrayList<>() : new ArrayList<>(before);
            if (statuses.isEmpty() || !statuses.get(statuses.size() - 1).equals(now)) {
                logger.info("{} is {}", thing.getUID(), now);
                statuses.add(now);
            }
            return List.copyOf(statuses.subList(Math.max(0, statuses.size() - KEPT), statuses.size()));
        });
        // After the history, so that who sees the status finds it there.
        thing.setStatusInfo(info);
        changes.announce();
    }

    /**
     * The present status as people read it.
     */
    public Status get(Thing thing) {
        return texts.describe(thing.getStatusInfo(), thing.getHandler());
    }

    /**
     * Oldest first. Kept when the thing is gone, so that one can see how it went.
     */
    public List<Status> history(ThingUID thing) {
        List<Status> statuses = history.get(thing);
        return statuses == null ? List.of() : statuses;
    }

    /**
     * Whether the handler has said how the thing fares, and may therefore be used.
     */
    static boolean isInitialized(ThingStatus status) {
        return status == ThingStatus.ONLINE || status == ThingStatus.OFFLINE || status == ThingStatus.UNKNOWN;
    }
}
