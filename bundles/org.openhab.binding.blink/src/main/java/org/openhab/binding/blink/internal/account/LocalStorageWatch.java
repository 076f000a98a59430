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

import static java.util.concurrent.CompletableFuture.*;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.clip.CameraFinder;
import org.openhab.binding.blink.internal.clip.ClipFeed;
import org.openhab.binding.blink.internal.clip.Sighting;
import org.openhab.binding.blink.internal.cloud.error.BlinkException;
import org.openhab.binding.blink.internal.cloud.error.SessionEndedException;
import org.openhab.binding.blink.internal.cloud.error.UnreachableException;
import org.openhab.binding.blink.internal.cloud.model.Camera;
import org.openhab.binding.blink.internal.cloud.model.Clip;
import org.openhab.binding.blink.internal.cloud.model.ClipSource;
import org.openhab.binding.blink.internal.cloud.model.Home;
import org.openhab.binding.blink.internal.cloud.model.LocalStorage;
import org.openhab.binding.blink.internal.cloud.model.Manifest;
import org.openhab.binding.blink.internal.cloud.model.SyncModule;
import org.openhab.binding.blink.internal.poll.PollLoop;
import org.openhab.binding.blink.internal.poll.PollPolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches the clips on the USB storages of all sync modules.
 * <p>
 * Methods are called on the serial executor of the session.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class LocalStorageWatch {

    private static final int LIST_TRIES = 4;
    private static final Duration LIST_RETRY = Duration.ofSeconds(20);

    private final Logger logger = LoggerFactory.getLogger(LocalStorageWatch.class);
    private final SerialExecutor serial;
    private final Clock clock;
    private final ClipFeed feed;
    private final OwnRecordings ownRecordings;
    private final Supplier<@Nullable Home> home;
    private final Function<SyncModule, LocalModule> modules;
    private final BooleanSupplier isWorthALook;
    private final Function<SyncModule, Duration> interval;
    private final DoubleSupplier random;
    private final Map<Long, Watched> watched = new LinkedHashMap<>();
    private final Set<String> reportedNames = new HashSet<>();

    /**
     * @param serial runs everything
     * @param clock tells how much time has passed
     * @param feed makes events of what is on the storages
     * @param ownRecordings tells which clips we have asked for ourselves
     * @param home tells how the home looked last
     * @param modules makes what asks a sync module
     * @param isWorthALook whether there is something to be found
     * @param interval tells the time between two looks at a sync module as it is now; zero for none
     * @param random numbers from 0 to 1
     */
    LocalStorageWatch(SerialExecutor serial, Clock clock, ClipFeed feed, OwnRecordings ownRecordings,
            Supplier<@Nullable Home> home, Function<SyncModule, LocalModule> modules, BooleanSupplier isWorthALook,
            Function<SyncModule, Duration> interval, DoubleSupplier random) {
        this.serial = serial;
        this.clock = clock;
        this.feed = feed;
        this.ownRecordings = ownRecordings;
        this.home = home;
        this.modules = modules;
        this.isWorthALook = isWorthALook;
        this.interval = interval;
        this.random = random;
    }

    /**
     * Watches the sync modules whose storage can be read.
     *
     * @param all all sync modules of the home
     */
    void watch(Collection<SyncModule> all) {
        List<SyncModule> readable = !isWorthALook.getAsBoolean() ? List.of()
                : all.stream().filter(module -> LocalStorage.isReadable(module.localStorage())
                        && !Boolean.FALSE.equals(module.online())).toList();
        List<Long> ids = readable.stream().map(SyncModule::id).toList();
        watched.entrySet().removeIf(entry -> {
            boolean gone = !ids.contains(entry.getKey());
            if (gone) {
                entry.getValue().stop();
            }
            return gone;
        });
        readable.forEach(module -> {
            Watched one = watched.get(module.id());
            if (one == null) {
                one = new Watched(modules.apply(module));
                watched.put(module.id(), one);
            }
            one.update(module);
        });
    }

    /**
     * Looks at all storages now, as far as they are watched.
     *
     * @return completes when all looks are over; never fails
     */
    CompletableFuture<@Nullable Void> look() {
        List<CompletableFuture<?>> looks = new ArrayList<>();
        watched.values().forEach(one -> looks.add(one.polls.pollNow().handle((manifest, failure) -> null)));
        return CompletableFuture.allOf(looks.toArray(CompletableFuture[]::new));
    }

    /**
     * Looks earlier than planned; see {@link PollLoop#hasten}.
     *
     * @param wanted at which sync modules
     */
    void hasten(Predicate<SyncModule> wanted, Duration distance) {
        watched.values().stream().filter(one -> wanted.test(one.module.module()))
                .forEach(one -> one.polls.hasten(distance));
    }

    /**
     * Looks now at those storages at which the last look has failed; see {@link PollLoop#tryAgain}.
     */
    void tryAgain() {
        watched.values().forEach(one -> one.polls.tryAgain());
    }

    /**
     * @return the sync module that has a clip
     */
    Optional<LocalModule> moduleOf(Clip clip) {
        return watched.values().stream().map(one -> one.module).filter(module -> clip.id().startsWith(module.prefix()))
                .findFirst();
    }

    /**
     * @return all clips on the storages, in no order
     */
    CompletableFuture<List<Sighting>> all() {
        CompletableFuture<List<Sighting>> all = completedFuture(List.of());
        for (Watched one : watched.values()) {
            all = all.thenCombine(list(one, 1), (some, more) -> {
                List<Sighting> both = new ArrayList<>(some);
                both.addAll(more);
                return both;
            });
        }
        return all;
    }

    /**
     * @return all clips that were on the storages when they were looked at last, in no order
     */
    List<Sighting> known() {
        return watched.values().stream().flatMap(one -> one.module.known().map(one::sightings).stream())
                .flatMap(List::stream).toList();
    }

    /** A sync module may be busy, or have been asked only just. */
    private CompletableFuture<List<Sighting>> list(Watched one, int attempt) {
        return one.look().thenApply(one::sightings).exceptionallyComposeAsync(failure -> {
            SyncModule module = one.module.module();
            if (attempt < LIST_TRIES) {
                return serial.of(LIST_RETRY)
                        .thenComposeAsync(passed -> list(watched.getOrDefault(module.id(), one), attempt + 1), serial);
            }
            logger.warn("The clips on the USB storage of {} are left out, because it could not be listed: {}",
                    module.name(), failure.getMessage());
            return completedFuture(List.of());
        }, serial);
    }

    /**
     * Watches no more, until asked to.
     */
    void stop() {
        watched.values().forEach(Watched::stop);
        watched.clear();
    }

    private class Watched {
        private final LocalModule module;
        private final PollLoop<Manifest> polls;
        private boolean gone;

        Watched(LocalModule module) {
            this.module = module;
            this.polls = new PollLoop<>(serial, clock, serial::later, module::manifest,
                    new PollPolicy(() -> interval.apply(module.module()), random), new Listener());
        }

        void update(SyncModule now) {
            module.update(now);
            polls.start();
        }

        /** Nobody would end the polls that a look at a module begins which is not watched any more. */
        CompletableFuture<Manifest> look() {
            return gone ? failedFuture(new UnreachableException("its sync module is offline", false, null))
                    : polls.pollNow();
        }

        void stop() {
            gone = true;
            polls.stop();
            module.clear();
        }

        private List<Sighting> sightings(Manifest manifest) {
            return manifest.clips().stream().map(entry -> new Sighting(clip(entry), false, false)).toList();
        }

        private Clip clip(Manifest.Entry entry) {
            long networkId = module.module().networkId();
            Home now = home.get();
            List<Camera> cameras = now == null ? List.of()
                    : CameraFinder.byReducedName(now, networkId, entry.cameraName());
            if (cameras.size() > 1 && reportedNames.add(networkId + entry.cameraName())) {
                logger.warn(
                        "{} cameras are called {} on the USB storage: {}. Rename one in the Blink app, else nobody can tell their clips apart.",
                        cameras.size(), entry.cameraName(), cameras.stream().map(Camera::name).toList());
            }
            Optional<Camera> camera = CameraFinder.only(cameras);
            String cause = camera.map(one -> ownRecordings.cause(one.family(), one.id(), entry.createdAt()))
                    .orElseGet(() -> "");
            return new Clip(ClipSource.LOCAL, module.idOf(entry), networkId, camera.map(Camera::family).orElse(null),
                    camera.map(Camera::id).orElseGet(() -> 0L), camera.map(Camera::name).orElseGet(entry::cameraName),
                    entry.createdAt(), cause, List.of(), null, "");
        }

        private class Listener implements PollLoop.Listener<Manifest> {
            private int failures;

            @Override
            public void onAnswer(Manifest manifest) {
                failures = 0;
                feed.takeLocal(module.prefix(), sightings(manifest));
            }

            @Override
            public int onFailure(BlinkException problem) {
                logger.debug("Look at the USB storage failed: {}", problem.getMessage());
                if (problem instanceof SessionEndedException) {
                    // The next description of the home begins anew.
                    polls.stop();
                }
                return ++failures;
            }
        }
    }
}
