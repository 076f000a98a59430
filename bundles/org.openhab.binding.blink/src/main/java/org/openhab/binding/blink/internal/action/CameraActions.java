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

import java.io.IOException;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.handler.CameraHandler;
import org.openhab.binding.blink.internal.media.PictureBook.Picture;
import org.openhab.binding.blink.internal.media.SaveFolders;
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

    private final Logger logger = LoggerFactory.getLogger(CameraActions.class);

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
        CameraHandler camera = handler;
        return camera != null && Waiting.forSuccess("trigger", camera.takePicture());
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
        CameraHandler camera = handler;
        return camera != null && on != null && Waiting.forSuccess("setMotionDetection", camera.detectMotion(on));
    }

    /**
     * Twin of {@link #setMotionDetection(Boolean)} for the rules DSL.
     */
    public static Boolean setMotionDetection(ThingActions actions, @Nullable Boolean on) {
        return ((CameraActions) actions).setMotionDetection(on);
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
        if (camera == null || file == null) {
            return false;
        }
        Optional<SaveFolders> folders = camera.saveFolders();
        Optional<Picture> picture = Waiting.forResult("saveImage", camera.newestPicture());
        if (folders.isEmpty() || picture.isEmpty()) {
            return false;
        }
        try {
            folders.get().write(file, picture.get().jpeg());
            return true;
        } catch (IOException e) {
            logger.warn("saveImage of {} wrote nothing: {}", camera.getThing().getUID(), e.getMessage());
            return false;
        }
    }

    /**
     * Twin of {@link #saveImage(String)} for the rules DSL.
     */
    public static Boolean saveImage(ThingActions actions, @Nullable String file) {
        return ((CameraActions) actions).saveImage(file);
    }
}
