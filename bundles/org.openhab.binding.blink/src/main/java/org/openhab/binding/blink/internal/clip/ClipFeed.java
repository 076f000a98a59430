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

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.model.Clip;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes events of what the lists of clips show: each recording is one event, however often and in however many lists it
 * is shown, and also over restarts.
 * <p>
 * Nothing is an event that was recorded before anybody looked. Methods are called on the serial executor of the
 * session, those for listeners in any thread.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class ClipFeed {

    /** The source of the clips in the cloud. */
    public static final String CLOUD = "cloud";

    /** What is older when it is first seen is told to no rule any more. */
    private static final Duration LATE = Duration.ofMinutes(15);

    /** How far back the first look goes. */
    private static final Duration FIRST_LOOK = Duration.ofHours(24);
    private static final Duration WRITE_INTERVAL = Duration.ofMinutes(10);

    private final Logger logger = LoggerFactory.getLogger(ClipFeed.class);
    private final ClipMemoryStore store;
    private final Clock clock;
    private final BooleanSupplier closed;
    private final ClipBook book = new ClipBook();
    private final JustDeleted deleted;
    private final Set<ClipListener> listeners = new CopyOnWriteArraySet<>();
    private final Map<String, KnownClips> known = new HashMap<>();
    private long accountId;
    private Instant begun = Instant.MAX;
    private Instant lookedUntil = Instant.EPOCH;
    private Instant savedUntil = Instant.EPOCH;
    private boolean changed;

    /**
     * @param store keeps what has been seen
     * @param clock tells the time
     * @param closed whether nobody listens any more
     */
    public ClipFeed(ClipMemoryStore store, Clock clock, BooleanSupplier closed) {
        this.store = store;
        this.clock = clock;
        this.closed = closed;
        this.deleted = new JustDeleted(clock);
    }

    /**
     * Begins with what was seen of an account before.
     */
    public void begin(long account) {
        if (account == accountId) {
            return;
        }
        accountId = account;
        begun = clock.instant();
        known.clear();
        book.clear();
        deleted.clear();
        ClipMemory stored = store.load();
        ClipMemory memory = stored.accountId() == account ? stored : ClipMemory.EMPTY;
        lookedUntil = Instant.ofEpochSecond(memory.lookedUntil());
        savedUntil = lookedUntil;
        memory.sources().forEach(
                (source, seen) -> known.put(source, new KnownClips(seen.times(), seen.floor(), seen.cameras())));
        memory.essence().stream().flatMap(BookedClip::sightings).forEach(book::put);
        book.settle(clock.instant());
    }

    /**
     * @return whether it is known what was seen before
     */
    public boolean hasBegun() {
        return accountId != 0;
    }

    /**
     * @return up to when the cloud has been looked at, by Blink's clock; the epoch for never
     */
    public Instant lookedUntil() {
        return lookedUntil;
    }

    /**
     * @return whether a clip of a source has been seen
     */
    public boolean isKnown(String source, String id, Instant time) {
        KnownClips seen = known.get(source);
        return seen != null && seen.isKnown(id, time);
    }

    /**
     * Takes what a look at the cloud has brought.
     *
     * @param sightings all clips that were shown, in any order
     * @param until the time of the look, by Blink's clock
     * @return how many recordings were seen for the first time
     */
    public int takeCloud(Collection<Sighting> sightings, Instant until) {
        int events = take(CLOUD, sightings, until);
        if (!closed.getAsBoolean() && until.isAfter(lookedUntil)) {
            lookedUntil = until;
        }
        settle();
        return events;
    }

    /**
     * Takes note of all clips in the cloud that were recorded in a time: what was there and is no more was deleted.
     * What a look has brought must follow.
     *
     * @param since the begin of that time, which belongs to it
     * @param until its end, which does not
     * @param ids the ids of the clips that are there
     */
    public void keepCloud(Instant since, Instant until, Set<String> ids) {
        changed |= book.keepCloud(since, until, ids);
    }

    /**
     * Takes what a sync module has on its USB storage.
     *
     * @param prefix what the ids of its clips begin with
     * @param sightings all clips that it has
     * @return how many recordings were seen for the first time
     */
    public int takeLocal(String prefix, Collection<Sighting> sightings) {
        book.keepLocal(prefix,
                sightings.stream().map(sighting -> sighting.clip().id()).collect(Collectors.toUnmodifiableSet()));
        int events = take(prefix, sightings, lookedUntil.equals(Instant.EPOCH) ? Instant.MAX : lookedUntil);
        settle();
        return events;
    }

    private int take(String source, Collection<Sighting> sightings, Instant byBlink) {
        boolean first = !known.containsKey(source);
        changed |= first;
        KnownClips seen = Objects.requireNonNull(known.computeIfAbsent(source, any -> beforeFirstLook(byBlink)));
        List<Sighting> inOrder = sightings.stream().sorted(Comparator
                .comparing((Sighting sighting) -> sighting.clip().time()).thenComparing(one -> one.clip().id()))
                .toList();
        int events = 0;
        for (Sighting sighting : inOrder) {
            Clip clip = sighting.clip();
            boolean isKnown = seen.isKnown(clip.id(), clip.time());
            if (!isKnown && closed.getAsBoolean()) {
                // Whoever comes after us tells it, and must not find it in the book.
                break;
            }
            Sighting seenNow = isDeleted(clip.id()) ? new Sighting(clip, true, sighting.watched()) : sighting;
            boolean isNewRecording = book.put(seenNow) && !isKnownElsewhere(source, clip);
            if (isKnown) {
                continue;
            }
            changed |= seen.add(clip.id(), clip.time(), CameraFinder.mark(clip));
            if (isNewRecording && (!first || clip.time().isAfter(begun))) {
                events++;
                Instant now = clock.instant();
                boolean late = clip.time().isBefore(now.minus(LATE));
                logger.debug("{} on {} ({}){}", clip.type(), clip.source(), clip.cause(), late ? ", late" : "");
                if (!late) {
                    // Before it is told: whatever a crash leaves, a door bell must not ring once more after it.
                    book.settle(now);
                    save(now);
                }
                tell(listener -> listener.onEvent(new ClipEvent(clip, late)));
            }
        }
        return events;
    }

    /**
     * A copy may be made hours later, when the book of before a restart is gone and the clip itself deleted. What the
     * book knows, it has compared.
     */
    private boolean isKnownElsewhere(String source, Clip clip) {
        String mark = CameraFinder.mark(clip);
        return !mark.isEmpty() && known.entrySet().stream()
                .filter(other -> CLOUD.equals(source) != CLOUD.equals(other.getKey())).anyMatch(other -> other
                        .getValue().hasNear(mark, clip.time(), BookedClip.SAME, id -> book.find(id).isEmpty()));
    }

    /**
     * The first look shows the clips of a day. Older ones are no news either when they are listed for a change. If our
     * clock is ahead by days, the clips of these days must not count as seen for ever.
     */
    private KnownClips beforeFirstLook(Instant byBlink) {
        Instant own = clock.instant();
        Instant now = byBlink.isBefore(own) ? byBlink : own;
        return new KnownClips(Map.of(), now.minus(FIRST_LOOK).getEpochSecond(), Map.of());
    }

    private void settle() {
        Instant now = clock.instant();
        book.settle(now);
        // Only news are worth a write: many an openHAB lives on an SD card.
        if (changed || lookedUntil.isAfter(savedUntil.plus(WRITE_INTERVAL))) {
            save(now);
        }
        tell(listener -> listener.onClips(book));
    }

    private void save(Instant now) {
        changed = false;
        savedUntil = lookedUntil;
        // Where there is one source, there are no copies.
        Instant since = known.size() > 1 ? now.minus(FIRST_LOOK) : Instant.MAX;
        Map<String, ClipMemory.Seen> sources = known.entrySet().stream().collect(
                Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> new ClipMemory.Seen(entry.getValue().times(),
                        entry.getValue().floor(), entry.getValue().camerasSince(since))));
        store.save(new ClipMemory(accountId, lookedUntil.getEpochSecond(), sources, book.essence(now)));
    }

    /**
     * Takes note of a clip that we have deleted.
     */
    public void deleted(Clip clip) {
        deleted.add(clip.id());
        book.deleted(clip, clock.instant());
        changed = true;
        settle();
    }

    /**
     * @return whether we have only just deleted the clip of that id; lists may show it yet
     */
    public boolean isDeleted(String id) {
        return deleted.contains(id);
    }

    private void tell(Consumer<ClipListener> news) {
        listeners.forEach(listener -> {
            try {
                news.accept(listener);
            } catch (RuntimeException e) {
                // A mistake of ours with one thing must neither cost the others their events nor go unseen.
                logger.warn("A thing of the Blink account could not be told of a clip, please report this", e);
            }
        });
    }

    /**
     * @return the clips that are known
     */
    public ClipBook book() {
        return book;
    }

    /**
     * Tells a listener of what happens from now on.
     */
    public void add(ClipListener listener) {
        listeners.add(listener);
    }

    /**
     * @return whether a listener is told of what happens
     */
    public boolean has(ClipListener listener) {
        return listeners.contains(listener);
    }

    /**
     * Tells a listener no more.
     */
    public void remove(ClipListener listener) {
        listeners.remove(listener);
    }
}
