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
package org.openhab.binding.blink.internal.account;

import static org.junit.jupiter.api.Assertions.*;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.cloud.api.NotificationApi;
import org.openhab.binding.blink.internal.cloud.error.UnreachableException;
import org.openhab.binding.blink.internal.cloud.http.HttpResponse;
import org.openhab.binding.blink.internal.fixture.Answer;
import org.openhab.binding.blink.internal.fixture.Futures;

/**
 * {@link NotificationSettings} tell and switch what the app notifies of.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class NotificationSettingsTest {

    private static final HttpResponse DONE = Answer.json(200,
            "{\"message\":\"Client Notification Configure Update Successful\"}");

    private final CommandHome home = new CommandHome();
    private final SerialCalls calls = new SerialCalls(home.serial);
    private final NotificationSettings settings = new NotificationSettings(home.queue, calls,
            new NotificationApi(home.rest), home.account);

    @Test
    void allAreTold() {
        home.blink.answer(flags(true, false));

        assertEquals(Map.of("motion", true, "low_battery", false), after(settings.all()));
    }

    @Test
    void ofABlinkThatDoesNotAnswerNothingIsTold() {
        home.blink.fail(new UnreachableException("cut", true, null));

        assertEquals(Map.of(), after(settings.all()));
    }

    @Test
    void oneIsSwitchedAndLookedAt() {
        home.blink.answer(flags(true, false), DONE, flags(true, true));

        assertTrue(after(settings.set("low_battery", true)));
        assertEquals(List.of("GET", "POST", "GET"),
                home.requests().stream().map(request -> request.substring(0, request.indexOf(' '))).toList());
    }

    @Test
    void whatIsAsWantedAlreadyIsNotSent() {
        home.blink.answer(flags(true, false));

        assertTrue(after(settings.set("motion", true)));
        assertEquals(1, home.requests().size());
    }

    @Test
    void anUnknownNameIsNotSent() {
        home.blink.answer(flags(true, false));

        assertFalse(after(settings.set("moton", true)));
        assertEquals(1, home.requests().size());
    }

    @Test
    void withoutAnAnswerNothingIsSent() {
        home.blink.answer(Answer.status(500));

        assertFalse(after(settings.set("motion", false)));
        assertEquals(1, home.requests().size());
    }

    @Test
    void aRefusalAndAWordThatIsNotKeptAreNoSuccess() {
        home.blink.answer(flags(true, false), Answer.json(400, "{\"message\":\"no\"}"));
        assertFalse(after(settings.set("motion", false)));

        home.blink.answer(flags(true, false), DONE, flags(true, false));
        assertFalse(after(settings.set("motion", false)));
    }

    @Test
    void nobodyWaitsForASessionThatHasClosed() {
        home.blink.hold();
        CompletableFuture<Boolean> result = settings.set("motion", false);
        home.scheduler.runDue();
        assertFalse(result.isDone());

        calls.close();

        assertFalse(Futures.result(result));
    }

    private <T> T after(CompletableFuture<T> result) {
        home.scheduler.runDue();
        return Futures.result(result);
    }

    private static HttpResponse flags(boolean motion, boolean battery) {
        return Answer.json(200, "{\"notifications\":{\"motion\":" + motion + ",\"low_battery\":" + battery + "}}");
    }
}
