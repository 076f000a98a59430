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
package org.openhab.binding.blink.cloud.simulator.clip;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.account.Account;

/**
 * The clips in the cloud, of those devices that the plan of their owner covers.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class Clips implements ClipShelf {

    private final Clock clock;
    private final List<Clip> clips = new ArrayList<>();

    public Clips(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean offer(Account account, Recording recording) {
        if (!account.plan().covers(recording.device().id())) {
            return false;
        }
        synchronized (this) {
            clips.add(new Clip(recording));
        }
        return true;
    }

    /** All clips of a customer, those that are not listed yet among them, in the order in which they were recorded. */
    public synchronized List<Clip> of(long accountId) {
        return clips.stream().filter(clip -> clip.recording().device().accountId() == accountId).toList();
    }

    /** What the cloud shows of them, the deleted ones among it. */
    public List<Clip> listed(long accountId) {
        Instant now = clock.instant();
        return of(accountId).stream().filter(clip -> clip.isListed(now)).toList();
    }

    /**
     * A clip of whatever customer.
     *
     * @throws IllegalArgumentException when there is none
     */
    public synchronized Clip clip(long id) {
        return clips.stream().filter(clip -> clip.id() == id).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no clip " + id));
    }

    /** Somebody looks at a clip. */
    public void watch(long id) {
        clip(id).watch(clock.instant());
    }

    /** Somebody deletes a clip. */
    public void delete(long id) {
        clip(id).delete(clock.instant());
    }

    /** Something happens to a clip that nobody sees but by its <code>updated_at</code>. */
    public void touch(long id) {
        clip(id).touch(clock.instant());
    }

    public synchronized void clear() {
        clips.clear();
    }
}
