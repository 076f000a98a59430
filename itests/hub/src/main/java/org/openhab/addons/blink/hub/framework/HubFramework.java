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

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;

import org.apache.felix.framework.FrameworkFactory;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.addons.blink.hub.api.CloudControl;
import org.openhab.addons.blink.hub.api.HubHost;
import org.openhab.addons.blink.hub.api.HubThing;
import org.openhab.addons.blink.hub.api.LogLine;
import org.openhab.addons.blink.hub.api.NewThing;
import org.openhab.addons.blink.hub.log.HubLog;
import org.openhab.addons.blink.hub.log.JdkLogBridge;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.Framework;
import org.osgi.util.tracker.ServiceTracker;

/**
 * The add-on at work in an OSGi framework of its own, with everything that openHAB would give it.
 *
 * <pre>
 * try (HubFramework hub = HubFramework.start(HubOptions.in(folder))) {
 *     HubThing account = hub.addThing(NewThing.of("blink:account", "home").with("email", "me@example.org"));
 *     account.awaitStatus("OFFLINE", "CONFIGURATION_PENDING");
 * }
 * </pre>
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class HubFramework implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HubOptions options;
    private final Framework framework;
    private final ServiceTracker<HubHost, @Nullable HubHost> host;

    private @Nullable List<LogLine> logAtTheEnd;

    private HubFramework(HubOptions options, Framework framework) {
        this.options = options;
        this.framework = framework;
        this.host = new ServiceTracker<>(framework.getBundleContext(), HubHost.class, null);
    }

    /**
     * Starts the framework and all bundles, and returns when the host is ready and the page can be opened.
     *
     * @throws IOException if the folder cannot be used
     * @throws HubStartException if a bundle does not start
     */
    public static HubFramework start(HubOptions options) throws IOException, HubStartException {
        DataFolder folder = DataFolder.open(options.folder());
        HubLog.get().open(folder.log());
        JdkLogBridge.install();
        // The one way in which openHAB tells an add-on where it may keep files.
        System.setProperty("openhab.userdata", folder.userData().toString());
        Framework framework = new FrameworkFactory().newFramework(FrameworkProperties.of(options, folder));
        boolean started = false;
        try {
            framework.init();
            HubFramework hub = new HubFramework(options, framework);
            hub.host.open();
            framework.start();
            CloudControl cloud = options.cloud();
            if (cloud != null) {
                framework.getBundleContext().registerService(CloudControl.class, cloud, null);
            }
            new BundleSet(options).startIn(framework.getBundleContext());
            hub.awaitReady();
            started = true;
            return hub;
        } catch (BundleException e) {
            throw new HubStartException("The framework did not start: " + e.getMessage(), e);
        } finally {
            if (!started) {
                stop(framework);
            }
        }
    }

    private void awaitReady() throws HubStartException {
        try {
            if (host.waitForService(PATIENCE.toMillis()) == null) {
                throw new HubStartException("The host of the add-on did not come up, see the log", null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HubStartException("Interrupted while the host of the add-on came up", e);
        }
    }

    /**
     * Ends the add-on's work, writes what is to be kept and stops the framework.
     */
    @Override
    public void close() {
        host.close();
        stop(framework);
        logAtTheEnd = HubLog.get().lines();
        HubLog.get().close();
    }

    private static void stop(Framework framework) {
        try {
            framework.stop();
            framework.waitForStop(PATIENCE.toMillis());
        } catch (BundleException e) {
            throw new IllegalStateException("The framework did not stop", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * What a restart of the machine does: stops everything and starts it again on the same folder.
     */
    public HubFramework restart() throws IOException, HubStartException {
        close();
        return start(options);
    }

    /**
     * The host, to be asked for anew after a restart.
     */
    public HubHost host() {
        return Objects.requireNonNull(host.getService(), "The hub is stopped");
    }

    /** See {@link HubHost#addThing(NewThing)}. */
    public HubThing addThing(NewThing thing) {
        return host().addThing(thing);
    }

    /** See {@link HubHost#addThingFromFile(NewThing)}. */
    public HubThing addThingFromFile(NewThing thing) {
        return host().addThingFromFile(thing);
    }

    /** See {@link HubHost#thing(String)}. */
    public HubThing thing(String uid) {
        return host().thing(uid);
    }

    /**
     * The address of the web server, without a path.
     */
    public URI address() {
        ServiceReference<?> server = framework.getBundleContext()
                .getServiceReference("org.osgi.service.http.HttpService");
        Object port = server == null ? null : server.getProperty(FrameworkProperties.HTTP_PORT);
        if (port == null) {
            throw new IllegalStateException("The web server did not start, see the log");
        }
        return URI.create("http://127.0.0.1:" + port);
    }

    /**
     * The folder in which everything lies.
     */
    public Path folder() {
        return options.folder();
    }

    /**
     * All lines of the log since the start, up to the end if the hub is closed.
     */
    public List<LogLine> log() {
        return Objects.requireNonNullElseGet(logAtTheEnd, HubLog.get()::lines);
    }

    /**
     * The symbolic names of those bundles that are not active.
     */
    public List<String> inactiveBundles() {
        return Arrays.stream(context().getBundles()).filter(bundle -> bundle.getState() != Bundle.ACTIVE)
                .map(Bundle::getSymbolicName).toList();
    }

    /**
     * Stops the add-on, as openHAB does before an update.
     */
    public void stopAddOn() throws BundleException {
        addOn().stop();
    }

    /**
     * Starts the add-on again.
     */
    public void startAddOn() throws BundleException {
        addOn().start();
    }

    /**
     * The bundle of the add-on.
     */
    public Bundle addOn() {
        return Arrays.stream(context().getBundles()).filter(bundle -> BundleSet.ADD_ON.equals(bundle.getSymbolicName()))
                .findFirst().orElseThrow(() -> new NoSuchElementException("There is no bundle " + BundleSet.ADD_ON));
    }

    /**
     * For those who want to register or look up services themselves.
     */
    public BundleContext context() {
        return framework.getBundleContext();
    }

    @Override
    public String toString() {
        return "Hub %s in %s".formatted(framework.getHeaders().get(Constants.BUNDLE_VERSION), options.folder());
    }
}
