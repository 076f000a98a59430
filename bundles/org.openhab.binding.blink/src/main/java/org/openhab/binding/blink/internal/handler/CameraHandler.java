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

import static org.openhab.binding.blink.internal.BlinkBindingConstants.CHANNEL_SNOOZE;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.action.CameraActions;
import org.openhab.binding.blink.internal.channel.CameraStates;
import org.openhab.binding.blink.internal.cloud.model.Camera;
import org.openhab.binding.blink.internal.cloud.model.Clip;
import org.openhab.binding.blink.internal.cloud.model.DeviceDetails;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.cloud.model.Home;
import org.openhab.binding.blink.internal.cloud.model.Network;
import org.openhab.binding.blink.internal.media.SaveFolders;
import org.openhab.binding.blink.internal.web.LinkKind;
import org.openhab.binding.blink.internal.web.LinkTarget;
import org.openhab.binding.blink.internal.web.LinkedContent;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.binding.ThingHandlerService;
import org.openhab.core.types.Command;

/**
 * A camera, a Mini or a doorbell: what the home shows of it, and its place in openHAB. What it is told to do, what its
 * pictures, clips and live views show, is the business of its {@link CameraParts}.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class CameraHandler extends DeviceHandler {

    private final DeviceFamily family;
    private final CameraSurroundings surroundings;
    private final CameraStates states = new CameraStates();
    /** The same for all configurations: what was begun under the last one must not show what may not be seen now. */
    private final CameraPrivacy privacy = new CameraPrivacy(false);
    private volatile CameraConfiguration configuration = new CameraConfiguration();
    private volatile CameraParts parts;

    /**
     * @param thing the thing
     * @param family what it understands
     * @param surroundings gives what it needs from outside
     */
    public CameraHandler(Thing thing, DeviceFamily family, CameraSurroundings surroundings) {
        super(thing, OptionalChannels.OF_CAMERA, surroundings.texts());
        this.family = family;
        this.surroundings = surroundings;
        this.parts = parts(configuration);
    }

    private CameraParts parts(CameraConfiguration now) {
        return new CameraParts(
                new CameraAccess(getThing().getUID(), family, now.networkId, now.cameraId, this::account), now,
                new CameraThing(this, output -> output.equals(parts.output)), privacy, surroundings);
    }

    @Override
    protected @Nullable String configure() {
        CameraConfiguration now = getConfigAs(CameraConfiguration.class);
        configuration = now;
        privacy.configure(now.privacyMode);
        parts = parts(now);
        return now.problem();
    }

    @Override
    protected void join(AccountHandler account) {
        account.addClipListener(parts.events);
        account.addLiveListener(parts.live);
        parts.timer.begin();
    }

    @Override
    protected void leave(AccountHandler account) {
        account.removeClipListener(parts.events);
        parts.live.leave(account);
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

    /**
     * @return whether nothing that the camera sees may be shown
     */
    boolean isHidden() {
        return privacy.isHidden();
    }

    /**
     * @return what only the configuration of the camera tells
     */
    DeviceDetails details() {
        return parts.details.known();
    }

    /**
     * @return takes pictures
     */
    public CameraPictures pictures() {
        return parts.pictures;
    }

    /**
     * @return records, saves and deletes clips
     */
    public CameraClips clips() {
        return parts.clips;
    }

    /**
     * @return starts and stops the live view
     */
    public CameraLive live() {
        return parts.live;
    }

    /**
     * @return switches the light
     */
    public CameraLight light() {
        return parts.light;
    }

    /**
     * @return what can be switched on and off
     */
    public CameraSwitches switches() {
        return parts.switches;
    }

    @Override
    protected void onAccountLost() {
        parts.onUnknown();
    }

    @Override
    public void onRefresh() {
        parts.details.onRefresh();
    }

    @Override
    protected void show(Home home) {
        CameraConfiguration own = configuration;
        CameraParts current = parts;
        Optional<Camera> found = home.camera(family, own.cameraId).filter(one -> one.networkId() == own.networkId);
        if (found.isEmpty()) {
            current.snapshot.onGone();
            current.onUnknown();
            updateStatus(ThingStatus.OFFLINE, ThingStatusDetail.GONE, StatusText.of("offline.gone"));
            return;
        }
        Camera now = found.get();
        current.onNetwork(home.network(own.networkId).map(Network::armed).orElse(null));
        current.details.onCamera(now);
        DeviceDetails details = current.details.known();
        showProperties(properties(now, details));
        showStates(states.of(now, home.network(own.networkId).orElse(null), details, current.clips.last()));
        current.light.onHome(home);
        current.settings.show();
        showStates(Map.of(CHANNEL_SNOOZE, current.snooze.onHome(now.isSnoozed(), now.snoozeMinutes())));
        current.links.onCamera(now.name());
        current.live.show();
        current.snapshot.onThumbnail(now.thumbnail());
        if (now.isOffline()) {
            updateStatus(ThingStatus.OFFLINE, ThingStatusDetail.COMMUNICATION_ERROR, StatusText.of("offline.device"));
        } else {
            updateStatus(ThingStatus.ONLINE);
        }
    }

    private static Map<String, @Nullable String> properties(Camera now, DeviceDetails details) {
        Map<String, @Nullable String> properties = new LinkedHashMap<>();
        properties.put(Thing.PROPERTY_SERIAL_NUMBER, now.serial());
        properties.put(Thing.PROPERTY_FIRMWARE_VERSION, now.firmware());
        properties.put(Thing.PROPERTY_MODEL_ID, now.type());
        properties.put(Thing.PROPERTY_MAC_ADDRESS, details.macAddress());
        return properties;
    }

    /**
     * Shows all links anew, because the old ones have ended.
     */
    void showLinks() {
        parts.showLinks();
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
        return parts.contentOf(target);
    }

    /**
     * @return the folders into which actions may write; empty while the account is not initialized
     */
    public Optional<SaveFolders> saveFolders() {
        return Optional.ofNullable(account()).flatMap(AccountHandler::saveFolders);
    }

    @Override
    protected void askFor(String channelId) {
        parts.onLinked(channelId);
    }

    @Override
    protected void carryOut(String channelId, Command command) {
        parts.input.onCommand(channelId, command);
    }
}
