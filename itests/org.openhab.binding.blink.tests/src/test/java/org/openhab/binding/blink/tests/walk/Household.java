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

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.account.Account;
import org.openhab.binding.blink.cloud.simulator.clip.ClipPlan;
import org.openhab.binding.blink.cloud.simulator.clip.Footage;
import org.openhab.binding.blink.cloud.simulator.home.Home;
import org.openhab.binding.blink.cloud.simulator.scenario.Refusal;
import org.openhab.binding.blink.internal.account.ArchiveMode;
import org.openhab.binding.blink.internal.account.SessionState.PinNeeded;
import org.openhab.binding.blink.internal.account.SessionState.SignInNeeded;
import org.openhab.binding.blink.internal.cloud.BlinkHosts;
import org.openhab.binding.blink.internal.cloud.http.HttpSender;
import org.openhab.binding.blink.tests.support.MemoryStorage;
import org.openhab.binding.blink.tests.support.TestAccount;

/**
 * Somebody with cameras and an openHAB that keeps all clips: what he does, and what happens to him.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class Household implements AutoCloseable {

    private static final int SMALLEST_CLIP = 2_000;

    public final Town town;
    public final String email;
    public final TestAccount account;
    final Path folder;
    final LossyNetwork network;
    final Model model;
    final Errands errands;
    final Storeroom storeroom;
    final UsbPorts usb;
    final Recordings recordings;
    final Viewers viewers;
    private String typedPin = "";
    private int clips;

    /**
     * Moves in, and signs in.
     *
     * @param who how Blink knows him
     * @param password what with
     * @param transport carries the requests
     * @param folder where the files are
     */
    public Household(Town town, Account who, String password, HttpSender transport, Path folder) {
        this.town = town;
        this.email = who.email();
        this.folder = folder;
        this.network = new LossyNetwork(transport);
        town.blink.addAccount(who);
        account = new TestAccount("blink:account:" + email.replaceAll("\\W", "-"),
                BlinkHosts.of(town.cloud.uri().toString()), network, town.time, new MemoryStorage());
        account.email = email;
        account.password = password;
        usb = new UsbPorts(this);
        storeroom = new Storeroom(folder, email, usb.exist() ? ArchiveMode.ALL : ArchiveMode.CLOUD, town.time.clock());
        recordings = new Recordings(this);
        model = new Model(this);
        errands = new Errands(this);
        viewers = new Viewers(this);
        town.add(this);
        initialize();
        town.settle();
        help();
        town.live(Duration.ofMinutes(1));
    }

    /** What Blink knows of it now. */
    public Home home() {
        return town.blink.home(email);
    }

    /** Waits until nothing happens any more. */
    void settle() {
        account.settle();
        if (viewers.settle()) {
            account.settle();
        }
    }

    // What openHAB does

    private void initialize() {
        account.initialize();
        storeroom.open(account.session().clips());
    }

    /** The user saves the configuration. */
    void save() {
        storeroom.close();
        account.save();
        storeroom.open(account.session().clips());
    }

    /** openHAB is started anew. */
    void restart() {
        storeroom.close();
        account.restart();
        storeroom.open(account.session().clips());
    }

    /** The power goes, and comes back. */
    void powerCut() {
        storeroom.close();
        storeroom.powerCut();
        account.powerCut();
        storeroom.open(account.session().clips());
    }

    /** openHAB is off for a while. */
    void off(Duration duration) {
        storeroom.close();
        account.dispose();
        account.awaitFree();
        town.live(duration);
        initialize();
    }

    // What the user does

    void requestPin() {
        model.act();
        errands.waitFor("request a PIN", account.session().login().requestPin());
    }

    /** The user reads what the add-on wants of him, and does it. */
    void help() {
        if (account.session().state() instanceof PinNeeded) {
            String pin = town.blink.pin(email).orElseGet(() -> typedPin);
            if (pin.equals(typedPin)) {
                requestPin();
            } else {
                typedPin = pin;
                errands.waitFor("send the PIN", account.session().login().sendPin(pin));
            }
        } else if (account.session().state() instanceof SignInNeeded) {
            requestPin();
        }
        town.settle();
    }

    // What happens before the cameras

    /** A clip like no other. */
    Footage footage() {
        return Footage.generated(SMALLEST_CLIP + clips++);
    }

    /** Something moves before a camera, which records it if it looks. */
    public void motion(long camera) {
        if (isLooking(camera)) {
            record(ClipPlan.of(camera));
        }
    }

    private boolean isLooking(long camera) {
        Home home = home();
        return home.device(camera).enabled() && home.network(home.device(camera).networkId()).armed()
                && home.reaches(home.device(camera));
    }

    /**
     * A camera records something, unless it cannot.
     *
     * @return whether it does
     */
    public boolean record(ClipPlan plan) {
        // What comes faster than cameras can is of use only where each clip has a number that nobody doubts.
        if (usb.exist() && !recordings.isFree(plan.deviceId(), plan.at().orElseGet(this::now))) {
            return false;
        }
        town.blink.record(email, plan.footage(footage()).length(Duration.ofSeconds(10)));
        return true;
    }

    /** What time it is at Blink. */
    Instant now() {
        return town.blink.now();
    }

    /** What time it is in the house, as its clock has it. */
    Instant clock() {
        return town.time.clock().instant();
    }

    /** All that went wrong goes right from now on. */
    public void heal() {
        network.heal();
        town.time.setClock(Duration.ZERO);
        town.blink.faults().clear();
        town.blink.forgetNextCommands();
        town.blink.live().clearFaults();
        town.blink.scenario().relay().refusal(Refusal.NONE);
        town.blink.scenario().settings().refused();
        town.blink.scenario().usb().manifestDuration(Duration.ofSeconds(1));
        home().networks().forEach(one -> town.blink.releaseNetwork(email, one.id()));
    }

    /** What must never be, and is. */
    public List<String> broken() {
        return model.broken();
    }

    /** Lets everything become good again, and sees what has become of it. */
    public void calm() {
        new Recovery(this).calm();
    }

    @Override
    public void close() {
        storeroom.close();
        account.close();
    }
}
