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
package org.openhab.addons.blink.hub.host.http;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.addons.blink.hub.framework.HubFramework;
import org.openhab.addons.blink.hub.framework.HubOptions;
import org.openhab.addons.blink.hub.framework.HubStartException;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/**
 * The web server of the hub serves the links of the add-on beside its own page, and the add-on knows its address.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AddOnLinksIT {

    private static final String OWN_ADDRESS = "org.openhab.binding.blink.internal.web.OwnAddress";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private @NonNullByDefault({}) HubFramework hub;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException, HubStartException {
        hub = HubFramework.start(HubOptions.in(folder));
    }

    @AfterAll
    void end() {
        hub.close();
    }

    @Test
    void linksWithoutAProofAreRefusedByTheAddOn() throws IOException, InterruptedException {
        HttpResponse<String> refused = send("GET", "/blink/home/snapshot/camera-1.jpg?p=x");
        assertEquals(403, refused.statusCode());
        assertEquals("Forbidden", refused.body());
        assertEquals(405, send("POST", "/blink/home/snapshot/camera-1.jpg?p=x").statusCode());
    }

    @Test
    void thePageOfTheHubIsThereBesideThem() throws IOException, InterruptedException {
        assertEquals(200, send("GET", "/hub/").statusCode());
        assertEquals(404, send("GET", "/blinks").statusCode());
    }

    @Test
    void theAddOnKnowsTheAddressOfTheHub() throws InvalidSyntaxException {
        BundleContext context = hub.context();
        ServiceReference<?>[] found = context.getAllServiceReferences(OWN_ADDRESS, null);
        assertNotNull(found, "the address is a service of the add-on");
        Object address = Objects.requireNonNull(context.getService(found[0]));
        assertEquals(Optional.of(hub.address().toString()), ((Supplier<?>) address).get());
    }

    private HttpResponse<String> send(String method, String path) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(hub.address().resolve(path))
                .method(method, HttpRequest.BodyPublishers.noBody()).build(), HttpResponse.BodyHandlers.ofString());
    }
}
