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
package org.openhab.binding.blink.internal.action;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.account.AccountSession;
import org.openhab.binding.blink.internal.action.Waiting.Reason;
import org.openhab.binding.blink.internal.clip.CameraNames;
import org.openhab.binding.blink.internal.diagnostics.Diary;
import org.openhab.binding.blink.internal.handler.AccountConfiguration;
import org.openhab.binding.blink.internal.handler.AccountHandler;
import org.openhab.core.automation.annotation.ActionInput;
import org.openhab.core.automation.annotation.ActionOutput;
import org.openhab.core.automation.annotation.RuleAction;
import org.openhab.core.thing.binding.ThingActions;
import org.openhab.core.thing.binding.ThingActionsScope;
import org.openhab.core.thing.binding.ThingHandler;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

import com.google.gson.Gson;

/**
 * What a rule can do with an account. Each action waits in the thread of the rule that calls it.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@Component(scope = ServiceScope.PROTOTYPE, service = AccountActions.class)
@ThingActionsScope(name = "blink")
@NonNullByDefault
public class AccountActions implements ThingActions {

    private final Saving saving = new Saving();

    private @Nullable AccountHandler handler;

    @Override
    public void setThingHandler(ThingHandler handler) {
        this.handler = (AccountHandler) handler;
    }

    @Override
    public @Nullable ThingHandler getThingHandler() {
        return handler;
    }

    /**
     * Completes a sign-in with the PIN that Blink has sent.
     *
     * @param pin the PIN
     * @return whether Blink has taken it
     */
    @RuleAction(label = "@text/action.send-pin.label", description = "@text/action.send-pin.description")
    public @ActionOutput(name = "result", label = "@text/action.result.label", type = "java.lang.Boolean") Boolean sendPin(
            @ActionInput(name = "pin", label = "@text/action.send-pin.pin.label", description = "@text/action.send-pin.pin.description", required = true) @Nullable String pin) {
        String digits = AccountConfiguration.pinOf(pin == null ? "" : pin).orElse(null);
        if (digits == null) {
            return Waiting.refused(diary(), "sendPin", Reason.INVALID_ARGUMENT);
        }
        return await("sendPin", session -> session.login().sendPin(digits));
    }

    /**
     * Twin of {@link #sendPin(String)} for the rules DSL.
     */
    public static Boolean sendPin(ThingActions actions, @Nullable String pin) {
        return ((AccountActions) actions).sendPin(pin);
    }

    /**
     * Signs in once more, so that Blink sends another PIN.
     *
     * @return whether Blink has sent one, or has signed in without; false also while Blink wants us to wait
     */
    @RuleAction(label = "@text/action.request-pin.label", description = "@text/action.request-pin.description")
    public @ActionOutput(name = "result", label = "@text/action.result.label", type = "java.lang.Boolean") Boolean requestPin() {
        return await("requestPin", session -> session.login().requestPin());
    }

    /**
     * Twin of {@link #requestPin()} for the rules DSL.
     */
    public static Boolean requestPin(ThingActions actions) {
        return ((AccountActions) actions).requestPin();
    }

    /**
     * Signs out of Blink and forgets the session.
     *
     * @return whether Blink has taken note; the session is forgotten anyway
     */
    @RuleAction(label = "@text/action.sign-out.label", description = "@text/action.sign-out.description")
    public @ActionOutput(name = "result", label = "@text/action.result.label", type = "java.lang.Boolean") Boolean signOut() {
        return await("signOut", session -> session.login().signOut());
    }

    /**
     * Twin of {@link #signOut()} for the rules DSL.
     */
    public static Boolean signOut(ThingActions actions) {
        return ((AccountActions) actions).signOut();
    }

    /**
     * Reads the home now.
     *
     * @return whether Blink has answered
     */
    @RuleAction(label = "@text/action.refresh-account.label", description = "@text/action.refresh-account.description")
    public @ActionOutput(name = "result", label = "@text/action.result.label", type = "java.lang.Boolean") Boolean refreshAccount() {
        return await("refreshAccount", AccountSession::refresh);
    }

    /**
     * Twin of {@link #refreshAccount()} for the rules DSL.
     */
    public static Boolean refreshAccount(ThingActions actions) {
        return ((AccountActions) actions).refreshAccount();
    }

    /**
     * Arms all networks of the account.
     *
     * @return whether Blink shows all of them as armed
     */
    @RuleAction(label = "@text/action.arm-all.label", description = "@text/action.arm-all.description")
    public @ActionOutput(name = "result", label = "@text/action.result.label", type = "java.lang.Boolean") Boolean armAll() {
        AccountHandler account = handler;
        return account != null && Waiting.forSuccess(account.diary(), "armAll", account.armAll(true));
    }

    /**
     * Twin of {@link #armAll()} for the rules DSL.
     */
    public static Boolean armAll(ThingActions actions) {
        return ((AccountActions) actions).armAll();
    }

    /**
     * Disarms all networks of the account.
     *
     * @return whether Blink shows all of them as disarmed
     */
    @RuleAction(label = "@text/action.disarm-all.label", description = "@text/action.disarm-all.description")
    public @ActionOutput(name = "result", label = "@text/action.result.label", type = "java.lang.Boolean") Boolean disarmAll() {
        AccountHandler account = handler;
        return account != null && Waiting.forSuccess(account.diary(), "disarmAll", account.armAll(false));
    }

    /**
     * Twin of {@link #disarmAll()} for the rules DSL.
     */
    public static Boolean disarmAll(ThingActions actions) {
        return ((AccountActions) actions).disarmAll();
    }

    /**
     * Looks for clips every 10 s for a while, because something is expected to happen: another sensor has seen
     * something, for instance.
     *
     * @param seconds how long, at most 300; a call prolongs the one before, but adds nothing to it
     * @return whether somebody looks
     */
    @RuleAction(label = "@text/action.expect-motion.label", description = "@text/action.expect-motion.description")
    public @ActionOutput(name = "result", label = "@text/action.result.label", type = "java.lang.Boolean") Boolean expectMotion(
            @ActionInput(name = "seconds", label = "@text/action.expect-motion.seconds.label", description = "@text/action.expect-motion.seconds.description", required = true) @Nullable Integer seconds) {
        return seconds != null && seconds > 0
                && await("expectMotion", session -> session.clips().expectMotion(Duration.ofSeconds(seconds)));
    }

    /**
     * Twin of {@link #expectMotion(Integer)} for the rules DSL.
     */
    public static Boolean expectMotion(ThingActions actions, @Nullable Integer seconds) {
        return ((AccountActions) actions).expectMotion(seconds);
    }

    /**
     * Saves all clips of all cameras since a date, except those that were saved in that folder before. Waits until that
     * is done.
     *
     * @param folder a path below {@code clipFolder} or one of {@code saveFolders}; a relative one is below
     *            {@code clipFolder}
     * @param since the date, as {@code 2018/07/04 09:34} or in ISO 8601
     * @return how many clips were saved; if not all were, the log says why
     */
    @RuleAction(label = "@text/action.save-all-clips.label", description = "@text/action.save-all-clips.description")
    public @ActionOutput(name = "result", label = "@text/action.result.label", type = "java.lang.Integer") Integer saveAllClips(
            @ActionInput(name = "folder", label = "@text/action.save-clips.folder.label", description = "@text/action.save-clips.folder.description", required = true) @Nullable String folder,
            @ActionInput(name = "since", label = "@text/action.save-all-clips.since.label", description = "@text/action.save-all-clips.since.description", required = true) @Nullable String since) {
        return saveAllClips(folder, since, null);
    }

    /**
     * Twin of {@link #saveAllClips(String, String)} for the rules DSL.
     */
    public static Integer saveAllClips(ThingActions actions, @Nullable String folder, @Nullable String since) {
        return ((AccountActions) actions).saveAllClips(folder, since);
    }

    /**
     * Saves all clips of some cameras since a date, except those that were saved in that folder before. Waits until
     * that is done.
     *
     * @param folder a path below {@code clipFolder} or one of {@code saveFolders}; a relative one is below
     *            {@code clipFolder}
     * @param since the date, as {@code 2018/07/04 09:34} or in ISO 8601
     * @param cameras the names of the cameras, with commas between them; all when it is empty
     * @return how many clips were saved; if not all were, the log says why
     */
    @RuleAction(label = "@text/action.save-all-clips-of.label", description = "@text/action.save-all-clips-of.description")
    public @ActionOutput(name = "result", label = "@text/action.result.label", type = "java.lang.Integer") Integer saveAllClips(
            @ActionInput(name = "folder", label = "@text/action.save-clips.folder.label", description = "@text/action.save-clips.folder.description", required = true) @Nullable String folder,
            @ActionInput(name = "since", label = "@text/action.save-all-clips.since.label", description = "@text/action.save-all-clips.since.description", required = true) @Nullable String since,
            @ActionInput(name = "cameras", label = "@text/action.save-all-clips-of.cameras.label", description = "@text/action.save-all-clips-of.cameras.description", required = true) @Nullable String cameras) {
        AccountHandler account = handler;
        return account == null || folder == null || since == null ? 0
                : saving.allClips(account, folder, since, CameraNames.of(cameras));
    }

    /**
     * Twin of {@link #saveAllClips(String, String, String)} for the rules DSL.
     */
    public static Integer saveAllClips(ThingActions actions, @Nullable String folder, @Nullable String since,
            @Nullable String cameras) {
        return ((AccountActions) actions).saveAllClips(folder, since, cameras);
    }

    /**
     * Asks what the Blink app notifies of.
     *
     * @return a JSON object with true or false for each name, such as {@code {"motion":true,"low_battery":false}}; null
     *         when Blink does not tell
     */
    @RuleAction(label = "@text/action.get-notifications.label", description = "@text/action.get-notifications.description")
    public @ActionOutput(name = "result", label = "@text/action.result.label", type = "java.lang.String") @Nullable String getNotifications() {
        AccountSession session = session("getNotifications");
        return session == null ? null
                : Waiting.forResult(diary(), "getNotifications", session.notifications().all())
                        .filter(notifications -> !notifications.isEmpty()).map(new Gson()::toJson).orElse(null);
    }

    /**
     * Twin of {@link #getNotifications()} for the rules DSL.
     */
    public static @Nullable String getNotifications(ThingActions actions) {
        return ((AccountActions) actions).getNotifications();
    }

    /**
     * Switches one of the things of which the Blink app notifies. All others stay as they are.
     *
     * @param name the name that Blink gives it, such as {@code low_battery}
     * @param on whether the app shall notify of it
     * @return whether Blink shows it as wanted; if not, the log says why
     */
    @RuleAction(label = "@text/action.set-notification.label", description = "@text/action.set-notification.description")
    public @ActionOutput(name = "result", label = "@text/action.result.label", type = "java.lang.Boolean") Boolean setNotification(
            @ActionInput(name = "name", label = "@text/action.set-notification.name.label", description = "@text/action.set-notification.name.description", required = true) @Nullable String name,
            @ActionInput(name = "on", label = "@text/action.set-notification.on.label", description = "@text/action.set-notification.on.description", required = true) @Nullable Boolean on) {
        return name != null && on != null
                && await("setNotification", session -> session.notifications().set(name.strip(), on));
    }

    /**
     * Twin of {@link #setNotification(String, Boolean)} for the rules DSL.
     */
    public static Boolean setNotification(ThingActions actions, @Nullable String name, @Nullable Boolean on) {
        return ((AccountActions) actions).setNotification(name, on);
    }

    /**
     * Makes a link to the page of the account, which shows all cameras and lets networks be armed and clips be deleted
     * without a password, for a while.
     *
     * @param minutes how long, 1 to 10080 (a week)
     * @return the link; null when the account is not initialized
     */
    @RuleAction(label = "@text/action.get-page-link.label", description = "@text/action.get-page-link.description")
    public @ActionOutput(name = "result", label = "@text/action.result.label", type = "java.lang.String") @Nullable String getPageLink(
            @ActionInput(name = "minutes", label = "@text/action.get-page-link.minutes.label", description = "@text/action.get-page-link.minutes.description", required = true) @Nullable Integer minutes) {
        AccountHandler account = handler;
        return account == null ? null : LinkTime.of(minutes).flatMap(account::pageLink).orElse(null);
    }

    /**
     * Twin of {@link #getPageLink(Integer)} for the rules DSL.
     */
    public static @Nullable String getPageLink(ThingActions actions, @Nullable Integer minutes) {
        return ((AccountActions) actions).getPageLink(minutes);
    }

    /**
     * Tells what is needed to find out what is wrong, with everything that tells of the user replaced, so that it can
     * be put into a public issue.
     *
     * @return JSON; null when there is no account
     */
    @RuleAction(label = "@text/action.get-diagnostics.label", description = "@text/action.get-diagnostics.description")
    public @ActionOutput(name = "result", label = "@text/action.result.label", type = "java.lang.String") @Nullable String getDiagnostics() {
        AccountHandler account = handler;
        return account == null ? null : account.diagnostics();
    }

    /**
     * Twin of {@link #getDiagnostics()} for the rules DSL.
     */
    public static @Nullable String getDiagnostics(ThingActions actions) {
        return ((AccountActions) actions).getDiagnostics();
    }

    /**
     * Ends all links to pictures and clips that were given out. Channels with links get new ones.
     *
     * @return whether that was done
     */
    @RuleAction(label = "@text/action.revoke-links.label", description = "@text/action.revoke-links.description")
    public @ActionOutput(name = "result", label = "@text/action.result.label", type = "java.lang.Boolean") Boolean revokeLinks() {
        AccountHandler account = handler;
        return account != null && account.revokeLinks();
    }

    /**
     * Twin of {@link #revokeLinks()} for the rules DSL.
     */
    public static Boolean revokeLinks(ThingActions actions) {
        return ((AccountActions) actions).revokeLinks();
    }

    private @Nullable Diary diary() {
        AccountHandler account = handler;
        return account == null ? null : account.diary();
    }

    private Boolean await(String action, Function<AccountSession, CompletableFuture<Boolean>> act) {
        AccountSession session = session(action);
        return session != null && Waiting.forSuccess(diary(), action, act.apply(session));
    }

    private @Nullable AccountSession session(String action) {
        AccountHandler account = handler;
        AccountSession session = account == null ? null : account.getSession();
        if (session == null) {
            Waiting.refused(diary(), action, Reason.NOT_INITIALIZED);
        }
        return session;
    }
}
