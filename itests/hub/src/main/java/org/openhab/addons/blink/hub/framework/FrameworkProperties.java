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
package org.openhab.addons.blink.hub.framework;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.addons.blink.hub.host.HubSettings;
import org.osgi.framework.Constants;

/**
 * Properties for the framework, its web server and our host.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class FrameworkProperties {

    /** By this name the web server is told its port, and tells the one that it got. */
    static final String HTTP_PORT = "org.osgi.service.http.port";

    /** What those inside see of the outside: the types of the facade, and one logging system for all. */
    private static final String SHARED_PACKAGES = "org.openhab.addons.blink.hub.api,"
            + "org.slf4j;version=\"2.0.12\",org.slf4j.event;version=\"2.0.12\",org.slf4j.helpers;version=\"2.0.12\","
            + "org.slf4j.spi;version=\"2.0.12\",org.slf4j;version=\"1.7.36\",org.slf4j.helpers;version=\"1.7.36\","
            + "org.slf4j.spi;version=\"1.7.36\"";

    private FrameworkProperties() {
    }

    static Map<String, String> of(HubOptions options, DataFolder folder) {
        Map<String, String> properties = new HashMap<>();
        properties.put(Constants.FRAMEWORK_STORAGE, folder.bundleCache().toString());
        properties.put(Constants.FRAMEWORK_STORAGE_CLEAN, Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT);
        properties.put(Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, SHARED_PACKAGES);
        properties.put(HTTP_PORT, Integer.toString(options.port()));
        properties.put("org.apache.felix.http.host", "127.0.0.1");
        properties.put("org.apache.felix.http.jetty.sendServerHeader", "false");
        properties.put("org.apache.felix.http.log.jul", "true");
        properties.put(HubSettings.USER_DATA, folder.userData().toString());
        properties.put(HubSettings.LANGUAGE, options.language().toLanguageTag());
        Path things = options.thingsFile();
        if (things != null) {
            properties.put(HubSettings.THINGS_FILE, things.toString());
        }
        return properties;
    }
}
