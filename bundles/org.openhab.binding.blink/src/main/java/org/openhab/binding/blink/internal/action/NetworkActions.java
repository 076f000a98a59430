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
        return arm("armNetwork", true);
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
        return arm("disarmNetwork", false);
    }

    /**
     * Twin of {@link #disarmNetwork()} for the rules DSL.
     */
    public static Boolean disarmNetwork(ThingActions actions) {
        return ((NetworkActions) actions).disarmNetwork();
    }

    private Boolean arm(String action, boolean on) {
        NetworkHandler network = handler;
        return network != null && Waiting.forSuccess(network.diary(), action, network.arm(on));
    }
}
