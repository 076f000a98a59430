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

import java.time.Instant;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.BeforeEach;
import org.openhab.binding.blink.cloud.simulator.account.Plan;
import org.openhab.binding.blink.tests.support.ClipSessionTest;

/**
 * A customer without a subscription, whose clips are on the USB storage of the sync module.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
abstract class LocalStorageFixture extends ClipSessionTest {

    @BeforeEach
    void withoutSubscription() {
        blink.account(EMAIL).plan(Plan.NONE);
        blink.usb().insert(EMAIL, MODULE);
    }

    void onUsb(String camera, Instant begin) {
        blink.usb().put(EMAIL, MODULE, camera, begin);
    }
}
