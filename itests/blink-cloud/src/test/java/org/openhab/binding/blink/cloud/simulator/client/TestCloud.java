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
package org.openhab.binding.blink.cloud.simulator.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.BlinkCloud;
import org.openhab.binding.blink.cloud.simulator.BlinkCloudBuilder;
import org.openhab.binding.blink.cloud.simulator.account.Account;
import org.openhab.binding.blink.cloud.simulator.account.TwoFactor;
import org.openhab.binding.blink.cloud.simulator.home.Home;

/**
 * A cloud with two customers and a clock that stands still: Alice gets PINs by SMS, Bob has no second factor.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class TestCloud {

    public static final Instant NOW = Instant.parse("2026-11-22T01:16:38Z");
    public static final String ALICE = "alice@example.com";
    public static final String ALICE_PASSWORD = "p&ss w=rd+%ä";
    public static final String BOB = "bob@example.com";
    public static final String BOB_PASSWORD = "bob-secret";
    public static final long ALICE_ID = 123456;
    public static final long BOB_ID = 123457;

    private TestCloud() {
    }

    public static BlinkCloud start() {
        return start(builder());
    }

    public static BlinkCloudBuilder builder() {
        return BlinkCloud.builder().clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .account(Account.of(ALICE, ALICE_PASSWORD).twoFactor(TwoFactor.SMS).tier("e002").accountId(ALICE_ID)
                        .userId(700123).home(Home.sample()))
                .account(Account.of(BOB, BOB_PASSWORD).tier("u014").accountId(BOB_ID).userId(700124)
                        .home(Home.sample()));
    }

    public static BlinkCloud start(BlinkCloudBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The notes of the last request. */
    public static List<String> lastNotes(BlinkCloud cloud) {
        var requests = cloud.control().requests();
        return requests.get(requests.size() - 1).notes();
    }
}
