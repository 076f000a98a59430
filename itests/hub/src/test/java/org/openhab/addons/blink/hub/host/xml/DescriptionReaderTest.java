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
package org.openhab.addons.blink.hub.host.xml;

import static org.junit.jupiter.api.Assertions.*;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhab.addons.blink.hub.api.Option;
import org.openhab.addons.blink.hub.host.description.ChannelTypeDescription;
import org.openhab.addons.blink.hub.host.description.Descriptions;
import org.openhab.addons.blink.hub.host.description.ParameterDescription;
import org.openhab.addons.blink.hub.host.description.ThingTypeDescription;
import org.openhab.addons.blink.hub.host.description.ThingTypeDescription.ChannelDefinition;

/**
 * The XML files of an add-on are understood as openHAB understands them.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class DescriptionReaderTest {

    private final DescriptionReader reader = new DescriptionReader();

    @BeforeEach
    void readSample() throws IOException, InvalidDescriptionException {
        for (String file : List.of("/sample/OH-INF/thing/things.xml", "/sample/OH-INF/config/lamp.xml")) {
            try (InputStream content = Objects.requireNonNull(getClass().getResourceAsStream(file))) {
                reader.read(content);
            }
        }
    }

    @Test
    void bridgesAreToldFromThingsThatNeedThem() {
        ThingTypeDescription gate = thingType("sample:gate");
        assertTrue(gate.bridge());
        assertEquals(Set.of(), gate.bridges());
        ThingTypeDescription lamp = thingType("sample:lamp");
        assertFalse(lamp.bridge());
        assertEquals(Set.of("sample:gate"), lamp.bridges());
    }

    @Test
    void thingTypesHaveLabelPropertiesAndRepresentation() {
        ThingTypeDescription gate = thingType("sample:gate");
        assertEquals("Gate", gate.label());
        assertEquals("A gate with a key.", gate.description());
        assertEquals(Map.of("vendor", "Sample"), gate.properties());
        assertEquals("owner", gate.representation());
    }

    @Test
    void channelsNameTheirTypeOwnOrOfOpenHab() {
        assertEquals(
                List.of(new ChannelDefinition("open", "sample:open", null, null, null, Map.of()),
                        new ChannelDefinition("mode", "sample:mode", "Mode of the Gate", null, null, Map.of()),
                        new ChannelDefinition("bell", "system:rawbutton", null, null, null, Map.of()),
                        new ChannelDefinition("visit", "sample:visit", null, null, null, Map.of()),
                        new ChannelDefinition("film", "sample:film", null, null, null, Map.of())),
                thingType("sample:gate").channels());
    }

    @Test
    void channelTypesTellWhatCanBeDoneWithThem() {
        ChannelTypeDescription open = channelType("sample:open");
        assertEquals("Switch", open.itemType());
        assertEquals("veto", open.autoUpdatePolicy());
        assertEquals(Set.of("Control"), open.tags());
        assertFalse(open.readOnly());
        ChannelTypeDescription mode = channelType("sample:mode");
        assertTrue(mode.readOnly());
        assertTrue(mode.advanced());
        assertEquals(List.of(new Option("DAY", "Day"), new Option("NIGHT", "Night")), mode.options());
    }

    @Test
    void itemTypeIsReadWithoutItsHint() {
        assertEquals("Number:Dimensionless", channelType("sample:level").itemType());
    }

    @Test
    void parametersStandInTheThingTypeOrInAFileOfTheirOwn() {
        assertEquals("thing-type:sample:gate", thingType("sample:gate").configUri());
        assertEquals(List.of("owner", "key", "pin", "interval"),
                parameters("thing-type:sample:gate").stream().map(ParameterDescription::name).toList());
        assertEquals("thing-type:sample:lamp", thingType("sample:lamp").configUri());
        assertEquals(List.of("number"),
                parameters("thing-type:sample:lamp").stream().map(ParameterDescription::name).toList());
    }

    @Test
    void parametersTellWhatIsRequiredSecretAdvancedAndAllowed() {
        List<ParameterDescription> parameters = parameters("thing-type:sample:gate");
        assertTrue(parameters.get(0).required());
        assertTrue(parameters.get(1).secret());
        assertFalse(parameters.get(2).secret());
        ParameterDescription interval = parameters.get(3);
        assertEquals("INTEGER", interval.type());
        assertTrue(interval.advanced());
        assertEquals("60", interval.defaultValue());
        assertEquals("30", interval.minimum());
        assertEquals(List.of(new Option("0", "Never")), interval.options());
        assertFalse(interval.limitToOptions());
    }

    @Test
    void documentTypesAreRefusedBecauseTheyCouldReadOtherFiles() {
        assertRefused("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>");
    }

    @Test
    void whatIsNoDescriptionIsRefused() {
        assertRefused("<something/>");
        assertRefused("no XML at all");
        assertRefused(
                "<thing-descriptions bindingId='x'><thing-type><label>No id</label></thing-type></thing-descriptions>");
        assertRefused("<thing-descriptions bindingId='x'><channel-type id='y'><label>No item type</label>"
                + "</channel-type></thing-descriptions>");
    }

    private void assertRefused(String xml) {
        assertThrows(InvalidDescriptionException.class,
                () -> reader.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))));
    }

    private ThingTypeDescription thingType(String uid) {
        return Objects.requireNonNull(read().thingTypes().get(uid));
    }

    private ChannelTypeDescription channelType(String uid) {
        return Objects.requireNonNull(read().channelTypes().get(uid));
    }

    private List<ParameterDescription> parameters(String uri) {
        return Objects.requireNonNull(read().parameters().get(uri));
    }

    private Descriptions read() {
        return reader.descriptions();
    }
}
