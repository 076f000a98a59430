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
package org.openhab.binding.blink.tests.walk;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.cloud.simulator.clip.Clip;
import org.openhab.binding.blink.cloud.simulator.home.Camera;
import org.openhab.binding.blink.cloud.simulator.home.Device;
import org.openhab.binding.blink.cloud.simulator.home.Network;
import org.openhab.binding.blink.cloud.simulator.scenario.Break;
import org.openhab.binding.blink.cloud.simulator.scenario.Fault;
import org.openhab.binding.blink.internal.cloud.model.Home;

/**
 * What the steps are made of: whom they befall, decided by dice.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class Steps {

    private static final String HOMESCREEN = "GET /api/v3/accounts/{account}/homescreen";
    private static final String LIST = "POST /api/v4/accounts/{account}/media";

    /** Where an answer that is no refusal can go wrong. */
    static final List<String> ANY_ROUTE = List.of("*", "GET /api/*", "POST /api/*", HOMESCREEN, LIST,
            "POST /oauth/token", "* /oauth/*");
    /** Where Blink may refuse something without that the session is over. */
    static final List<String> REST_ROUTE = List.of("* /api/*", "GET /api/*", "POST /api/*", HOMESCREEN, LIST);

    private static final int MOST_CAMERAS = 8;
    private static final long FIRST_ADDED = 420_000;

    private Steps() {
    }

    @SafeVarargs
    static <T> T of(Random dice, T... all) {
        return all[dice.nextInt(all.length)];
    }

    static <T> Optional<T> any(Random dice, List<T> all) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(dice.nextInt(all.size())));
    }

    /** A device that Blink knows. */
    static Optional<Device> device(Household house, Random dice) {
        return any(dice, house.home().devices());
    }

    static Network network(Household house, Random dice) {
        return any(dice, house.home().networks()).orElseThrow();
    }

    /** A clip that Blink has, the newer ones rather than the older ones. */
    static Optional<Clip> clip(Household house, Random dice) {
        List<Clip> all = house.town.blink.clips(house.email);
        return any(dice, all.subList(Math.max(0, all.size() - 1 - dice.nextInt(40)), all.size()));
    }

    static Optional<Home> shown(Household house) {
        @Nullable
        Home home = house.account.session().home();
        return Optional.ofNullable(home);
    }

    /** A camera that the user sees. */
    static Optional<org.openhab.binding.blink.internal.cloud.model.Camera> camera(Household house, Random dice) {
        return shown(house).flatMap(home -> any(dice, home.cameras()));
    }

    /** A camera that the user sees, and that can record something now. */
    static Optional<org.openhab.binding.blink.internal.cloud.model.Camera> freeCamera(Household house, Random dice) {
        return camera(house, dice).filter(one -> !house.usb.exist() || house.home().findDevice(one.id())
                .filter(device -> house.recordings.isFree(device.id(), house.now())).isPresent());
    }

    static void arm(Household house, Random dice, boolean on) {
        shown(house).flatMap(home -> any(dice, home.networks())).ifPresent(network -> house.errands.order(
                (on ? "arm " : "disarm ") + network.id(), home -> home.networks().arm(network.id(), on),
                home -> home.network(network.id()).filter(one -> Boolean.valueOf(on).equals(one.armed())).isPresent()));
    }

    static void detectMotion(Household house, Random dice) {
        boolean on = dice.nextBoolean();
        camera(house, dice).ifPresent(camera -> house.errands.order("detect motion " + camera.id() + " " + on,
                home -> home.cameras().detectMotion(camera.family(), camera.id(), on),
                home -> home.camera(camera.family(), camera.id())
                        .filter(one -> Boolean.valueOf(on).equals(one.enabled())).isPresent()));
    }

    static void addCamera(Household house, Random dice) {
        List<Device> devices = house.home().devices();
        long id = FIRST_ADDED + dice.nextInt(10_000);
        if (devices.size() < MOST_CAMERAS && devices.stream().noneMatch(device -> device.id() == id)) {
            house.home().add(new Camera(id, network(house, dice).id(), "Camera " + id));
        }
    }

    /** Something that goes wrong some times. */
    static void fault(Household house, Random dice, List<String> routes, UnaryOperator<Fault> kind) {
        Fault fault = Fault.on(any(dice, routes).orElseThrow()).times(1 + dice.nextInt(4));
        house.town.blink.fault(kind.apply(fault));
    }

    /** By how much a clock may be wrong: a little, an hour or two as by summer time, or out of all reason. */
    static Duration wrong(Random dice) {
        long most = of(dice, 5, 120, 3_600, 7_200, 400 * 86_400);
        return Duration.ofSeconds(Math.round((dice.nextDouble() + 1) / 2 * (dice.nextBoolean() ? most : -most)));
    }

    /**
     * Not while something is under way: cameras would record twice at the same time, and sirens be silent too early.
     */
    static void drift(Household house, Random dice) {
        if (house.errands.waiting().isEmpty()
                && house.town.blink.commands(house.email).stream().allMatch(command -> command.hasEnded(house.now()))) {
            house.town.blink.setClock(house.town.time.now().plusSeconds(dice.nextInt(1200) - 600));
        }
    }

    static Break broken(Random dice) {
        return of(dice, Break.BEFORE_HEADERS, Break.DURING_HEADERS, Break.AFTER_HEADERS, Break.DURING_BODY);
    }
}
