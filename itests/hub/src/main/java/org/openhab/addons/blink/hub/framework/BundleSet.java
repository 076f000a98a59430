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

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

/**
 * The bundles that the framework runs. The build has put them beside our classes.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class BundleSet {

    static final String ADD_ON = "org.openhab.binding.blink";

    private static final List<String> LIBRARIES = List.of(
            // services of the ServiceLoader kind, which the units need
            "asm", "asm-tree", "asm-analysis", "asm-util", "asm-commons", "org.apache.aries.spifly.dynamic.bundle",
            // what openHAB offers to add-ons; Jetty's client before Jetty's server, which exports an older client
            "gson", "org.apache.felix.http.servlet-api", "jetty-util", "jetty-io", "jetty-http", "jetty-client",
            "jakarta.inject", "apiguardian-api", "unit-api", "uom-lib-common", "indriya",
            // declarative services, configuration, web server
            "org.osgi.util.function", "org.osgi.util.promise", "org.osgi.service.component",
            "org.apache.felix.configadmin", "org.apache.felix.scr", "org.apache.felix.http.jetty");
    private static final String OPENHAB_API = "openhab-api";
    private static final String HOST = "hub-host";

    private final HubOptions options;

    BundleSet(HubOptions options) {
        this.options = options;
    }

    /**
     * Installs all and then starts all. The host is installed before the add-on, so that the framework stops it later
     * and it can write what the add-on leaves; but it is started last, so that things find their add-on at once.
     */
    void startIn(BundleContext framework) throws BundleException, IOException {
        List<Bundle> bundles = new ArrayList<>();
        for (String name : LIBRARIES) {
            bundles.add(install(framework, name));
        }
        bundles.add(install(framework, OPENHAB_API));
        Bundle host = install(framework, HOST);
        Path addOn = options.addOn();
        bundles.add(addOn == null ? install(framework, ADD_ON) : install(framework, addOn));
        for (Path more : options.moreBundles()) {
            bundles.add(install(framework, more));
        }
        bundles.add(host);
        for (Bundle bundle : bundles) {
            bundle.start();
        }
    }

    private static Bundle install(BundleContext framework, String name) throws BundleException, IOException {
        String resource = "/bundles/" + name + ".jar";
        try (InputStream jar = BundleSet.class.getResourceAsStream(resource)) {
            if (jar == null) {
                throw new FileNotFoundException("The hub was built without " + resource);
            }
            return framework.installBundle("hub:" + name, jar);
        }
    }

    private static Bundle install(BundleContext framework, Path jar) throws BundleException, IOException {
        try (InputStream content = Files.newInputStream(jar)) {
            return framework.installBundle(jar.toUri().toString(), content);
        }
    }
}
