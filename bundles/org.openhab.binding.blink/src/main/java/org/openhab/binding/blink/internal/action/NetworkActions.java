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
import org.openhab.binding.blink.internal.handler.NetworkHandler;
import org.openhab.core.automation.annotation.ActionInput;
import org.openhab.core.automation.annotation.ActionOutput;
import org.openhab.core.automation.annotation.RuleAction;
import org.openhab.core.thing.binding.ThingActions;
import org.openhab.core.thing.binding.ThingActionsScope;
import org.openhab.core.thing.binding.ThingHandler;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

/**
 * What a rule can do with a network. Each action waits in the thread of the rule that calls it.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@Component(scope = ServiceScope.PROTOTYPE, service = NetworkActions.class)
@ThingActionsScope(name = "blink")
@NonNullByDefault
public class NetworkActions implements ThingActions {

    private @Nullable NetworkHandler handler;

    @Override
    public void setThingHandler(ThingHandler handler) {
        this.handler = (NetworkHandler) handler;
    }

    @Override
    public @Nullable ThingHandler getThingHandler() {
        return handler;
    }

    /**
     * Arms the network.
     *
     * @return whether Blink shows it as armed
     */
    @RuleAction(label = "@text/action.arm-network.label", description = "@text/action.arm-network.description")
    public @ActionOutput(name = "result", label = "@text/action.result.label", type = "java.lang.Boolean") Boolean armNetwork() {
        return Waiting.forDevice(handler, "armNetwork", network -> network.arm(true));
    }

    /**
     * Twin of {@link #armNetwork()} for the rules DSL.
     */
    public static Boolean armNetwork(ThingActions actions) {
        return ((NetworkActions) actions).armNetwork();
    }

    /**
     * Disarms the network.
     *
     * @return whether Blink shows it as disarmed
     */
    @RuleAction(label = "@text/action.disarm-network.label", description = "@text/action.disarm-network.description")
    public @ActionOutput(name = "result", label = "@text/action.result.label", type = "java.lang.Boolean") Boolean disarmNetwork() {
        return Waiting.forDevice(handler, "disarmNetwork", network -> network.arm(false));
    }

    /**
     * Twin of {@link #disarmNetwork()} for the rules DSL.
     */
    public static Boolean disarmNetwork(ThingActions actions) {
        return ((NetworkActions) actions).disarmNetwork();
    }

    /**
     * Mutes the notifications of the Blink app for the whole network. Recording goes on.
     *
     * @param minutes how long, at least 1
     * @return whether Blink has done it
     */
    @RuleAction(label = "@text/action.snooze-network.label", description = "@text/action.snooze-network.description")
    public @ActionOutput(name = "result", label = "@text/action.result.label", type = "java.lang.Boolean") Boolean snoozeNetwork(
            @ActionInput(name = "minutes", label = "@text/action.snooze-network.minutes.label", description = "@text/action.snooze-network.minutes.description", required = true) @Nullable Integer minutes) {
        return minutes != null && minutes > 0
                && Waiting.forDevice(handler, "snoozeNetwork", network -> network.snooze(minutes));
    }

    /**
     * Twin of {@link #snoozeNetwork(Integer)} for the rules DSL.
     */
    public static Boolean snoozeNetwork(ThingActions actions, @Nullable Integer minutes) {
        return ((NetworkActions) actions).snoozeNetwork(minutes);
    }

    /**
     * Lets the Blink app notify again.
     *
     * @return whether Blink has done it
     */
    @RuleAction(label = "@text/action.unsnooze-network.label", description = "@text/action.unsnooze-network.description")
    public @ActionOutput(name = "result", label = "@text/action.result.label", type = "java.lang.Boolean") Boolean unsnoozeNetwork() {
        return Waiting.forDevice(handler, "unsnoozeNetwork", network -> network.snooze(0));
    }

    /**
     * Twin of {@link #unsnoozeNetwork()} for the rules DSL.
     */
    public static Boolean unsnoozeNetwork(ThingActions actions) {
        return ((NetworkActions) actions).unsnoozeNetwork();
    }

    /**
     * Puts all programs of the network in force, or out of it.
     *
     * @param on whether they shall be in force
     * @return whether Blink shows all of them as wanted; false also when there are none
     */
    @RuleAction(label = "@text/action.set-schedule.label", description = "@text/action.set-schedule.description")
    public @ActionOutput(name = "result", label = "@text/action.result.label", type = "java.lang.Boolean") Boolean setSchedule(
            @ActionInput(name = "on", label = "@text/action.set-schedule.on.label", description = "@text/action.set-schedule.on.description", required = true) @Nullable Boolean on) {
        return on != null && Waiting.forDevice(handler, "setSchedule", network -> network.schedule(on));
    }

    /**
     * Twin of {@link #setSchedule(Boolean)} for the rules DSL.
     */
    public static Boolean setSchedule(ThingActions actions, @Nullable Boolean on) {
        return ((NetworkActions) actions).setSchedule(on);
    }
}
