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
package org.openhab.binding.blink.cloud.simulator.command;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What can be commanded, with the words of the cloud for it.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public enum CommandKind {

    ARM("arm", Stage.DEV),
    DISARM("disarm", Stage.DEV),
    /** The part of arming and disarming that one battery camera must hear of. */
    CONFIG_LFR("config_lfr", Stage.DEV),
    CONFIG_SET("config_set", Stage.DEV),
    /** A device begins to tell when it is too cold or too warm. */
    TEMP_ALERT_ENABLE("temp_alert_enable", Stage.DEV),
    TEMP_ALERT_DISABLE("temp_alert_disable", Stage.DEV),
    TEMP_CALIBRATE("temp_calibrate", Stage.DEV),
    LIGHT_ON("light_on", Stage.DEV),
    LIGHT_OFF("light_off", Stage.DEV),
    SIREN_ON("siren_on", Stage.DEV),
    SIREN_OFF("siren_off", Stage.DEV),
    MOTION_ENABLE("device_motion_enable", Stage.DEV),
    MOTION_DISABLE("device_motion_disable", Stage.DEV),
    THUMBNAIL("thumbnail", Stage.VS),
    CLIP("clip", Stage.VS),
    /** Goes on until somebody ends it or its time is over. */
    LIVE_VIEW("liveview", Stage.LV),
    /** The sync module makes a list of the clips on its USB stick. */
    USB_MANIFEST("local_storage_manifest", Stage.SM),
    /** The part of it that the newer form of the call asks for. */
    USB_MEDIA("local_storage_media", Stage.SM),
    /** The sync module sends a clip from its USB stick to the cloud. */
    USB_UPLOAD("local_storage_clip_upload", Stage.SM),
    USB_DELETE("local_storage_clip_delete", Stage.SM);

    private final String word;
    private final Stage last;

    CommandKind(String word, Stage last) {
        this.word = word;
        this.last = last;
    }

    /** The value of <code>command</code>. */
    public String word() {
        return word;
    }

    /** Whether the sync module does it with its USB stick, and no camera hears of it. */
    public boolean concernsUsb() {
        return switch (this) {
            case USB_MANIFEST, USB_MEDIA, USB_UPLOAD, USB_DELETE -> true;
            default -> false;
        };
    }

    /** Whether it is not done with its last stage but goes on. */
    public boolean goesOn() {
        return this == LIVE_VIEW;
    }

    /** Whether a stage is on its way: all are but those in which other kinds end. */
    boolean passes(Stage stage) {
        return stage.compareTo(Stage.DEV) <= 0 || stage == last;
    }

    /** The stage in which it is done: only what the camera sends back goes further than to the camera. */
    public Stage last() {
        return last;
    }
}
