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

import static java.util.concurrent.CompletableFuture.completedFuture;
import static java.util.concurrent.CompletableFuture.failedFuture;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.error.BlinkException;
import org.openhab.binding.blink.internal.cloud.error.BusyException;
import org.openhab.binding.blink.internal.cloud.error.FailureCause;
import org.openhab.binding.blink.internal.cloud.error.NotSupportedException;
import org.openhab.binding.blink.internal.cloud.error.UnexpectedAnswerException;
import org.openhab.binding.blink.internal.cloud.model.Camera;
import org.openhab.binding.blink.internal.cloud.model.CommandProgress;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.cloud.model.Home;
import org.openhab.binding.blink.internal.cloud.model.LiveTicket;
import org.openhab.binding.blink.internal.live.relay.UnusableRelayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The live views of an account, at most one per camera: each ends at its limit, when it is stopped, when the last
 * viewer has gone, and when Blink ends it. None is opened by itself, and none is prolonged.
 * <p>
 * Methods may be called in any thread and never block.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class LiveViews {

    private static final Duration LOOK_FOR_VIEWERS = Duration.ofSeconds(5);
    private static final Duration BUSY_WAIT = Duration.ofSeconds(5);
    /** Another viewer may look for minutes: trying again and again would only annoy Blink. */
    private static final int MOST_TRIES = 3;
    private static final int ID_BYTES = 16;
    /** So long players may still ask for the end of one that is over. It takes megabytes. */
    private static final Duration KEPT = Duration.ofSeconds(60);

    private final Logger logger = LoggerFactory.getLogger(LiveViews.class);
    private final CloudAccess cloud;
    private final CommandQueue queue;
    private final SerialExecutor serial;
    private final SerialCalls calls;
    private final Clock clock;
    private final SecureRandom random;
    private final Supplier<Optional<Home>> home;
    private final Relays relays;
    private final Map<Key, LiveView> views = new ConcurrentHashMap<>();
    /** What Blink was asked for; what is not in it any more is not wanted any more when Blink answers. */
    private final Map<Key, CompletableFuture<LiveView>> opening = new ConcurrentHashMap<>();
    private final Map<LiveView, Runnable> endings = new ConcurrentHashMap<>();
    private final Set<LiveListener> listeners = new CopyOnWriteArraySet<>();
    private volatile boolean closed;

    private record Key(DeviceFamily family, long cameraId) {
    }

    LiveViews(CloudAccess cloud, CommandQueue queue, SerialExecutor serial, SerialCalls calls, SessionRuntime runtime,
            Supplier<Optional<Home>> home, Relays relays) {
        this.cloud = cloud;
        this.queue = queue;
        this.serial = serial;
        this.calls = calls;
        this.clock = runtime.steady();
        this.random = runtime.secureRandom();
        this.home = home;
        this.relays = relays;
    }

    /**
     * Has a camera send live pictures, unless it does so already.
     *
     * @param limit how long at the most; without effect on one that is open already
     * @return the live view, before there is anything to be seen; fails when Blink does not open one
     */
    public CompletableFuture<LiveView> open(DeviceFamily family, long cameraId, Duration limit) {
        return calls.ask(() -> {
            Key key = new Key(family, cameraId);
            Optional<LiveView> current = current(family, cameraId);
            CompletableFuture<LiveView> begun = opening.get(key);
            if (current.isPresent()) {
                return completedFuture(current.get());
            } else if (begun != null) {
                return begun.copy();
            }
            Optional<Camera> camera = home.get().flatMap(now -> now.camera(family, cameraId));
            if (camera.isEmpty()) {
                return failedFuture(problem("the account is offline or does not have the camera"));
            }
            CompletableFuture<LiveView> opened = new CompletableFuture<>();
            opening.put(key, opened);
            start(camera.get(), () -> opened.equals(opening.get(key)), 1).thenApplyAsync(ticket -> {
                if (!opening.remove(key, opened)) {
                    report(ticket);
                    throw new CompletionException(endedBefore());
                }
                return connect(key, camera.get(), ticket, limit);
            }, serial).whenComplete((view, failure) -> {
                opening.remove(key, opened);
                if (failure == null) {
                    opened.complete(view);
                } else {
                    opened.completeExceptionally(failure);
                }
            });
            return opened.copy();
        });
    }

    /** A camera is not woken for somebody who has not waited for it. */
    private CompletableFuture<LiveTicket> start(Camera camera, BooleanSupplier wanted, int attempt) {
        return queue
                .inUsersTurn(
                        () -> wanted.getAsBoolean() ? cloud.withAccount(account -> cloud.live().start(account, camera))
                                : failedFuture(endedBefore()))
                .exceptionallyComposeAsync(
                        failure -> FailureCause.of(failure) instanceof BusyException && attempt < MOST_TRIES ? serial
                                .of(BUSY_WAIT).thenComposeAsync(passed -> start(camera, wanted, attempt + 1), serial)
                                : failedFuture(failure),
                        serial);
    }

    private static UnexpectedAnswerException endedBefore() {
        return problem("it was ended before it began");
    }

    private static UnexpectedAnswerException problem(String text) {
        return new UnexpectedAnswerException("live view", 0, text);
    }

    private static BlinkException whyNot(UnusableRelayException e) {
        return e.reason() == UnusableRelayException.Reason.NOT_SUPPORTED
                ? new NotSupportedException("cameras that send their live pictures by RTSP are not supported")
                : problem(String.valueOf(e.getMessage()));
    }

    private LiveView connect(Key key, Camera camera, LiveTicket ticket, Duration limit) {
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        LiveView view = new LiveView(HexFormat.of().formatHex(id), clock);
        String serialNumber = camera.serial();
        Runnable disconnect;
        try {
            disconnect = relays.connect(ticket, serialNumber == null ? "" : serialNumber, view::onPictures,
                    ended -> serial.execute(() -> end(key, view, ended.message())));
        } catch (UnusableRelayException e) {
            report(ticket);
            throw new CompletionException(whyNot(e));
        }
        Duration longest = limit.compareTo(ticket.duration()) < 0 ? limit : ticket.duration();
        Runnable cancelLimit = serial.later(longest, () -> end(key, view, "its time is over"));
        endings.put(view, () -> {
            cancelLimit.run();
            disconnect.run();
            report(ticket);
        });
        views.put(key, view);
        follow(key, view, ticket);
        lookForViewers(key, view);
        logger.debug("A camera sends live pictures");
        tell(key, true);
        if (closed) {
            // Whoever has closed meanwhile did not see it.
            end(key, view, "the account ends");
        }
        return view;
    }

    /** Blink ends a live view whose command nobody asks for. */
    private void follow(Key key, LiveView view, LiveTicket ticket) {
        serial.later(ticket.pollingInterval(), () -> {
            if (view.isOver()) {
                return;
            }
            cloud.withAccount(account -> cloud.commands().progress(account, ticket.command()))
                    .whenComplete((progress, failure) -> serial.execute(() -> {
                        if (failure == null && (progress instanceof CommandProgress.Done
                                || progress instanceof CommandProgress.Forgotten)) {
                            end(key, view, "Blink has ended it");
                        } else if (failure == null && progress instanceof CommandProgress.Failed) {
                            end(key, view, "Blink says that it failed");
                        } else {
                            follow(key, view, ticket);
                        }
                    }));
        });
    }

    private void lookForViewers(Key key, LiveView view) {
        serial.later(LOOK_FOR_VIEWERS, () -> {
            if (view.isAbandoned()) {
                end(key, view, "nobody looks any more");
            } else if (!view.isOver()) {
                lookForViewers(key, view);
            }
        });
    }

    private void end(Key key, LiveView view, String reason) {
        if (view.end(reason)) {
            logger.debug("A live view ends: {}", reason);
            Optional.ofNullable(endings.remove(view)).ifPresent(Runnable::run);
            serial.later(KEPT, () -> views.remove(key, view));
            tell(key, false);
        }
    }

    /** Best effort: Blink does not answer this as it once did. */
    private void report(LiveTicket ticket) {
        cloud.withAccount(account -> cloud.live().done(account, ticket)).whenComplete((done, failure) -> {
            if (failure != null) {
                logger.trace("Blink was not told of the end of a live view: {}", failure.getMessage());
            }
        });
    }

    private void tell(Key key, boolean live) {
        listeners.forEach(listener -> listener.onLive(key.family, key.cameraId, live));
    }

    /**
     * @return the live view that is open at a camera
     */
    public Optional<LiveView> current(DeviceFamily family, long cameraId) {
        return Optional.ofNullable(views.get(new Key(family, cameraId))).filter(view -> !view.isOver());
    }

    /**
     * @param id names the live view
     * @return the last live view of a camera if it is that one, over or not
     */
    public Optional<LiveView> find(DeviceFamily family, long cameraId, String id) {
        return Optional.ofNullable(views.get(new Key(family, cameraId))).filter(view -> view.id().equals(id));
    }

    /**
     * The last live view of a camera.
     *
     * @param view may be over
     */
    public record Last(DeviceFamily family, long cameraId, LiveView view) {
    }

    /**
     * @return the last live views of all cameras
     */
    public List<Last> all() {
        return views.entrySet().stream()
                .map(entry -> new Last(entry.getKey().family, entry.getKey().cameraId, entry.getValue())).toList();
    }

    /**
     * Lets go all who read a live view as one stream: nobody may look any more by the links of before. A live view at
     * which nobody looks then ends by itself.
     */
    public void dismissReaders() {
        views.values().forEach(view -> view.stream().dismissReaders());
    }

    /**
     * Ends the live view of a camera, also one that is only about to begin.
     *
     * @return whether there is none any more
     */
    public CompletableFuture<Boolean> stop(DeviceFamily family, long cameraId) {
        return calls.call(() -> {
            Key key = new Key(family, cameraId);
            opening.remove(key);
            current(family, cameraId).ifPresent(view -> end(key, view, "it was stopped"));
            return completedFuture(true);
        }, false);
    }

    /**
     * Ends the live view of a camera and forgets the last one, because nothing that the camera has seen may be seen any
     * more.
     */
    public void hide(DeviceFamily family, long cameraId) {
        Key key = new Key(family, cameraId);
        if (views.containsKey(key) || opening.containsKey(key)) {
            stop(family, cameraId).thenRun(() -> views.remove(key));
        }
    }

    /**
     * Ends all live views, because the session ends. In any thread.
     */
    void close() {
        closed = true;
        stopAll();
    }

    /**
     * Ends all live views. On the serial executor.
     */
    void stopAll() {
        opening.clear();
        List.copyOf(views.keySet()).forEach(
                key -> current(key.family, key.cameraId).ifPresent(view -> end(key, view, "the account ends")));
    }

    /**
     * Tells a listener which cameras begin and cease to send live pictures.
     */
    public void addListener(LiveListener listener) {
        listeners.add(listener);
    }

    /**
     * Tells a listener no more.
     */
    public void removeListener(LiveListener listener) {
        listeners.remove(listener);
    }
}
