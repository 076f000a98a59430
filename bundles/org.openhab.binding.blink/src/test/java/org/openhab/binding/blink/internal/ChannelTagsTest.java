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
package org.openhab.binding.blink.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * openHAB makes widgets and the semantic model of what a channel type says of itself. This is the whole list, so that
 * nothing of it changes by accident: item type, what kind of point it is, and of which property.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ChannelTagsTest {

    private static final Path TYPES = Path.of("src/main/resources/OH-INF/thing/channel-types.xml");
    private static final Set<String> TOLD = Set.of("Status", "Measurement", "Alarm");
    private static final Set<String> SET = Set.of("Switch", "Setpoint", "Control");

    private static final String LIST = """
            api-status            | String                   | Status      | Info
            api-update-required   | Switch                   | Status      | App
            armed                 | Switch                   | Switch      | Enabled
            battery-voltage       | Number:ElectricPotential | Measurement | Voltage
            clip-index            | Number                   | Control
            clip-length           | Number:Time              | Setpoint    | Duration
            clip-source           | String                   | Status      | Info
            clip-time             | DateTime                 | Status      | Timestamp
            clip-url              | String                   | Status      | Info
            cloud-storage-used    | Number:Dimensionless     | Measurement | Level
            detected-objects      | String                   | Status      | Info
            detection-active      | Switch                   | Status      | Enabled
            end-clip-early        | Switch                   | Switch
            event                 | trigger                  |
            high-usage            | Switch                   | Alarm
            illuminator-intensity | Number                   | Setpoint    | Brightness
            last-event-camera     | String                   | Status      | Info
            last-event-time       | DateTime                 | Status      | Timestamp
            last-event-type       | String                   | Status      | Info
            last-heartbeat        | DateTime                 | Status      | Timestamp
            last-motion           | DateTime                 | Status      | Timestamp
            last-ring             | DateTime                 | Status      | Timestamp
            last-seen             | DateTime                 | Status      | Timestamp
            light                 | Switch                   | Switch      | Light
            live-view             | Switch                   | Switch
            live-view-url         | String                   | Status      | Info
            local-storage-full    | Switch                   | Alarm
            local-storage-status  | String                   | Status      | Info
            local-storage-used    | Number:Dimensionless     | Measurement | Level
            motion-detection      | Switch                   | Switch      | Motion
            motion-image          | Image                    | Status
            motion-sensitivity    | Number                   | Setpoint    | Motion
            new-clips             | Number                   | Measurement | Info
            night-vision          | String                   | Control     | Mode
            online                | Switch                   | Status      | Info
            record-audio          | Switch                   | Switch
            record-clip           | Switch                   | Switch
            refresh               | Switch                   | Switch
            requests-per-hour     | Number                   | Measurement | Info
            retrigger-time        | Number:Time              | Setpoint    | Duration
            ring-image            | Image                    | Status
            ringing               | Switch                   | Status
            save-live-view        | Switch                   | Switch      | Enabled
            schedule-enabled      | Switch                   | Switch      | Enabled
            siren                 | Switch                   | Switch
            snapshot              | Image                    | Status
            snapshot-time         | DateTime                 | Status      | Timestamp
            snapshot-url          | String                   | Status      | Info
            snooze                | Number:Time              | Setpoint    | Duration
            status-led            | String                   | Control     | Mode
            sync-module-online    | Switch                   | Status      | Info
            sync-module-rssi      | Number:Power             | Measurement | RSSI
            take-snapshot         | Switch                   | Switch
            temperature           | Number:Temperature       | Measurement | Temperature
            temperature-alert     | Switch                   | Switch      | Temperature
            video-quality         | String                   | Control     | Mode
            wifi-rssi             | Number:Power             | Measurement | RSSI
            """;

    private record Type(String itemType, List<String> tags, boolean readOnly) {
    }

    private static final Map<String, Type> ALL = new TreeMap<>();

    @BeforeAll
    static void readXml() throws Exception {
        NodeList types = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(TYPES.toFile())
                .getElementsByTagName("channel-type");
        for (int i = 0; i < types.getLength(); i++) {
            if (types.item(i) instanceof Element type) {
                boolean readOnly = elements(type, "state").stream()
                        .anyMatch(state -> "true".equals(state.getAttribute("readOnly")));
                ALL.put(type.getAttribute("id"),
                        new Type(
                                elements(type, "item-type").stream().map(Element::getTextContent).findFirst()
                                        .orElseGet(() -> "trigger"),
                                elements(type, "tag").stream().map(Element::getTextContent).toList(), readOnly));
            }
        }
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList all = parent.getElementsByTagName(name);
        return IntStream.range(0, all.getLength()).mapToObj(all::item).filter(Element.class::isInstance)
                .map(Element.class::cast).toList();
    }

    @Test
    void eachChannelTypeIsWhatTheListSays() {
        Map<String, List<String>> expected = new TreeMap<>();
        LIST.lines().map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
                .forEach(row -> expected.put(row.get(0), row.subList(1, row.size())));
        Map<String, List<String>> actual = new TreeMap<>();
        ALL.forEach((id, type) -> actual.put(id, Stream.concat(Stream.of(type.itemType), type.tags.stream()).toList()));

        assertEquals(expected, actual);
    }

    @Test
    void whatShowsSomethingIsNotTaggedAsIfItCouldBeSetAndTheOtherWayRound() {
        ALL.forEach((id, type) -> {
            if (!"trigger".equals(type.itemType)) {
                assertTrue((type.readOnly ? TOLD : SET).contains(type.tags.get(0)), id);
            }
        });
    }

    @Test
    void aMeasurementIsANumberAndATimestampATime() {
        ALL.forEach((id, type) -> {
            assertEquals(type.tags.contains("Timestamp"), "DateTime".equals(type.itemType), id);
            assertTrue(!type.tags.contains("Measurement") || type.itemType.startsWith("Number"), id);
            assertTrue(!type.tags.contains("Switch") || "Switch".equals(type.itemType), id);
        });
    }
}
