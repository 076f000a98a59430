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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.handler.SirenHandler;
import org.openhab.core.automation.annotation.ActionInput;
import org.openhab.core.automation.annotation.ActionOutput;
import org.openhab.core.automation.annotation.RuleAction;
import org.openhab.core.thing.binding.ThingActions;
import org.openhab.core.thing.binding.ThingActionsScope;
import org.openhab.core.thing.binding.ThingHandler;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

/**
 * What a rule can do with a siren. Each action waits in the thread of the rule that calls it.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@Component(scope = ServiceScope.PROTOTYPE, service = SirenActions.class)
@ThingActionsScope(name = "blink")
@NonNullByDefault
public class SirenActions implements ThingActions {

    private @Nullable SirenHandler handler;

    @Override
    public void setThingHandler(ThingHandler handler) {
        this.handler = (SirenHandler) handler;
    }

    @Override
    public @Nullable ThingHandler getThingHandler() {
        return handler;
    }

    /**
     * Has the siren sound.
     *
     * @param seconds how long, 1 to 300; null for as long as is configured
     * @return whether Blink has taken it; whether the siren sounds, Blink does not tell
     */
    @RuleAction(label = "@text/action.activate-siren.label", description = "@text/action.activate-siren.description")
    public @ActionOutput(name = "result", label = "@text/action.result.label", type = "java.lang.Boolean") Boolean activateSiren(
            @ActionInput(name = "seconds", label = "@text/action.activate-siren.seconds.label", description = "@text/action.activate-siren.seconds.description") @Nullable Integer seconds) {
        return Waiting.forDevice(handler, "activateSiren", siren -> siren.activate(seconds));
    }

    /**
     * Twin of {@link #activateSiren(Integer)} for the rules DSL.
     */
    public static Boolean activateSiren(ThingActions actions, @Nullable Integer seconds) {
        return ((SirenActions) actions).activateSiren(seconds);
    }

    /**
     * Silences the siren, and with it all others of its network.
     *
     * @return whether Blink has taken it
     */
    @RuleAction(label = "@text/action.deactivate-siren.label", description = "@text/action.deactivate-siren.description")
    public @ActionOutput(name = "result", label = "@text/action.result.label", type = "java.lang.Boolean") Boolean deactivateSiren() {
        return Waiting.forDevice(handler, "deactivateSiren", SirenHandler::deactivate);
    }

    /**
     * Twin of {@link #deactivateSiren()} for the rules DSL.
     */
    public static Boolean deactivateSiren(ThingActions actions) {
        return ((SirenActions) actions).deactivateSiren();
    }
}
