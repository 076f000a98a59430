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
package org.openhab.binding.blink.cloud.simulator.rest;

import static org.junit.jupiter.api.Assertions.*;
import static org.openhab.binding.blink.cloud.simulator.client.TestCloud.*;

import java.time.Duration;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.cloud.simulator.BlinkCloud;
import org.openhab.binding.blink.cloud.simulator.client.TestCloud;
import org.openhab.binding.blink.cloud.simulator.control.Control;
import org.openhab.binding.blink.cloud.simulator.home.Accessory;
import org.openhab.binding.blink.cloud.simulator.home.Home;

import com.google.gson.JsonObject;

/**
 * Lights: mounts for battery cameras, and Minis with a light.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class LightTest {

    private static final String NETWORK = "/accounts/123457/networks/200001";
    private static final String STORM = "/api/v1" + NETWORK + "/cameras/400001/accessories/storm/7002/lights/";
    private static final String NEW_STORM = "/api/v2" + NETWORK + "/cameras/400001/light_accessories/7002/lights/";
    private static final String OWL = "/api/v1" + NETWORK + "/owls/500001/lights/";

    @AutoClose
    private final BlinkCloud cloud = TestCloud.start();
    private final Control control = cloud.control();
    private final Signed bob = Signed.in(cloud);
    private final Home home = control.home(BOB);

    @BeforeEach
    void enter() {
        home.add(new Accessory(7002, "storm", 400001)).add(new Accessory(8001, "superior", 500001))
                .add(new Accessory(7001, "rosie", 500001));
    }

    @ParameterizedTest
    @ValueSource(strings = { STORM, OWL })
    void aLightIsSwitchedByACommandAndTellsItInTheConfiguration(String path) {
        assertEquals("off", told(path));
        JsonObject command = bob.post(path + "on").expect(200).json();
        assertEquals("light_on new", command.get("command").getAsString() + " " + command.get("state").getAsString());
        assertEquals("off", told(path));
        control.advance(Duration.ofSeconds(3));
        assertEquals("on", told(path));
        assertTrue(bob.get("/network/200001/command/" + command.get("id")).expect(200).json().get("complete")
                .getAsBoolean());
        bob.post(path + "off").expect(200);
        control.advance(Duration.ofSeconds(3));
        assertEquals("off", told(path));
    }

    @Test
    void aMountTellsItsBatteryAndAFootTellsNoLight() {
        home.accessory(7002).battery("low");
        assertEquals("{\"light_status\":\"off\",\"battery_percentage\":12}",
                accessory(STORM, 0).getAsJsonObject("light_accessory").toString());
        assertFalse(accessory(OWL, 1).has("light_accessory"));
    }

    @Test
    void theConfigurationMayTellNothingOfLights() {
        control.scenario().equipment().lightsTold(false);
        assertFalse(accessory(STORM, 0).has("light_accessory"));
        assertFalse(accessory(OWL, 0).has("light_accessory"));
        bob.post(OWL + "on").expect(200);
        control.advance(Duration.ofSeconds(3));
        assertTrue(home.accessory(8001).lit());
    }

    @Test
    void aBusyNetworkAndADeviceThatIsOfflineSwitchNoLight() {
        control.holdNetwork(BOB, 200001, Duration.ofSeconds(30));
        bob.post(STORM + "on").expect(409);
        bob.post(OWL + "on").expect(409);
        control.advance(Duration.ofSeconds(30));
        home.device(400001).offline(true);
        long id = bob.post(STORM + "on").expect(200).json().get("id").getAsLong();
        control.advance(Duration.ofSeconds(60));
        assertFalse(bob.get("/network/200001/command/" + id).expect(200).json().get("complete").getAsBoolean());
        assertFalse(home.accessory(7002).lit());
    }

    @ParameterizedTest
    @ValueSource(strings = { STORM + "dim", "/api/v1" + NETWORK + "/cameras/400001/accessories/storm/7003/lights/on",
            "/api/v1" + NETWORK + "/cameras/400001/accessories/rosie/7002/lights/on",
            "/api/v1" + NETWORK + "/cameras/400001/accessories/storm/8001/lights/on",
            "/api/v1" + NETWORK + "/owls/500001/accessories/storm/8001/lights/on",
            "/api/v1" + NETWORK + "/cameras/400001/lights/on", "/api/v1" + NETWORK + "/doorbells/600001/lights/on" })
    void whatIsNoLightIsNotSwitched(String path) {
        bob.post(path).expect(404);
        assertEquals(List.of(), control.commands(BOB));
    }

    @Test
    void aMiniWithoutLightHasNone() {
        home.removeAccessory(8001);
        bob.post(OWL + "on").expect(404);
    }

    @Test
    void newerAppsSwitchAMountElsewhereIfTheCloudIsThatNew() {
        bob.post(NEW_STORM + "on").expect(404);
        control.scenario().equipment().newLightPath(true);
        bob.post(NEW_STORM + "on").expect(200);
        control.advance(Duration.ofSeconds(3));
        assertEquals("on", told(STORM));
    }

    private String told(String path) {
        return accessory(path, 0).getAsJsonObject("light_accessory").get("light_status").getAsString();
    }

    private JsonObject accessory(String path, int index) {
        String config = path.equals(OWL) ? "/api/v1" + NETWORK + "/owls/500001/config"
                : "/network/200001/camera/400001/config";
        return bob.get(config).expect(200).json().getAsJsonArray("accessories").get(index).getAsJsonObject();
    }
}
