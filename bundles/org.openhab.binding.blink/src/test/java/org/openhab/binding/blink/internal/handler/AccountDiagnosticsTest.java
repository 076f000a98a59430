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
import static org.mockito.Mockito.*;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.BlinkBindingConstants;
import org.openhab.binding.blink.internal.account.AccountSlot;
import org.openhab.binding.blink.internal.account.SessionRuntime;
import org.openhab.binding.blink.internal.action.AccountActions;
import org.openhab.binding.blink.internal.cloud.auth.Fingerprint;
import org.openhab.binding.blink.internal.cloud.auth.Tokens;
import org.openhab.binding.blink.internal.cloud.model.AccountInfo;
import org.openhab.binding.blink.internal.cloud.model.Tier;
import org.openhab.binding.blink.internal.diagnostics.Diary;
import org.openhab.binding.blink.internal.fixture.Answer;
import org.openhab.binding.blink.internal.fixture.MemoryClipStore;
import org.openhab.binding.blink.internal.fixture.MemorySessionStore;
import org.openhab.binding.blink.internal.fixture.Recorded;
import org.openhab.binding.blink.internal.fixture.ScriptedSender;
import org.openhab.binding.blink.internal.fixture.TestClock;
import org.openhab.binding.blink.internal.fixture.TestSurroundings;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.ThingHandlerCallback;
import org.openhab.core.thing.binding.builder.BridgeBuilder;
import org.openhab.core.thing.binding.builder.ThingBuilder;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * {@link AccountDiagnostics} tell those who help all they need, and nothing of the user.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class AccountDiagnosticsTest {

    private static final String HARDWARE_ID = "7d3b2f9e-1c55-4c1e-9a0b-2f1d5e6a7b8c";
    private static final Map<String, Object> CONFIGURATION = Map.ofEntries(Map.entry("email", "mary.smith@example.org"),
            Map.entry("password", "correct-horse"), Map.entry("pin", "998877"), Map.entry("hardwareId", HARDWARE_ID),
            Map.entry("clipFolder", "/home/mary/clips"), Map.entry("saveFolders", List.of("/mnt/nas/mary")),
            Map.entry("archive", "CLOUD"), Map.entry("archiveDays", 14), Map.entry("archiveSize", 3),
            Map.entry("linkBase", "https://mary.example.org"), Map.entry("userAgent", "MaryBrowser/1"),
            Map.entry("refreshInterval", 90), Map.entry("eventInterval", 45));
    /** Also those that are in the home that is recorded, in the storage and in the names of things. */
    private static final List<String> SECRETS = List.of("mary", "Mary", "correct-horse", "998877", "7d3b2f9e", "/clips",
            "/mnt", "AccessToken", "RefreshToken", "123456", "200001", "400001", "G8T1", "thumbnail.jpg", "Europe",
            "attic", "Attic");

    private final ThingHandlerCallback callback = mock(ThingHandlerCallback.class);
    private final ScriptedSender blink = new ScriptedSender();
    private final TestClock clock = new TestClock();
    private final AccountSlot slot = new AccountSlot(new MemorySessionStore(), new MemoryClipStore(), new Diary(clock));
    private final Bridge bridge = spy(BridgeBuilder
            .create(BlinkBindingConstants.THING_TYPE_ACCOUNT, new ThingUID("blink", "account", "marys-home"))
            .withConfiguration(new Configuration(CONFIGURATION)).withLabel("Mary's Blink").build());
    private final AccountHandler handler = new AccountHandler(bridge, blink, slot, new SessionRuntime(clock, clock,
            () -> 0, new SecureRandom(), Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(30), Runnable::run),
            new TestSurroundings(true));

    @AfterEach
    void disposed() {
        handler.dispose();
    }

    private String online() {
        slot.store()
                .update(session -> session.forEmail("mary.smith@example.org").withHardwareId(HARDWARE_ID)
                        .signedIn(new Tokens("AccessToken", "RefreshToken", clock.seconds(), 14_400))
                        .withAccount(new AccountInfo(123456, new Tier("u011")))
                        .withTriedCredentials(
                                Fingerprint.of("mary.smith@example.org\ncorrect-horse", new SecureRandom()))
                        .withUsedPin(Fingerprint.of("998877", new SecureRandom())));
        blink.always("media-changed", Answer.json(200, "{\"media\":[]}"));
        blink.always("plans", Answer.json(200, "{}"));
        blink.always("media-list", Answer.json(200, "{\"media\":[]}"));
        blink.always("manifest-request", Answer.json(409, "{}"));
        blink.always("homescreen", Answer.json(200, Recorded.text("homescreen/complete")));
        handler.setCallback(callback);
        Thing camera = ThingBuilder
                .create(BlinkBindingConstants.THING_TYPE_CAMERA, new ThingUID("blink:camera:marys-home:attic"))
                .withLabel("Attic")
                .withConfiguration(new Configuration(Map.of("networkId", 200001, "cameraId", 400001))).build();
        when(bridge.getThings()).thenReturn(List.of(camera));
        handler.initialize();
        verify(callback, timeout(60_000)).statusUpdated(any(), argThat(info -> info.getStatus() == ThingStatus.ONLINE));
        return String.valueOf(AccountActions.getDiagnostics(actions()));
    }

    private AccountActions actions() {
        AccountActions actions = new AccountActions();
        actions.setThingHandler(handler);
        return actions;
    }

    @Test
    void nothingOfTheUserIsInThem() {
        String shown = online();

        SECRETS.forEach(secret -> assertFalse(shown.contains(secret), secret + " is in " + shown));
    }

    @Test
    void whatHelpsIsInThem() {
        JsonObject shown = JsonParser.parseString(online()).getAsJsonObject();

        assertEquals(System.getProperty("java.version"), shown.getAsJsonObject("versions").get("java").getAsString());
        JsonObject session = shown.getAsJsonObject("session");
        assertEquals("Online", session.get("state").getAsString());
        assertEquals("u011", session.get("tier").getAsString());
        assertEquals(14_400, session.get("tokenLifetime").getAsInt());
        JsonObject settings = shown.getAsJsonObject("settings");
        assertEquals(90, settings.get("refreshInterval").getAsInt());
        assertEquals(45, settings.get("eventInterval").getAsInt());
        assertTrue(settings.get("passwordSet").getAsBoolean());
        assertTrue(settings.get("userAgentSet").getAsBoolean());
        assertFalse(settings.get("ownCloud").getAsBoolean());
        JsonObject files = shown.getAsJsonObject("files");
        assertEquals("CLOUD", files.get("archive").getAsString());
        assertEquals(14, files.get("archiveDays").getAsInt());
        assertTrue(files.get("clipFolderSet").getAsBoolean());
        assertEquals(1, shown.getAsJsonObject("callsPerHour").get("homescreen").getAsInt());
        assertTrue(shown.getAsJsonArray("polls").get(0).getAsString().endsWith(" poll: answered, 0 ms"));
        assertTrue(shown.getAsJsonArray("states").get(0).getAsString().endsWith(" session: Online"));
    }

    @Test
    void aThingCanBeFoundInTheHomeByItsPlaceholder() {
        JsonObject shown = JsonParser.parseString(online()).getAsJsonObject();
        JsonObject thing = shown.getAsJsonArray("things").get(0).getAsJsonObject();
        JsonArray cameras = shown.getAsJsonObject("home").getAsJsonArray("cameras");

        assertEquals("camera", thing.get("type").getAsString());
        assertTrue(cameras.asList().stream().map(each -> each.getAsJsonObject())
                .anyMatch(each -> each.get("id").equals(thing.get("cameraId"))
                        && each.get("network_id").equals(thing.get("networkId"))),
                shown::toString);
    }

    @Test
    void anAccountThatIsNotInitializedHasSomeToo() {
        JsonObject shown = JsonParser.parseString(handler.diagnostics()).getAsJsonObject();

        assertEquals("not initialized", shown.get("session").getAsString());
        assertTrue(shown.has("versions"));
    }

    @Test
    void anActionThatEndsFalseLeavesItsReason() {
        online();
        AccountActions actions = actions();
        assertFalse(actions.sendPin("no pin"));
        assertEquals(0, actions.saveAllClips("folder", "some day"));
        handler.dispose();
        assertFalse(actions.refreshAccount());

        assertEquals(
                List.of("sendPin INVALID_ARGUMENT", "saveAllClips INVALID_ARGUMENT", "refreshAccount NOT_INITIALIZED"),
                slot.diary().failures().stream().map(entry -> entry.what() + " " + entry.outcome()).toList());
    }

    @Test
    void withoutAnAccountThereAreNone() {
        assertNull(new AccountActions().getDiagnostics());
    }
}
