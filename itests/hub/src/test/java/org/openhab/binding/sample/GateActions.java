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
package org.openhab.binding.sample;

import java.util.concurrent.CountDownLatch;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.automation.annotation.ActionInput;
import org.openhab.core.automation.annotation.ActionOutput;
import org.openhab.core.automation.annotation.RuleAction;
import org.openhab.core.thing.binding.ThingActions;
import org.openhab.core.thing.binding.ThingActionsScope;
import org.openhab.core.thing.binding.ThingHandler;

/**
 * What rules may ask of a gate.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@ThingActionsScope(name = "sample")
@NonNullByDefault
public class GateActions implements ThingActions {

    private @Nullable GateHandler handler;

    @Override
    public void setThingHandler(ThingHandler newHandler) {
        handler = (GateHandler) newHandler;
    }

    @Override
    public @Nullable ThingHandler getThingHandler() {
        return handler;
    }

    @RuleAction(label = "@text/action.greet.label", description = "@text/action.greet.description")
    public @ActionOutput(name = "result", type = "java.lang.String") String greet(
            @ActionInput(name = "name", label = "Name", description = "Who comes.", required = true) String name,
            @ActionInput(name = "times", label = "Times", defaultValue = "1") @Nullable Integer times) {
        GateHandler gate = handler;
        return (gate == null ? "nobody" : gate.greet(name)) + "!".repeat(times == null ? 1 : times);
    }

    @RuleAction(label = "Break")
    public void breakDown() {
        throw new IllegalStateException("broken");
    }

    @RuleAction(label = "Wait for ever")
    public Boolean waitForEver() {
        try {
            new CountDownLatch(1).await();
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
