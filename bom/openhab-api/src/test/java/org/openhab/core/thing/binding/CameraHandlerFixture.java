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
package org.openhab.core.thing.binding;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.BeforeEach;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.builder.ThingBuilder;
import org.openhab.core.types.Command;

/**
 * A camera that is online, with a handler that writes down what it is told, for tests of the base.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
abstract class CameraHandlerFixture {

    static final ThingUID HOME = new ThingUID("blink:account:home");
    static final ThingUID DOOR = new ThingUID("blink:camera:home:door");
    static final ChannelUID ARMED = new ChannelUID(DOOR, "armed");
    static final ThingStatusInfo ONLINE = new ThingStatusInfo(ThingStatus.ONLINE, ThingStatusDetail.NONE, null);

    /** Its fields are in the class configuration of a camera. */
    public static class CameraConfig {
        public String cameraId = "";
        public int interval = 300;
    }

    static class CameraHandler extends BaseThingHandler {
        final List<String> calls = new ArrayList<>();

        CameraHandler(Thing thing) {
            super(thing);
        }

        @Override
        public void initialize() {
            calls.add("initialize " + getConfigAs(CameraConfig.class).interval);
        }

        @Override
        public void dispose() {
            calls.add("dispose " + getConfigAs(CameraConfig.class).interval);
        }

        @Override
        public void handleCommand(ChannelUID channelUID, Command command) {
            calls.add(channelUID.getId() + " " + command);
        }
    }

    final ThingHandlerCallback callback = mock(ThingHandlerCallback.class);
    final Thing thing = ThingBuilder.create(new ThingTypeUID("blink", "camera"), DOOR).withBridge(HOME)
            .withConfiguration(new Configuration(Map.of("cameraId", "1234", "interval", 300))).build();
    final CameraHandler handler = new CameraHandler(thing);

    @BeforeEach
    void goOnline() {
        doAnswer(call -> {
            thing.setStatusInfo(call.getArgument(1));
            return null;
        }).when(callback).statusUpdated(any(), any());
        handler.setCallback(callback);
        handler.updateStatus(ThingStatus.ONLINE);
        clearInvocations(callback);
    }
}
