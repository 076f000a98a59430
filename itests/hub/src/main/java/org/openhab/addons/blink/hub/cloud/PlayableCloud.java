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
package org.openhab.addons.blink.hub.cloud;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.addons.blink.hub.api.CloudControl;
import org.openhab.binding.blink.cloud.simulator.BlinkCloud;
import org.openhab.binding.blink.cloud.simulator.account.Account;
import org.openhab.binding.blink.cloud.simulator.control.Control;
import org.openhab.binding.blink.cloud.simulator.log.LoggedRequest;

/**
 * The simulated cloud of this JVM, for the hub's page.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class PlayableCloud implements CloudControl {

    private static final int SHOWN_REQUESTS = 30;

    private final BlinkCloud cloud;
    private final Control control;

    public PlayableCloud(BlinkCloud cloud) {
        this.cloud = cloud;
        this.control = cloud.control();
    }

    @Override
    public URI address() {
        return cloud.uri();
    }

    @Override
    public List<Customer> customers() {
        return control.accounts().stream()
                .map(account -> new Customer(account.email(), passwordOf(account), account.twoFactor().tsvState()))
                .toList();
    }

    /**
     * The accounts of the built-in home have passwords made of their names, so the page can tell them to a newcomer.
     */
    private static String passwordOf(Account account) {
        String guess = account.email().split("@", 2)[0] + "-secret";
        return account.hasPassword(guess) ? guess : "";
    }

    @Override
    public List<Message> messages() {
        return control.accounts().stream()
                .flatMap(account -> control.messages(account.email()).stream()
                        .map(message -> new Message(account.email(), message.channel().tsvState(), message.pin(),
                                message.sentAt(), message.used())))
                .sorted(Comparator.comparing(Message::time).reversed()).toList();
    }

    @Override
    public List<Play> plays() {
        return Arrays.stream(CloudPlay.values()).map(play -> play.describe(control)).toList();
    }

    @Override
    public void play(String id) {
        CloudPlay.of(id).play(control);
    }

    @Override
    public List<Device> devices() {
        return control.accounts().stream().flatMap(account -> account.home().devices().stream()
                .map(device -> new Device(account.email(), device.id(),
                        account.home().network(device.networkId()).name(), device.name(), CameraPlay.before(device))))
                .toList();
    }

    @Override
    public String cause(String owner, long device, String incident) {
        CameraPlay play = CameraPlay.of(incident);
        Account account = control.account(owner);
        var before = control.home(owner).device(device);
        return new CameraReport(account, before).tell(play.happen(control, owner, before));
    }

    @Override
    public List<Request> requests() {
        List<LoggedRequest> logged = control.requests();
        List<LoggedRequest> last = new ArrayList<>(
                logged.subList(Math.max(0, logged.size() - SHOWN_REQUESTS), logged.size()));
        Collections.reverse(last);
        return last.stream()
                .map(request -> new Request(request.time(), request.method(), request.path(), request.status()))
                .toList();
    }
}
