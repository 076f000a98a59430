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

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.tests.concurrency.AccountInterruption.Act;
import org.openhab.binding.blink.tests.concurrency.Checkpoint.Moment;

/**
 * Two accounts are interrupted at once, each at some moment of what it is doing; dice decide. They share the scheduler,
 * the HTTP client and the storage, and yet none leaves anything behind, tells what is of the other, or fails to begin
 * anew.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class TwoAccountsInterruptionTest extends InterruptionFixture {

    private static final int PAIRS = 150;

    private final Map<AccountWork, Integer> requests = new EnumMap<>(AccountWork.class);

    @BeforeEach
    void bothKnowClips() {
        online();
        knowClips(account);
        knowClips(joe);
        for (AccountWork work : AccountWork.values()) {
            requests.put(work, undisturbed(account, work));
        }
    }

    @Test
    void twoThatAreInterruptedAtOnceDoNotMindEachOther() {
        Sample sample = new Sample();
        int threads = Thread.activeCount();
        for (int pair = 0; pair < PAIRS; pair++) {
            // Drawn for each, so that a pair is the same whether others are left out or not.
            AccountWork janes = sample.of(AccountWork.values());
            AccountWork joes = sample.of(AccountWork.values());
            Act janesAct = sample.of(Act.values());
            Act joesAct = sample.of(Act.values());
            Moment janesMoment = sample.of(Moment.values());
            // One thread is the scheduler of both, so that it can stand before a request of only one of them.
            Moment joesMoment = sample.number(2) == 1 ? Moment.DURING : Moment.ANSWERED;
            int janesNumber = sample.number(requests.getOrDefault(janes, 1));
            int joesNumber = sample.number(requests.getOrDefault(joes, 1));
            if (sample.choosesNext()) {
                AccountInterruption two = new AccountInterruption(this, joe, joes, joesAct, joesNumber, joesMoment);
                AccountInterruption one = new AccountInterruption(this, account, janes, janesAct, janesNumber,
                        janesMoment);
                boolean scheduler = janesMoment != Moment.BEFORE;
                UserThreads.begin(List.of(() -> one.act(scheduler), () -> two.act(scheduler))).join();
                one.goOn();
                two.goOn();
                one.end();
                two.end();
            }
        }
        Objects.requireNonNull(System.out)
                .println(sample.chosen() + " pairs of interruptions, -Dinterruption.seed=" + sample.seed);
        assertTrue(Thread.activeCount() <= threads + 6, () -> "threads: " + threads + ", then " + Thread.activeCount());
    }
}
