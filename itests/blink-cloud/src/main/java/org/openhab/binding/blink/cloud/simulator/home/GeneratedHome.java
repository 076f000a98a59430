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
package org.openhab.binding.blink.cloud.simulator.home;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A home made of one line: counts and what is counted, separated by commas. <code>networks</code> have a sync module
 * each, and what follows is spread over them. <code>cameras</code> are of all types, so are <code>owls</code>;
 * <code>lone owls</code> have a network without a sync module each. The words of types, such as <code>sedona</code>,
 * can be counted, too. All words may be in the singular.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class GeneratedHome {

    private static final Pattern PART = Pattern.compile("(\\d{1,4}) ([a-z0-9 ]+)");
    private static final List<String> CAMERAS = List.of("catalina", "sedona", "white", "xt", "xt2");
    private static final List<String> OWLS = List.of("owl", "hawk", "superior");
    private static final List<String> DOORBELLS = List.of("lotus");

    private final String description;
    private final Home home = Home.empty();
    private int networks;
    private int devices;

    GeneratedHome(String description) {
        this.description = description;
    }

    Home create() {
        for (String part : description.split(",")) {
            Matcher matcher = PART.matcher(part.strip());
            if (!matcher.matches()) {
                throw notUnderstood(part);
            }
            int count = Integer.parseInt(matcher.group(1));
            for (int i = 0; i < count; i++) {
                add(matcher.group(2), part, i);
            }
        }
        return home;
    }

    private void add(String plural, String part, int index) {
        String what = plural.endsWith("s") && !DOORBELLS.contains(plural) ? plural.substring(0, plural.length() - 1)
                : plural;
        switch (what) {
            case "network" -> addNetwork(true);
            case "camera" -> addDevice(what, CAMERAS.get(index % CAMERAS.size()), sharedNetwork(part));
            case "owl" -> addDevice(what, OWLS.get(index % OWLS.size()), sharedNetwork(part));
            case "doorbell" -> addDevice(what, DOORBELLS.get(0), sharedNetwork(part));
            case "lone owl" -> addDevice("owl", OWLS.get(0), addNetwork(false));
            default -> addDevice(familyOf(what, part), what, sharedNetwork(part));
        }
    }

    private String familyOf(String type, String part) {
        if (OWLS.contains(type)) {
            return "owl";
        }
        if (DOORBELLS.contains(type)) {
            return "doorbell";
        }
        if (CAMERAS.contains(type)) {
            return "camera";
        }
        throw notUnderstood(part);
    }

    private long addNetwork(boolean withModule) {
        networks++;
        long id = 210000 + networks;
        home.add(new Network(id, "System " + networks, "Europe/Berlin", networks % 2 == 1));
        if (withModule) {
            home.add(new SyncModule(310000 + networks, id, "Sync Module " + networks)
                    .serial("G8T1SM%010d".formatted(networks)));
        }
        return id;
    }

    /** The networks with sync modules take turns. */
    private long sharedNetwork(String part) {
        List<SyncModule> modules = home.syncModules();
        if (modules.isEmpty()) {
            throw new IllegalArgumentException("There is no network for " + part.strip());
        }
        return modules.get(devices % modules.size()).networkId();
    }

    private void addDevice(String family, String type, long network) {
        devices++;
        Device device = switch (family) {
            case "owl" -> new Owl(510000 + devices, network, "Mini " + devices);
            case "doorbell" -> new Doorbell(610000 + devices, network, "Doorbell " + devices);
            default -> new Camera(410000 + devices, network, "Camera " + devices);
        };
        home.add(device.type(type).serial("G8T1XX%010d".formatted(devices)).temperature(50 + devices % 40)
                .wifi(2 + devices % 4).lfr(1 + devices % 5));
    }

    private IllegalArgumentException notUnderstood(String part) {
        return new IllegalArgumentException("A home is not described by: " + part.strip());
    }
}
