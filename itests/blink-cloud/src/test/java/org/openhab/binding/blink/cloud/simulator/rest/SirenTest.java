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
import org.openhab.binding.blink.cloud.simulator.home.Home;
import org.openhab.binding.blink.cloud.simulator.home.Network;
import org.openhab.binding.blink.cloud.simulator.home.Siren;

import com.google.gson.JsonObject;

/**
 * Sirens, which nobody asks how they are: the cloud does not tell.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class SirenTest {

    private static final String SIRENS = "/api/v1/networks/200001/sirens/";

    @AutoClose
    private final BlinkCloud cloud = TestCloud.start();
    private final Control control = cloud.control();
    private final Signed bob = Signed.in(cloud);
    private final Home home = control.home(BOB);

    @BeforeEach
    void enter() {
        home.add(new Siren(900001, 200001, "Roof")).add(new Siren(900002, 200001, "Cellar"))
                .add(new Network(200009, "Hut", "Europe/Berlin", false)).add(new Siren(900009, 200009, "Hut"));
    }

    @Test
    void sirensAreInTheHomescreenAndInAListOfTheirSystem() {
        home.siren(900002).offline(true);
        JsonObject siren = bob.homescreen().expect(200).json().getAsJsonArray("sirens").get(0).getAsJsonObject();
        assertEquals("900001 \"Roof\" \"online\" 200001",
                siren.get("id") + " " + siren.get("name") + " " + siren.get("status") + " " + siren.get("network_id"));
        var list = bob.get(SIRENS).expect(200).json().getAsJsonArray("sirens");
        assertEquals(2, list.size());
        assertEquals(siren, list.get(0));
        assertEquals("offline", list.get(1).getAsJsonObject().get("status").getAsString());
    }

    @Test
    void oneSirenSoundsForItsTime() {
        JsonObject command = bob.post(SIRENS + "900001/activate/", "{\"duration\":30}").expect(200).json();
        assertEquals("siren_on new", command.get("command").getAsString() + " " + command.get("state").getAsString());
        assertEquals(List.of(), sounding());
        control.advance(Duration.ofSeconds(3));
        assertEquals(List.of("Roof"), sounding());
        control.advance(Duration.ofSeconds(29));
        assertEquals(List.of("Roof"), sounding());
        control.advance(Duration.ofSeconds(1));
        assertEquals(List.of(), sounding());
    }

    @Test
    void allSirensOfASystemSoundAndAreSilencedTogether() {
        bob.post(SIRENS + "activate/", "{\"duration\":600}").expect(200);
        control.advance(Duration.ofSeconds(3));
        assertEquals(List.of("Roof", "Cellar"), sounding());
        bob.post(SIRENS + "deactivate/").expect(200);
        control.advance(Duration.ofSeconds(3));
        assertEquals(List.of(), sounding());
    }

    @Test
    void oneSirenCannotBeSilencedUnlessTheCloudIsKind() {
        bob.post(SIRENS + "activate/", "{\"duration\":600}").expect(200);
        control.advance(Duration.ofSeconds(3));
        bob.post(SIRENS + "900001/deactivate/").expect(404);
        control.scenario().equipment().singleSirenSilenced(true);
        bob.post(SIRENS + "900001/deactivate/").expect(200);
        control.advance(Duration.ofSeconds(3));
        assertEquals(List.of("Cellar"), sounding());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "{}", "{\"duration\":0}", "{\"duration\":\"30\"}", "{\"duration\":3601}" })
    void aSirenMustBeToldHowLong(String body) {
        bob.post(SIRENS + "900001/activate/", body).expect(400);
        bob.post(SIRENS + "activate/", body).expect(400);
        assertEquals(List.of(), control.commands(BOB));
    }

    @Test
    void aSirenThatIsOfflineNeverSounds() {
        home.siren(900001).offline(true);
        long id = bob.post(SIRENS + "900001/activate/", "{\"duration\":300}").expect(200).json().get("id").getAsLong();
        control.advance(Duration.ofSeconds(60));
        assertFalse(bob.get("/network/200001/command/" + id).expect(200).json().get("complete").getAsBoolean());
        bob.post(SIRENS + "activate/", "{\"duration\":300}").expect(200);
        control.advance(Duration.ofSeconds(3));
        assertEquals(List.of("Cellar"), sounding());
    }

    @Test
    void aBusyNetworkLetsNoSirenSound() {
        control.holdNetwork(BOB, 200001, Duration.ofSeconds(30));
        bob.post(SIRENS + "900001/activate/", "{\"duration\":300}").expect(409);
        bob.post(SIRENS + "deactivate/").expect(409);
    }

    @ParameterizedTest
    @ValueSource(strings = { SIRENS + "900009/activate/", SIRENS + "900001/activate", SIRENS + "9/activate/",
            "/api/v1/networks/9/sirens/activate/" })
    void whatIsNotThereMakesNoNoise(String path) {
        bob.post(path, "{\"duration\":30}").expect(404);
        control.advance(Duration.ofSeconds(3));
        assertEquals(List.of(), sounding());
    }

    private List<String> sounding() {
        return control.home(BOB).sirens().stream().filter(siren -> siren.sounds(control.now())).map(Siren::name)
                .toList();
    }
}
