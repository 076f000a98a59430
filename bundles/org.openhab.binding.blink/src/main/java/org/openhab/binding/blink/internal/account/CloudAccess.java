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
import static java.util.concurrent.CompletableFuture.failedFuture;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.api.AccountApi;
import org.openhab.binding.blink.internal.cloud.api.Authorization;
import org.openhab.binding.blink.internal.cloud.api.CommandApi;
import org.openhab.binding.blink.internal.cloud.api.DeviceApi;
import org.openhab.binding.blink.internal.cloud.api.LiveApi;
import org.openhab.binding.blink.internal.cloud.api.LocalStorageApi;
import org.openhab.binding.blink.internal.cloud.api.MediaApi;
import org.openhab.binding.blink.internal.cloud.api.NotificationApi;
import org.openhab.binding.blink.internal.cloud.api.RestClient;
import org.openhab.binding.blink.internal.cloud.auth.LoginFlow;
import org.openhab.binding.blink.internal.cloud.auth.SessionStore;
import org.openhab.binding.blink.internal.cloud.auth.StoredSession;
import org.openhab.binding.blink.internal.cloud.auth.TokenClient;
import org.openhab.binding.blink.internal.cloud.auth.TokenKeeper;
import org.openhab.binding.blink.internal.cloud.error.BlockedException;
import org.openhab.binding.blink.internal.cloud.error.FailureCause;
import org.openhab.binding.blink.internal.cloud.error.SessionEndedException;
import org.openhab.binding.blink.internal.cloud.error.UnexpectedAnswerException;
import org.openhab.binding.blink.internal.cloud.http.CallHistory;
import org.openhab.binding.blink.internal.cloud.http.CallLog;
import org.openhab.binding.blink.internal.cloud.http.CallMeter;
import org.openhab.binding.blink.internal.cloud.http.Delay;
import org.openhab.binding.blink.internal.cloud.http.HttpSender;
import org.openhab.binding.blink.internal.cloud.http.IdempotentRetry;
import org.openhab.binding.blink.internal.cloud.http.InFlight;
import org.openhab.binding.blink.internal.cloud.http.RateGate;
import org.openhab.binding.blink.internal.cloud.model.AccountInfo;
import org.openhab.binding.blink.internal.cloud.model.Home;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way of one session to Blink's cloud: the chain that its requests pass, what it can ask for, and for which
 * account.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class CloudAccess implements AutoCloseable {

    /** Calls for single devices are many and not urgent. */
    private static final int UNHURRIED = 5;

    private final Logger logger = LoggerFactory.getLogger(CloudAccess.class);

    private final AccountSettings settings;
    private final SessionStore store;
    private final CallMeter meter;
    private final InFlight inFlight;
    private final LoginFlow login;
    private final TokenKeeper tokens;
    private final AccountApi accounts;
    private final HomeApis home;
    private final Peace peaceOfHome;
    private final NotificationApi notifications;
    private final DeviceApi devices;
    private final MediaApi media;
    private final LocalStorageApi localStorage;
    private final LiveApi live;
    /** Blink may have moved the account to another tier; the old one answers 404 or 406 then. */
    private volatile boolean doubtful;
    private volatile boolean closed;

    /**
     * @param settings what the user has set
     * @param store keeps tokens and account
     * @param transport carries the requests; not closed here
     * @param history remembers how requests end
     * @param runtime clock, random numbers and distances
     * @param delay waits without a thread
     */
    CloudAccess(AccountSettings settings, SessionStore store, HttpSender transport, CallHistory history,
            SessionRuntime runtime, Delay delay) {
        this.settings = settings;
        this.store = store;
        Clock clock = runtime.clock();
        Clock steady = runtime.steady();
        this.meter = new CallMeter(steady);
        this.inFlight = new InFlight(transport);
        HttpSender paced = new CallLog(new RateGate(inFlight, steady, delay, runtime.distance()), meter, history,
                clock);
        HttpSender hasty = new CallLog(inFlight, meter, history, clock);
        URI signInHost = settings.hosts().oauth();
        this.login = new LoginFlow(paced, signInHost, store, clock, runtime.secureRandom());
        this.tokens = new TokenKeeper(new TokenClient(paced, signInHost, clock), store, clock, runtime.random());
        HttpSender authorized = new Authorization(
                new IdempotentRetry(paced, delay, runtime.random(), runtime.retryPause()), tokens, this::trustedHosts);
        HttpSender unhurried = new RateGate(authorized, steady, delay, runtime.distance().multipliedBy(UNHURRIED));
        RestClient rest = new RestClient(authorized, settings.hosts(), settings.profile(), clock);
        this.accounts = new AccountApi(rest);
        RestClient unhurriedRest = new RestClient(unhurried, settings.hosts(), settings.profile(), clock);
        this.peaceOfHome = new Peace("homescreen", steady);
        this.home = new HomeApis(unhurriedRest, rest);
        this.notifications = new NotificationApi(rest);
        this.devices = new DeviceApi(unhurriedRest, rest);
        Consumer<String> notes = place -> logger.debug("Blink sent something at {} that cannot be read", place);
        this.media = new MediaApi(rest, notes);
        this.localStorage = new LocalStorageApi(rest, notes);
        this.live = new LiveApi(rest, new RestClient(new Authorization(hasty, tokens, this::trustedHosts),
                settings.hosts(), settings.profile(), clock));
    }

    private List<URI> trustedHosts() {
        List<URI> hosts = new ArrayList<>(settings.hosts().bootstrap());
        AccountInfo account = store.get().account();
        if (account != null) {
            hosts.add(settings.hosts().rest().apply(account.tier()));
        }
        return hosts;
    }

    LoginFlow login() {
        return login;
    }

    TokenKeeper tokens() {
        return tokens;
    }

    HomeApis home() {
        return home;
    }

    CommandApi commands() {
        return home.commands();
    }

    NotificationApi notifications() {
        return notifications;
    }

    DeviceApi devices() {
        return devices;
    }

    MediaApi media() {
        return media;
    }

    LocalStorageApi localStorage() {
        return localStorage;
    }

    LiveApi live() {
        return live;
    }

    /**
     * @return how many calls were made in the last hour
     */
    int callsPerHour() {
        return meter.totalPerHour();
    }

    /**
     * @return how many calls were made in the last hour, by name
     */
    Map<String, Integer> callsPerHourByName() {
        return meter.perHour();
    }

    /**
     * Does something for the account that is signed in.
     */
    <T> CompletableFuture<T> withAccount(Function<AccountInfo, CompletableFuture<T>> call) {
        AccountInfo account = store.get().account();
        return account == null || closed ? failedFuture(new SessionEndedException("no account to ask for"))
                : call.apply(account);
    }

    /**
     * Reads the home, and before that where the account lives, if that is not known, or once if the home has answered
     * oddly. What is known stays known until Blink says something else, so that nothing else has to wait for that.
     * Where Blink has asked for peace, fails until that is over.
     */
    CompletableFuture<Home> readHome() {
        return peaceOfHome.keep(this::readHomeNow);
    }

    private CompletableFuture<Home> readHomeNow() {
        AccountInfo known = store.get().account();
        if (known != null && !doubtful) {
            return home(known);
        }
        doubtful = false;
        return accounts.accountInfo().thenApply(info -> {
            // Signed out or removed meanwhile, there is nothing that it could belong to.
            store.update(session -> session.tokens() == null ? session : session.withAccount(info));
            return info;
        }).thenCompose(this::home);
    }

    private CompletableFuture<Home> home(AccountInfo account) {
        return accounts.home(account).whenComplete((read, failure) -> doubtful = isOdd(failure));
    }

    private static boolean isOdd(@Nullable Throwable failure) {
        Throwable cause = failure == null ? null : FailureCause.of(failure);
        return cause instanceof UnexpectedAnswerException || cause instanceof BlockedException;
    }

    /**
     * Tells Blink that the session ends.
     *
     * @return whether Blink knows
     */
    CompletableFuture<Boolean> logout() {
        StoredSession stored = store.get();
        AccountInfo account = stored.account();
        Long clientId = stored.clientId();
        if (stored.tokens() == null) {
            return completedFuture(true);
        }
        if (account == null || clientId == null) {
            return completedFuture(false);
        }
        return accounts.logout(account, clientId).handle((done, failure) -> {
            if (failure != null) {
                logger.debug("Blink did not take the sign-out: {}", failure.getMessage());
            }
            return failure == null;
        });
    }

    /**
     * Sends nothing any more. Requests are aborted, except those whose answer would be lost for good.
     */
    @Override
    public void close() {
        closed = true;
        inFlight.close();
    }
}
