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
package org.openhab.addons.blink.hub.host.facade;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.addons.blink.hub.api.Footprint;
import org.openhab.addons.blink.hub.host.discovery.Inbox;
import org.openhab.addons.blink.hub.host.http.HubHttpClientFactory;
import org.openhab.addons.blink.hub.host.type.TypeRegistry;
import org.openhab.core.common.ThreadPoolManager;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Counts what add-ons have going on.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@Component(service = FootprintReader.class)
@NonNullByDefault
public class FootprintReader {

    private final TypeRegistry types;
    private final HubHttpClientFactory httpClients;
    private final Inbox inbox;

    @Activate
    public FootprintReader(@Reference TypeRegistry types, @Reference HubHttpClientFactory httpClients,
            @Reference Inbox inbox) {
        this.types = types;
        this.httpClients = httpClients;
        this.inbox = inbox;
    }

    Footprint read() {
        List<String> threads = Thread.getAllStackTraces().keySet().stream().map(Thread::getName).sorted().toList();
        List<String> services = types.owners().stream().flatMap(FootprintReader::services).sorted().toList();
        return new Footprint(threads, tasks(), services, httpClients.runningClients(), inbox.services());
    }

    private static Stream<String> services(Bundle bundle) {
        ServiceReference<?>[] references = bundle.getRegisteredServices();
        return references == null ? Stream.of()
                : Arrays.stream(references)
                        .map(reference -> String.join(",", (String[]) reference.getProperty(Constants.OBJECTCLASS)));
    }

    private static Map<String, Integer> tasks() {
        Map<String, Integer> tasks = new TreeMap<>();
        pools().forEach((name, pool) -> {
            if (pool instanceof ScheduledThreadPoolExecutor executor) {
                tasks.put(String.valueOf(name), executor.getQueue().size() + executor.getActiveCount());
            }
        });
        return tasks;
    }

    /**
     * The pools are hidden from add-ons for good reason, but someone has to count.
     */
    private static Map<?, ?> pools() {
        try {
            Field pools = ThreadPoolManager.class.getDeclaredField("SCHEDULED_POOLS");
            pools.setAccessible(true);
            return (Map<?, ?>) Objects.requireNonNull(pools.get(null));
        } catch (NoSuchFieldException | IllegalAccessException e) {
            throw new IllegalStateException("The thread pools of openHAB's API are somewhere else now", e);
        }
    }
}
