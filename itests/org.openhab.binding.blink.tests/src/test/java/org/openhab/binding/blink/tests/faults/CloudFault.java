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

import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.cloud.simulator.scenario.Break;
import org.openhab.binding.blink.cloud.simulator.scenario.Fault;

/**
 * Something that can go wrong with a call to Blink.
 *
 * @param name its name
 * @param meaning what it means
 * @param fault what the cloud does; null when the request does not get there
 * @param detour where the request gets instead; null when it gets to the cloud
 * @param slow whether it takes until the patience is over
 * @param peace how long Blink asks to be left in peace
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
record CloudFault(String name, Meaning meaning, @Nullable UnaryOperator<Fault> fault, @Nullable URI detour,
        boolean slow, Duration peace) {

    /** What a fault means to whoever asked. */
    enum Meaning {
        /** The request has not left this house. */
        NOT_SENT,
        /** Nobody knows whether it has arrived. */
        NO_ANSWER,
        /** A success that makes no sense. */
        NONSENSE,
        /** A redirect to somewhere else. */
        ELSEWHERE,
        /** 400 with Blink's words. */
        BAD_REQUEST,
        /** 401 without a challenge. */
        UNAUTHORIZED,
        /** 403 with a page. */
        FORBIDDEN,
        /** 404 with a page. */
        NOT_FOUND,
        /** 406 with a text. */
        NOT_ACCEPTABLE,
        /** 409 with Blink's words for being busy. */
        BUSY,
        /** 426 with Blink's words. */
        TOO_OLD,
        /** 429. */
        TOO_OFTEN,
        /** 500 to 503. */
        SERVER_FAULT
    }

    /** Until then the fault ends a connection that nobody waits for any more. */
    private static final Duration LATE = Duration.ofSeconds(2);
    private static final Duration DROP = Duration.ofMillis(80);
    private static final String JSON = "application/json";
    private static final int CAP = 8 * 1024 * 1024;
    private static final String SOME_JSON = "{\"filler\":\"" + "x".repeat(200) + "\"}";
    private static final String HUGE = "{\"filler\":\"" + "x".repeat(CAP) + "\"}";
    private static final String DEEP = "{\"a\":".repeat(50_000) + "1" + "}".repeat(50_000);
    private static final DateTimeFormatter DATE = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

    private static CloudFault of(String name, Meaning meaning, UnaryOperator<Fault> fault) {
        return new CloudFault(name, meaning, fault, null, false, Duration.ZERO);
    }

    private static CloudFault slow(String name, UnaryOperator<Fault> fault) {
        return new CloudFault(name, Meaning.NO_ANSWER, fault, null, true, Duration.ZERO);
    }

    private static CloudFault detour(String name, URI detour) {
        return new CloudFault(name, Meaning.NOT_SENT, null, detour, false, Duration.ZERO);
    }

    private static CloudFault tooOften(String name, Duration wait, String retryAfter) {
        return new CloudFault(name, Meaning.TOO_OFTEN, on -> on.status(429).header("Retry-After", retryAfter), null,
                false, wait);
    }

    private static CloudFault status(int status, Meaning meaning, String body) {
        return of(Integer.toString(status), meaning, on -> on.status(status).body(JSON, body));
    }

    /**
     * @param nobody an address at which nobody listens
     * @param impostor an address with a certificate of somebody else
     * @param now the time at which a case begins
     * @return all of them
     */
    static List<CloudFault> all(URI nobody, URI impostor, java.time.Instant now) {
        List<CloudFault> all = new ArrayList<>();
        all.add(detour("connection refused", nobody));
        all.add(detour("certificate wrong", impostor));
        all.add(of("reset before the headers", Meaning.NO_ANSWER, on -> on.breaks(Break.BEFORE_HEADERS).reset()));
        all.add(of("reset during the headers", Meaning.NO_ANSWER, on -> on.breaks(Break.DURING_HEADERS).reset()));
        all.add(of("reset after the headers", Meaning.NO_ANSWER, on -> on.breaks(Break.AFTER_HEADERS).reset()));
        all.add(of("closed without an answer", Meaning.NO_ANSWER, on -> on.breaks(Break.BEFORE_HEADERS)));
        all.add(of("closed in the body", Meaning.NO_ANSWER,
                on -> on.status(200).body(JSON, SOME_JSON).breaks(Break.DURING_BODY)));
        all.add(slow("timeout", on -> on.status(200).body(JSON, SOME_JSON).delay(LATE)));
        all.add(slow("slow drip", on -> on.status(200).body(JSON, SOME_JSON).drip(DROP)));
        all.add(of("body shorter than announced", Meaning.NO_ANSWER,
                on -> on.status(200).body(JSON, SOME_JSON).announcedLength(1_000)));
        all.add(of("body longer than announced", Meaning.NONSENSE,
                on -> on.status(200).body(JSON, SOME_JSON).announcedLength(100)));
        all.add(of("half a body", Meaning.NONSENSE, on -> on.status(200).body(JSON, SOME_JSON).truncated()));
        all.add(of("empty body", Meaning.NONSENSE, on -> on.status(200).body(JSON, "")));
        all.add(of("HTML", Meaning.NONSENSE, on -> on.htmlPage(200, "Welcome")));
        all.add(of("invalid JSON", Meaning.NONSENSE, on -> on.status(200).body(JSON, "{\"networks\":[{]")));
        all.add(of("JSON of another type", Meaning.NONSENSE, on -> on.status(200).body(JSON, "[1,\"two\",null]")));
        all.add(of("deep nesting", Meaning.NONSENSE, on -> on.status(200).body(JSON, DEEP)));
        all.add(of("JSON above the cap", Meaning.NONSENSE, on -> on.status(200).body(JSON, HUGE)));
        all.add(of("small body that unpacks above the cap", Meaning.NONSENSE, on -> on.inflatesTo(CAP)));
        all.add(of("301", Meaning.ELSEWHERE, on -> on.status(301).header("Location", nobody + "/elsewhere")));
        all.add(status(400, Meaning.BAD_REQUEST, "{\"message\":\"Bad request\",\"code\":1620}"));
        all.add(status(401, Meaning.UNAUTHORIZED, "{\"message\":\"Unauthorized Access\",\"error\":null,\"code\":101}"));
        all.add(of("403", Meaning.FORBIDDEN, on -> on.htmlPage(403, "Forbidden")));
        all.add(of("404", Meaning.NOT_FOUND, on -> on.htmlPage(404, "Not Found")));
        all.add(of("406", Meaning.NOT_ACCEPTABLE, on -> on.status(406).body("text/plain", "406 Not Acceptable")));
        all.add(status(409, Meaning.BUSY, "{\"message\":\"System is busy, please wait\",\"code\":307}"));
        all.add(status(426, Meaning.TOO_OLD, "{\"message\":\"An app update is required\"}"));
        all.add(of("429", Meaning.TOO_OFTEN, on -> on.status(429)));
        all.add(tooOften("429 with seconds", Duration.ofSeconds(900), "900"));
        all.add(tooOften("429 with a date", Duration.ofSeconds(900), DATE.format(now.plusSeconds(900))));
        all.add(tooOften("429 with a date that is past", Duration.ZERO, DATE.format(now.minusSeconds(86_400))));
        all.add(tooOften("429 with a negative number", Duration.ZERO, "-5"));
        all.add(tooOften("429 with a word", Duration.ZERO, "soon"));
        all.add(tooOften("429 with a number beyond all bounds", Duration.ZERO, "99999999999999999999"));
        all.add(status(500, Meaning.SERVER_FAULT, "{\"message\":\"Internal Server Error\"}"));
        all.add(of("502", Meaning.SERVER_FAULT, on -> on.htmlPage(502, "Bad Gateway")));
        all.add(of("503", Meaning.SERVER_FAULT, on -> on.htmlPage(503, "Service Unavailable")));
        return all;
    }

    /**
     * @param all all faults
     * @return one of each meaning, and the two answers that are easily taken for what they are not
     */
    static List<CloudFault> representatives(List<CloudFault> all) {
        Set<Meaning> had = EnumSet.noneOf(Meaning.class);
        return all.stream().filter(fault -> had.add(fault.meaning()) || fault.name().equals("deep nesting")
                || fault.name().equals("JSON of another type")).toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
