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
package org.openhab.binding.blink.tests.session;

import static org.junit.jupiter.api.Assertions.*;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.cloud.simulator.account.Notifications;
import org.openhab.binding.blink.cloud.simulator.scenario.AppUpdate;
import org.openhab.binding.blink.internal.account.SessionState;
import org.openhab.binding.blink.internal.account.SessionState.Online;
import org.openhab.binding.blink.tests.support.SessionTest;

/**
 * What the app notifies of, and what Blink says of clients that are too old, against the cloud.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class NotificationTest extends SessionTest {

    private static final String CONFIGURATION = " /api/v1/accounts/{account}/notifications/configuration";

    @BeforeEach
    void beOnline() {
        online();
    }

    private Notifications notifications() {
        return blink.account(EMAIL).notifications();
    }

    private boolean set(String name, boolean on) {
        return account.lived(account.session().notifications().set(name, on));
    }

    @Test
    void allAreToldInBlinksOrder() {
        notifications().want("wifi", false);

        Map<String, Boolean> all = account.lived(account.session().notifications().all());

        assertEquals(Notifications.kinds(), List.copyOf(all.keySet()));
        assertEquals(Boolean.FALSE, all.get("wifi"));
        assertEquals(Boolean.TRUE, all.get("motion"));
    }

    @Test
    void eachIsSwitchedAndNoOther() {
        for (String name : Notifications.kinds()) {
            assertTrue(set(name, false), name);
            assertEquals(List.of(name),
                    Notifications.kinds().stream().filter(one -> !notifications().wants(one)).toList());
            assertTrue(set(name, true), name);
        }
    }

    @Test
    void anUnknownNameReachesBlinkNever() {
        blink.clearLog();

        assertFalse(set("dog", true));

        assertEquals(0, blink.count("POST" + CONFIGURATION));
    }

    @Test
    void aSessionThatIsSignedOutTellsAndSwitchesNothing() {
        assertTrue(account.signOut());
        blink.clearLog();

        assertEquals(Map.of(), account.lived(account.session().notifications().all()));
        assertFalse(set("motion", false));
        assertEquals(0, blink.count("GET" + CONFIGURATION));
    }

    @Test
    void whileBlinkIsDownNothingIsToldOrSwitched() {
        blinkGoesDown();
        CompletableFuture<Boolean> result = account.session().notifications().set("motion", false);

        assertFalse(account.lived(result));
        blinkComesBack();

        assertTrue(notifications().wants("motion"));
    }

    @Test
    void anUpdateThatIsAnnouncedLeavesEverythingAtWork() {
        blink.scenario().appUpdate(AppUpdate.ANNOUNCED);

        account.live(Duration.ofMinutes(2));

        assertTrue(assertState(Online.class).updateRequired());
        blink.scenario().appUpdate(AppUpdate.NONE);
        account.live(Duration.ofMinutes(2));
        assertFalse(assertState(Online.class).updateRequired());
    }

    @Test
    void anUpdateThatIsEnforcedIsToldAtOnceAndEndsByItself() {
        blink.scenario().appUpdate(AppUpdate.ENFORCED);
        account.live(Duration.ofMinutes(2));
        assertState(SessionState.UpdateRequired.class);

        blink.scenario().appUpdate(AppUpdate.NONE);
        account.live(Duration.ofHours(2));

        assertState(Online.class);
        assertSignInPosts(1);
    }
}
