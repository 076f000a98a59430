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
package org.openhab.binding.sample;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.binding.BaseThingHandler;
import org.openhab.core.types.Command;

/**
 * A lamp at a gate. Number 8 cannot be initialized, and number 7 changes its thing in the last moment.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class LampHandler extends BaseThingHandler {

    LampHandler(Thing thing) {
        super(thing);
    }

    @Override
    public void initialize() {
        Object number = getConfig().get("number");
        if ("8".equals(String.valueOf(number))) {
            throw new IllegalStateException("number 8 has no socket");
        }
        // From here on it hears of its bridge.
        updateStatus(ThingStatus.UNKNOWN);
        followBridge();
    }

    @Override
    public void bridgeStatusChanged(ThingStatusInfo bridgeStatusInfo) {
        followBridge();
    }

    /**
     * One at a time and with the status that the bridge has now: what has changed meanwhile is told by the next one.
     */
    private synchronized void followBridge() {
        Bridge bridge = getBridge();
        if (bridge != null && bridge.getStatus() == ThingStatus.ONLINE) {
            updateStatus(ThingStatus.ONLINE);
        } else {
            updateStatus(ThingStatus.OFFLINE, ThingStatusDetail.BRIDGE_OFFLINE);
        }
    }

    @Override
    public void dispose() {
        if ("7".equals(String.valueOf(getConfig().get("number")))) {
            updateThing(editThing().withLabel("Lamp that is going out").build());
        }
        super.dispose();
    }

    @Override
    public void handleCommand(ChannelUID channelUID, Command command) {
        if (command instanceof OnOffType onOff) {
            updateState(channelUID, onOff);
        }
    }
}
