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
package org.openhab.core;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/**
 * Where openHAB keeps its files, and which openHAB it is.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class OpenHAB {

    public static final String CONFIG_DIR_PROG_ARGUMENT = "openhab.conf";
    public static final String USERDATA_DIR_PROG_ARGUMENT = "openhab.userdata";

    public static final String DEFAULT_CONFIG_FOLDER = "conf";
    public static final String DEFAULT_USERDATA_FOLDER = "userdata";

    /** A build stamp, or the word that stands for one, is no part of the version that people know. */
    private static final Pattern VERSION_WITH_STAMP = Pattern
            .compile("(\\d+\\.\\d+\\.\\d+)\\.(\\d+(\\.\\d+)?|qualifier)");

    public static String getVersion() {
        Bundle bundle = Objects.requireNonNull(FrameworkUtil.getBundle(OpenHAB.class),
                "The version of openHAB is known inside an OSGi framework only");
        String version = bundle.getVersion().toString();
        Matcher stamped = VERSION_WITH_STAMP.matcher(version);
        return stamped.matches() ? Objects.requireNonNull(stamped.group(1)) : version;
    }

    public static String getConfigFolder() {
        return folder(CONFIG_DIR_PROG_ARGUMENT, DEFAULT_CONFIG_FOLDER);
    }

    public static String getUserDataFolder() {
        return folder(USERDATA_DIR_PROG_ARGUMENT, DEFAULT_USERDATA_FOLDER);
    }

    private static String folder(String systemProperty, String fallback) {
        String configured = System.getProperty(systemProperty);
        return configured == null ? fallback : configured;
    }
}
