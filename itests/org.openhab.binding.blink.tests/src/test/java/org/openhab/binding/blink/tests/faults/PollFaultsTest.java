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
package org.openhab.binding.blink.tests.faults;

import static org.junit.jupiter.api.Assertions.*;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhab.binding.blink.cloud.simulator.account.Plan;
import org.openhab.binding.blink.tests.faults.CloudFault.Meaning;
import org.openhab.core.types.State;

/**
 * Every call that is made again and again, each with every fault: things keep their states, an outage is told and
 * explained, no event is lost, Blink is not pestered, and everything is as before when the fault ends.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class PollFaultsTest extends FaultTest {

    /** The longest pause between two polls, and a little. */
    private static final Duration RECOVERY = Duration.ofMinutes(20);
    /** In an hour there are twelve looks each at home, clips and USB storage. */
    private static final long MOST_CALLS_PER_HOUR = 150;
    /** A refusal may mean that the sync module has not made it yet. */
    private static final int LOOKS_FOR_A_MANIFEST = 4;

    /** The calls that Blink gets all the time. One line for each. */
    private enum Poll {
        HOMESCREEN("homescreen"),
        MEDIA_LIST("media-list"),
        CLASSIC_MEDIA_LIST("media-changed"),
        REFRESH("refresh-token"),
        MANIFEST_REQUEST("manifest-request"),
        MANIFEST("manifest"),
        PLANS("plans");

        private final String endpoint;

        Poll(String endpoint) {
            this.endpoint = endpoint;
        }

        boolean isOfUsb() {
            return this == MANIFEST_REQUEST || this == MANIFEST;
        }
    }

    private static Stream<Arguments> matrix() {
        return Arrays.stream(Poll.values()).flatMap(poll -> faults().stream().map(fault -> Arguments.of(poll, fault)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("matrix")
    void statesAreKeptAndNoEventIsLost(Poll poll, CloudFault fault) {
        prepare(poll);
        if (poll == Poll.PLANS) {
            begin(fault, request -> request.endpoint().equals(poll.endpoint));
        }
        online();
        account.live(Duration.ofSeconds(10));
        int early = hits();
        Map<String, State> shown = shown();
        begin(fault, request -> request.endpoint().equals(poll.endpoint));
        account.live(Duration.ofMinutes(1));
        String id = id(motion());
        account.live(fault.slow() && poll != Poll.REFRESH ? SLOW_SPELL : SPELL);
        assertTells(text(poll, fault));
        assertTrue(early + hits() >= 1, "the fault has happened");
        long most = poll == Poll.MANIFEST ? mostTries(LOOKS_FOR_A_MANIFEST) : mostTries();
        assertTrue(hits() <= most, () -> hits() + " calls met the fault");
        assertTrue(calls() <= MOST_CALLS_PER_HOUR * (1 + SPELL.toHours()), () -> calls() + " calls");
        assertEquals(shown, shown(), "what the channels show");
        end();
        account.live(RECOVERY.plus(fault.peace()));
        if (text(poll, fault).equals("login.session-ended")) {
            assertTrue(account.requestPin());
            account.live(RECOVERY);
            assertSignInPosts(2);
        } else {
            assertSignInPosts(1);
        }
        assertOnline();
        assertEquals(shown, shown(), "what the channels show");
        assertEquals(poll.isOfUsb() ? 1 : Collections.frequency(account.heard.ids(), id), account.heard.events().size(),
                () -> "heard " + account.heard.ids());
        assertEquals(1, account.heard.events().size(), "events");
    }

    private void prepare(Poll poll) {
        switch (poll) {
            case CLASSIC_MEDIA_LIST -> onlyTheClassicList();
            // What is left of a token when its exchange fails for the first time does not outlast the fault.
            case REFRESH -> blink.scenario().expiresIn(Duration.ofMinutes(30));
            case MANIFEST, MANIFEST_REQUEST -> {
                blink.account(EMAIL).plan(Plan.NONE);
                blink.usb().insert(EMAIL, MODULE);
            }
            default -> {
                // As it is.
            }
        }
    }

    private static String text(Poll poll, CloudFault fault) {
        if (poll != Poll.HOMESCREEN && poll != Poll.REFRESH) {
            return "";
        }
        boolean refused = fault.meaning() == Meaning.BAD_REQUEST || fault.meaning() == Meaning.UNAUTHORIZED;
        return poll == Poll.REFRESH && refused ? "login.session-ended" : switch (fault.meaning()) {
            case NOT_SENT, NO_ANSWER -> "unreachable.no-connection";
            case NONSENSE, ELSEWHERE, BAD_REQUEST, UNAUTHORIZED, NOT_FOUND, BUSY -> "unreachable.unexpected-answer";
            case FORBIDDEN, NOT_ACCEPTABLE -> "blocked";
            case TOO_OLD -> "update-required";
            case TOO_OFTEN -> "rate-limited.api";
            case SERVER_FAULT -> "unreachable.server-fault";
        };
    }
}
