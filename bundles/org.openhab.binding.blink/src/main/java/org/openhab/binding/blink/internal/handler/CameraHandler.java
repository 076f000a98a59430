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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.account.AccountSession;
import org.openhab.binding.blink.internal.action.CameraActions;
import org.openhab.binding.blink.internal.channel.CameraChannels;
import org.openhab.binding.blink.internal.cloud.error.SessionEndedException;
import org.openhab.binding.blink.internal.cloud.error.UnexpectedAnswerException;
import org.openhab.binding.blink.internal.cloud.model.Camera;
import org.openhab.binding.blink.internal.cloud.model.DeviceDetails;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.cloud.model.Home;
import org.openhab.binding.blink.internal.cloud.model.Thumbnail;
import org.openhab.binding.blink.internal.media.PictureBook;
import org.openhab.binding.blink.internal.media.PictureBook.Picture;
import org.openhab.binding.blink.internal.media.SaveFolders;
import org.openhab.core.library.types.DateTimeType;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.library.types.RawType;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.binding.ThingHandlerService;
import org.openhab.core.types.Command;
import org.openhab.core.types.State;
import org.openhab.core.types.UnDefType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A camera, a Mini or a doorbell.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class CameraHandler extends DeviceHandler {

    /** What only the configuration of a device tells changes slowly. */
    private static final Duration DETAILS_INTERVAL = Duration.ofHours(6);
    private static final Duration DETAILS_RETRY = Duration.ofMinutes(10);

    private final Logger logger = LoggerFactory.getLogger(CameraHandler.class);

    private final DeviceFamily family;
    private final Clock clock;

    private volatile long networkId;
    private volatile long cameraId;
    private volatile PictureBook pictures = new PictureBook(this::load);
    private volatile @Nullable Camera camera;
    private volatile DeviceDetails details = DeviceDetails.NONE;
    private volatile @Nullable Thumbnail shownPicture;
    private volatile Instant detailsDue = Instant.MIN;

    /**
     * Configuration of a camera, a Mini or a doorbell as openHAB fills it in.
     */
    public static class CameraConfiguration {
        public long networkId;
        public long cameraId;
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
    }

    @Override
    protected @Nullable String configure() {
        CameraConfiguration configuration = getConfigAs(CameraConfiguration.class);
        networkId = configuration.networkId;
        cameraId = configuration.cameraId;
        camera = null;
        shownPicture = null;
        details = DeviceDetails.NONE;
        detailsDue = Instant.MIN;
        pictures = new PictureBook(this::load);
        return networkId <= 0 ? "offline.config.network-id" : cameraId <= 0 ? "offline.config.camera-id" : null;
    }

    @Override
    public Collection<Class<? extends ThingHandlerService>> getServices() {
        return Set.of(CameraActions.class);
    }

    @Override
    protected void show(Home home) {
        Optional<Camera> found = home.camera(family, cameraId).filter(one -> one.networkId() == networkId);
        if (found.isEmpty()) {
            camera = null;
            updateStatus(ThingStatus.OFFLINE, ThingStatusDetail.GONE, StatusText.of("offline.gone"));
            return;
        }
        Camera now = found.get();
        camera = now;
        askForDetails(now);
        showProperties(propertiesOf(now));
        showStates(CameraChannels.of(now, home.network(networkId).orElse(null), details));
        Thumbnail thumbnail = now.thumbnail();
        if (thumbnail != null && isLinked(CHANNEL_SNAPSHOT)) {
            showPicture(thumbnail);
        } else {
            showStates(Map.of(CHANNEL_SNAPSHOT_TIME, timeOf(thumbnail)));
            if (!Objects.equals(thumbnail, shownPicture)) {
                // Who links the channel later gets the picture of then.
                shownPicture = null;
                forget(CHANNEL_SNAPSHOT);
            }
        }
        if (now.isOffline()) {
            updateStatus(ThingStatus.OFFLINE, ThingStatusDetail.COMMUNICATION_ERROR, StatusText.of("offline.device"));
        } else {
            updateStatus(ThingStatus.ONLINE);
        }
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
            if (now.id() != cameraId) {
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

    private CompletableFuture<byte[]> load(Thumbnail thumbnail) {
        AccountSession session = session();
        return session == null ? CompletableFuture.failedFuture(new SessionEndedException("the account is gone"))
                : session.devices().picture(thumbnail);
    }

    private static State timeOf(@Nullable Thumbnail thumbnail) {
        return thumbnail == null ? UnDefType.UNDEF
                : thumbnail.time().<State> map(DateTimeType::new).orElseGet(() -> UnDefType.UNDEF);
    }

    /**
     * Shows the picture behind a thumbnail, once it is here and whole.
     *
     * @return whether it is shown
     */
    private CompletableFuture<Boolean> showPicture(Thumbnail thumbnail) {
        if (thumbnail.equals(shownPicture)) {
            return CompletableFuture.completedFuture(true);
        }
        return pictures.picture(thumbnail).handle((picture, failure) -> {
            Camera now = camera;
            if (failure != null) {
                logger.debug("No picture of {}: {}", getThing().getUID(), failure.getMessage());
                return false;
            }
            if (now == null || !thumbnail.equals(now.thumbnail())) {
                return false;
            }
            shownPicture = thumbnail;
            showStates(Map.of(CHANNEL_SNAPSHOT, new RawType(picture.jpeg(), "image/jpeg"), CHANNEL_SNAPSHOT_TIME,
                    timeOf(thumbnail)));
            return true;
        });
    }

    /**
     * Has the camera take a picture and shows it.
     *
     * @return whether a new picture is in the channel {@code snapshot}
     */
    public CompletableFuture<Boolean> takePicture() {
        return order(home -> home.takePicture(family, cameraId, false)).thenCompose(result -> {
            Camera now = camera;
            Thumbnail thumbnail = now == null ? null : now.thumbnail();
            if (result.isConfirmed() && thumbnail != null) {
                return showPicture(thumbnail);
            }
            logger.info("{} has taken no picture: {}", getThing().getUID(), result.reason());
            return CompletableFuture.completedFuture(false);
        });
    }

    /**
     * Switches the motion detection.
     *
     * @return whether Blink shows it as wanted
     */
    public CompletableFuture<Boolean> detectMotion(boolean on) {
        return order(home -> home.detectMotion(family, cameraId, on)).thenApply(result -> {
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
        Camera now = camera;
        Thumbnail thumbnail = now == null ? null : now.thumbnail();
        return thumbnail == null
                ? CompletableFuture.failedFuture(new UnexpectedAnswerException("picture", 0, "there is none yet"))
                : pictures.picture(thumbnail);
    }

    /**
     * @return the folders into which actions may write; empty while the account is not initialized
     */
    public Optional<SaveFolders> saveFolders() {
        return Optional.ofNullable(account()).map(AccountHandler::saveFolders);
    }

    @Override
    protected void askFor(String channelId) {
        Camera now = camera;
        Thumbnail thumbnail = now == null ? null : now.thumbnail();
        if (CHANNEL_SNAPSHOT.equals(channelId) && thumbnail != null) {
            showPicture(thumbnail);
        }
    }

    @Override
    protected void carryOut(String channelId, Command command) {
        if (!(command instanceof OnOffType wanted)) {
            return;
        }
        if (CHANNEL_MOTION_DETECTION.equals(channelId)) {
            orderForChannel(channelId, home -> home.detectMotion(family, cameraId, wanted == OnOffType.ON));
        } else if (CHANNEL_TAKE_SNAPSHOT.equals(channelId) && wanted == OnOffType.ON) {
            takePicture().thenAccept(taken -> {
                if (account() != null) {
                    updateState(CHANNEL_TAKE_SNAPSHOT, OnOffType.OFF);
                }
            });
        }
    }
}
