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
package org.openhab.binding.blink.tests.support;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.BeforeEach;
import org.openhab.binding.blink.cloud.simulator.clip.ClipPlan;
import org.openhab.binding.blink.cloud.simulator.clip.Recording;
import org.openhab.binding.blink.cloud.simulator.home.Home;
import org.openhab.binding.blink.internal.clip.ClipBook;
import org.openhab.binding.blink.internal.cloud.http.HttpRequest;

/**
 * A home with a camera, a Mini and a doorbell, all of which record.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public abstract class ClipSessionTest extends SessionTest {

    protected static final long NETWORK = 200001;
    protected static final long MODULE = 300001;
    protected static final long GARAGE = 400001;
    protected static final long MINI = 500001;
    protected static final long DOORBELL = 600001;

    protected static final String CLASSIC_LIST = "GET /api/v1/accounts/{account}/media/changed";
    protected static final String PLANS = "GET /api/v1/accounts/{account}/subscriptions/plans";
    private static final String STORAGE = "/api/v1/accounts/{account}/networks/{network}/sync_modules/{module}"
            + "/local_storage";
    protected static final String REQUEST_MANIFEST = "POST " + STORAGE + "/manifest/request";
    protected static final String MANIFEST = "GET " + STORAGE + "/manifest/request/{command}";
    protected static final String REQUEST_CLIP = "POST " + STORAGE + "/manifest/{manifest}/clip/request/{clip}";
    protected static final String LOCAL_CLIP = "GET " + STORAGE + "/manifest/{manifest}/clip/request/{clip}";

    protected static final Duration SECOND = Duration.ofSeconds(1);
    protected static final Duration MINUTE = Duration.ofMinutes(1);

    @BeforeEach
    void aHome() {
        blink.account(EMAIL).home(Home.sample());
    }

    /** The account has the classic list of clips only. */
    protected final void onlyTheClassicList() {
        blink.scenario().clips().v4Status(404);
    }

    /** Nothing is armed, and there is no doorbell that could ring. */
    protected final void disarmedWithoutDoorbell() {
        Home home = blink.home(EMAIL);
        home.removeDevice(DOORBELL);
        home.network(NETWORK).armed(false);
    }

    /** Something moves in front of the garage. */
    protected final Recording motion() {
        return blink.motion(EMAIL, GARAGE).orElseThrow(() -> new AssertionError("the camera has not seen it"));
    }

    protected final Recording record(ClipPlan plan) {
        return blink.record(EMAIL, plan);
    }

    protected static String id(Recording recording) {
        return Long.toString(recording.id());
    }

    protected static List<String> ids(Collection<Recording> recordings) {
        return recordings.stream().map(ClipSessionTest::id).toList();
    }

    protected final ClipBook book() {
        return account.session().clips().book();
    }

    /** Does something just before the second page of clips is asked for. */
    protected final void beforeTheSecondPage(Runnable act) {
        account.onRequest = request -> {
            if (isSecondPage(request)) {
                account.onRequest = next -> {
                };
                act.run();
            }
        };
    }

    private static boolean isSecondPage(HttpRequest request) {
        String query = request.uri().getQuery();
        return query != null && (query.contains("page=2") || query.contains("pagination_key="));
    }
}
