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
package org.openhab.binding.blink.tests.soak;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.account.Account;
import org.openhab.binding.blink.cloud.simulator.account.Plan;
import org.openhab.binding.blink.cloud.simulator.clip.ClipPlan;
import org.openhab.binding.blink.cloud.simulator.home.Device;
import org.openhab.binding.blink.cloud.simulator.home.Home;
import org.openhab.binding.blink.cloud.simulator.usb.UsbStick;
import org.openhab.binding.blink.internal.cloud.http.HttpSender;
import org.openhab.binding.blink.tests.walk.Household;
import org.openhab.binding.blink.tests.walk.Step;
import org.openhab.binding.blink.tests.walk.Town;

/**
 * Some households, whose cameras record all the time, while now and then something goes wrong and somebody does
 * something.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class Street implements AutoCloseable {

    private static final String HOME = "2 networks, 14 cameras, 5 owls, 1 doorbell";
    private static final List<Step> TROUBLES = List.of(Step.SERVER_FAULT, Step.SERVER_FAULT_WITH_WAIT, Step.RATE_LIMIT,
            Step.RATE_LIMIT_WITHOUT_WAIT, Step.REFUSAL, Step.UNAUTHORIZED, Step.PAGE_INSTEAD, Step.RESET,
            Step.ANSWER_CUT, Step.ANSWER_HALVED, Step.REQUEST_TIMES_OUT, Step.ANSWER_TIMES_OUT, Step.OUTAGE,
            Step.NETWORK_BUSY, Step.COMMAND_FAILS, Step.COMMAND_HANGS, Step.TOKENS_EXPIRE, Step.CAMERA_OFFLINE,
            Step.CAMERA_ONLINE, Step.MANIFEST_REFUSED, Step.USB_CLIP_REFUSED, Step.APP_READS_USB, Step.RELAY_BREAKS_OFF,
            Step.RELAY_STALLS, Step.SETTINGS_REFUSED, Step.CLOCK_SET);
    private static final List<Step> ACTS = List.of(Step.ARM, Step.DISARM, Step.DETECT_MOTION, Step.TAKE_PICTURE,
            Step.REFRESH, Step.EXPECT_MOTION, Step.SAVE_RECENT, Step.WATCHED, Step.SAVE_CONFIGURATION, Step.RESTART,
            Step.SET, Step.SNOOZE_CAMERA, Step.NOTIFY, Step.OPEN_LIVE_VIEW, Step.OPEN_LIVE_VIEW, Step.WATCH_LIVE_VIEW,
            Step.STOP_LIVE_VIEW);
    private static final int CLIPS_BETWEEN_TROUBLES = 5;
    private static final int CLIPS_OF_A_TROUBLE = 2;
    private static final int CLIPS_BETWEEN_ACTS = 11;

    private final Random random;
    final Town town;
    private final List<Household> households = new ArrayList<>();
    private int recorded;

    /**
     * @param houses how many
     * @param transport carries all requests, as in a house with several accounts
     */
    Street(int houses, HttpSender transport, Path folder, long seed) throws IOException {
        random = new Random(seed);
        town = new Town(new Random(seed));
        // What is on USB plays for ten seconds, but nobody has to wait for that.
        town.blink.scenario().usb().uploadKilobytesPerSecond(10);
        for (int number = 1; number <= houses; number++) {
            String password = "password of house " + number;
            Account who = Account.of("house" + number + "@example.org", password)
                    .home(number == houses ? withUsb(Home.generated(HOME)) : Home.generated(HOME));
            if (number == houses) {
                who.plan(Plan.NONE);
            }
            households.add(new Household(town, who, password, transport, folder.resolve("house-" + number)));
        }
    }

    /** The last house has no subscription. */
    private static Home withUsb(Home home) {
        home.syncModules().forEach(module -> module.insert(UsbStick.empty()));
        return home;
    }

    /**
     * Lives, and records clips in even distances; in which house and before which camera, decides chance.
     *
     * @return what must never be
     */
    List<String> live(Duration duration, int clips) {
        List<String> broken = List.of();
        for (int clip = 0; clip < clips && broken.isEmpty(); clip++) {
            if (recorded % CLIPS_BETWEEN_TROUBLES == 0) {
                any(TROUBLES).happen(any(households), random);
            } else if (recorded % CLIPS_BETWEEN_TROUBLES == CLIPS_OF_A_TROUBLE) {
                households.forEach(Household::heal);
            }
            if (recorded % CLIPS_BETWEEN_ACTS == 0) {
                any(ACTS).happen(any(households), random);
            }
            Household house = any(households);
            Device camera = any(house.home().devices());
            while (!house.record(ClipPlan.of(camera.id()))) {
                camera = any(house.home().devices());
            }
            recorded++;
            town.live(duration.dividedBy(clips));
            broken = broken();
        }
        return broken;
    }

    /** Somebody in each house looks at a camera, for which a process begins threads that it keeps. */
    List<String> look() {
        households.forEach(house -> Step.OPEN_LIVE_VIEW.happen(house, random));
        town.live(Duration.ofMinutes(2));
        return broken();
    }

    private List<String> broken() {
        return households.stream().flatMap(household -> household.broken().stream()).toList();
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** Lets everything become good again, and sees what has become of it. */
    List<String> check() {
        households.forEach(Household::calm);
        return broken();
    }

    int recorded() {
        return recorded;
    }

    int heard() {
        return households.stream().mapToInt(household -> household.account.heard.events().size()).sum();
    }

    int heardTwice() {
        Map<String, Integer> times = new HashMap<>();
        households.forEach(household -> household.account.heard.ids().forEach(id -> times.merge(id, 1, Integer::sum)));
        return (int) times.values().stream().filter(count -> count > 1).count();
    }

    int late() {
        return (int) households.stream()
                .flatMap(household -> household.account.heard.events().stream().filter(heard -> heard.late())).count();
    }

    /** Everybody goes. */
    void leave() {
        households.forEach(Household::close);
    }

    @Override
    public void close() {
        town.close();
    }
}
