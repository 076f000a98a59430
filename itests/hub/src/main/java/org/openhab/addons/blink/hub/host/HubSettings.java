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
package org.openhab.addons.blink.hub.host;

import java.nio.file.Path;
import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * What the launcher has decided, handed over through properties of the framework.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@Component(service = HubSettings.class)
@NonNullByDefault
public class HubSettings {

    /** The folder with all that survives a restart, in openHAB's {@code userdata}. */
    public static final String USER_DATA = "hub.userdata";
    /** The language tag for all texts. */
    public static final String LANGUAGE = "hub.language";
    /** The JSON file with things that cannot be edited. */
    public static final String THINGS_FILE = "hub.things";

    private final BundleContext context;

    @Activate
    public HubSettings(BundleContext context) {
        this.context = context;
    }

    public Path userData() {
        String path = context.getProperty(USER_DATA);
        if (path == null) {
            throw new IllegalStateException("The framework was started without " + USER_DATA);
        }
        return Path.of(path);
    }

    public Locale locale() {
        String language = context.getProperty(LANGUAGE);
        return language == null ? Locale.ENGLISH : Locale.forLanguageTag(language);
    }

    public @Nullable Path thingsFile() {
        String path = context.getProperty(THINGS_FILE);
        return path == null ? null : Path.of(path);
    }
}
