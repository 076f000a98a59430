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

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.account.AccountSession;
import org.openhab.binding.blink.internal.account.SessionState.Online;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.tests.concurrency.Checkpoint.Moment;
import org.openhab.binding.blink.tests.concurrency.Checkpoint.Stop;
import org.openhab.binding.blink.tests.support.TestAccount;

/**
 * An account that works, is stopped, is disabled, saved, restarted or removed meanwhile, and goes on.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class AccountInterruption {

    /**
     * What the user does meanwhile.
     */
    enum Act {
        DISABLE,
        SAVE,
        RESTART,
        REMOVE
    }

    private final InterruptionFixture house;
    private final TestAccount account;
    private final Act act;
    private final String what;
    private final Stop stop;
    private final CompletableFuture<List<CompletableFuture<?>>> worked;
    private final AccountSession before;
    private int told;
    private int heard;

    /**
     * Lets the account work until it is stopped at a request, or has done its work.
     */
    AccountInterruption(InterruptionFixture house, TestAccount account, AccountWork work, Act act, int number,
            Moment moment) {
        this.house = house;
        this.account = account;
        this.act = act;
        this.what = account.email + ": " + work + ", " + act + " " + moment + " request " + number;
        this.stop = InterruptionFixture.checkpointOf(account.transport()).stopAt(number, moment);
        this.worked = house.work(what, () -> work.begin(account), stop::isReached, account::settle);
        this.before = account.session();
    }

    /**
     * The user acts.
     *
     * @param scheduler whether its thread is free, and does not stand before a request
     */
    void act(boolean scheduler) {
        account.dispose();
        if (scheduler) {
            // What was just being told when the end came is told; the handler above sees to it that nobody hears it.
            house.settle();
        }
        told = account.states.size();
        heard = account.heard.events().size();
        if (act == Act.SAVE) {
            account.refreshInterval = account.refreshInterval.plusSeconds(1);
            account.initialize();
        }
    }

    /** The account goes on where it was stopped. */
    void goOn() {
        stop.goOn();
        worked.join().forEach(result -> house.awaitThat(what + ": an answer", result::isDone));
        InterruptionFixture.checkpointOf(account.transport()).openForAll();
        house.endFaults();
    }

    /** Looks at what is left, and begins anew. */
    void end() {
        if (act == Act.RESTART) {
            account.restart();
        } else if (act == Act.REMOVE) {
            account.remove();
            house.countSignIn();
        }
        if (act == Act.DISABLE || act == Act.REMOVE) {
            house.liveAll();
            house.check(what,
                    "told " + account.states.subList(Math.min(told, account.states.size()), account.states.size()),
                    account.states.size() == told);
            house.check(what, "heard", account.heard.events().size() == heard);
            house.check(what, "calls open", account.openCalls() == 0);
            account.initialize();
        }
        Online online = account.awaitState(Online.class);
        house.check(what, "the right account", online.account().accountId() == house.accountIdOf(account));
        account.live(Duration.ofSeconds(1));
        house.check(what, "the old session is used", before != account.session());
        house.checkSignIns(what);
        account.lived(account.session().live().stop(DeviceFamily.CAMERA, FullHouse.GARAGE));
        house.awaitNobodyIsAtTheRelay();
    }
}
