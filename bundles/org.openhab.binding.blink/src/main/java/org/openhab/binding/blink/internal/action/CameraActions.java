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
package org.openhab.binding.blink.internal.action;

import java.time.Duration;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.handler.CameraHandler;
import org.openhab.binding.blink.internal.web.LinkKind;
import org.openhab.core.automation.annotation.ActionInput;
import org.openhab.core.automation.annotation.ActionOutput;
import org.openhab.core.automation.annotation.RuleAction;
import org.openhab.core.thing.binding.ThingActions;
import org.openhab.core.thing.binding.ThingActionsScope;
import org.openhab.core.thing.binding.ThingHandler;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a rule can do with a camera, a Mini or a doorbell. Each action waits in the thread of the rule that calls it.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@Component(scope = ServiceScope.PROTOTYPE, service = CameraActions.class)
@ThingActionsScope(name = "blink")
@NonNullByDefault
public class CameraActions implements ThingActions {

    /** The longest clip that can be set, and 90 s to bring it to Blink. */
    private static final Duration RECORD_LIMIT = Duration.ofSeconds(60 + 90);

    private final Logger logger = LoggerFactory.getLogger(CameraActions.class);
    private final Saving saving = new Saving();

    private @Nullable CameraHandler handler;

    @Override
    public void setThingHandler(ThingHandler handler) {
        this.handler = (CameraHandler) handler;
    }

    @Override
    public @Nullable ThingHandler getThingHandler() {
        return handler;
    }

    /**
     * Has the camera take a picture.
     *
     * @return whether a new picture is in the channel {@code snapshot}
     */
    @RuleAction(label = "@text/action.trigger.label", description = "@text/action.trigger.description")
    public @ActionOutput(name = "result", label = "@text/action.result.label", type = "java.lang.Boolean") Boolean trigger() {
        return Waiting.forDevice(handler, "trigger", camera -> camera.pictures().take());
    }

    /**
     * Twin of {@link #trigger()} for the rules DSL.
     */
    public static Boolean trigger(ThingActions actions) {
        return ((CameraActions) actions).trigger();
    }

    /**
     * Switches the motion detection of the camera.
     *
     * @param on whether it shall be on; it takes effect only while the network is armed
     * @return whether Blink shows it as wanted
     */
    @RuleAction(label = "@text/action.set-motion-detection.label", description = "@text/action.set-motion-detection.description")
    public @ActionOutput(name = "result", label = "@text/action.result.label", type = "java.lang.Boolean") Boolean setMotionDetection(
            @ActionInput(name = "on", label = "@text/action.set-motion-detection.on.label", description = "@text/action.set-motion-detection.on.description", required = true) @Nullable Boolean on) {
        return on != null
                && Waiting.forDevice(handler, "setMotionDetection", camera -> camera.switches().detectMotion(on));
    }

    /**
     * Twin of {@link #setMotionDetection(Boolean)} for the rules DSL.
     */
    public static Boolean setMotionDetection(ThingActions actions, @Nullable Boolean on) {
        return ((CameraActions) actions).setMotionDetection(on);
    }

    /**
     * Switches the light of the camera.
     *
     * @param on whether it shall be on
     * @return whether Blink has done it, and the camera shows it if it shows that at all; false when it has no light
     */
    @RuleAction(label = "@text/action.set-light.label", description = "@text/action.set-light.description")
    public @ActionOutput(name = "result", label = "@text/action.result.label", type = "java.lang.Boolean") Boolean setLight(
            @ActionInput(name = "on", label = "@text/action.set-light.on.label", description = "@text/action.set-light.on.description", required = true) @Nullable Boolean on) {
        return on != null && Waiting.forDevice(handler, "setLight", camera -> camera.light().turn(on));
    }

    /**
     * Twin of {@link #setLight(Boolean)} for the rules DSL.
     */
    public static Boolean setLight(ThingActions actions, @Nullable Boolean on) {
        return ((CameraActions) actions).setLight(on);
    }

    /**
     * Mutes the notifications of the Blink app for the camera. Recording goes on.
     *
     * @param minutes how long, at least 1
     * @return whether Blink shows it as wanted
     */
    @RuleAction(label = "@text/action.snooze-camera.label", description = "@text/action.snooze-camera.description")
    public @ActionOutput(name = "result", label = "@text/action.result.label", type = "java.lang.Boolean") Boolean snoozeCamera(
            @ActionInput(name = "minutes", label = "@text/action.snooze-camera.minutes.label", description = "@text/action.snooze-camera.minutes.description", required = true) @Nullable Integer minutes) {
        return minutes != null && minutes > 0
                && Waiting.forDevice(handler, "snoozeCamera", camera -> camera.switches().snooze(minutes));
    }

    /**
     * Twin of {@link #snoozeCamera(Integer)} for the rules DSL.
     */
    public static Boolean snoozeCamera(ThingActions actions, @Nullable Integer minutes) {
        return ((CameraActions) actions).snoozeCamera(minutes);
    }

    /**
     * Lets the Blink app notify again.
     *
     * @return whether Blink shows it as wanted
     */
    @RuleAction(label = "@text/action.unsnooze-camera.label", description = "@text/action.unsnooze-camera.description")
    public @ActionOutput(name = "result", label = "@text/action.result.label", type = "java.lang.Boolean") Boolean unsnoozeCamera() {
        return Waiting.forDevice(handler, "unsnoozeCamera", camera -> camera.switches().snooze(0));
    }

    /**
     * Twin of {@link #unsnoozeCamera()} for the rules DSL.
     */
    public static Boolean unsnoozeCamera(ThingActions actions) {
        return ((CameraActions) actions).unsnoozeCamera();
    }

    /**
     * Saves the newest picture of the camera. Does not take a new one.
     *
     * @param file a path below {@code clipFolder} or one of {@code saveFolders}; a relative one is below
     *            {@code clipFolder}
     * @return whether it is saved; if not, nothing is left behind, and the log says why
     */
    @RuleAction(label = "@text/action.save-image.label", description = "@text/action.save-image.description")
    public @ActionOutput(name = "result", label = "@text/action.result.label", type = "java.lang.Boolean") Boolean saveImage(
            @ActionInput(name = "file", label = "@text/action.save-image.file.label", description = "@text/action.save-image.file.description", required = true) @Nullable String file) {
        CameraHandler camera = handler;
        return camera != null && file != null && saving.newestPicture(camera, file);
    }

    /**
     * Twin of {@link #saveImage(String)} for the rules DSL.
     */
    public static Boolean saveImage(ThingActions actions, @Nullable String file) {
        return ((CameraActions) actions).saveImage(file);
    }

    /**
     * Has the camera record a clip. Waits for the length of the clip and 90 s at most.
     *
     * @return whether Blink says that it has
     */
    @RuleAction(label = "@text/action.record.label", description = "@text/action.record.description")
    public @ActionOutput(name = "result", label = "@text/action.result.label", type = "java.lang.Boolean") Boolean record() {
        return Waiting.forDevice(handler, "record", camera -> camera.clips().record(), RECORD_LIMIT);
    }

    /**
     * Twin of {@link #record()} for the rules DSL.
     */
    public static Boolean record(ThingActions actions) {
        return ((CameraActions) actions).record();
    }

    /**
     * Saves the newest clip of the camera, from the cloud or from USB storage. Waits for 180 s at most.
     *
     * @param file a path below {@code clipFolder} or one of {@code saveFolders}; a relative one is below
     *            {@code clipFolder}
     * @return whether it is saved; if not, nothing is left behind, and the log says why
     */
    @RuleAction(label = "@text/action.save-video.label", description = "@text/action.save-video.description")
    public @ActionOutput(name = "result", label = "@text/action.result.label", type = "java.lang.Boolean") Boolean saveVideo(
            @ActionInput(name = "file", label = "@text/action.save-video.file.label", description = "@text/action.save-video.file.description", required = true) @Nullable String file) {
        CameraHandler camera = handler;
        return camera != null && file != null && saving.newestClip(camera, file);
    }

    /**
     * Twin of {@link #saveVideo(String)} for the rules DSL.
     */
    public static Boolean saveVideo(ThingActions actions, @Nullable String file) {
        return ((CameraActions) actions).saveVideo(file);
    }

    /**
     * Saves every clip of the last hour that was not saved in that folder before, as
     * {@code yyyyMMdd_HHmmss_<Name>.mp4}. Waits until that is done.
     *
     * @param folder a path below {@code clipFolder} or one of {@code saveFolders}; a relative one is below
     *            {@code clipFolder}
     * @return how many clips were saved; if not all were, the log says why
     */
    @RuleAction(label = "@text/action.save-clips.label", description = "@text/action.save-clips.description")
    public @ActionOutput(name = "result", label = "@text/action.result.label", type = "java.lang.Integer") Integer saveClips(
            @ActionInput(name = "folder", label = "@text/action.save-clips.folder.label", description = "@text/action.save-clips.folder.description", required = true) @Nullable String folder) {
        CameraHandler camera = handler;
        return camera == null || folder == null ? 0 : saving.recentClips(camera, folder);
    }

    /**
     * Twin of {@link #saveClips(String)} for the rules DSL.
     */
    public static Integer saveClips(ThingActions actions, @Nullable String folder) {
        return ((CameraActions) actions).saveClips(folder);
    }

    /**
     * Deletes a clip of the camera in the cloud and on USB storage. What was saved stays.
     *
     * @param id the id of the clip, as the channel {@code event} tells it
     * @return whether it is gone
     */
    @RuleAction(label = "@text/action.delete-clip.label", description = "@text/action.delete-clip.description")
    public @ActionOutput(name = "result", label = "@text/action.result.label", type = "java.lang.Boolean") Boolean deleteClip(
            @ActionInput(name = "id", label = "@text/action.delete-clip.id.label", description = "@text/action.delete-clip.id.description", required = true) @Nullable String id) {
        return id != null
                && Waiting.forDevice(handler, "deleteClip", camera -> camera.clips().delete(id.strip()), Saving.LIMIT);
    }

    /**
     * Twin of {@link #deleteClip(String)} for the rules DSL.
     */
    public static Boolean deleteClip(ThingActions actions, @Nullable String id) {
        return ((CameraActions) actions).deleteClip(id);
    }

    /**
     * Makes a link that shows something of the camera without a password, for a while.
     *
     * @param kind {@code snapshot}, {@code motion-image}, {@code ring-image}, {@code clip}, {@code live} or
     *            {@code live.ts}
     * @param minutes how long, 1 to 10080 (a week)
     * @return the link; null when there is no such kind, or the account is not initialized
     */
    @RuleAction(label = "@text/action.get-media-link.label", description = "@text/action.get-media-link.description")
    public @ActionOutput(name = "result", label = "@text/action.result.label", type = "java.lang.String") @Nullable String getMediaLink(
            @ActionInput(name = "kind", label = "@text/action.get-media-link.kind.label", description = "@text/action.get-media-link.kind.description", required = true) @Nullable String kind,
            @ActionInput(name = "minutes", label = "@text/action.get-media-link.minutes.label", description = "@text/action.get-media-link.minutes.description", required = true) @Nullable Integer minutes) {
        CameraHandler camera = handler;
        Optional<LinkKind> known = LinkKind.of(kind == null ? "" : kind.strip()).filter(LinkKind::hasNewest);
        Optional<Duration> time = LinkTime.of(minutes);
        if (camera == null || known.isEmpty() || time.isEmpty()) {
            logger.debug("getMediaLink: no such link");
            return null;
        }
        return camera.linkTo(known.get(), time.get()).orElse(null);
    }

    /**
     * Twin of {@link #getMediaLink(String, Integer)} for the rules DSL.
     */
    public static @Nullable String getMediaLink(ThingActions actions, @Nullable String kind,
            @Nullable Integer minutes) {
        return ((CameraActions) actions).getMediaLink(kind, minutes);
    }

    /**
     * Has the camera send live pictures. Waits until there is something to be seen.
     *
     * @param seconds how long, 1 to 300; not longer than {@code liveViewLimit} of the thing
     * @return a link to the live view for players of HTTP Live Streaming; null when there is none, and then the log
     *         says why
     */
    @RuleAction(label = "@text/action.start-live-view.label", description = "@text/action.start-live-view.description")
    public @ActionOutput(name = "result", label = "@text/action.result.label", type = "java.lang.String") @Nullable String startLiveView(
            @ActionInput(name = "seconds", label = "@text/action.start-live-view.seconds.label", description = "@text/action.start-live-view.seconds.description", required = true) @Nullable Integer seconds) {
        CameraHandler camera = handler;
        if (camera == null || seconds == null || seconds < 1) {
            return null;
        }
        return Waiting
                .forResult(camera.diary(), "startLiveView", camera.live().startAndLink(Duration.ofSeconds(seconds)))
                .flatMap(url -> url).orElse(null);
    }

    /**
     * Twin of {@link #startLiveView(Integer)} for the rules DSL.
     */
    public static @Nullable String startLiveView(ThingActions actions, @Nullable Integer seconds) {
        return ((CameraActions) actions).startLiveView(seconds);
    }

    /**
     * Ends the live view of the camera.
     *
     * @return whether there is none any more
     */
    @RuleAction(label = "@text/action.stop-live-view.label", description = "@text/action.stop-live-view.description")
    public @ActionOutput(name = "result", label = "@text/action.result.label", type = "java.lang.Boolean") Boolean stopLiveView() {
        return Waiting.forDevice(handler, "stopLiveView", camera -> camera.live().stop());
    }

    /**
     * Twin of {@link #stopLiveView()} for the rules DSL.
     */
    public static Boolean stopLiveView(ThingActions actions) {
        return ((CameraActions) actions).stopLiveView();
    }
}
