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

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.account.AccountSession;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a rule can do with an account. Each action waits in the thread of the rule that calls it.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@Component(scope = ServiceScope.PROTOTYPE, service = AccountActions.class)
@ThingActionsScope(name = "blink")
@NonNullByDefault
public class AccountActions implements ThingActions {

    private final Logger logger = LoggerFactory.getLogger(AccountActions.class);

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
            logger.debug("sendPin: that is no PIN");
            return false;
        }
        return await("sendPin", session -> session.sendPin(digits));
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
        return await("requestPin", AccountSession::requestPin);
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
        return await("signOut", AccountSession::signOut);
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
        return account != null && Waiting.forSuccess("armAll", account.armAll(true));
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
        return account != null && Waiting.forSuccess("disarmAll", account.armAll(false));
    }

    /**
     * Twin of {@link #disarmAll()} for the rules DSL.
     */
    public static Boolean disarmAll(ThingActions actions) {
        return ((AccountActions) actions).disarmAll();
    }

    private Boolean await(String action, Function<AccountSession, CompletableFuture<Boolean>> act) {
        AccountHandler account = handler;
        AccountSession session = account == null ? null : account.getSession();
        if (session == null) {
            logger.debug("{}: the account is not initialized", action);
            return false;
        }
        return Waiting.forSuccess(action, act.apply(session));
    }
}
