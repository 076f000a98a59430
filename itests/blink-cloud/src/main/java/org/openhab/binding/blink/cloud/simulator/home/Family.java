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

import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.settings.SettingTable;

/**
 * The families that Blink treats differently. A device belongs to the family in whose array it comes, whatever its
 * type.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public enum Family {

    CAMERA("cameras", "done", SettingTable.CAMERA),
    OWL("owls", "online", SettingTable.OWL),
    DOORBELL("doorbells", "done", SettingTable.DOORBELL);

    private final String array;
    private final String well;
    private final SettingTable settings;

    Family(String array, String well, SettingTable settings) {
        this.array = array;
        this.well = well;
        this.settings = settings;
    }

    /** The array of the homescreen, and the word for this family in paths. */
    public String array() {
        return array;
    }

    /** The word for one device of this family, as in <code>target</code> of a command. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The <code>status</code> of a device to which nothing is wrong. */
    public String well() {
        return well;
    }

    /** What can be set, with the words of this family for it. */
    SettingTable settings() {
        return settings;
    }
}
