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

import static java.util.concurrent.CompletableFuture.completedFuture;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.auth.SessionStore;
import org.openhab.binding.blink.internal.cloud.auth.StoredSession;
import org.openhab.binding.blink.internal.cloud.error.BlinkException;
import org.openhab.binding.blink.internal.cloud.error.SessionEndedException;
import org.openhab.binding.blink.internal.cloud.http.HttpSender;
import org.openhab.binding.blink.internal.cloud.model.AccountInfo;
import org.openhab.binding.blink.internal.cloud.model.Home;
import org.openhab.binding.blink.internal.diagnostics.Diary;
import org.openhab.binding.blink.internal.diagnostics.DiaryJson;
import org.openhab.binding.blink.internal.diagnostics.Placeholders;
import org.openhab.binding.blink.internal.poll.PollPolicy;

import com.google.gson.JsonObject;

/**
 * One account from {@code initialize()} to {@code dispose()}: wires all that is needed to talk to Blink, owns it and
 * closes it. Methods may be called in any thread and never block; everything happens on one serial executor.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class AccountSession {

    private final AccountSettings settings;
    private final SessionStore store;
    private final SessionListener listener;
    private final Clock clock;
    private final SerialExecutor serial;
    private final CloudAccess cloud;
    private final AccountLogin login;
    private final HomeWatch home;
    private final CommandQueue commands;
    private final HomeCommands homeCommands;
    private final SerialCalls calls;
    private final KeepAlive keepAlive;
    private final NotificationSettings notifications;
    private final DeviceReads devices;
    private final AccountClips clips;
    private final LiveViews live;
    private final Diary diary;

    private volatile SessionState state = new SessionState.Starting();
    private volatile boolean closed;

    /**
     * @param settings what the user has set
     * @param slot keeps what outlives the session
     * @param transport carries the requests; shared, not closed here
     * @param scheduler openHAB's scheduler
     * @param runtime clock, random numbers and distances
     * @param listener is told what happens
     */
    public AccountSession(AccountSettings settings, AccountSlot slot, HttpSender transport,
            ScheduledExecutorService scheduler, SessionRuntime runtime, SessionListener listener) {
        this.settings = settings;
        this.store = slot.store();
        this.listener = listener;
        this.clock = runtime.clock();
        this.serial = new SerialExecutor(scheduler);
        this.calls = new SerialCalls(serial);
        this.diary = slot.diary();
        this.cloud = new CloudAccess(settings, store, transport, diary.calls(), runtime, serial);
        this.login = new AccountLogin(settings, slot, cloud, serial, calls, runtime, new LoginListener());
        this.home = new HomeWatch(serial, runtime.steady(),
                new PollPolicy(settings.intervals().home(), runtime.random()), diary.noting(cloud::readHome),
                new HomeReporter());
        this.commands = new CommandQueue(serial, runtime.steady(),
                ticket -> cloud.withAccount(account -> cloud.commands().progress(account, ticket)), home::read);
        commands.onUndone((command, result) -> diary.failed(command.name(), result));
        this.keepAlive = new KeepAlive(serial, clock, store, cloud.tokens(), home::read);
        this.devices = new DeviceReads(cloud);
        this.clips = new AccountClips(settings.intervals(), cloud, commands, serial, calls, slot.clips(), runtime,
                home::read, () -> closed);
        this.live = new LiveViews(cloud, commands, serial, calls, runtime, home::known,
                new BlinkRelays(settings.hosts(), runtime.blocking(), serial));
        this.homeCommands = new HomeCommands(commands, cloud.home(), devices, home, cloud::withAccount);
        this.notifications = new NotificationSettings(commands, calls, cloud.notifications(), cloud::withAccount);
    }

    /**
     * Begins: with the stored session, with the sign-in that is pending, or with a new one if the user has asked for
     * it.
     */
    public void start() {
        serial.execute(login::begin);
    }

    /**
     * @return signs the account in and out
     */
    public AccountLogin login() {
        return login;
    }

    private void rest() {
        home.stop();
        clips.rest();
        live.stopAll();
        commands.clear();
        keepAlive.stop();
    }

    /**
     * @return how the account stands
     */
    public SessionState state() {
        return state;
    }

    /**
     * @return how many calls this session has made in the last hour
     */
    public int callsPerHour() {
        return cloud.callsPerHour();
    }

    /**
     * Tells how the session stands, what is set, and what has happened lately, for those who help.
     *
     * @param target gets it
     * @param placeholders stand in for whatever tells of the user
     */
    public void describe(JsonObject target, Placeholders placeholders) {
        target.add("session", SessionDiagnostics.session(state, store.get(), clock));
        target.add("settings", SessionDiagnostics.settings(settings));
        target.add("callsPerHour", SessionDiagnostics.callsPerHour(cloud.callsPerHourByName()));
        DiaryJson.write(diary, target, placeholders);
    }

    /**
     * Ends the session: nothing is sent and told any more. Requests are aborted, except those whose answer would be
     * lost for good. May be called more than once.
     *
     * @return completes when the last of those has been answered and stored; a new session of the same account must
     *         wait for it
     */
    public CompletableFuture<@Nullable Void> close() {
        live.close();
        closed = true;
        cloud.close();
        serial.close();
        calls.close();
        return CompletableFuture.allOf(cloud.tokens().idle(), login.idle());
    }

    /**
     * @return how the home looked last; null before the first look
     */
    public @Nullable Home home() {
        return home.known().orElse(null);
    }

    /**
     * Tells a listener each time that Blink has described the home, and at once if it is known already.
     */
    public void addHomeListener(HomeListener homeListener) {
        home.add(homeListener);
    }

    /**
     * Tells a listener once more how the home looked last, in its turn, if it is known already.
     */
    public void tellAgain(HomeListener homeListener) {
        home.tellAgain(homeListener);
    }

    /**
     * Tells a listener no more.
     */
    public void removeHomeListener(HomeListener homeListener) {
        home.remove(homeListener);
    }

    /**
     * Reads the home soon, unless the last look at it is fresh.
     */
    public void freshen() {
        serial.execute(home::freshen);
    }

    /**
     * Reads the home now, and looks for clips. Things ask for what is not in the home as soon as it is read.
     *
     * @return whether Blink has answered
     */
    public CompletableFuture<Boolean> refresh() {
        return calls.call(() -> store.get().tokens() == null ? completedFuture(false)
                : home.refresh().thenCompose(now -> clips.refresh()), false);
    }

    /**
     * Has Blink do something.
     *
     * @param order what
     * @return how it ended; the home has been read by then, if it could be. While the home is not watched, because the
     *         user has to act first, nothing is sent: nobody could tell what has become of it.
     */
    public CompletableFuture<CommandResult> order(Function<HomeCommands, CompletableFuture<CommandResult>> order) {
        return calls.call(
                () -> store.get().tokens() == null || !home.isWatching() ? completedFuture(CommandResult.NOT_POSSIBLE)
                        : order.apply(homeCommands),
                CommandResult.NOT_POSSIBLE);
    }

    /**
     * @return what can be read of single devices
     */
    public DeviceReads devices() {
        return devices;
    }

    /**
     * @return what the app notifies of
     */
    public NotificationSettings notifications() {
        return notifications;
    }

    /**
     * @return the clips of the account
     */
    public AccountClips clips() {
        return clips;
    }

    /**
     * @return the live views of the account
     */
    public LiveViews live() {
        return live;
    }

    private void show(SessionState next) {
        state = next;
        diary.state(SessionDiagnostics.word(next));
        if (!closed) {
            listener.onState(next);
            listener.onCalls(cloud.callsPerHour());
        }
    }

    private class LoginListener implements AccountLogin.Listener {

        @Override
        public void onSignOut() {
            rest();
        }

        @Override
        public void onState(SessionState next) {
            rest();
            show(next);
        }

        @Override
        public void onSignedIn() {
            home.begin();
        }

        @Override
        public void onSessionKept() {
            home.keepOn();
        }

        @Override
        public boolean clearPin() {
            return !closed && listener.clearPin();
        }
    }

    private class HomeReporter implements HomeWatch.Reporter {

        private boolean failing;

        @Override
        public void onHome(Home now) {
            Optional<Long> clientId = now.clientId();
            StoredSession stored = store.get();
            if (clientId.isPresent() && !clientId.get().equals(stored.clientId())) {
                stored = store.update(session -> session.withClientId(clientId.get()));
            }
            AccountInfo account = stored.account();
            if (account != null) {
                show(new SessionState.Online(account, Boolean.TRUE.equals(now.updateRequired())));
                clips.onHome(account.accountId(), now);
                if (failing) {
                    clips.onRecovery();
                }
            }
            failing = false;
            keepAlive.schedule();
        }

        @Override
        public void onProblem(BlinkException problem) {
            failing = true;
            if (problem instanceof SessionEndedException) {
                keepAlive.stop();
            }
            if (!closed) {
                listener.onCalls(cloud.callsPerHour());
            }
        }

        @Override
        public void onOutage(BlinkException problem) {
            show(Troubles.stateOf(problem, clock.instant(), false));
        }
    }
}
