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

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhab.core.automation.annotation.ActionOutput;
import org.openhab.core.automation.annotation.RuleAction;
import org.openhab.core.thing.binding.ThingActions;
import org.openhab.core.thing.binding.ThingActionsScope;

/**
 * The actions can be called from every kind of rule. openHAB reads them by reflection, so nothing else would tell.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ActionsTest {

    private static final Path SOURCES = Path.of("src/main/java/org/openhab/binding/blink/internal/action");

    static List<Class<?>> classes() throws IOException, ClassNotFoundException {
        List<Class<?>> classes = new ArrayList<>();
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                Class<?> type = Class.forName(ActionsTest.class.getPackageName() + "." + name);
                if (ThingActions.class.isAssignableFrom(type)) {
                    classes.add(type);
                }
            }
        }
        return classes;
    }

    @Test
    void thereAreActions() throws Exception {
        assertTrue(classes().contains(AccountActions.class));
    }

    @ParameterizedTest
    @MethodSource("classes")
    void theyAreFoundUnderTheNameOfTheAddOn(Class<?> type) {
        ThingActionsScope scope = type.getAnnotation(ThingActionsScope.class);

        assertEquals("blink", scope == null ? null : scope.name());
    }

    @ParameterizedTest
    @MethodSource("classes")
    void noneIsInherited(Class<?> type) {
        Set<String> declared = new HashSet<>();
        actions(type).forEach(action -> declared.add(action.getName()));

        for (Method method : type.getMethods()) {
            if (method.isAnnotationPresent(RuleAction.class)) {
                assertTrue(declared.contains(method.getName()), method + " is not offered by openHAB");
            }
        }
        assertFalse(declared.isEmpty());
    }

    @ParameterizedTest
    @MethodSource("classes")
    void eachHasATwinForTheRulesDsl(Class<?> type) throws NoSuchMethodException {
        for (Method action : actions(type)) {
            List<Class<?>> parameters = new ArrayList<>(List.of(ThingActions.class));
            parameters.addAll(Arrays.asList(action.getParameterTypes()));
            Method twin = type.getDeclaredMethod(action.getName(), parameters.toArray(Class<?>[]::new));

            assertTrue(Modifier.isStatic(twin.getModifiers()) && Modifier.isPublic(twin.getModifiers()), twin + "");
            assertEquals(action.getReturnType(), twin.getReturnType());
        }
    }

    @Test
    void noTwoTwinsHaveTheSameName() throws Exception {
        Set<String> seen = new HashSet<>();
        for (Class<?> type : classes()) {
            Set<String> own = new HashSet<>();
            for (Method action : actions(type)) {
                own.add(action.getName());
            }
            own.forEach(name -> assertTrue(seen.add(name), name + " exists in two classes"));
        }
    }

    @ParameterizedTest
    @MethodSource("classes")
    void eachResultIsNamedResultAndTellsItsType(Class<?> type) {
        for (Method action : actions(type)) {
            ActionOutput[] outputs = action.getAnnotationsByType(ActionOutput.class);
            if (outputs.length == 0) {
                outputs = action.getAnnotatedReturnType().getAnnotationsByType(ActionOutput.class);
            }
            assertEquals(1, outputs.length, action.getName());
            assertEquals("result", outputs[0].name());
            assertEquals(action.getReturnType().getName(), outputs[0].type());
        }
    }

    private static List<Method> actions(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods()).filter(method -> method.isAnnotationPresent(RuleAction.class))
                .toList();
    }
}
