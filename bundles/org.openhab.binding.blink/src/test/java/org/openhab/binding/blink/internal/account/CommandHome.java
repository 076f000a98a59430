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

import static org.mockito.Mockito.mock;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.BlinkHosts;
import org.openhab.binding.blink.internal.cloud.ClientProfile;
import org.openhab.binding.blink.internal.cloud.api.RestClient;
import org.openhab.binding.blink.internal.cloud.error.BlinkException;
import org.openhab.binding.blink.internal.cloud.model.AccountInfo;
import org.openhab.binding.blink.internal.cloud.model.CommandProgress;
import org.openhab.binding.blink.internal.cloud.model.Home;
import org.openhab.binding.blink.internal.cloud.model.Tier;
import org.openhab.binding.blink.internal.fixture.Homes;
import org.openhab.binding.blink.internal.fixture.ManualScheduler;
import org.openhab.binding.blink.internal.fixture.ScriptedSender;
import org.openhab.binding.blink.internal.fixture.TestClock;
import org.openhab.binding.blink.internal.poll.PollPolicy;

/**
 * A home that the test rules, and the commands of an account for it. Each command that Blink takes is done at once.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class CommandHome {

    private static final AccountInfo ACCOUNT = new AccountInfo(123456, new Tier("e002"));

    final TestClock clock = new TestClock();
    final ManualScheduler scheduler = new ManualScheduler(clock);
    final ScriptedSender blink = new ScriptedSender();
    final SerialExecutor serial = new SerialExecutor(scheduler);
    private Home home = Homes.home(clock.instant(), List.of(), List.of(), List.of());
    final HomeWatch watch = new HomeWatch(serial, clock, new PollPolicy(Duration.ZERO, () -> 0),
            () -> CompletableFuture.completedFuture(home), new Silent());
    final CommandQueue queue = new CommandQueue(serial, clock,
            ticket -> CompletableFuture.completedFuture(new CommandProgress.Done()), watch::read);
    final ForAccount account = new ForAccount() {
        @Override
        public <T> CompletableFuture<T> call(Function<AccountInfo, CompletableFuture<T>> call) {
            return call.apply(ACCOUNT);
        }
    };
    final RestClient rest = new RestClient(blink, BlinkHosts.ofBlink(), new ClientProfile(Optional.empty()), clock);
    final HomeCommands commands = new HomeCommands(queue, new HomeApis(rest, rest), mock(DeviceReads.class), watch,
            account);

    /**
     * The home looks like that from now on, whenever somebody looks.
     */
    void is(Home now) {
        home = now;
    }

    /**
     * Looks at the home for the first time.
     */
    void look() {
        watch.begin();
        scheduler.runDue();
    }

    /**
     * @return the paths of the requests so far, without what all have in common
     */
    List<String> requests() {
        return blink.requests().stream().map(request -> request.method() + " " + request.uri().getPath()).toList();
    }

    private static class Silent implements HomeWatch.Reporter {

        @Override
        public void onHome(Home home) {
        }

        @Override
        public void onProblem(BlinkException problem) {
        }

        @Override
        public void onOutage(BlinkException problem) {
        }
    }
}
