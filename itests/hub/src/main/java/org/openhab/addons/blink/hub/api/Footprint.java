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
package org.openhab.addons.blink.hub.api;

import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What of the add-on is alive: the things that an add-on must not leave behind.
 *
 * @param threads the names of all threads of the JVM, sorted
 * @param tasks for each pool that add-ons share, how many tasks wait or run in it
 * @param services the interfaces of all services that the add-on has registered, sorted, once for each service
 * @param httpClients the names of the HTTP clients that the add-on has asked for and not stopped, sorted
 * @param discoveryListeners how many discovery services report to the inbox
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record Footprint(List<String> threads, Map<String, Integer> tasks, List<String> services,
        List<String> httpClients, int discoveryListeners) {
}
