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

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The widgets of the README can be pasted into the Main UI: they are whole, and ask for items of channels that exist.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class WidgetsTest {

    private static final Set<String> COMPONENTS = Set.of("f7-card", "f7-card-content", "f7-chip", "Label", "oh-button",
            "oh-image", "oh-video");
    private static final Pattern CHANNEL = Pattern.compile("Channel \"([a-z-]+)\"");
    private static final Pattern PROP = Pattern.compile("props\\.(\\w+)");

    private static Map<String, Map<?, ?>> widgets() throws IOException {
        Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        return Readme.ofAddOn().code("yaml").stream().map(code -> (Map<?, ?>) yaml.load(code))
                .filter(part -> part.containsKey("uid"))
                .collect(Collectors.toMap(widget -> String.valueOf(widget.get("uid")), widget -> widget));
    }

    private static Map<?, ?> widget(String uid) throws IOException {
        return Objects.requireNonNull(widgets().get(uid), () -> "no widget " + uid);
    }

    private static List<Map<?, ?>> parameters(Map<?, ?> widget) {
        List<?> parameters = (List<?>) ((Map<?, ?>) Objects.requireNonNull(widget.get("props"))).get("parameters");
        return Objects.requireNonNull(parameters).stream()
                .<Map<?, ?>> map(one -> (Map<?, ?>) Objects.requireNonNull(one)).toList();
    }

    /** All maps within, the components among them. */
    private static Stream<Map<?, ?>> maps(Object part) {
        if (part instanceof Map<?, ?> map) {
            return Stream.concat(Stream.of(map), map.values().stream().flatMap(WidgetsTest::maps));
        }
        return part instanceof List<?> list ? list.stream().flatMap(WidgetsTest::maps) : Stream.of();
    }

    /** Main UI plays with video.js, whose own word for playlists this is. */
    @Test
    void liveViewsAreOfTheTypeThatThePlayerOfTheMainUiKnows() throws IOException {
        Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        List<String> types = Readme.ofAddOn().code("yaml").stream().flatMap(code -> maps(yaml.load(code)))
                .map(map -> String.valueOf(map.get("type"))).filter(type -> type.contains("/")).toList();
        assertEquals(List.of("application/x-mpegURL", "application/x-mpegURL"), types);
    }

    @Test
    void thereIsOneForACameraAndOneForANetwork() throws IOException {
        assertEquals(Set.of("blink_camera", "blink_network"), widgets().keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = { "blink_camera", "blink_network" })
    void theyConsistOfComponentsOfTheMainUi(String uid) throws IOException {
        List<Object> used = maps(widget(uid)).filter(map -> map.containsKey("component"))
                .<Object> map(map -> Objects.requireNonNull(map.get("component"))).toList();
        assertTrue(used.size() > 4, used::toString);
        used.forEach(component -> assertTrue(COMPONENTS.contains(component), component::toString));
    }

    @ParameterizedTest
    @ValueSource(strings = { "blink_camera", "blink_network" })
    void theyUseEachPropertyThatTheyAskForAndNoOther(String uid) throws IOException {
        Set<String> asked = parameters(widget(uid)).stream().map(one -> String.valueOf(one.get("name")))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> used = maps(widget(uid)).flatMap(map -> map.values().stream()).filter(String.class::isInstance)
                .flatMap(value -> PROP.matcher(value.toString()).results()).map(found -> String.valueOf(found.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(asked, used);
    }

    @ParameterizedTest
    @ValueSource(strings = { "camera", "network" })
    void theyAskForItemsOfChannelsThatTheReadmeDescribes(String thing) throws IOException {
        Set<String> described = Readme.rows(Readme.ofAddOn().section(heading -> heading.startsWith("`" + thing + "`")))
                .stream().map(row -> row.get(0)).collect(Collectors.toSet());
        for (Map<?, ?> parameter : parameters(widget("blink_" + thing))) {
            Matcher channel = CHANNEL.matcher(String.valueOf(parameter.get("description")));
            if ("item".equals(parameter.get("context"))) {
                assertTrue(channel.matches(), parameter::toString);
                assertTrue(described.contains("`" + channel.group(1) + "`"), parameter::toString);
            }
        }
    }
}
