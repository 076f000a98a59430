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
package org.openhab.addons.blink.hub.host.thing;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.addons.blink.hub.host.Changes;
import org.openhab.core.storage.Storage;
import org.openhab.core.storage.StorageService;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * All things: managed ones, which are kept on disk, and those from a file, which are kept nowhere else.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@Component(service = { ThingRegistry.class, org.openhab.core.thing.ThingRegistry.class })
@NonNullByDefault
public class ThingRegistry implements org.openhab.core.thing.ThingRegistry {

    private static final String STORAGE = "org.openhab.core.thing.Thing";

    private final Map<ThingUID, Thing> things = new ConcurrentHashMap<>();
    private final Set<ThingUID> fromFile = ConcurrentHashMap.newKeySet();
    private final List<ThingListener> listeners = new CopyOnWriteArrayList<>();
    /** A thing comes when all know that the one of its name before is gone, or they would take it for that one. */
    private final OneByOne comingAndGoing = new OneByOne();
    private final Storage<StoredThing> storage;
    private final Changes changes;

    @Activate
    public ThingRegistry(@Reference StorageService storageService, @Reference Changes changes) {
        this.changes = changes;
        storage = storageService.getStorage(STORAGE, StoredThing.class.getClassLoader());
        for (StoredThing stored : storage.getValues()) {
            if (stored != null) {
                Thing thing = stored.toThing();
                things.put(thing.getUID(), thing);
            }
        }
        things.values().forEach(this::connect);
    }

    @Override
    public @Nullable Thing get(ThingUID uid) {
        return things.get(uid);
    }

    @Override
    public Collection<Thing> getAll() {
        return all();
    }

    @Override
    public Stream<Thing> stream() {
        return all().stream();
    }

    /**
     * Bridges first, so that children come up when their bridge is there.
     */
    public List<Thing> all() {
        return things.values().stream().sorted(Comparator.comparing((Thing thing) -> !(thing instanceof Bridge))
                .thenComparing(thing -> thing.getUID().getAsString())).toList();
    }

    public boolean isManaged(ThingUID uid) {
        return things.containsKey(uid) && !fromFile.contains(uid);
    }

    /**
     * @throws IllegalArgumentException if there is such a thing already
     */
    public void addManaged(Thing thing) {
        comingAndGoing.run(thing.getUID(), () -> addNow(thing));
    }

    private void addNow(Thing thing) {
        synchronized (this) {
            if (things.putIfAbsent(thing.getUID(), thing) != null) {
                throw new IllegalArgumentException("There is a thing " + thing.getUID() + " already");
            }
            storage.put(thing.getUID().getAsString(), StoredThing.of(thing));
            connect(thing);
        }
        tell(listener -> listener.thingAdded(thing));
    }

    /**
     * Adds or replaces a thing that is written in a file.
     *
     * @throws IllegalArgumentException if there is a managed thing of that UID
     */
    public void putFromFile(Thing thing) {
        comingAndGoing.run(thing.getUID(), () -> putNow(thing));
    }

    private void putNow(Thing thing) {
        Thing before;
        synchronized (this) {
            if (isManaged(thing.getUID())) {
                throw new IllegalArgumentException("There is a managed thing " + thing.getUID());
            }
            fromFile.add(thing.getUID());
            before = put(thing);
        }
        if (before == null) {
            tell(listener -> listener.thingAdded(thing));
        } else {
            tell(listener -> listener.thingUpdated(before, thing, false));
        }
    }

    /**
     * Takes another object, or the same with other contents, for the thing that is there.
     *
     * @param byHandler whether the handler of the thing has done that
     * @throws IllegalArgumentException if there is no such thing
     */
    public void update(Thing thing, boolean byHandler) {
        Thing before;
        synchronized (this) {
            if (!things.containsKey(thing.getUID())) {
                throw new IllegalArgumentException(
                        "Cannot update thing " + thing.getUID() + " because it is not known to the registry");
            }
            if (!fromFile.contains(thing.getUID())) {
                storage.put(thing.getUID().getAsString(), StoredThing.of(thing));
            }
            before = put(thing);
        }
        if (before != null) {
            tell(listener -> listener.thingUpdated(before, thing, byHandler));
        }
    }

    /**
     * Handler and status belong to the thing, whatever object stands for it.
     */
    private @Nullable Thing put(Thing thing) {
        Thing before = things.get(thing.getUID());
        if (before != null) {
            thing.setHandler(before.getHandler());
            thing.setStatusInfo(before.getStatusInfo());
            disconnect(before);
        }
        things.put(thing.getUID(), thing);
        connect(thing);
        return before;
    }

    /**
     * Takes the handler away from a thing, whatever object stands for it by now: the handler may have put another one
     * in its place just before its end.
     *
     * @return that object
     */
    public synchronized Thing release(Thing thing) {
        thing.setHandler(null);
        Thing now = things.getOrDefault(thing.getUID(), thing);
        now.setHandler(null);
        return now;
    }

    /**
     * Asks for the removal of a managed thing, which its handler has to confirm, or removes a thing from a file.
     */
    public void remove(ThingUID uid) {
        Thing thing = things.get(uid);
        if (thing != null && fromFile.contains(uid)) {
            forceRemove(uid);
        } else if (thing != null) {
            tell(listener -> listener.thingRemoving(thing));
        }
    }

    /**
     * Removes a thing, whatever its handler thinks about it.
     */
    public void forceRemove(ThingUID uid) {
        comingAndGoing.run(uid, () -> removeNow(uid));
    }

    private void removeNow(ThingUID uid) {
        Thing thing;
        synchronized (this) {
            thing = things.remove(uid);
            if (thing != null) {
                fromFile.remove(uid);
                storage.remove(uid.getAsString());
                disconnect(thing);
            }
        }
        if (thing != null) {
            tell(listener -> listener.thingRemoved(thing, true));
        }
    }

    private void connect(Thing thing) {
        ThingUID hangsOn = thing.getBridgeUID();
        if (hangsOn != null && things.get(hangsOn) instanceof Bridge bridge) {
            BridgeChildren.add(bridge, thing);
        }
        if (thing instanceof Bridge bridge) {
            things.values().stream().filter(child -> thing.getUID().equals(child.getBridgeUID()))
                    .forEach(child -> BridgeChildren.add(bridge, child));
        }
    }

    private void disconnect(Thing thing) {
        ThingUID hangsOn = thing.getBridgeUID();
        if (hangsOn != null && things.get(hangsOn) instanceof Bridge bridge) {
            BridgeChildren.remove(bridge, thing);
        }
    }

    /**
     * Never inside the monitor: listeners set handlers to work, and handlers change their things.
     */
    private void tell(Consumer<ThingListener> news) {
        listeners.forEach(news);
        changes.announce();
    }

    /**
     * Tells someone about the things that are there and all that happens to them.
     */
    public void addListener(ThingListener listener) {
        all().forEach(listener::thingAdded);
        listeners.add(listener);
    }

    /**
     * Tells someone that all things are gone as far as he is concerned.
     */
    public void removeListener(ThingListener listener) {
        listeners.remove(listener);
        all().forEach(thing -> listener.thingRemoved(thing, false));
    }
}
