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
package org.openhab.binding.blink.internal.cloud.http;

import static org.junit.jupiter.api.Assertions.*;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.cloud.error.UnreachableException;
import org.openhab.binding.blink.internal.fixture.Answer;
import org.openhab.binding.blink.internal.fixture.Futures;
import org.openhab.binding.blink.internal.fixture.ScriptedSender;
import org.openhab.binding.blink.internal.fixture.TestClock;

/**
 * The {@link CallMeter} counts the calls of the last hour.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class CallMeterTest {

    private final TestClock clock = new TestClock();
    private final CallMeter meter = new CallMeter(clock);

    @Test
    void nothingIsNothing() {
        assertEquals(0, meter.totalPerHour());
        assertEquals(Map.of(), meter.perHour());
    }

    @Test
    void callsAreCountedByName() {
        meter.count("homescreen");
        clock.advance(Duration.ofMinutes(5));
        meter.count("homescreen");
        meter.count("tier-info");

        assertEquals(Map.of("homescreen", 2, "tier-info", 1), meter.perHour());
        assertEquals(3, meter.totalPerHour());
    }

    @Test
    void anHourLaterTheyAreForgotten() {
        meter.count("homescreen");
        clock.advance(Duration.ofMinutes(59));
        assertEquals(1, meter.totalPerHour());

        clock.advance(Duration.ofMinutes(1));

        assertEquals(0, meter.totalPerHour());
    }

    @Test
    void aPollEveryMinuteIsSixtyPerHourForEver() {
        for (int i = 0; i < 1000; i++) {
            meter.count("homescreen");
            clock.advance(Duration.ofMinutes(1));
        }

        assertEquals(59, meter.totalPerHour(), "the minute that has just begun has no call yet");
    }

    @Test
    void afterTheClockWasSetBackItCountsAnew() {
        meter.count("homescreen");
        clock.advance(Duration.ofHours(-5));
        meter.count("homescreen");
        assertEquals(1, meter.totalPerHour());

        clock.advance(Duration.ofMinutes(60));

        assertEquals(0, meter.totalPerHour());
    }

    @Test
    void callsThatFailCountToo() {
        ScriptedSender blink = new ScriptedSender().answer(Answer.status(500))
                .fail(new UnreachableException("cut", true, null));
        CallLog log = new CallLog(blink, meter, new CallHistory("homescreen"), clock);
        HttpRequest request = HttpRequest.get("homescreen", URI.create("https://localhost/"));

        assertEquals(500, Futures.result(log.send(request)).status());
        Futures.failure(UnreachableException.class, log.send(request));

        assertEquals(2, meter.totalPerHour());
    }
}
