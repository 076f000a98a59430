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

import static org.openhab.binding.blink.internal.BlinkBindingConstants.*;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.account.AccountSlot;
import org.openhab.binding.blink.internal.account.SessionRuntime;
import org.openhab.binding.blink.internal.account.StorageClipMemoryStore;
import org.openhab.binding.blink.internal.account.StorageSessionStore;
import org.openhab.binding.blink.internal.cloud.http.JettyTransport;
import org.openhab.binding.blink.internal.cloud.http.TransportLimits;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.handler.AccountHandler;
import org.openhab.binding.blink.internal.handler.AccountSurroundings;
import org.openhab.binding.blink.internal.handler.CameraHandler;
import org.openhab.binding.blink.internal.handler.CameraSurroundings;
import org.openhab.binding.blink.internal.handler.NetworkHandler;
import org.openhab.binding.blink.internal.handler.SettingDescriptions;
import org.openhab.binding.blink.internal.handler.SirenHandler;
import org.openhab.binding.blink.internal.media.Journal;
import org.openhab.binding.blink.internal.web.LinkRegistry;
import org.openhab.binding.blink.internal.web.LinkSecrets;
import org.openhab.binding.blink.internal.web.OwnAddress;
import org.openhab.binding.blink.internal.web.page.PageRegistry;
import org.openhab.core.common.ThreadPoolManager;
import org.openhab.core.i18n.LocaleProvider;
import org.openhab.core.i18n.TimeZoneProvider;
import org.openhab.core.i18n.TranslationProvider;
import org.openhab.core.io.net.http.HttpClientFactory;
import org.openhab.core.storage.Storage;
import org.openhab.core.storage.StorageService;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.ManagedThingProvider;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.BaseThingHandlerFactory;
import org.openhab.core.thing.binding.ThingHandler;
import org.openhab.core.thing.binding.ThingHandlerFactory;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the handlers, and owns what they share: the HTTP client and the storage of the add-on.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
@Component(configurationPid = "binding.blink", service = ThingHandlerFactory.class)
public class BlinkHandlerFactory extends BaseThingHandlerFactory {

    private static final Set<ThingTypeUID> SUPPORTED = Set.of(THING_TYPE_ACCOUNT, THING_TYPE_NETWORK, THING_TYPE_CAMERA,
            THING_TYPE_MINI, THING_TYPE_DOORBELL, THING_TYPE_SIREN);

    private static final Map<ThingTypeUID, DeviceFamily> CAMERA_TYPES = Map.of(THING_TYPE_CAMERA, DeviceFamily.CAMERA,
            THING_TYPE_MINI, DeviceFamily.OWL, THING_TYPE_DOORBELL, DeviceFamily.DOORBELL);
    private static final long LAST_ANSWER_SECONDS = 5;

    private final Logger logger = LoggerFactory.getLogger(BlinkHandlerFactory.class);

    private final JettyTransport transport;
    private final Map<ThingUID, AccountSlot> slots = new ConcurrentHashMap<>();
    private final Set<ThingUID> managedAccounts = ConcurrentHashMap.newKeySet();
    private final Storage<String> sessions;
    private final Storage<String> clips;
    private final LinkSecrets linkSecrets;
    private final LinkRegistry linkRegistry;
    private final PageRegistry pageRegistry;
    private final OwnAddress ownAddress;
    private final SettingDescriptions settingDescriptions;
    private final Executor disk = ThreadPoolManager.getPool("binding-blink");
    private final Map<ThingUID, Journal> journals = new ConcurrentHashMap<>();
    private final TimeZoneProvider timeZoneProvider;
    private final TranslationProvider translationProvider;
    private final LocaleProvider localeProvider;
    private final SessionRuntime runtime = SessionRuntime.real(disk);
    private volatile @Nullable ManagedThingProvider managedThings;

    @Activate
    public BlinkHandlerFactory(@Reference HttpClientFactory httpClientFactory, @Reference StorageService storageService,
            @Reference TimeZoneProvider timeZoneProvider, @Reference TranslationProvider translationProvider,
            @Reference LocaleProvider localeProvider, @Reference LinkRegistry linkRegistry,
            @Reference PageRegistry pageRegistry, @Reference OwnAddress ownAddress,
            @Reference SettingDescriptions settingDescriptions) {
        this.transport = new JettyTransport(httpClientFactory.createHttpClient(BINDING_ID), TransportLimits.DEFAULT);
        ClassLoader loader = BlinkHandlerFactory.class.getClassLoader();
        this.sessions = storageService.getStorage("org.openhab.binding.blink.sessions", loader);
        this.clips = storageService.getStorage("org.openhab.binding.blink.clips", loader);
        this.linkSecrets = new LinkSecrets(storageService.getStorage("org.openhab.binding.blink.links", loader),
                runtime.secureRandom());
        this.linkRegistry = linkRegistry;
        this.pageRegistry = pageRegistry;
        this.ownAddress = ownAddress;
        this.settingDescriptions = settingDescriptions;
        this.timeZoneProvider = timeZoneProvider;
        this.translationProvider = translationProvider;
        this.localeProvider = localeProvider;
    }

    /**
     * Closes the HTTP client. An answer that carries the only copy of a token is waited for, if one is under way.
     */
    @Override
    @Deactivate
    protected void deactivate(ComponentContext context) {
        try {
            CompletableFuture.allOf(slots.values().stream().map(AccountSlot::free).toArray(CompletableFuture[]::new))
                    .get(LAST_ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            logger.debug("Blink's last answer did not come in time");
        }
        transport.close();
        super.deactivate(context);
    }

    /** Optional: it only tells whether a change of a configuration lasts. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    protected void setManagedThingProvider(ManagedThingProvider provider) {
        managedThings = provider;
    }

    protected void unsetManagedThingProvider(ManagedThingProvider provider) {
        if (provider.equals(managedThings)) {
            managedThings = null;
        }
    }

    @Override
    public boolean supportsThingType(ThingTypeUID type) {
        return SUPPORTED.contains(type);
    }

    @Override
    protected @Nullable ThingHandler createHandler(Thing thing) {
        if (THING_TYPE_ACCOUNT.equals(thing.getThingTypeUID()) && thing instanceof Bridge bridge) {
            if (isManaged(thing.getUID())) {
                managedAccounts.add(thing.getUID());
            }
            AccountSlot slot = Objects.requireNonNull(slots.computeIfAbsent(thing.getUID(), this::slot));
            return new AccountHandler(bridge, transport, slot, runtime, new Surroundings());
        }
        if (THING_TYPE_NETWORK.equals(thing.getThingTypeUID())) {
            return new NetworkHandler(thing, runtime.steady(), this::text);
        }
        if (THING_TYPE_SIREN.equals(thing.getThingTypeUID())) {
            return new SirenHandler(thing, runtime.steady(), this::text);
        }
        DeviceFamily family = CAMERA_TYPES.get(thing.getThingTypeUID());
        return family == null ? null
                : new CameraHandler(thing, family, new CameraSurroundings(runtime.clock(), runtime.steady(),
                        runtime.random(), this::text, settingDescriptions));
    }

    /**
     * Forgets the session of an account that was removed, also where openHAB did not ask its handler (a forced
     * removal). One from a file may come back with the next version of the file, and then wants no new PIN.
     */
    @Override
    public void removeThing(ThingUID uid) {
        settingDescriptions.forget(uid);
        if (managedAccounts.remove(uid)) {
            AccountSlot slot = slots.get(uid);
            if (slot != null) {
                slot.whenFree(slot::clear);
            }
            linkSecrets.forget(uid.getAsString());
            journal(uid).clear();
        }
        super.removeThing(uid);
    }

    private String text(String key) {
        String text = translationProvider.getText(FrameworkUtil.getBundle(getClass()), key, key,
                localeProvider.getLocale());
        return text == null ? key : text;
    }

    private String text(String key, List<String> arguments) {
        if (arguments.isEmpty()) {
            return text(key);
        }
        String text = translationProvider.getText(FrameworkUtil.getBundle(getClass()), key, key,
                localeProvider.getLocale(), arguments.toArray());
        return text == null ? key : text;
    }

    private AccountSlot slot(ThingUID account) {
        return new AccountSlot(new StorageSessionStore(sessions, account.getAsString()),
                new StorageClipMemoryStore(clips, account.getAsString()));
    }

    private Journal journal(ThingUID account) {
        return Objects.requireNonNull(journals.computeIfAbsent(account, uid -> new Journal(clips, uid.getAsString())));
    }

    private boolean isManaged(ThingUID uid) {
        ManagedThingProvider provider = managedThings;
        return provider != null && provider.get(uid) != null;
    }

    private class Surroundings implements AccountSurroundings {

        @Override
        public ZoneId zone() {
            return timeZoneProvider.getTimeZone();
        }

        @Override
        public boolean isManaged(Bridge bridge) {
            return BlinkHandlerFactory.this.isManaged(bridge.getUID());
        }

        @Override
        public Journal journal(ThingUID account) {
            return BlinkHandlerFactory.this.journal(account);
        }

        @Override
        public LinkSecrets linkSecrets() {
            return linkSecrets;
        }

        @Override
        public LinkRegistry linkRegistry() {
            return linkRegistry;
        }

        @Override
        public PageRegistry pageRegistry() {
            return pageRegistry;
        }

        @Override
        public Optional<String> ownAddress() {
            return ownAddress.get();
        }

        @Override
        public String text(String key, List<String> arguments) {
            return BlinkHandlerFactory.this.text(key, arguments);
        }

        @Override
        public Executor disk() {
            return disk;
        }
    }
}
