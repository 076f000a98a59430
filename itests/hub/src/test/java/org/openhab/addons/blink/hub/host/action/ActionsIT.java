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
package org.openhab.addons.blink.hub.host.action;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openhab.addons.blink.hub.SampleHub;
import org.openhab.addons.blink.hub.api.HubThing;
import org.openhab.addons.blink.hub.api.ThingAction;
import org.openhab.addons.blink.hub.framework.HubFramework;
import org.openhab.addons.blink.hub.framework.HubStartException;

/**
 * Actions are described and called as rules do.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ActionsIT {

    private @NonNullByDefault({}) HubFramework hub;
    private @NonNullByDefault({}) HubThing gate;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException, HubStartException {
        hub = SampleHub.startIn(folder);
    }

    @AfterAll
    void end() {
        hub.close();
    }

    @BeforeEach
    void openGate() {
        gate = SampleHub.openGate(hub);
    }

    @AfterEach
    void removeThings() {
        SampleHub.removeThings(hub);
    }

    @Test
    void anActionIsDescribedForPeople() {
        ThingAction greet = gate.actions().stream().filter(action -> action.name().equals("greet")).findFirst()
                .orElseThrow();
        assertEquals("sample", greet.scope());
        assertEquals("Greet", greet.label());
        assertEquals("Says hello to someone.", greet.description());
        assertEquals("java.lang.String", greet.result());
        assertEquals(List.of(new ThingAction.Input("name", "java.lang.String", "Name", "Who comes.", true, ""),
                new ThingAction.Input("times", "java.lang.Integer", "Times", "", false, "1")), greet.inputs());
    }

    @Test
    void argumentsAreConvertedToWhatTheActionWants() throws InterruptedException, ExecutionException, TimeoutException {
        assertEquals("Hello Ann!!!", gate.call("greet", "Ann", "3").get(60, TimeUnit.SECONDS));
        assertEquals("Hello Ann!", gate.call("greet", "Ann", null).get(60, TimeUnit.SECONDS));
    }

    @Test
    void aFailureIsTheOneOfTheAction() {
        ExecutionException failed = assertThrows(ExecutionException.class,
                () -> gate.call("breakDown").get(60, TimeUnit.SECONDS));
        assertInstanceOf(IllegalStateException.class, failed.getCause());
    }

    @Test
    void thereAreNoOtherActions() {
        assertThrows(IllegalArgumentException.class, () -> gate.call("greet", "Ann"));
        assertThrows(IllegalArgumentException.class, () -> gate.call("toString"));
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class,
                () -> gate.call("greet", "Ann", "many"));
        assertEquals("'many' is no Integer", refused.getMessage());
    }

    @Test
    void cancellingInterruptsTheRule() {
        CompletableFuture<?> waiting = gate.call("waitForEver");
        await().until(() -> hub.host().footprint().threads().contains("rule-waitForEver"));
        waiting.cancel(true);
        await().until(() -> !hub.host().footprint().threads().contains("rule-waitForEver"));
    }

    @Test
    void aThingThatIsDisabledHasNoActions() {
        gate.disable();
        assertEquals(List.of(), gate.actions());
    }
}
