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

import static org.junit.jupiter.api.Assertions.*;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.*;

import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.config.core.validation.ConfigValidationException;
import org.openhab.core.config.core.validation.ConfigValidationMessage;
import org.openhab.core.i18n.TranslationProvider;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.binding.builder.BridgeBuilder;
import org.openhab.core.thing.binding.builder.ChannelBuilder;
import org.openhab.core.thing.binding.builder.ThingBuilder;
import org.openhab.core.types.Command;
import org.osgi.framework.Bundle;

/**
 * Configuration, properties and channels of a thing change as with the real one, and only as a whole.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class BaseThingHandlerConfigurationTest extends CameraHandlerFixture {

    private ConfigValidationException invalid() {
        return new ConfigValidationException(mock(Bundle.class), mock(TranslationProvider.class),
                List.of(new ConfigValidationMessage("interval", "too small", "min_value")));
    }

    @Test
    void aSavedConfigurationWithoutChangeDisturbsNothing() {
        handler.handleConfigurationUpdate(new Configuration(Map.of("interval", 300)).getProperties());

        assertEquals(List.of(), handler.calls);
        verify(callback, never()).thingUpdated(any());
    }

    @Test
    void aChangedConfigurationBeginsAnewWithTheNewValues() {
        handler.handleConfigurationUpdate(Map.of("interval", 600));

        assertEquals(List.of("dispose 300", "initialize 600"), handler.calls);
        assertEquals("1234", handler.getConfigAs(CameraConfig.class).cameraId);
        InOrder order = inOrder(callback);
        order.verify(callback).validateConfigurationParameters(thing, Map.of("interval", 600));
        order.verify(callback).thingUpdated(thing);
        verify(callback, never()).configurationUpdated(any());
    }

    @Test
    void aThingThatIsNotRunningIsTakenOverByOpenHab() {
        handler.updateStatus(ThingStatus.UNINITIALIZED, ThingStatusDetail.HANDLER_CONFIGURATION_PENDING);

        handler.handleConfigurationUpdate(Map.of("interval", 600));

        assertEquals(List.of(), handler.calls);
        verify(callback).thingUpdated(thing);
        verify(callback).configurationUpdated(thing);
    }

    @Test
    void anInvalidSavedConfigurationIsRefused() {
        doThrow(invalid()).when(callback).validateConfigurationParameters(eq(thing), anyMap());

        assertThrows(ConfigValidationException.class, () -> handler.handleConfigurationUpdate(Map.of("interval", 1)));

        assertEquals(List.of(), handler.calls);
        assertEquals(300, handler.getConfigAs(CameraConfig.class).interval);
    }

    @Test
    void anInvalidConfigurationOfTheHandlerItselfIsNotTaken() {
        doThrow(invalid()).when(callback).validateConfigurationParameters(eq(thing), anyMap());
        Configuration configuration = handler.editConfiguration();
        configuration.put("interval", 1);

        handler.updateConfiguration(configuration);

        assertEquals(300, handler.getConfigAs(CameraConfig.class).interval);
        verify(callback, never()).thingUpdated(any());
    }

    @Test
    void aConfigurationThatCannotBeKeptIsTakenBack() {
        doThrow(new IllegalStateException("read-only")).when(callback).thingUpdated(any());
        Configuration configuration = handler.editConfiguration();
        configuration.put("interval", 600);

        assertThrows(IllegalStateException.class, () -> handler.updateConfiguration(configuration));

        assertEquals(300, handler.getConfigAs(CameraConfig.class).interval);
        assertEquals(300, thing.getConfiguration().as(CameraConfig.class).interval);
    }

    @Test
    void aHandlerSeesVariablesButEditsWhatTheUserWrote() {
        Map.Entry<String, String> variable = System.getenv().entrySet().iterator().next();
        String written = "${ENV:" + variable.getKey() + "}";
        Configuration configuration = handler.editConfiguration();
        configuration.put("cameraId", written);

        handler.updateConfiguration(configuration);

        assertEquals(variable.getValue(), handler.getConfig().get("cameraId"));
        assertEquals(written, handler.editConfiguration().get("cameraId"));
        assertEquals(written, thing.getConfiguration().get("cameraId"));
    }

    @Test
    void anUnknownVariableStaysAsItIs() {
        String written = "${ENV:NO SUCH VARIABLE}";
        thing.getConfiguration().put("cameraId", written);

        assertEquals(written, handler.getConfig().get("cameraId"));
    }

    @Test
    void theConfigurationOfAHandlerIsACopy() {
        handler.getConfig().put("interval", 1);
        handler.editConfiguration().put("interval", 1);

        assertEquals(300, handler.getConfigAs(CameraConfig.class).interval);
    }

    @Test
    void onlyChangedPropertiesAreKept() {
        handler.updateProperty("vendor", "Blink");
        handler.updateProperty("vendor", "Blink");
        handler.updateProperties(Map.of("vendor", "Blink"));
        verify(callback).thingUpdated(thing);

        handler.updateProperties(Map.of("modelId", "sedona"));

        assertEquals(Map.of("vendor", "Blink", "modelId", "sedona"), thing.getProperties());
        verify(callback, times(2)).thingUpdated(thing);
    }

    @Test
    void propertiesGoOneByOneOrAllTogether() {
        handler.updateProperties(Map.of("vendor", "Blink", "modelId", "sedona"));

        handler.updateProperty("vendor", null);
        assertEquals(Map.of("modelId", "sedona"), handler.editProperties());

        handler.updateProperties(null);
        assertEquals(Map.of(), handler.editProperties());
    }

    @Test
    void aChangedCopyTakesThePlaceOfTheThing() {
        Channel motion = ChannelBuilder.create(new ChannelUID(DOOR, "motion"), "Switch").build();
        Thing changed = handler.editThing().withChannel(motion).build();

        handler.updateThing(changed);

        assertSame(changed, handler.getThing());
        verify(callback).validateConfigurationParameters(motion, Map.of());
        verify(callback).thingUpdated(changed);
        assertEquals(List.of(), handler.calls);
    }

    @Test
    void aThingIsNotChangedInPlace() {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> handler.updateThing(thing));

        assertEquals("Changes must not be done on the current thing - create a copy, e.g. via editThing()",
                e.getMessage());
    }

    @Test
    void aCopyWithAnInvalidChannelIsNotTaken() {
        doThrow(invalid()).when(callback).validateConfigurationParameters(any(Channel.class), anyMap());
        Channel motion = ChannelBuilder.create(new ChannelUID(DOOR, "motion"), "Switch").build();

        handler.updateThing(handler.editThing().withChannel(motion).build());

        assertSame(thing, handler.getThing());
        verify(callback, never()).thingUpdated(any());
    }

    @Test
    void aReplacedThingBeginsAnew() {
        Thing replacement = ThingBuilder.create(thing).withConfiguration(new Configuration(Map.of("interval", 900)))
                .build();

        handler.thingUpdated(replacement);

        assertEquals(List.of("dispose 300", "initialize 900"), handler.calls);
        assertSame(replacement, handler.getThing());
    }

    @Test
    void aHandlerOfABridgeCopiesTheBridge() {
        Bridge bridge = BridgeBuilder.create(new ThingTypeUID("blink", "account"), HOME).withLabel("Home").build();
        BaseBridgeHandler bridgeHandler = new BaseBridgeHandler(bridge) {
            @Override
            public void initialize() {
                updateThing(editThing().withLabel("Changed").build());
            }

            @Override
            public void handleCommand(ChannelUID channelUID, Command command) {
                throw new UnsupportedOperationException();
            }
        };
        bridgeHandler.setCallback(callback);

        bridgeHandler.initialize();
        bridgeHandler.childHandlerInitialized(handler, thing);
        bridgeHandler.childHandlerDisposed(handler, thing);

        assertEquals("Changed", bridgeHandler.getThing().getLabel());
        assertNotSame(bridge, bridgeHandler.getThing());
    }
}
