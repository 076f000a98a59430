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
package org.openhab.binding.blink.internal.handler;

import static org.junit.jupiter.api.Assertions.*;
import static org.openhab.binding.blink.internal.BlinkBindingConstants.*;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.channel.AccountChannels;
import org.openhab.binding.blink.internal.channel.CameraChannels;
import org.openhab.binding.blink.internal.channel.ClipChannels;
import org.openhab.binding.blink.internal.channel.NetworkChannels;
import org.openhab.binding.blink.internal.channel.SettingChannels;
import org.openhab.binding.blink.internal.channel.SirenChannels;
import org.openhab.binding.blink.internal.clip.ClipBook;
import org.openhab.binding.blink.internal.cloud.model.DeviceDetails;
import org.openhab.binding.blink.internal.cloud.model.DeviceSettings;
import org.openhab.binding.blink.internal.cloud.model.Network;
import org.openhab.binding.blink.internal.fixture.Homes;
import org.openhab.binding.blink.internal.fixture.TestClock;
import org.openhab.binding.blink.internal.handler.OptionalChannels.OptionalChannel;
import org.openhab.core.types.UnDefType;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Every channel that the code shows exists, either from the start or as an optional one, and has a type.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ChannelsTest {

    private static final Path THINGS = Path.of("src/main/resources/OH-INF/thing");
    private static final Set<String> OF_HANDLERS = Set.of(CHANNEL_SNAPSHOT, CHANNEL_SNAPSHOT_TIME,
            CHANNEL_TAKE_SNAPSHOT, CHANNEL_SNAPSHOT_URL, CHANNEL_EVENT, CHANNEL_MOTION, CHANNEL_MOTION_IMAGE,
            CHANNEL_RECORD_CLIP, CHANNEL_CLIP_URL, CHANNEL_LIVE_VIEW, CHANNEL_LIVE_VIEW_URL, CHANNEL_SNOOZE);
    private static final Set<String> OF_DOORBELLS = Set.of(CHANNEL_DOORBELL, CHANNEL_RINGING, CHANNEL_LAST_RING,
            CHANNEL_RING_IMAGE);

    /** Type of each channel of each thing type. */
    private static final Map<String, Map<String, String>> THING_TYPES = new TreeMap<>();
    private static final Set<String> CHANNEL_TYPES = new HashSet<>();

    @BeforeAll
    static void readXml() throws Exception {
        try (Stream<Path> files = Files.list(THINGS)) {
            for (Path file : files.toList()) {
                Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
                elements(document.getElementsByTagName("channel-type"))
                        .forEach(type -> CHANNEL_TYPES.add(type.getAttribute("id")));
                for (String tag : List.of("thing-type", "bridge-type")) {
                    for (Element type : elements(document.getElementsByTagName(tag))) {
                        Map<String, String> channels = new TreeMap<>();
                        elements(type.getElementsByTagName("channel")).forEach(
                                channel -> channels.put(channel.getAttribute("id"), channel.getAttribute("typeId")));
                        THING_TYPES.put(type.getAttribute("id"), channels);
                    }
                }
            }
        }
    }

    @Test
    void theAccountHasAllItsChannels() {
        Set<String> shown = new TreeSet<>(
                AccountChannels.of(Homes.home(TestClock.START, List.of(), List.of(), List.of())).keySet());
        shown.addAll(ClipChannels.ofAccount(new ClipBook(), TestClock.START).keySet());
        shown.addAll(Set.of(CHANNEL_EVENT, CHANNEL_REFRESH, CHANNEL_API_STATUS, CHANNEL_REQUESTS_PER_HOUR));

        assertEquals(shown, fixed("account"));
    }

    @Test
    void aNetworkHasAllItsChannels() {
        Set<String> shown = new TreeSet<>(
                NetworkChannels.of(new Network(1, "Home", true, null), null, null, null).keySet());
        shown.add(CHANNEL_SNOOZE);

        assertEquals(shown, together("network", OptionalChannels.OF_NETWORK));
    }

    @Test
    void aSirenHasAllItsChannels() {
        Set<String> shown = SirenChannels.of(Homes.siren(1, null), UnDefType.UNDEF).keySet();

        assertEquals(new TreeSet<>(shown), together("siren", OptionalChannels.OF_SIREN));
    }

    @ParameterizedTest
    @ValueSource(strings = { "camera", "mini", "doorbell" })
    void aCameraHasAllItsChannels(String type) {
        Set<String> shown = new TreeSet<>(
                CameraChannels.of(Homes.camera(true, null), null, DeviceDetails.NONE, null).keySet());
        shown.addAll(SettingChannels.of(DeviceSettings.NONE).keySet());
        shown.add(CHANNEL_LIGHT);
        shown.addAll(ClipChannels.ofCamera(List.of()).keySet());
        shown.addAll(ClipChannels.ofChosen(Optional.empty(), 0).keySet());
        shown.addAll(OF_HANDLERS);
        if ("doorbell".equals(type)) {
            shown.addAll(OF_DOORBELLS);
        } else {
            shown.removeAll(OF_DOORBELLS);
        }

        assertEquals(shown, together(type, OptionalChannels.OF_CAMERA));
    }

    @Test
    void everyChannelHasATypeThatExists() {
        THING_TYPES.forEach((thing, channels) -> channels
                .forEach((id, type) -> assertTrue(CHANNEL_TYPES.contains(type) || type.startsWith("system."),
                        thing + " " + id + " " + type)));
        assertFalse(CHANNEL_TYPES.isEmpty());
        Stream.of(OptionalChannels.OF_NETWORK, OptionalChannels.OF_CAMERA)
                .flatMap(optional -> optional.channels().stream()).map(OptionalChannel::type).forEach(
                        type -> assertTrue("system".equals(type.getBindingId()) || CHANNEL_TYPES.contains(type.getId()),
                                type.getAsString()));
    }

    @Test
    void everyChannelTypeIsUsed() {
        Set<String> used = new HashSet<>();
        THING_TYPES.values().forEach(channels -> used.addAll(channels.values()));
        Stream.of(OptionalChannels.OF_NETWORK, OptionalChannels.OF_CAMERA)
                .flatMap(optional -> optional.channels().stream()).forEach(channel -> used.add(channel.type().getId()));
        Set<String> unused = new TreeSet<>(CHANNEL_TYPES);
        unused.removeAll(used);

        assertEquals(Set.of(), unused);
    }

    private static Set<String> fixed(String thingType) {
        return new TreeSet<>(THING_TYPES.getOrDefault(thingType, Map.of()).keySet());
    }

    private static Set<String> together(String thingType, OptionalChannels optional) {
        Set<String> all = fixed(thingType);
        optional.channels().forEach(channel -> assertTrue(all.add(channel.id()), channel.id() + " exists twice"));
        return all;
    }

    private static List<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).filter(Element.class::isInstance)
                .map(Element.class::cast).toList();
    }
}
