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
package org.openhab.addons.blink.hub.framework;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.addons.blink.hub.SampleHub;
import org.openhab.addons.blink.hub.api.HubThing;
import org.openhab.addons.blink.hub.api.LogLine;
import org.openhab.addons.blink.hub.api.ThingType;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.wiring.BundleWiring;

/**
 * The framework starts with everything that an add-on needs, keeps what is to be kept, and leaves nothing behind.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class HubFrameworkIT {

    @TempDir
    Path folder = Path.of("");

    @Test
    void allBundlesAreActiveAndNobodyComplains() throws IOException, HubStartException {
        try (HubFramework hub = HubFramework.start(HubOptions.in(folder))) {
            assertEquals(List.of(), hub.inactiveBundles());
            assertEquals(List.of(), hub.log().stream()
                    .filter(line -> line.level().equals("WARN") || line.level().equals("ERROR")).toList());
        }
    }

    @Test
    void theAddOnIsTheOneThatTheBuildHasMade() throws IOException, HubStartException {
        try (HubFramework hub = HubFramework.start(HubOptions.in(folder))) {
            assertEquals(List.of("blink:account"),
                    hub.host().thingTypes().stream().map(ThingType::uid).filter("blink:account"::equals).toList());
        }
    }

    @Test
    void theAddOnUsesTheHttpClientThatOpenHabHas() throws IOException, HubStartException {
        try (HubFramework hub = HubFramework.start(HubOptions.in(folder))) {
            Bundle client = Arrays.stream(hub.context().getBundles())
                    .filter(bundle -> "openhab-api".equals(bundle.getSymbolicName())).findFirst().orElseThrow()
                    .adapt(BundleWiring.class).getRequiredWires("osgi.wiring.package").stream()
                    .filter(wire -> "org.eclipse.jetty.client"
                            .equals(wire.getCapability().getAttributes().get("osgi.wiring.package")))
                    .findFirst().orElseThrow().getProvider().getBundle();
            assertEquals("org.eclipse.jetty.client", client.getSymbolicName());
        }
    }

    @Test
    void nobodyElseCanReadTheFolder() throws IOException, HubStartException {
        try (HubFramework hub = SampleHub.startIn(folder)) {
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(hub.folder())));
        }
    }

    @Test
    void textsAreInTheLanguageOfTheHub() throws IOException, HubStartException {
        try (HubFramework hub = HubFramework
                .start(SampleHub.optionsIn(folder).language(Locale.forLanguageTag("de-AT")))) {
            HubThing gate = hub.addThing(SampleHub.GATE);
            assertEquals("Tor", gate.label());
            assertEquals("Eine PIN wurde per SMS an …12 geschickt.", gate.awaitText("offline.pin-sent").text());
            assertEquals("Nie", hub.host().thingTypes().get(0).parameters().get(3).options().get(0).label());
            assertEquals("Grüßen", gate.actions().stream().filter(action -> action.name().equals("greet")).findFirst()
                    .orElseThrow().label());
        }
    }

    @Test
    void thingsFromAFileComeUpAndCannotBeEdited() throws IOException, HubStartException {
        Path file = Files.writeString(folder.resolve("things.json"), """
                [{"type": "sample:gate", "uid": "sample:gate:file", "label": "Gate from a file",
                  "configuration": {"owner": "me", "key": "secret", "pin": "1234", "interval": 120}}]
                """);
        HubOptions options = SampleHub.optionsIn(folder).thingsFile(file);
        HubFramework first = HubFramework.start(options);
        HubThing gate = first.thing("sample:gate:file");
        gate.awaitStatus("ONLINE");
        assertEquals("Gate from a file", gate.label());
        assertFalse(gate.editable());
        assertThrows(IllegalStateException.class, () -> gate.configure("owner", "you"));
        assertEquals("", gate.configuration().get("pin"));
        try (HubFramework second = first.restart()) {
            HubThing again = second.thing("sample:gate:file");
            again.awaitStatus("ONLINE");
            assertTrue(again.statusHistory().stream().noneMatch(status -> status.key().equals("offline.pin-sent")));
        }
    }

    @Test
    void theAddOnCanBeStoppedAndStartedAgain() throws IOException, HubStartException, BundleException {
        try (HubFramework hub = SampleHub.startIn(folder)) {
            HubThing gate = SampleHub.openGate(hub);
            hub.stopAddOn();
            gate.awaitStatus("UNINITIALIZED", "HANDLER_MISSING_ERROR");
            assertEquals(List.of(), hub.host().footprint().httpClients());
            hub.startAddOn();
            gate.awaitStatus("ONLINE");
        }
    }

    @Test
    void nothingIsLeftBehindWhenTheHubIsClosed() throws IOException, HubStartException {
        HubFramework hub = SampleHub.startIn(folder);
        SampleHub.openGate(hub);
        hub.close();
        // A thread that has nothing to do any more needs a moment to end.
        await().untilAsserted(() -> assertEquals(List.of(),
                Thread.getAllStackTraces().keySet().stream().map(Thread::getName).filter(
                        name -> name.contains("FelixDispatch") || name.contains("qtp") || name.contains("httpClient"))
                        .toList()));
    }

    @Test
    void theLogIsInTheFolder() throws IOException, HubStartException {
        HubFramework hub = SampleHub.startIn(folder);
        SampleHub.openGate(hub);
        hub.close();
        assertTrue(hub.log().stream().map(LogLine::message).anyMatch(line -> line.contains("is ONLINE")));
        assertTrue(Files.readString(folder.resolve("hub/userdata/logs/hub.log")).contains("is ONLINE"));
    }

    @Test
    void aJarThatIsNoBundleIsRefusedWithAReason() throws IOException {
        Path jar = Files.writeString(folder.resolve("broken.jar"), "no jar");
        HubStartException refused = assertThrows(HubStartException.class,
                () -> HubFramework.start(HubOptions.in(folder.resolve("hub")).addOn(jar)));
        assertTrue(String.valueOf(refused.getMessage()).startsWith("The framework did not start"));
    }
}
