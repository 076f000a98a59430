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
import org.openhab.binding.blink.cloud.simulator.account.Plan;
import org.openhab.binding.blink.cloud.simulator.account.TwoFactor;
import org.openhab.binding.blink.cloud.simulator.home.Home;
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
        readPlan(members, account);
        if (members.isText("home")) {
            account.home(Home.generated(members.text("home")));
        } else {
            members.ifObject("home", home -> account.home(HomeJson.read(home)));
        }
        members.refuseOthers();
        return account;
    }

    /** What a customer pays for, if it is said: a kind and, for the one that covers one device, that device. */
    public static void readPlan(JsonInput members, Account account) {
        Plan plan = switch (members.choice("plan", account.plan().kind())) {
            case NONE -> Plan.NONE;
            case BASIC -> Plan.basic(members.number("planDevice", account.plan().deviceId()));
            case PLUS -> Plan.PLUS;
        };
        if (plan.kind() == Plan.Kind.BASIC && plan.deviceId() == 0) {
            throw new IllegalArgumentException("planDevice is missing");
        }
        account.plan(plan);
    }
}
