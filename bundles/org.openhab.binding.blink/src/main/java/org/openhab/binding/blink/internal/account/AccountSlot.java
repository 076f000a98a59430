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
package org.openhab.binding.blink.internal.account;

import java.time.Clock;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.clip.ClipMemoryStore;
import org.openhab.binding.blink.internal.cloud.auth.SessionStore;
import org.openhab.binding.blink.internal.diagnostics.Diary;

/**
 * The place of one account: what outlives its sessions, and even its handlers. Sessions follow one another in it; each
 * begins only when the one before has its last critical answer, since two at once would end each other by refreshing
 * the same token.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class AccountSlot {

    private final SessionStore store;
    private final ClipMemoryStore clips;
    private final Diary diary;
    private CompletableFuture<@Nullable Void> free = CompletableFuture.completedFuture(null);

    /**
     * @param store keeps the session over restarts
     * @param clips keeps what is known of the clips over restarts
     */
    public AccountSlot(SessionStore store, ClipMemoryStore clips) {
        this(store, clips, new Diary(Clock.systemUTC()));
    }

    /**
     * @param store keeps the session over restarts
     * @param clips keeps what is known of the clips over restarts
     * @param diary remembers what has happened, for the diagnostics
     */
    public AccountSlot(SessionStore store, ClipMemoryStore clips, Diary diary) {
        this.store = store;
        this.clips = clips;
        this.diary = diary;
    }

    /**
     * @return keeps the session over restarts
     */
    public SessionStore store() {
        return store;
    }

    /**
     * @return keeps what is known of the clips over restarts
     */
    public ClipMemoryStore clips() {
        return clips;
    }

    /**
     * @return remembers what has happened, for the diagnostics; not over restarts of openHAB
     */
    public Diary diary() {
        return diary;
    }

    /**
     * Forgets everything, because the account is removed.
     */
    public void clear() {
        store.clear();
        clips.clear();
        diary.clear();
    }

    /**
     * @param ended completes when a session that has been closed has its last answer
     */
    public synchronized void occupiedUntil(CompletableFuture<@Nullable Void> ended) {
        CompletableFuture<@Nullable Void> before = free;
        free = ended.handle((nothing, failure) -> null).thenCombine(before, (one, other) -> null);
    }

    /**
     * @param begin what to do when no earlier session is waiting for an answer; at once, if that is so already
     */
    public void whenFree(Runnable begin) {
        free().thenRun(begin);
    }

    /**
     * @return completes when no earlier session is waiting for an answer
     */
    public synchronized CompletableFuture<@Nullable Void> free() {
        return free;
    }
}
