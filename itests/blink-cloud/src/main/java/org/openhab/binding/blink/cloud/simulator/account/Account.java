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
package org.openhab.binding.blink.cloud.simulator.account;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.home.Home;

/**
 * A customer of the simulated cloud: who he is, how he signs in, on which tier his data live, and what he owns.
 * The setters may be called at any time; they answer the account itself.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class Account {

    private final String email;
    private volatile String password;
    private volatile TwoFactor twoFactor = TwoFactor.OFF;
    private volatile String phone = "+49xxxxxxx12";
    private volatile String tier = "e002";
    private volatile String region = "eu";
    private volatile long accountId;
    private volatile long userId;
    private volatile Home home = Home.empty();
    private volatile Plan plan = Plan.PLUS;
    private final Notifications notifications = new Notifications();

    private Account(String email, String password) {
        this.email = email;
        this.password = password;
    }

    /**
     * A customer without a second factor, with an empty home on tier <code>e002</code>. Ids that are not set are given
     * when the account joins a cloud.
     *
     * @param email the user name
     * @param password the password
     */
    public static Account of(String email, String password) {
        return new Account(email, password);
    }

    /** Another account with the same values, to begin again with. */
    public Account copy() {
        Account copy = of(email, password).twoFactor(twoFactor).phone(phone).tier(tier).region(region)
                .accountId(accountId).userId(userId).home(home.copy()).plan(plan);
        copy.notifications.takeFrom(notifications);
        return copy;
    }

    /** Takes over everything that may change from another account; home and ids stay. */
    public void takeFrom(Account other) {
        password = other.password;
        twoFactor = other.twoFactor;
        phone = other.phone;
        tier = other.tier;
        region = other.region;
        plan = other.plan;
    }

    public String email() {
        return email;
    }

    /** Whether this is the password; it is never given out. */
    public boolean hasPassword(String candidate) {
        return password.equals(candidate);
    }

    public Account password(String password) {
        this.password = password;
        return this;
    }

    public TwoFactor twoFactor() {
        return twoFactor;
    }

    public Account twoFactor(TwoFactor twoFactor) {
        this.twoFactor = twoFactor;
        return this;
    }

    /** The masked telephone number as Blink shows it. */
    public String phone() {
        return phone;
    }

    public Account phone(String phone) {
        this.phone = phone;
        return this;
    }

    public String tier() {
        return tier;
    }

    public Account tier(String tier) {
        if (!tier.matches("[A-Za-z0-9]{4}")) {
            throw new IllegalArgumentException("A tier has four letters or digits, not: " + tier);
        }
        this.tier = tier;
        return this;
    }

    public String region() {
        return region;
    }

    public Account region(String region) {
        this.region = region;
        return this;
    }

    public long accountId() {
        return accountId;
    }

    public Account accountId(long accountId) {
        this.accountId = accountId;
        return this;
    }

    public long userId() {
        return userId;
    }

    public Account userId(long userId) {
        this.userId = userId;
        return this;
    }

    public Home home() {
        return home;
    }

    public Account home(Home home) {
        this.home = home;
        return this;
    }

    /** What he pays for: all devices, unless it is said otherwise. */
    public Plan plan() {
        return plan;
    }

    public Account plan(Plan plan) {
        this.plan = plan;
        return this;
    }

    /** What his app is told about. */
    public Notifications notifications() {
        return notifications;
    }

    @Override
    public String toString() {
        return "account " + accountId;
    }
}
