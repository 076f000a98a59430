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
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.Mockito.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.builder.BridgeBuilder;
import org.openhab.core.thing.binding.builder.ThingBuilder;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceObjects;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.ComponentContext;

/**
 * The services of a handler come and go with it.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class BaseThingHandlerFactoryTest {

    private static final ThingTypeUID CAMERA = new ThingTypeUID("blink", "camera");

    /** Writes down what happens to it. */
    public static class CameraActions implements ThingActions {
        final List<String> calls = new ArrayList<>();
        private @Nullable ThingHandler handler;

        @Override
        public void setThingHandler(ThingHandler handler) {
            calls.add("setThingHandler");
            this.handler = handler;
        }

        @Override
        public @Nullable ThingHandler getThingHandler() {
            return handler;
        }

        @Override
        public void initialize() {
            calls.add("initialize");
        }

        @Override
        public void dispose() {
            calls.add("dispose");
        }
    }

    /** Its interface is that of the class above it. */
    public static class DoorbellActions extends CameraActions implements Runnable {
        @Override
        public void run() {
            calls.add("run");
        }
    }

    /** Has nothing that OSGi could know it by. */
    public static class Helper extends CameraActions {
        private static int made;

        Helper() {
            made++;
        }
    }

    private static class CameraFactory extends BaseThingHandlerFactory {
        private final @Nullable ThingHandler handler;
        private final List<ThingHandler> removed = new ArrayList<>();

        CameraFactory(@Nullable ThingHandler handler) {
            this.handler = handler;
        }

        @Override
        public boolean supportsThingType(ThingTypeUID thingTypeUID) {
            return CAMERA.equals(thingTypeUID);
        }

        @Override
        protected @Nullable ThingHandler createHandler(Thing thing) {
            return handler;
        }

        @Override
        protected void removeHandler(ThingHandler thingHandler) {
            removed.add(thingHandler);
        }
    }

    private final Thing thing = ThingBuilder.create(CAMERA, "door").build();
    private final ThingHandler handler = mock(ThingHandler.class);
    private final CameraFactory factory = new CameraFactory(handler);
    private final BundleContext bundleContext = mock(BundleContext.class);
    private final ComponentContext componentContext = mock(ComponentContext.class);
    private final ServiceRegistration<?> registration = mock(ServiceRegistration.class);

    @BeforeEach
    void activate() {
        when(componentContext.getBundleContext()).thenReturn(bundleContext);
        doReturn(registration).when(bundleContext).registerService(any(String[].class), any(), isNull());
        factory.activate(componentContext);
        thing.setHandler(handler);
    }

    private void handlerHas(Class<? extends ThingHandlerService> service) {
        Collection<Class<? extends ThingHandlerService>> services = List.of(service);
        when(handler.getServices()).thenReturn(services);
    }

    private CameraActions registered(String... names) {
        ArgumentCaptor<String[]> registeredNames = ArgumentCaptor.forClass(String[].class);
        ArgumentCaptor<Object> service = ArgumentCaptor.forClass(Object.class);
        verify(bundleContext).registerService(registeredNames.capture(), service.capture(), isNull());
        assertEquals(Set.of(names), Set.copyOf(Arrays.asList(registeredNames.getValue())));
        return (CameraActions) service.getValue();
    }

    @Test
    void aServiceIsMadeForItsHandlerAndRegistered() {
        handlerHas(CameraActions.class);

        assertSame(handler, factory.registerHandler(thing));

        CameraActions actions = registered(ThingActions.class.getName());
        assertEquals(List.of("setThingHandler", "initialize"), actions.calls);
        assertSame(handler, actions.getThingHandler());
    }

    @Test
    void aServiceIsKnownByTheInterfacesOfAllItsClasses() {
        handlerHas(DoorbellActions.class);

        factory.registerHandler(thing);

        assertNotNull(registered(ThingActions.class.getName(), Runnable.class.getName()));
    }

    @Test
    void aServiceGoesWithItsHandler() {
        handlerHas(CameraActions.class);
        factory.registerHandler(thing);
        CameraActions actions = registered(ThingActions.class.getName());

        factory.unregisterHandler(thing);
        factory.unregisterHandler(thing);

        assertEquals(List.of("setThingHandler", "initialize", "dispose"), actions.calls);
        verify(registration, times(1)).unregister();
        assertEquals(List.of(handler, handler), factory.removed);
    }

    @Test
    void eachHandlerHasAServiceOfItsOwn() {
        handlerHas(CameraActions.class);
        Thing other = ThingBuilder.create(CAMERA, "garden").build();

        factory.registerHandler(thing);
        factory.registerHandler(other);

        ArgumentCaptor<Object> services = ArgumentCaptor.forClass(Object.class);
        verify(bundleContext, times(2)).registerService(any(String[].class), services.capture(), isNull());
        assertNotSame(services.getAllValues().get(0), services.getAllValues().get(1));
    }

    @Test
    @SuppressWarnings("unchecked")
    void aServiceThatIsAComponentComesFromOsgiAndGoesBackThere() {
        CameraActions component = new CameraActions();
        ServiceReference<CameraActions> reference = mock(ServiceReference.class);
        ServiceObjects<CameraActions> objects = mock(ServiceObjects.class);
        when(bundleContext.getServiceReference(CameraActions.class)).thenReturn(reference);
        when(bundleContext.getServiceObjects(reference)).thenReturn(objects);
        when(objects.getService()).thenReturn(component);
        handlerHas(CameraActions.class);

        factory.registerHandler(thing);
        assertSame(component, registered(ThingActions.class.getName()));
        factory.unregisterHandler(thing);

        assertEquals(List.of("setThingHandler", "initialize", "dispose"), component.calls);
        verify(objects).ungetService(component);
    }

    @Test
    void aServiceThatCannotBeMadeDoesNotStopTheHandler() {
        handlerHas(Helper.class);

        assertSame(handler, factory.registerHandler(thing));

        assertEquals(0, Helper.made);
        verify(bundleContext, never()).registerService(any(String[].class), any(), any());
    }

    @Test
    void aThingWithoutHandlerIsRefused() {
        CameraFactory empty = new CameraFactory(null);

        IllegalStateException e = assertThrows(IllegalStateException.class, () -> empty.registerHandler(thing));

        assertEquals("CameraFactory could not create a handler for the thing 'blink:camera:door'.", e.getMessage());
    }

    @Test
    void theHandlerOfABridgeMustBeABridgeHandler() {
        Bridge bridge = BridgeBuilder.create(CAMERA, "door").build();

        IllegalStateException e = assertThrows(IllegalStateException.class, () -> factory.registerHandler(bridge));

        assertEquals("Created handler of bridge 'blink:camera:door' must implement the BridgeHandler interface.",
                e.getMessage());
    }

    @Test
    void aFactoryThatIsNotActiveHasNoBundleContext() {
        assertSame(bundleContext, factory.getBundleContext());

        factory.deactivate(componentContext);

        assertThrows(IllegalStateException.class, factory::getBundleContext);
    }

    @Test
    void aRemovedThingIsNothingToTheBase() {
        factory.removeThing(new ThingUID(CAMERA, "door"));

        verify(bundleContext, never()).getServiceReference(eq(CameraActions.class));
    }
}
