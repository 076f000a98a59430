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

import static org.openhab.binding.blink.internal.BlinkBindingConstants.*;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.account.AccountSession;
import org.openhab.binding.blink.internal.account.ClipFiles;
import org.openhab.binding.blink.internal.action.CameraActions;
import org.openhab.binding.blink.internal.channel.CameraChannels;
import org.openhab.binding.blink.internal.clip.BookedClip;
import org.openhab.binding.blink.internal.cloud.error.SessionEndedException;
import org.openhab.binding.blink.internal.cloud.model.Camera;
import org.openhab.binding.blink.internal.cloud.model.Clip;
import org.openhab.binding.blink.internal.cloud.model.DeviceDetails;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.cloud.model.Home;
import org.openhab.binding.blink.internal.cloud.model.Thumbnail;
import org.openhab.binding.blink.internal.media.PictureBook.Picture;
import org.openhab.binding.blink.internal.media.SaveFolders;
import org.openhab.binding.blink.internal.web.LinkKind;
import org.openhab.binding.blink.internal.web.LinkTarget;
import org.openhab.binding.blink.internal.web.LinkedContent;
import org.openhab.core.library.types.DecimalType;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.binding.ThingHandlerService;
import org.openhab.core.types.Command;
import org.openhab.core.types.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A camera, a Mini or a doorbell: what the home shows of it, and what it is told to do. What its pictures and clips
 * show
 * is the business of {@link SnapshotPicture}, {@link CameraEvents} and {@link ChosenClip}.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class CameraHandler extends DeviceHandler {

    /** What only the configuration of a device tells changes slowly. */
    private static final Duration DETAILS_INTERVAL = Duration.ofHours(6);
    private static final Duration DETAILS_RETRY = Duration.ofMinutes(10);
    private static final int LONGEST_LIVE_VIEW = 300;
    /** How long to wait for a new picture after Blink has told of it. */
    private static final Duration PICTURE_PATIENCE = Duration.ofSeconds(30);

    private final Logger logger = LoggerFactory.getLogger(CameraHandler.class);
    private final DeviceFamily family;
    private final Clock clock;
    private volatile CameraConfiguration configuration = new CameraConfiguration();
    private volatile Parts parts;
    private volatile DeviceDetails details = DeviceDetails.NONE;
    private volatile Instant detailsDue = Instant.MIN;

    /**
     * Configuration of a camera, a Mini or a doorbell as openHAB fills it in.
     */
    public static class CameraConfiguration {
        public long networkId;
        public long cameraId;
        public int motionTimeout = 30;
        public int liveViewLimit = 60;
    }

    /**
     * What shows pictures and clips, anew for each configuration.
     */
    private class Parts {
        private final Output output = new Output();
        private final SnapshotPicture snapshot = new SnapshotPicture(output);
        private final CameraLinks links;
        private final ChosenClip chosen;
        private final CameraEvents events;
        private final CameraLive live;

        Parts(CameraConfiguration configuration) {
            this.links = new CameraLinks(family, configuration.cameraId, output, CameraHandler.this::account, clock);
            this.chosen = new ChosenClip(links::linkOf, output);
            this.live = new CameraLive(family, configuration.cameraId,
                    Duration.ofSeconds(Math.max(1, Math.min(configuration.liveViewLimit, LONGEST_LIVE_VIEW))), output,
                    CameraHandler.this::account);
            this.events = new CameraEvents(getThing().getUID(), family, configuration.cameraId,
                    Duration.ofSeconds(Math.max(1, configuration.motionTimeout)), chosen, output);
        }
    }

    /**
     * @param thing the thing
     * @param family what it understands
     * @param clock tells the time
     * @param texts gives the text of a key in the language of openHAB
     */
    public CameraHandler(Thing thing, DeviceFamily family, Clock clock, UnaryOperator<String> texts) {
        super(thing, OptionalChannels.OF_CAMERA, texts);
        this.family = family;
        this.clock = clock;
        this.parts = new Parts(configuration);
    }

    @Override
    protected @Nullable String configure() {
        CameraConfiguration now = getConfigAs(CameraConfiguration.class);
        configuration = now;
        parts = new Parts(now);
        details = DeviceDetails.NONE;
        detailsDue = Instant.MIN;
        return now.networkId <= 0 ? "offline.config.network-id" : now.cameraId <= 0 ? "offline.config.camera-id" : null;
    }

    @Override
    protected void join(AccountHandler account) {
        account.addClipListener(parts.events);
        account.addLiveListener(parts.live);
    }

    @Override
    protected void leave(AccountHandler account) {
        account.removeClipListener(parts.events);
        account.removeLiveListener(parts.live);
    }

    @Override
    public Collection<Class<? extends ThingHandlerService>> getServices() {
        return Set.of(CameraActions.class);
    }

    /**
     * @return whether a clip is of this camera
     */
    boolean isCameraOf(Clip clip) {
        return clip.isOf(family, configuration.cameraId);
    }

    /**
     * @return whether a link is for this camera
     */
    boolean isCameraOf(LinkTarget target) {
        return parts.links.isFor(target);
    }

    @Override
    protected void show(Home home) {
        CameraConfiguration own = configuration;
        Optional<Camera> found = home.camera(family, own.cameraId).filter(one -> one.networkId() == own.networkId);
        if (found.isEmpty()) {
            parts.snapshot.onGone();
            updateStatus(ThingStatus.OFFLINE, ThingStatusDetail.GONE, StatusText.of("offline.gone"));
            return;
        }
        Camera now = found.get();
        askForDetails(now);
        showProperties(propertiesOf(now));
        showStates(CameraChannels.of(now, home.network(own.networkId).orElse(null), details, lastClip()));
        parts.links.onCamera(now.name());
        parts.live.show();
        parts.snapshot.onThumbnail(now.thumbnail());
        if (now.isOffline()) {
            updateStatus(ThingStatus.OFFLINE, ThingStatusDetail.COMMUNICATION_ERROR, StatusText.of("offline.device"));
        } else {
            updateStatus(ThingStatus.ONLINE);
        }
    }

    private @Nullable Instant lastClip() {
        AccountSession session = session();
        return session == null ? null
                : session.clips().book().of(family, configuration.cameraId).stream().map(BookedClip::clip)
                        .map(Clip::time).findFirst().orElse(null);
    }

    private Map<String, @Nullable String> propertiesOf(Camera now) {
        Map<String, @Nullable String> properties = new LinkedHashMap<>();
        properties.put(Thing.PROPERTY_SERIAL_NUMBER, now.serial());
        properties.put(Thing.PROPERTY_FIRMWARE_VERSION, now.firmware());
        properties.put(Thing.PROPERTY_MODEL_ID, now.type());
        properties.put(Thing.PROPERTY_MAC_ADDRESS, details.macAddress());
        return properties;
    }

    private void askForDetails(Camera now) {
        AccountSession session = session();
        if (session == null || clock.instant().isBefore(detailsDue)) {
            return;
        }
        detailsDue = clock.instant().plus(DETAILS_INTERVAL);
        session.devices().details(now).whenComplete((answer, failure) -> {
            if (now.id() != configuration.cameraId) {
                // The answer is for the camera of a configuration before this one.
                return;
            }
            if (failure == null) {
                details = answer;
                showAgain();
            } else {
                logger.debug("No details of {}: {}", getThing().getUID(), failure.getMessage());
                detailsDue = clock.instant().plus(DETAILS_RETRY);
            }
        });
    }

    /**
     * Shows all links anew, because the old ones have ended.
     */
    void showLinks() {
        parts.links.show();
        parts.live.show();
        parts.chosen.show();
    }

    /**
     * @param kind what to show
     * @param time how long the link lasts
     * @return a link to the newest of its kind; empty while the account is not initialized
     */
    public Optional<String> linkTo(LinkKind kind, Duration time) {
        return parts.links.linkTo(kind, time);
    }

    /**
     * @return what a link shows
     */
    CompletableFuture<LinkedContent> contentOf(LinkTarget target) {
        Parts now = parts;
        return now.links.contentOf(target, now.snapshot, now.events, now.live);
    }

    /**
     * Has the camera take a picture and shows it.
     *
     * @return whether a new picture is in the channel {@code snapshot}
     */
    public CompletableFuture<Boolean> takePicture() {
        SnapshotPicture snapshot = parts.snapshot;
        return order(home -> home.takePicture(family, configuration.cameraId, false)).thenCompose(result -> {
            if (result.isConfirmed()) {
                return snapshot.showNewest(PICTURE_PATIENCE);
            }
            logger.info("{} has taken no picture: {}", getThing().getUID(), result.reason());
            return CompletableFuture.completedFuture(false);
        });
    }

    /**
     * Has the camera record a clip.
     *
     * @return whether Blink says that it has
     */
    public CompletableFuture<Boolean> recordClip() {
        Instant askedAt = clock.instant();
        AccountSession session = session();
        return order(home -> home.record(family, configuration.cameraId)).thenApply(result -> {
            if (result.isConfirmed() && session != null) {
                session.clips().recorded(family, configuration.cameraId, askedAt);
            } else {
                logger.info("{} has recorded no clip: {}", getThing().getUID(), result.reason());
            }
            return result.isConfirmed();
        });
    }

    /**
     * Switches the motion detection.
     *
     * @return whether Blink shows it as wanted
     */
    public CompletableFuture<Boolean> detectMotion(boolean on) {
        return order(home -> home.detectMotion(family, configuration.cameraId, on)).thenApply(result -> {
            if (!result.isConfirmed()) {
                logger.info("Motion detection of {} was not changed: {}", getThing().getUID(), result.reason());
            }
            return result.isConfirmed();
        });
    }

    /**
     * @return the newest picture, whole; wakes no camera. Fails when there is none or it cannot be loaded.
     */
    public CompletableFuture<Picture> newestPicture() {
        return parts.snapshot.picture();
    }

    /**
     * Saves the newest clip.
     *
     * @return the clip; fails with what went wrong
     */
    public CompletableFuture<Clip> saveNewestClip(String file) {
        return clipFiles().map(files -> files.saveNewest(family, configuration.cameraId, file))
                .orElseGet(() -> CompletableFuture.failedFuture(new SessionEndedException("the account is offline")));
    }

    /**
     * Saves the clips of the last hour that were not saved before.
     *
     * @return the job; empty while the account is not initialized
     */
    public Optional<ClipFiles.SaveJob> saveRecentClips(String folder) {
        return clipFiles().map(files -> files.saveRecent(family, configuration.cameraId, folder));
    }

    private Optional<ClipFiles> clipFiles() {
        return Optional.ofNullable(account()).flatMap(AccountHandler::clipFiles);
    }

    /**
     * Deletes a clip of this camera wherever it is.
     *
     * @return whether it is gone
     */
    public CompletableFuture<Boolean> deleteClip(String id) {
        AccountSession session = session();
        boolean isOwn = session != null
                && session.clips().book().find(id).map(BookedClip::clip).filter(this::isCameraOf).isPresent();
        return session == null || !isOwn ? CompletableFuture.completedFuture(false) : session.clips().delete(id);
    }

    /**
     * @return the folders into which actions may write; empty while the account is not initialized
     */
    public Optional<SaveFolders> saveFolders() {
        return Optional.ofNullable(account()).flatMap(AccountHandler::saveFolders);
    }

    @Override
    protected void askFor(String channelId) {
        if (CHANNEL_SNAPSHOT.equals(channelId)) {
            parts.snapshot.onLinked();
        } else {
            parts.events.onLinked(channelId);
        }
    }

    @Override
    protected void carryOut(String channelId, Command command) {
        if (CHANNEL_CLIP_INDEX.equals(channelId) && command instanceof DecimalType wanted) {
            parts.chosen.choose(wanted.intValue());
        } else if (command instanceof OnOffType wanted) {
            carryOut(channelId, wanted == OnOffType.ON);
        }
    }

    private void carryOut(String channelId, boolean on) {
        if (CHANNEL_MOTION_DETECTION.equals(channelId)) {
            orderForChannel(channelId, home -> home.detectMotion(family, configuration.cameraId, on));
        } else if (CHANNEL_TAKE_SNAPSHOT.equals(channelId) && on) {
            offAfter(channelId, takePicture());
        } else if (CHANNEL_RECORD_CLIP.equals(channelId) && on) {
            offAfter(channelId, recordClip());
        } else if (CHANNEL_LIVE_VIEW.equals(channelId)) {
            if (on) {
                parts.live.start().whenComplete((view, failure) -> reportLive(failure));
            } else {
                parts.live.stop();
            }
        }
    }

    private void reportLive(@Nullable Throwable failure) {
        if (failure != null) {
            logger.info("{} sends no live pictures: {}", getThing().getUID(), messageOf(failure));
            parts.live.show();
        }
    }

    private static @Nullable String messageOf(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null ? failure.getMessage() : cause.getMessage();
    }

    /**
     * @return whether there is a picture
     */
    boolean hasPicture() {
        return parts.snapshot.hasPicture();
    }

    /**
     * Has the camera send live pictures.
     *
     * @param time how long at the most
     * @return the link to them, as soon as there is something to be seen; empty when there will be nothing
     */
    public CompletableFuture<Optional<String>> startLiveView(Duration time) {
        CameraLive live = parts.live;
        return live.start(time).handle((view, failure) -> {
            reportLive(failure);
            return failure == null ? live.url() : Optional.empty();
        });
    }

    /**
     * Ends the live view.
     *
     * @return whether there is none any more
     */
    public CompletableFuture<Boolean> stopLiveView() {
        return parts.live.stop();
    }

    /** A switch that only starts something is off when that is over. */
    private void offAfter(String channelId, CompletableFuture<Boolean> act) {
        act.thenAccept(done -> {
            if (account() != null) {
                updateState(channelId, OnOffType.OFF);
            }
        });
    }

    /**
     * What comes late for the configuration before this one is not told any more: it may be of another camera.
     */
    private class Output implements CameraOutput {

        private void ifCurrent(Runnable news) {
            if (parts.output == this) {
                news.run();
            }
        }

        @Override
        public void show(Map<String, State> states) {
            ifCurrent(() -> showStates(states));
        }

        @Override
        public void forget(String channelId) {
            ifCurrent(() -> CameraHandler.this.forget(channelId));
        }

        @Override
        public void trigger(String channelId, String event) {
            ifCurrent(() -> CameraHandler.this.trigger(channelId, event));
        }

        @Override
        public boolean isLinked(String channelId) {
            return CameraHandler.this.isLinked(channelId);
        }

        @Override
        public CompletableFuture<byte[]> load(Thumbnail thumbnail) {
            AccountSession session = session();
            return session == null ? CompletableFuture.failedFuture(new SessionEndedException("the account is gone"))
                    : session.devices().picture(thumbnail);
        }

        @Override
        public Runnable later(Duration delay, Runnable task) {
            return CameraHandler.this.later(delay, task);
        }
    }
}
