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

import static org.junit.jupiter.api.Assertions.*;
import static org.mockito.ArgumentMatchers.*;
import static org.mockito.Mockito.*;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jetty.client.HttpClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.fixture.MemoryStorage;
import org.openhab.binding.blink.internal.handler.AccountHandler;
import org.openhab.binding.blink.internal.handler.CameraHandler;
import org.openhab.binding.blink.internal.handler.NetworkHandler;
import org.openhab.binding.blink.internal.handler.SettingDescriptions;
import org.openhab.binding.blink.internal.handler.SirenHandler;
import org.openhab.binding.blink.internal.web.LinkRegistry;
import org.openhab.binding.blink.internal.web.OwnAddress;
import org.openhab.binding.blink.internal.web.page.PageRegistry;
import org.openhab.core.i18n.LocaleProvider;
import org.openhab.core.i18n.TimeZoneProvider;
import org.openhab.core.i18n.TranslationProvider;
import org.openhab.core.io.net.http.HttpClientFactory;
import org.openhab.core.storage.StorageService;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.ManagedThingProvider;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.builder.BridgeBuilder;
import org.openhab.core.thing.binding.builder.ThingBuilder;

/**
 * Which handler a thing gets, and what remains of an account that was removed.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class BlinkHandlerFactoryTest {

    private static final ThingUID ACCOUNT = new ThingUID(BlinkBindingConstants.THING_TYPE_ACCOUNT, "home");

    private final MemoryStorage storage = new MemoryStorage();
    private final ManagedThingProvider managed = mock(ManagedThingProvider.class);
    private @Nullable BlinkHandlerFactory made;

    @BeforeEach
    void make() {
        HttpClientFactory clients = mock(HttpClientFactory.class);
        StorageService storages = mock(StorageService.class);
        when(clients.createHttpClient(anyString())).thenReturn(new HttpClient());
        when(storages.<String> getStorage(anyString(), any())).thenReturn(storage);
        BlinkHandlerFactory factory = new BlinkHandlerFactory(clients, storages, mock(TimeZoneProvider.class),
                mock(TranslationProvider.class), mock(LocaleProvider.class), new LinkRegistry(), new PageRegistry(),
                mock(OwnAddress.class), new SettingDescriptions());
        factory.setManagedThingProvider(managed);
        made = factory;
        storage.put(ACCOUNT.getAsString(), "{\"hardwareId\":\"3b241101-e2bb-4255-8caf-4136c566a962\"}");
    }

    private BlinkHandlerFactory factory() {
        BlinkHandlerFactory factory = made;
        assertNotNull(factory);
        return factory;
    }

    private static Bridge account() {
        return BridgeBuilder.create(BlinkBindingConstants.THING_TYPE_ACCOUNT, ACCOUNT).build();
    }

    private void assertHandler(Class<?> handler, ThingTypeUID type) {
        assertTrue(factory().supportsThingType(type));
        Thing thing = ThingBuilder.create(type, "1").build();
        assertInstanceOf(handler, factory().createHandler(thing));
    }

    @Test
    void eachThingGetsItsHandler() {
        assertInstanceOf(AccountHandler.class, factory().createHandler(account()));
        assertHandler(NetworkHandler.class, BlinkBindingConstants.THING_TYPE_NETWORK);
        assertHandler(CameraHandler.class, BlinkBindingConstants.THING_TYPE_CAMERA);
        assertHandler(CameraHandler.class, BlinkBindingConstants.THING_TYPE_MINI);
        assertHandler(CameraHandler.class, BlinkBindingConstants.THING_TYPE_DOORBELL);
        assertHandler(SirenHandler.class, BlinkBindingConstants.THING_TYPE_SIREN);
        assertFalse(factory().supportsThingType(new ThingTypeUID("hue", "bridge")));
    }

    @Test
    void nothingIsKeptOfAManagedAccountThatIsRemovedByForce() {
        Bridge account = account();
        when(managed.get(ACCOUNT)).thenReturn(account);
        factory().createHandler(account);

        factory().removeThing(ACCOUNT);

        assertFalse(storage.containsKey(ACCOUNT.getAsString()));
    }

    @Test
    void theSessionOfAnAccountFromAFileSurvivesAnotherVersionOfTheFile() {
        factory().createHandler(account());

        factory().removeThing(ACCOUNT);

        assertTrue(storage.containsKey(ACCOUNT.getAsString()));
    }
}
