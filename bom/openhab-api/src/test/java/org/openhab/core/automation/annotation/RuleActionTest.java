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
package org.openhab.core.automation.annotation;

import static org.junit.jupiter.api.Assertions.*;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.core.thing.binding.ThingActionsScope;

/**
 * openHAB reads the description of an action at run time.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class RuleActionTest {

    @ThingActionsScope(name = "blink")
    private static class Actions {
        @RuleAction(label = "send PIN", description = "Sends it.")
        @ActionOutput(type = "java.lang.Boolean", label = "Success")
        @ActionOutput(name = "reason", type = "java.lang.String")
        boolean sendPin(@ActionInput(name = "pin", required = true) String pin) {
            return pin.isEmpty();
        }
    }

    private final Method sendPin = Objects.requireNonNull(Arrays.stream(Actions.class.getDeclaredMethods())
            .filter(method -> "sendPin".equals(method.getName())).findAny().orElseThrow());

    @Test
    void anActionHasALabelAndADescription() {
        RuleAction action = Objects.requireNonNull(sendPin.getAnnotation(RuleAction.class));

        assertEquals("send PIN", action.label());
        assertEquals("Sends it.", action.description());
        assertEquals("blink", Objects.requireNonNull(Actions.class.getAnnotation(ThingActionsScope.class)).name());
    }

    @Test
    void inputsAndOutputsHaveNames() {
        ActionInput input = Objects.requireNonNull(sendPin.getParameters()[0].getAnnotation(ActionInput.class));
        ActionOutput[] outputs = sendPin.getAnnotationsByType(ActionOutput.class);

        assertEquals("pin", input.name());
        assertTrue(input.required());
        assertEquals("result", outputs[0].name());
        assertEquals("reason", outputs[1].name());
    }
}
