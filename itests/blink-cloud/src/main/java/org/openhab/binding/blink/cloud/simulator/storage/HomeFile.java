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
package org.openhab.binding.blink.cloud.simulator.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.account.Account;
import org.openhab.binding.blink.cloud.simulator.account.TwoFactor;
import org.openhab.binding.blink.cloud.simulator.home.Camera;
import org.openhab.binding.blink.cloud.simulator.home.Doorbell;
import org.openhab.binding.blink.cloud.simulator.home.Home;
import org.openhab.binding.blink.cloud.simulator.home.Network;
import org.openhab.binding.blink.cloud.simulator.home.Owl;
import org.openhab.binding.blink.cloud.simulator.home.SyncModule;
import org.openhab.binding.blink.cloud.simulator.json.JsonInput;

/**
 * Reads a description of accounts and homes. Its form is in the README of this module; a member that nobody knows is
 * refused, so that a typing mistake does not go unnoticed.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class HomeFile {

    private static final String DEFAULT = "/org/openhab/binding/blink/cloud/simulator/default-home.json";

    private HomeFile() {
    }

    /**
     * @throws IOException when the file cannot be read or says something that is not understood
     */
    public static List<Account> read(Path file) throws IOException {
        try {
            return parse(Files.readString(file));
        } catch (IllegalArgumentException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    /** The accounts of a cloud that was given none. */
    public static List<Account> defaultHome() throws IOException {
        try (InputStream in = HomeFile.class.getResourceAsStream(DEFAULT)) {
            if (in == null) {
                throw new IOException("The default home is missing in this jar");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /**
     * @throws IllegalArgumentException when the text is not a description of accounts
     */
    public static List<Account> parse(String text) {
        JsonInput file = JsonInput.parse(text);
        List<Account> accounts = new ArrayList<>();
        file.list("accounts").forEach(account -> accounts.add(account(account)));
        file.refuseOthers();
        return accounts;
    }

    /** One account; also the body with which the control interface adds one. */
    public static Account account(JsonInput members) {
        Account account = Account.of(members.text("email"), members.text("password"))
                .twoFactor(members.choice("twoFactor", TwoFactor.OFF)).accountId(members.number("accountId", 0))
                .userId(members.number("userId", 0));
        members.ifText("phone", account::phone);
        members.ifText("tier", account::tier);
        members.ifText("region", account::region);
        members.ifObject("home", home -> account.home(home(home)));
        members.refuseOthers();
        return account;
    }

    private static Home home(JsonInput home) {
        List<Network> networks = home.list("networks").stream().map(HomeFile::network).toList();
        long first = networks.isEmpty() ? 0 : networks.get(0).id();
        Home read = new Home(networks, home.list("syncModules").stream().map(module -> module(module, first)).toList(),
                home.list("cameras").stream().map(camera -> camera(camera, first)).toList(),
                home.list("owls").stream().map(owl -> owl(owl, first)).toList(),
                home.list("doorbells").stream().map(doorbell -> doorbell(doorbell, first)).toList());
        home.refuseOthers();
        return read;
    }

    private static Network network(JsonInput in) {
        Network network = new Network(in.number("id"), in.text("name"), in.text("timeZone", "Europe/Berlin"),
                in.flag("armed", false));
        in.refuseOthers();
        return network;
    }

    private static SyncModule module(JsonInput in, long network) {
        SyncModule module = new SyncModule(in.number("id"), in.number("network", network), in.text("name"),
                in.text("serial", "G8T1SM0000000001"), in.text("type", "sm2"), in.text("subtype", "vinnie"),
                in.text("status", "online"));
        in.refuseOthers();
        return module;
    }

    private static Camera camera(JsonInput in, long network) {
        Camera camera = new Camera(in.number("id"), in.number("network", network), in.text("name"),
                in.text("serial", "G8T1CA0000000001"), in.text("type", "catalina"), in.flag("enabled", true),
                in.text("status", "done"), in.text("battery", "ok"), (int) in.number("temperature", 68),
                in.flag("thumbnail", true));
        in.refuseOthers();
        return camera;
    }

    private static Owl owl(JsonInput in, long network) {
        Owl owl = new Owl(in.number("id"), in.number("network", network), in.text("name"),
                in.text("serial", "G8V1OW0000000001"), in.text("type", "owl"), in.flag("enabled", true),
                in.text("status", "online"), in.flag("thumbnail", true));
        in.refuseOthers();
        return owl;
    }

    private static Doorbell doorbell(JsonInput in, long network) {
        Doorbell doorbell = new Doorbell(in.number("id"), in.number("network", network), in.text("name"),
                in.text("serial", "G8T1LO0000000001"), in.text("type", "lotus"), in.flag("enabled", true),
                in.text("status", "done"), in.text("battery", "ok"), in.flag("thumbnail", true));
        in.refuseOthers();
        return doorbell;
    }
}
