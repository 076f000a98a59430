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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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

    private static final long LIMIT_SECONDS = 60;

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

    private Boolean await(String action, Function<AccountSession, CompletableFuture<Boolean>> act) {
        AccountHandler account = handler;
        AccountSession session = account == null ? null : account.getSession();
        if (session == null) {
            logger.debug("{}: the account is not initialized", action);
            return false;
        }
        try {
            return act.apply(session).get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            logger.debug("{}: interrupted while waiting for Blink", action);
        } catch (ExecutionException e) {
            logger.debug("{}: {}", action, String.valueOf(e.getCause()));
        } catch (TimeoutException e) {
            logger.debug("{}: no answer of Blink within {} s", action, LIMIT_SECONDS);
        }
        return false;
    }
}
