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
package org.openhab.binding.blink.cloud.simulator.control;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.account.Account;
import org.openhab.binding.blink.cloud.simulator.account.Accounts;
import org.openhab.binding.blink.cloud.simulator.clip.Clip;
import org.openhab.binding.blink.cloud.simulator.clip.ClipPlan;
import org.openhab.binding.blink.cloud.simulator.clip.Clips;
import org.openhab.binding.blink.cloud.simulator.clip.Recorder;
import org.openhab.binding.blink.cloud.simulator.clip.Recording;
import org.openhab.binding.blink.cloud.simulator.command.Command;
import org.openhab.binding.blink.cloud.simulator.command.CommandPlan;
import org.openhab.binding.blink.cloud.simulator.command.Commands;
import org.openhab.binding.blink.cloud.simulator.home.Home;
import org.openhab.binding.blink.cloud.simulator.log.LoggedRequest;
import org.openhab.binding.blink.cloud.simulator.log.RequestLog;
import org.openhab.binding.blink.cloud.simulator.oauth.Grant;
import org.openhab.binding.blink.cloud.simulator.oauth.OAuthState;
import org.openhab.binding.blink.cloud.simulator.oauth.SentPin;
import org.openhab.binding.blink.cloud.simulator.scenario.Fault;
import org.openhab.binding.blink.cloud.simulator.scenario.Faults;
import org.openhab.binding.blink.cloud.simulator.scenario.RateLimit;
import org.openhab.binding.blink.cloud.simulator.scenario.Scenario;
import org.openhab.binding.blink.cloud.simulator.time.AdjustableClock;

/**
 * What the operator of the cloud can do and see, from Java. {@link ControlRoutes} offers the same over HTTP.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class Control {

    private final Accounts accounts;
    private final List<Runnable> resets;
    private final OAuthState oauth;
    private final Scenario scenario;
    private final RateLimit rateLimit;
    private final Faults faults;
    private final RequestLog log;
    private final AdjustableClock clock;
    private final Runnable changed;
    private final Commands commands;
    private final Recorder recorder;
    private final Clips clips;
    private final UsbSticks usb;
    private final LiveSessions live;

    /**
     * @param restoreAccounts brings the accounts back that were there at the start
     * @param changed is run after each change of what outlives a restart
     */
    public Control(Accounts accounts, Runnable restoreAccounts, OAuthState oauth, Scenario scenario,
            RateLimit rateLimit, Faults faults, RequestLog log, AdjustableClock clock, Runnable changed,
            Commands commands, Recorder recorder, Clips clips, UsbSticks usb, LiveSessions live) {
        this.accounts = accounts;
        this.oauth = oauth;
        this.scenario = scenario;
        this.rateLimit = rateLimit;
        this.faults = faults;
        this.log = log;
        this.clock = clock;
        this.changed = changed;
        this.commands = commands;
        this.recorder = recorder;
        this.clips = clips;
        this.usb = usb;
        this.live = live;
        this.resets = List.of(live::clear, commands::clear, recorder::clear, clips::clear, usb::clear, restoreAccounts,
                oauth::clear, scenario::reset, rateLimit::end, faults::clear, log::clear, clock::restore, changed);
    }

    /** How the cloud behaves; change it in place. */
    public Scenario scenario() {
        return scenario;
    }

    /**
     * Lets something go wrong.
     *
     * @return the number under which the fault can be removed
     */
    public long fault(Fault fault) {
        return faults.add(fault);
    }

    public Faults faults() {
        return faults;
    }

    /** Refuses sign-ins and PINs with 429 for this long. */
    public void rateLimit(Duration duration) {
        rateLimit.start(duration);
    }

    public void endRateLimit() {
        rateLimit.end();
    }

    /** Seconds until sign-ins are possible again, 0 when they are. */
    public long rateLimitSeconds() {
        return rateLimit.remainingSeconds();
    }

    public List<Account> accounts() {
        return accounts.all();
    }

    /**
     * An account as it is now; its setters take effect at once. After a {@link #reset()} it is another object.
     *
     * @throws IllegalArgumentException when there is no such account
     */
    public Account account(String email) {
        return accounts.byEmail(email).orElseThrow(() -> new IllegalArgumentException("There is no account " + email));
    }

    /** A new customer. */
    public Account addAccount(Account account) {
        return accounts.add(account);
    }

    /**
     * What a customer owns as it is now, after all commands that are done; changes of it take effect at once. After a
     * {@link #reset()} it is another object.
     */
    public Home home(String email) {
        commands.settle();
        Home home = account(email).home();
        home.passTime(clock.instant());
        return home;
    }

    /** The commands of a customer that are under way or ended not long ago, the oldest first. */
    public List<Command> commands(String email) {
        return commands.of(account(email).accountId());
    }

    /** Decides what becomes of the next command; called again, of the one after it. */
    public void nextCommand(CommandPlan plan) {
        commands.plan(plan);
    }

    /** What was decided for commands that have not come yet. */
    public List<CommandPlan> nextCommands() {
        return commands.plans();
    }

    public void forgetNextCommands() {
        commands.clearPlans();
    }

    /** Keeps a network busy with something that no client has asked for. */
    public void holdNetwork(String email, long networkId, Duration duration) {
        commands.hold(account(email).accountId(), account(email).home().network(networkId).id(), duration);
    }

    /** Ends it. */
    public void releaseNetwork(String email, long networkId) {
        commands.release(account(email).accountId(), networkId);
    }

    /** Whether a network refuses commands at the moment. */
    public boolean isBusy(String email, long networkId) {
        return commands.isBusy(account(email).accountId(), networkId);
    }

    /**
     * Something moves before a device, which records it if it is there, enabled, and in a system that is armed.
     *
     * @param detections what it is, such as <code>person</code>
     * @return what is recorded
     */
    public Optional<Recording> motion(String email, long deviceId, String... detections) {
        Account account = account(email);
        // Whoever is being watched does not look for motion.
        if (commands.isWatched(account.accountId(), account.home().device(deviceId))) {
            return Optional.empty();
        }
        return recorder.motion(settledAccount(email), deviceId, List.of(detections));
    }

    /**
     * Somebody presses the button of a doorbell, which records it if it is there.
     *
     * @return what is recorded
     * @throws IllegalArgumentException when the device is no doorbell
     */
    public Optional<Recording> press(String email, long deviceId) {
        return recorder.press(settledAccount(email), deviceId);
    }

    /** A recording of any kind, whatever state the device is in. */
    public Recording record(String email, ClipPlan plan) {
        return recorder.record(settledAccount(email), plan);
    }

    /**
     * Many of them.
     *
     * @param every how long after the beginning of one the next one begins
     * @return the recordings, in their order
     */
    public List<Recording> burst(String email, ClipPlan plan, int times, Duration every) {
        return recorder.burst(settledAccount(email), plan, times, every);
    }

    /** All clips of a customer in the cloud, the oldest first; those that are not uploaded yet are among them. */
    public List<Clip> clips(String email) {
        commands.settle();
        return clips.of(account(email).accountId());
    }

    /** All clips in the cloud: what other apps of their owners do with them. */
    public Clips clips() {
        return clips;
    }

    /** What happens to USB sticks. */
    public UsbSticks usb() {
        return usb;
    }

    /** Live views and those who watch. */
    public LiveSessions live() {
        return live;
    }

    /** The PIN that was sent last to this customer, whether it still counts or not. */
    public Optional<String> pin(String email) {
        return oauth.pins().newest(account(email).accountId()).map(SentPin::pin);
    }

    /** All messages to this customer, the oldest first. */
    public List<SentPin> messages(String email) {
        return oauth.pins().messagesTo(account(email).accountId());
    }

    /** The access tokens of this customer are worth nothing from now on: REST calls answer 401. */
    public void revokeAccessTokens(String email) {
        oauth.tokens().revokeAccess(of(email));
        changed.run();
    }

    /** The refresh tokens of this customer are worth nothing from now on. */
    public void revokeRefreshTokens(String email) {
        oauth.tokens().revokeRefresh(of(email));
        changed.run();
    }

    /** What happens when the customer deletes all mobile devices in his app: every session of his ends. */
    public void deleteDevices(String email) {
        revokeAccessTokens(email);
        revokeRefreshTokens(email);
    }

    /** The cloud loses all sign-ins under way: their next step is answered by <code>empty_cookies</code>. */
    public void forgetLoginSessions() {
        oauth.sessions().forgetAll();
        changed.run();
    }

    /** The last requests, the oldest first. */
    public List<LoggedRequest> requests() {
        return log.since(0);
    }

    public List<LoggedRequest> requestsSince(long number) {
        return log.since(number);
    }

    /** How often each route was asked; the keys are as in <code>POST /oauth/token</code>. */
    public Map<String, Integer> counts() {
        return log.counts();
    }

    /**
     * How often a route was asked.
     *
     * @param route as in <code>GET /api/v3/accounts/{account}/homescreen</code>
     */
    public int count(String route) {
        return log.count(route);
    }

    /** How often anyone tried to sign in, with whatever result. */
    public int signInPosts() {
        return count("POST /oauth/v2/signin");
    }

    public void clearLog() {
        log.clear();
    }

    public Instant now() {
        return clock.instant();
    }

    public void advance(Duration by) {
        clock.advance(by);
        commands.settle();
    }

    public void setClock(Instant now) {
        clock.set(now);
        commands.settle();
    }

    public void restoreClock() {
        clock.restore();
    }

    /**
     * Everything as after the first start: accounts, sessions, tokens, PINs, clips, scenario, faults, log and clock.
     */
    public void reset() {
        resets.forEach(Runnable::run);
    }

    private Account settledAccount(String email) {
        commands.settle();
        return account(email);
    }

    private Predicate<Grant> of(String email) {
        long accountId = account(email).accountId();
        return grant -> grant.accountId() == accountId;
    }
}
