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
package org.openhab.binding.blink.tests.concurrency;

import static org.openhab.binding.blink.internal.BlinkBindingConstants.*;

import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.account.AccountSession;
import org.openhab.binding.blink.internal.account.AccountSlot;
import org.openhab.binding.blink.internal.account.SessionRuntime;
import org.openhab.binding.blink.internal.account.StorageClipMemoryStore;
import org.openhab.binding.blink.internal.account.StorageSessionStore;
import org.openhab.binding.blink.internal.cloud.http.HttpSender;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.diagnostics.Diary;
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
import org.openhab.binding.blink.internal.web.page.PageRegistry;
import org.openhab.binding.blink.tests.support.MemoryStorage;
import org.openhab.binding.blink.tests.support.OpenCalls;
import org.openhab.binding.blink.tests.support.TestAccount;
import org.openhab.binding.blink.tests.support.VirtualTime;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.BaseThingHandler;
import org.openhab.core.thing.binding.builder.BridgeBuilder;
import org.openhab.core.thing.binding.builder.ThingBuilder;
import org.openhab.core.thing.internal.BridgeImpl;

/**
 * An account with its things as openHAB runs them, in virtual time: real handlers, and one thread for all of them.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class House {

    private static final ThingUID ACCOUNT = new ThingUID(THING_TYPE_ACCOUNT, "house");
    private static final Map<DeviceFamily, ThingTypeUID> TYPES = Map.of(DeviceFamily.CAMERA, THING_TYPE_CAMERA,
            DeviceFamily.OWL, THING_TYPE_MINI, DeviceFamily.DOORBELL, THING_TYPE_DOORBELL);

    final HouseThing account;
    final OpenCalls calls;
    private final VirtualTime time;
    private final BridgeImpl bridge;
    private final SettingDescriptions descriptions = new SettingDescriptions();
    private final List<HouseThing> things = new ArrayList<>();

    /** What an account finds in openHAB. */
    private record Surroundings(ZoneId zone, LinkSecrets linkSecrets, LinkRegistry linkRegistry,
            PageRegistry pageRegistry, Optional<String> ownAddress, Executor disk,
            MemoryStorage storage) implements AccountSurroundings {

        private static Surroundings inUtc(MemoryStorage storage) {
            return new Surroundings(ZoneOffset.UTC, new LinkSecrets(storage, new SecureRandom()), new LinkRegistry(),
                    new PageRegistry(), Optional.of("http://192.0.2.1:8080"), Runnable::run, storage);
        }

        @Override
        public boolean isManaged(Bridge account) {
            return true;
        }

        @Override
        public Journal journal(ThingUID account) {
            return new Journal(storage, account.getAsString());
        }

        @Override
        public String text(String key, List<String> arguments) {
            return key + arguments;
        }
    }

    /**
     * @param cloud where Blink lives
     * @param wire carries the requests
     * @param time rules the house
     * @param clips the folder for clips
     */
    House(URI cloud, HttpSender wire, VirtualTime time, Path clips) {
        this.time = time;
        this.calls = new OpenCalls(wire, request -> {
        });
        MemoryStorage storage = new MemoryStorage();
        AccountSlot slot = new AccountSlot(new StorageSessionStore(storage, "house"),
                new StorageClipMemoryStore(new MemoryStorage(), "house"), new Diary(time.clock()));
        SessionRuntime runtime = new SessionRuntime(time.clock(), () -> 0.5, new SecureRandom(), Duration.ZERO,
                Duration.ZERO, Duration.ofSeconds(30), Runnable::run);
        Surroundings surroundings = Surroundings.inUtc(storage);
        bridge = (BridgeImpl) BridgeBuilder.create(THING_TYPE_ACCOUNT, ACCOUNT)
                .withConfiguration(new Configuration(Map.of("email", TestAccount.EMAIL, "password",
                        TestAccount.PASSWORD, "cloudUrl", cloud.toString(), "clipFolder", clips.toString())))
                .withChannels(ThingChannels.of(THING_TYPE_ACCOUNT, ACCOUNT)).build();
        account = new HouseThing(this, bridge,
                thing -> new AccountHandler((Bridge) thing, calls, slot, runtime, surroundings));
    }

    HouseThing camera(DeviceFamily family, String id, long networkId, long cameraId) {
        CameraSurroundings surroundings = new CameraSurroundings(time.clock(), time.trueClock(), () -> 0.5, key -> key,
                descriptions);
        return add(TYPES.getOrDefault(family, THING_TYPE_CAMERA), id,
                Map.of("networkId", networkId, "cameraId", cameraId),
                thing -> new CameraHandler(thing, family, surroundings));
    }

    HouseThing network(String id, long networkId) {
        return add(THING_TYPE_NETWORK, id, Map.of("networkId", networkId),
                thing -> new NetworkHandler(thing, time.clock(), key -> key));
    }

    HouseThing siren(String id, long networkId, long sirenId) {
        return add(THING_TYPE_SIREN, id, Map.of("networkId", networkId, "sirenId", sirenId),
                thing -> new SirenHandler(thing, time.clock(), key -> key));
    }

    private HouseThing add(ThingTypeUID type, String id, Map<String, Object> configuration,
            Function<Thing, BaseThingHandler> maker) {
        ThingUID uid = new ThingUID(type, ACCOUNT, id);
        HouseThing added = new HouseThing(this, ThingBuilder.create(type, uid).withBridge(ACCOUNT)
                .withConfiguration(new Configuration(configuration)).withChannels(ThingChannels.of(type, uid)).build(),
                maker);
        things.add(added);
        bridge.addThing(added.thing());
        return added;
    }

    /** The things below the account. */
    List<HouseThing> things() {
        return List.copyOf(things);
    }

    /** openHAB begins with the account. */
    void begin() {
        account.begin();
        things.forEach(HouseThing::begin);
    }

    /** openHAB ends with the account. */
    void end() {
        things.stream().filter(thing -> !thing.isEnded()).forEach(HouseThing::end);
        account.end();
    }

    Bridge bridge() {
        return bridge;
    }

    AccountHandler accountHandler() {
        return (AccountHandler) account.handler();
    }

    AccountSession session() {
        AccountSession session = accountHandler().getSession();
        if (session == null) {
            throw new IllegalStateException("not initialized");
        }
        return session;
    }

    /** As in openHAB there is another version of a thing, which takes the place of the last one. */
    void replace(Thing now) {
        bridge.addThing(now);
    }

    /** openHAB tells things of their bridge in threads of its own. */
    void tellThings(Bridge of, ThingStatusInfo status) {
        of.getThings().stream().map(Thing::getHandler).forEach(handler -> {
            if (handler != null) {
                time.execute(() -> handler.bridgeStatusChanged(status));
            }
        });
    }

    /**
     * Lets virtual time rule a handler in place of the scheduler that it has from openHAB.
     *
     * @param timers is told what the handler wants to do later
     */
    void schedule(BaseThingHandler handler, Consumer<ScheduledFuture<?>> timers) {
        Object scheduler = Proxy.newProxyInstance(House.class.getClassLoader(),
                new Class<?>[] { ScheduledExecutorService.class }, (proxy, method, arguments) -> {
                    Object result = method.invoke(time, arguments);
                    if (result instanceof ScheduledFuture<?> timer) {
                        timers.accept(timer);
                    }
                    return result;
                });
        try {
            var field = BaseThingHandler.class.getDeclaredField("scheduler");
            field.setAccessible(true);
            field.set(handler, scheduler);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    void settle() {
        calls.settle(time);
    }

    void live(Duration duration) {
        time.live(duration, this::settle);
    }
}
