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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.doAnswer;
import static org.openhab.binding.blink.internal.BlinkBindingConstants.*;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.concurrency.AtOnce;
import org.openhab.binding.blink.internal.fixture.Homes;
import org.openhab.binding.blink.internal.fixture.TestClock;
import org.openhab.binding.blink.internal.fixture.TestThing;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.types.RefreshType;
import org.openhab.core.types.State;

/**
 * What a handler remembers as shown is what openHAB was told last, whoever else shows something at the same time.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ShownStatesInterleavingTest {

    private final TestThing openhab = new TestThing(THING_TYPE_CAMERA,
            Map.of("networkId", Homes.NETWORK, "cameraId", Homes.CAMERA), CHANNEL_MOTION);
    private final CameraHandler handler = new CameraHandler(openhab.thing, DeviceFamily.CAMERA,
            new CameraSurroundings(new TestClock(), () -> 0.5, key -> key, new SettingDescriptions()));

    private final AtomicReference<String> told = new AtomicReference<>("");

    @Test
    void theLastStateThatOpenhabWasToldIsTheOneThatIsRemembered() {
        handler.setCallback(openhab.callback);
        doAnswer(call -> {
            told.set(call.<State> getArgument(1).toString());
            return null;
        }).when(openhab.callback).stateUpdated(any(), any());
        handler.initialize();
        Set<String> ends = new TreeSet<>();
        try (AtOnce atOnce = new AtOnce()) {
            for (int round = 0; round < AtOnce.ROUNDS; round++) {
                atOnce.run(round, () -> show(OnOffType.ON), () -> show(OnOffType.OFF), () -> show(OnOffType.ON),
                        this::refresh);
                String end = told.get();
                ends.add(end);

                refresh();

                assertEquals(told.get(), end, "round " + round);
                clearInvocations(openhab.callback);
            }
        }
        assertEquals(Set.of("ON", "OFF"), ends, "each may be the last");
    }

    private void refresh() {
        handler.handleCommand(openhab.channel(CHANNEL_MOTION), RefreshType.REFRESH);
    }

    private void show(State state) {
        handler.showStates(Map.of(CHANNEL_MOTION, state));
    }
}
