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
package org.openhab.binding.blink.tests.documentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.tests.documentation.RuleCall.Type;
import org.openhab.core.automation.annotation.ActionInput;
import org.openhab.core.automation.annotation.RuleAction;
import org.openhab.core.thing.binding.ThingActions;
import org.openhab.core.thing.binding.ThingActionsScope;

/**
 * What the README promises is there: things, parameters, channels, actions, and all that its examples use.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ReadmeTest {

    private static final String ACTIONS = "org/openhab/binding/blink/internal/action/\\w+Actions\\.class";
    private static final Map<String, Set<String>> THINGS_OF_ACTIONS = Map.of("AccountActions", Set.of("account"),
            "NetworkActions", Set.of("network"), "CameraActions", Set.of("camera", "mini", "doorbell"), "SirenActions",
            Set.of("siren"));
    private static final Pattern THING = Pattern
            .compile("(?m)^\\s*(?:Bridge|Thing)\\s+(?:blink:)?(\\w+)[:\\s]+[^\\[\\n]*\\[([^]]*)]");
    private static final Pattern ITEM = Pattern
            .compile("(?m)^\\s*([A-Z]\\w+(?::\\w+)?)\\s+\\w+\\s.*channel=\"blink:(\\w+):([\\w:]+):([\\w-]+)\"");
    private static final Pattern TRIGGER = Pattern
            .compile("(?:Channel \"|\\.channel\\(')blink:(\\w+):[\\w:]+:([\\w-]+)[\"']");
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private static final Pattern SIGNATURE = Pattern.compile("(\\w+)\\(([^)]*)\\)");
    private static final String OPTIONAL = "(*";

    private Readme readme;
    private AddOnXml xml;

    /** The test of a file, so it is read anew for each of them. */
    ReadmeTest() throws IOException {
        readme = Readme.ofAddOn();
        xml = AddOnXml.read();
    }

    @BeforeEach
    void thereAreExamples() {
        assertTrue(readme.rulesInDsl().size() >= 3, "rules in DSL");
        assertTrue(readme.rulesInJavaScript().size() >= 3, "rules in JavaScript");
    }

    private static List<Class<?>> actionClasses() throws IOException {
        List<Class<?>> classes = new ArrayList<>();
        try (JarFile jar = new JarFile(Objects.requireNonNull(System.getProperty("addon.jar")))) {
            for (String name : jar.stream().map(Object::toString).filter(name -> name.matches(ACTIONS)).toList()) {
                classes.add(Class.forName(name.replace(".class", "").replace('/', '.')));
            }
        } catch (ClassNotFoundException e) {
            throw new AssertionError("The class in the jar is not on the class path", e);
        }
        assertFalse(classes.isEmpty());
        return classes;
    }

    private static List<Method> actionsOf(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods()).filter(method -> method.isAnnotationPresent(RuleAction.class))
                .toList();
    }

    /** The action classes by the type of thing. */
    private static Map<String, Class<?>> actionsByThing() throws IOException {
        Map<String, Class<?>> byThing = new HashMap<>();
        for (Class<?> type : actionClasses()) {
            Set<String> things = THINGS_OF_ACTIONS.get(type.getSimpleName());
            assertTrue(things != null, () -> "not known whose actions these are: " + type);
            assertEquals("blink", Objects.requireNonNull(type.getAnnotation(ThingActionsScope.class)).name());
            things.forEach(thing -> byThing.put(thing, type));
        }
        return byThing;
    }

    private List<RuleCall> calls() {
        return Stream.concat(readme.rulesInDsl().values().stream(), readme.rulesInJavaScript().values().stream())
                .map(RuleCall::of).flatMap(List::stream).toList();
    }

    @Test
    void everyActionThatARuleCallsIsThereWithTheseParametersForDslAndJavaScript() throws IOException {
        Map<String, Class<?>> byThing = actionsByThing();
        List<RuleCall> calls = calls();
        assertTrue(calls.size() >= 8, () -> "too few calls were understood: " + calls);
        for (RuleCall call : calls) {
            Class<?> type = byThing.get(call.thingType());
            assertTrue(type != null, () -> "no actions for " + call);
            assertTrue(actionsOf(type).stream().anyMatch(method -> fits(method, call, 0)), () -> "no action " + call);
            assertTrue(
                    Arrays.stream(type.getDeclaredMethods()).filter(method -> Modifier.isStatic(method.getModifiers()))
                            .anyMatch(method -> fits(method, call, 1)),
                    () -> "no static twin of " + call);
        }
    }

    private static boolean fits(Method method, RuleCall call, int from) {
        Class<?>[] parameters = method.getParameterTypes();
        if (!method.getName().equals(call.action()) || parameters.length != call.arguments().size() + from
                || from == 1 && parameters[0] != ThingActions.class) {
            return false;
        }
        for (int i = 0; i < call.arguments().size(); i++) {
            Type argument = RuleCall.typeOf(call.arguments().get(i));
            if (!argument.fits(Objects.requireNonNull(parameters[i + from]))) {
                return false;
            }
        }
        return true;
    }

    @Test
    void everyCallOfAnActionIsUnderstood() {
        Pattern use = Pattern.compile("getActions\\(|actions\\.get\\(");
        String all = String.join("\n", readme.code("java")) + String.join("\n", readme.code("javascript"));
        long uses = use.matcher(all).results().count();
        assertTrue(uses > 0);
        assertEquals(uses,
                Stream.concat(readme.rulesInDsl().values().stream(), readme.rulesInJavaScript().values().stream())
                        .mapToLong(rule -> use.matcher(rule).results().count()).sum(),
                "uses of actions that are in no rule");
        assertTrue(calls().size() >= uses, "each use is followed by a call");
    }

    @Test
    void theTableOfActionsIsCompleteAndRight() throws IOException {
        Map<String, Set<String>> documented = new TreeMap<>();
        for (List<String> row : Readme.rows(readme.section("Actions"::equals))) {
            Set<String> signatures = quoted(row.get(1)).stream().flatMap(code -> SIGNATURE.matcher(code).results())
                    .map(MatchResult::group).collect(Collectors.toSet());
            assertFalse(signatures.isEmpty(), () -> "no action in " + row);
            for (String thing : quoted(row.get(0))) {
                documented.putIfAbsent(thing, new TreeSet<>());
                Objects.requireNonNull(documented.get(thing)).addAll(signatures);
            }
        }
        Map<String, Set<String>> there = new TreeMap<>();
        actionsByThing().forEach((thing, type) -> there.put(thing,
                actionsOf(type).stream().map(ReadmeTest::signature).collect(Collectors.toCollection(TreeSet::new))));
        assertEquals(there, documented);
    }

    private static String signature(Method action) {
        return action.getName() + Arrays.stream(action.getParameters())
                .map(parameter -> parameter.getType().getSimpleName() + " " + name(parameter))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String name(Parameter parameter) {
        return Objects.requireNonNull(parameter.getAnnotation(ActionInput.class)).name();
    }

    private static Set<String> quoted(String cell) {
        return QUOTED.matcher(cell).results().map(quote -> String.valueOf(quote.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A section with the names of the types of things as its heading. */
    private List<List<String>> tableOf(String section, String thingType) {
        List<String> types = switch (thingType) {
            case "mini", "doorbell" -> List.of("camera", thingType);
            default -> List.of(thingType);
        };
        List<List<String>> rows = new ArrayList<>();
        // Parameters come first, then channels; both have a heading for each type of thing.
        for (List<String> row : Readme.rows(readme.section(heading -> quoted(heading).contains(types.get(0))))) {
            boolean isParameter = row.get(1).matches("[a-z]+");
            if (isParameter == "parameters".equals(section)) {
                rows.add(row);
            }
        }
        return rows;
    }

    @Test
    void theTablesOfParametersAreCompleteAndRight() {
        for (String thing : xml.thingTypes()) {
            Set<String> documented = tableOf("parameters", thing).stream().flatMap(row -> quoted(row.get(0)).stream())
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(xml.parametersOf(thing), documented, thing);
        }
    }

    @Test
    void theTablesOfChannelsAreCompleteAndRight() {
        Map<String, String> ofDoorbellsOnly = new TreeMap<>(xml.channelsOf("doorbell"));
        ofDoorbellsOnly.keySet().removeAll(xml.channelsOf("camera").keySet());
        for (String thing : xml.thingTypes()) {
            Map<String, String> always = new TreeMap<>();
            for (List<String> row : tableOf("channels", thing)) {
                if (!row.get(3).contains(OPTIONAL)) {
                    quoted(row.get(0)).forEach(channel -> always.put(channel, row.get(1)));
                }
            }
            if (!"doorbell".equals(thing)) {
                always.keySet().removeAll(ofDoorbellsOnly.keySet());
            }
            assertEquals(new TreeMap<>(xml.channelsOf(thing)), always, thing);
        }
    }

    @Test
    void whatIsOnlyThereWhereBlinkReportsItHasTheTypeThatIsTold() throws ReflectiveOperationException {
        Map<String, Map<String, String>> optional = optionalChannels();
        optional.forEach((thing, channels) -> {
            Map<String, String> documented = new TreeMap<>();
            for (List<String> row : tableOf("channels", thing)) {
                if (row.get(3).contains(OPTIONAL)) {
                    quoted(row.get(0)).forEach(channel -> documented.put(channel, row.get(1)));
                }
            }
            assertEquals(channels, documented, thing);
        });
    }

    /** The add-on has no XML for these, so that is asked itself. */
    private Map<String, Map<String, String>> optionalChannels() throws ReflectiveOperationException {
        Map<String, Map<String, String>> channels = new HashMap<>();
        channels.put("network", optionalChannels("OF_NETWORK"));
        Map<String, String> ofCamera = optionalChannels("OF_CAMERA");
        Stream.of("camera", "mini", "doorbell").forEach(thing -> channels.put(thing, ofCamera));
        return channels;
    }

    private Map<String, String> optionalChannels(String constant) throws ReflectiveOperationException {
        Class<?> type = Class.forName("org.openhab.binding.blink.internal.handler.OptionalChannels");
        var field = type.getDeclaredField(constant);
        field.setAccessible(true);
        Map<String, String> channels = new TreeMap<>();
        List<?> all = (List<?>) value(Objects.requireNonNull(field.get(null)), "channels");
        for (Object each : all) {
            Object channel = Objects.requireNonNull(each);
            String typeUid = value(channel, "type").toString();
            channels.put(value(channel, "id").toString(),
                    xml.itemTypeOf(typeUid.replace("blink:", "").replace("system:", "system.")));
        }
        return channels;
    }

    private static Object value(Object owner, String component) throws ReflectiveOperationException {
        Method getter = owner.getClass().getDeclaredMethod(component);
        getter.setAccessible(true);
        return Objects.requireNonNull(getter.invoke(owner));
    }

    @Test
    void everyParameterInTheExampleOfThingsIsThere() {
        List<MatchResult> things = readme.code("java").stream().flatMap(block -> THING.matcher(block).results())
                .toList();
        assertTrue(things.size() >= 4, "things in the examples");
        for (MatchResult thing : things) {
            Set<String> used = Pattern.compile("(\\w+)\\s*=").matcher(String.valueOf(thing.group(2))).results()
                    .map(parameter -> String.valueOf(parameter.group(1))).collect(Collectors.toSet());
            Set<String> unknown = new TreeSet<>(used);
            unknown.removeAll(xml.parametersOf(String.valueOf(thing.group(1))));
            assertEquals(Set.of(), unknown, thing.group());
        }
    }

    @Test
    void everyItemOfTheExampleIsOfTheTypeOfItsChannel() throws ReflectiveOperationException {
        Map<String, Map<String, String>> optional = optionalChannels();
        List<String> blocks = readme.code("java");
        List<MatchResult> items = blocks.stream().flatMap(block -> ITEM.matcher(block).results()).toList();
        assertEquals(blocks.stream().mapToLong(block -> block.split("channel=", -1).length - 1).sum(), items.size());
        assertTrue(items.size() >= 10, "items in the examples");
        for (MatchResult item : items) {
            String thing = String.valueOf(item.group(2));
            Map<String, String> channels = new HashMap<>(xml.channelsOf(thing));
            channels.putAll(optional.getOrDefault(thing, Map.of()));
            assertEquals(channels.get(item.group(4)), item.group(1), item.group());
        }
    }

    @Test
    void everyTriggerThatARuleListensToIsThere() {
        List<MatchResult> triggers = Stream.concat(readme.code("java").stream(), readme.code("javascript").stream())
                .flatMap(block -> TRIGGER.matcher(block).results()).toList();
        assertTrue(triggers.size() >= 2, "triggers in the examples");
        for (MatchResult trigger : triggers) {
            assertEquals(AddOnXml.TRIGGER, xml.channelsOf(String.valueOf(trigger.group(1))).get(trigger.group(2)),
                    trigger.group());
        }
    }
}
