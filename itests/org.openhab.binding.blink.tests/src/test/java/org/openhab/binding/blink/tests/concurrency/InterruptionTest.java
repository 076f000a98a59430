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
package org.openhab.binding.blink.tests.concurrency;

import static org.junit.jupiter.api.Assertions.*;

import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openhab.binding.blink.internal.account.SessionState.Online;
import org.openhab.binding.blink.tests.concurrency.AccountInterruption.Act;
import org.openhab.binding.blink.tests.concurrency.Checkpoint.Moment;

/**
 * The user disables, saves, restarts or removes an account at any moment of whatever it is doing: just before each of
 * its requests, while each of them is under way, and when Blink has answered and nobody has heard it yet. Afterwards
 * nothing is told, nothing is left, the next beginning works, and the account beside it has noticed nothing.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class InterruptionTest extends InterruptionFixture {

    @BeforeEach
    void aHouseThatKnowsClips() {
        online();
        knowClips(account);
    }

    @ParameterizedTest
    @EnumSource
    void whateverTheUserDoesMeanwhileLeavesNothingBehind(AccountWork work) {
        int requests = undisturbed(account, work);
        assertTrue(requests > 0, "it sends something");
        int threads = Thread.activeCount();
        for (Act act : Act.values()) {
            for (int number = 1; number <= requests; number++) {
                for (Moment moment : Moment.values()) {
                    AccountInterruption one = new AccountInterruption(this, account, work, act, number, moment);
                    one.act(moment != Moment.BEFORE);
                    one.goOn();
                    one.end();
                }
            }
        }
        Objects.requireNonNull(System.out).println(work + ": " + requests + " requests, "
                + requests * Act.values().length * Moment.values().length + " interruptions");
        assertTrue(Thread.activeCount() <= threads + 6, () -> "threads: " + threads + ", then " + Thread.activeCount());
        assertTrue(joe.states.stream().allMatch(state -> state instanceof Online), joe.states::toString);
    }
}
