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
package org.openhab.addons.blink.benchmarks.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.addons.blink.hub.api.HubThing;
import org.openhab.addons.blink.hub.api.NewThing;
import org.openhab.addons.blink.hub.framework.HubFramework;
import org.openhab.addons.blink.hub.framework.HubOptions;
import org.openhab.addons.blink.hub.framework.HubStartException;
import org.openhab.binding.blink.cloud.simulator.BlinkCloud;
import org.openhab.binding.blink.cloud.simulator.control.Control;

/**
 * The add-on as users have it: in a framework, with a thing for the account, for one network and for each camera, and
 * items at all channels.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class HubHouse implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    /** Longer than the longest distance between two calls of a row. */
    private static final long REST_NANOS = 2_000_000_000L;
    private static final Pattern TOKEN = Pattern.compile("accessToken\\W+([^\"\\\\]+)");

    private final BlinkCloud cloud;
    private final Path folder;
    private final HubFramework hub;
    private final List<HubThing> cameras = new ArrayList<>();
    private final HubThing account;

    /**
     * Starts all of it, without things for networks and cameras.
     *
     * @param cameras how many there are
     */
    public HubHouse(int cameras) throws IOException {
        folder = Files.createTempDirectory("benchmarks");
        cloud = BlinkCloud.builder().account(Homes.customer(cameras)).start();
        cloud.control().scenario().clips().uploadDelay(Duration.ZERO);
        try {
            hub = HubFramework.start(HubOptions.in(folder));
        } catch (HubStartException e) {
            throw new IOException(e);
        }
        account = hub.addThing(NewThing.of("blink:account", "home").with("email", Homes.EMAIL)
                .with("password", Homes.PASSWORD).with("cloudUrl", cloud.uri().toString())
                .with("clipFolder", clips().toString()).with("linkBase", hub.address().toString()));
        account.awaitStatus("online", status -> status.is("ONLINE"), PATIENCE);
    }

    /**
     * Adds a thing for each camera.
     */
    public HubHouse withCameras() {
        blink().home(Homes.EMAIL).cameras().forEach(
                camera -> cameras.add(hub.addThing(NewThing.of("blink:camera", account.uid(), "c" + camera.id())
                        .with("networkId", camera.networkId()).with("cameraId", camera.id()))));
        cameras.forEach(camera -> camera.awaitStatus("online", status -> status.is("ONLINE"), PATIENCE));
        return this;
    }

    /**
     * Adds a thing for the first network.
     */
    public HubThing network() {
        HubThing network = hub
                .addThing(NewThing.of("blink:network", account.uid(), "n").with("networkId", Homes.NETWORK));
        network.awaitStatus("online", status -> status.is("ONLINE"), PATIENCE);
        return network;
    }

    /**
     * @return the things of the cameras
     */
    public List<HubThing> cameras() {
        return cameras;
    }

    /**
     * @return the thing of the account
     */
    public HubThing account() {
        return account;
    }

    /**
     * @return the framework
     */
    public HubFramework hub() {
        return hub;
    }

    /**
     * @return the cloud
     */
    public Control blink() {
        return cloud.control();
    }

    /**
     * @return who owns all that
     */
    public String customer() {
        return Homes.EMAIL;
    }

    /**
     * @return the address of the cloud
     */
    public String address() {
        return cloud.uri().toString();
    }

    /**
     * @return the folder for clips
     */
    public final Path clips() {
        return folder.resolve("clips");
    }

    /**
     * @return the token that goes with calls; this cloud is a simulated one
     */
    public String token() throws IOException {
        String sessions = Files.readString(folder.resolve("userdata/jsondb/org.openhab.binding.blink.sessions.json"));
        Matcher token = TOKEN.matcher(sessions);
        if (!token.find()) {
            throw new IOException("There is no token in the storage");
        }
        return Objects.requireNonNull(token.group(1));
    }

    /**
     * Calls an action, as a rule does.
     *
     * @return its result
     */
    public static Object call(HubThing thing, String action, @Nullable Object... arguments)
            throws IOException, InterruptedException {
        try {
            return Objects.requireNonNull(thing.call(action, arguments).get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException(action + " did not end", e);
        }
    }

    /**
     * The same, for an action that tells whether it has worked.
     *
     * @throws IOException when it has not
     */
    public static void must(HubThing thing, String action, @Nullable Object... arguments)
            throws IOException, InterruptedException {
        if (!Boolean.TRUE.equals(call(thing, action, arguments))) {
            throw new IOException(action + " did not work");
        }
    }

    /**
     * Waits until something is so.
     */
    public static void await(String what, BooleanSupplier isSo) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isSo.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IOException("It took too long: " + what);
            }
            Thread.sleep(5);
        }
    }

    /**
     * @return how many calls the cloud has counted
     */
    public int calls() {
        return blink().counts().values().stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * Waits until the add-on asks for nothing but how the home is.
     *
     * @return when it had asked for the last time, as {@link System#nanoTime} tells it, to a tenth of a second
     */
    public long awaitRest() throws InterruptedException {
        int calls = -1;
        long last = System.nanoTime();
        while (System.nanoTime() - last < REST_NANOS) {
            int now = calls();
            if (now != calls) {
                calls = now;
                last = System.nanoTime();
            }
            Thread.sleep(100);
        }
        return last;
    }

    @Override
    public void close() throws IOException {
        account.disable();
        hub.close();
        cloud.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
