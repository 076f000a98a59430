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
package org.openhab.binding.blink.internal;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.thing.ThingTypeUID;

/**
 * Ids that the add-on shares with its XML and with rules, items and things of users. They are a contract: none changes.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class BlinkBindingConstants {

    public static final String BINDING_ID = "blink";

    // Things
    public static final ThingTypeUID THING_TYPE_ACCOUNT = new ThingTypeUID(BINDING_ID, "account");
    public static final ThingTypeUID THING_TYPE_NETWORK = new ThingTypeUID(BINDING_ID, "network");
    public static final ThingTypeUID THING_TYPE_CAMERA = new ThingTypeUID(BINDING_ID, "camera");
    public static final ThingTypeUID THING_TYPE_MINI = new ThingTypeUID(BINDING_ID, "mini");
    public static final ThingTypeUID THING_TYPE_DOORBELL = new ThingTypeUID(BINDING_ID, "doorbell");
    public static final ThingTypeUID THING_TYPE_SIREN = new ThingTypeUID(BINDING_ID, "siren");

    // Configuration
    public static final String CONFIG_PIN = "pin";
    public static final String CONFIG_NETWORK_ID = "networkId";
    public static final String CONFIG_CAMERA_ID = "cameraId";
    public static final String CONFIG_SIREN_ID = "sirenId";

    // Channels of the account
    public static final String CHANNEL_REFRESH = "refresh";
    public static final String CHANNEL_API_STATUS = "api-status";
    public static final String CHANNEL_API_UPDATE_REQUIRED = "api-update-required";
    public static final String CHANNEL_REQUESTS_PER_HOUR = "requests-per-hour";
    public static final String CHANNEL_CLOUD_STORAGE_USED = "cloud-storage-used";

    public static final String CHANNEL_LAST_EVENT_TIME = "last-event-time";
    public static final String CHANNEL_LAST_EVENT_CAMERA = "last-event-camera";
    public static final String CHANNEL_NEW_CLIPS = "new-clips";

    // Channels of account and cameras
    public static final String CHANNEL_EVENT = "event";

    // Channels of account and network
    public static final String CHANNEL_ARMED = "armed";

    // Channels of a network
    public static final String CHANNEL_SYNC_MODULE_ONLINE = "sync-module-online";
    public static final String CHANNEL_LAST_HEARTBEAT = "last-heartbeat";
    public static final String CHANNEL_LOCAL_STORAGE_STATUS = "local-storage-status";
    public static final String CHANNEL_LOCAL_STORAGE_USED = "local-storage-used";
    public static final String CHANNEL_LOCAL_STORAGE_FULL = "local-storage-full";

    public static final String CHANNEL_SCHEDULE_ENABLED = "schedule-enabled";
    public static final String CHANNEL_SAVE_LIVE_VIEW = "save-live-view";

    // Channels of networks and cameras
    public static final String CHANNEL_SNOOZE = "snooze";

    // Channels of sirens
    public static final String CHANNEL_SIREN = "siren";
    public static final String CHANNEL_ONLINE = "online";

    // Channels of cameras, Minis and doorbells; some of a network as well
    public static final String CHANNEL_MOTION_DETECTION = "motion-detection";
    public static final String CHANNEL_DETECTION_ACTIVE = "detection-active";
    public static final String CHANNEL_SNAPSHOT = "snapshot";
    public static final String CHANNEL_SNAPSHOT_TIME = "snapshot-time";
    public static final String CHANNEL_TAKE_SNAPSHOT = "take-snapshot";
    public static final String CHANNEL_LOW_BATTERY = "low-battery";
    public static final String CHANNEL_BATTERY_VOLTAGE = "battery-voltage";
    public static final String CHANNEL_TEMPERATURE = "temperature";
    public static final String CHANNEL_WIFI_SIGNAL = "wifi-signal";
    public static final String CHANNEL_SYNC_MODULE_SIGNAL = "sync-module-signal";
    public static final String CHANNEL_WIFI_RSSI = "wifi-rssi";
    public static final String CHANNEL_SYNC_MODULE_RSSI = "sync-module-rssi";
    public static final String CHANNEL_HIGH_USAGE = "high-usage";
    public static final String CHANNEL_LAST_SEEN = "last-seen";

    public static final String CHANNEL_MOTION = "motion";
    public static final String CHANNEL_LAST_MOTION = "last-motion";
    public static final String CHANNEL_LAST_EVENT_TYPE = "last-event-type";
    public static final String CHANNEL_DETECTED_OBJECTS = "detected-objects";
    public static final String CHANNEL_MOTION_IMAGE = "motion-image";
    public static final String CHANNEL_SNAPSHOT_URL = "snapshot-url";
    public static final String CHANNEL_RECORD_CLIP = "record-clip";
    public static final String CHANNEL_CLIP_URL = "clip-url";
    public static final String CHANNEL_CLIP_TIME = "clip-time";
    public static final String CHANNEL_CLIP_SOURCE = "clip-source";
    public static final String CHANNEL_CLIP_INDEX = "clip-index";
    public static final String CHANNEL_LIVE_VIEW = "live-view";
    public static final String CHANNEL_LIVE_VIEW_URL = "live-view-url";

    public static final String CHANNEL_LIGHT = "light";
    public static final String CHANNEL_NIGHT_VISION = "night-vision";
    public static final String CHANNEL_ILLUMINATOR_INTENSITY = "illuminator-intensity";
    public static final String CHANNEL_MOTION_SENSITIVITY = "motion-sensitivity";
    public static final String CHANNEL_CLIP_LENGTH = "clip-length";
    public static final String CHANNEL_RETRIGGER_TIME = "retrigger-time";
    public static final String CHANNEL_END_CLIP_EARLY = "end-clip-early";
    public static final String CHANNEL_RECORD_AUDIO = "record-audio";
    public static final String CHANNEL_VIDEO_QUALITY = "video-quality";
    public static final String CHANNEL_TEMPERATURE_ALERT = "temperature-alert";
    public static final String CHANNEL_STATUS_LED = "status-led";

    // Channels of doorbells
    public static final String CHANNEL_DOORBELL = "doorbell";
    public static final String CHANNEL_RINGING = "ringing";
    public static final String CHANNEL_LAST_RING = "last-ring";
    public static final String CHANNEL_RING_IMAGE = "ring-image";

    // Properties
    public static final String PROPERTY_ACCOUNT_ID = "accountId";
    public static final String PROPERTY_TIER = "tier";

    private BlinkBindingConstants() {
    }
}
