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
package org.openhab.binding.blink.internal.console;

import static java.util.concurrent.CompletableFuture.completedFuture;
import static org.junit.jupiter.api.Assertions.*;
import static org.mockito.ArgumentMatchers.*;
import static org.mockito.Mockito.*;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.BlinkBindingConstants;
import org.openhab.binding.blink.internal.account.AccountClips;
import org.openhab.binding.blink.internal.account.AccountLogin;
import org.openhab.binding.blink.internal.account.AccountSession;
import org.openhab.binding.blink.internal.account.CameraCommands;
import org.openhab.binding.blink.internal.account.ClipFiles.SaveJob;
import org.openhab.binding.blink.internal.account.CommandResult;
import org.openhab.binding.blink.internal.account.HomeCommands;
import org.openhab.binding.blink.internal.account.NetworkCommands;
import org.openhab.binding.blink.internal.account.SessionState;
import org.openhab.binding.blink.internal.clip.ClipBook;
import org.openhab.binding.blink.internal.cloud.model.AccountInfo;
import org.openhab.binding.blink.internal.cloud.model.Camera;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.cloud.model.Home;
import org.openhab.binding.blink.internal.cloud.model.Network;
import org.openhab.binding.blink.internal.cloud.model.Siren;
import org.openhab.binding.blink.internal.cloud.model.Tier;
import org.openhab.binding.blink.internal.fixture.Homes;
import org.openhab.binding.blink.internal.fixture.TestClock;
import org.openhab.binding.blink.internal.handler.AccountHandler;
import org.openhab.binding.blink.internal.handler.CameraHandler;
import org.openhab.binding.blink.internal.handler.CameraPictures;
import org.openhab.binding.blink.internal.web.LinkKind;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingRegistry;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.builder.ThingBuilder;

/**
 * The command {@code openhab:blink} of the console.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class BlinkConsoleCommandTest {

    private static final Home HOME = Homes.home(TestClock.START,
            List.of(new Network(200001, "House", true, null), new Network(200002, "Garden Shed", false, null)),
            List.of(),
            List.of(camera(DeviceFamily.CAMERA, 400001, 200001, "Garage"),
                    camera(DeviceFamily.OWL, 500001, 200001, "Living Room"),
                    camera(DeviceFamily.DOORBELL, 600001, 200002, "Twin"),
                    camera(DeviceFamily.CAMERA, 400002, 200002, "Twin")),
            List.of(siren(900001, "Hall", "online"), siren(900002, "Attic", "offline"), siren(900003, "Yard", null)));

    private final ThingRegistry registry = mock(ThingRegistry.class);
    private final List<Thing> things = new ArrayList<>();
    private final TypedConsole console = new TypedConsole();
    private final BlinkConsoleCommand command = new BlinkConsoleCommand(registry, Duration.ofMillis(1));
    private final AccountSession session = mock(AccountSession.class);
    private final AccountLogin login = mock(AccountLogin.class);
    private final HomeCommands orders = mock(HomeCommands.class);
    private final NetworkCommands networks = mock(NetworkCommands.class);
    private final CameraCommands cameras = mock(CameraCommands.class);
    private final CameraHandler garage = mock(CameraHandler.class);
    private final AccountHandler account = account("home");

    private static Camera camera(DeviceFamily family, long id, long network, String name) {
        return new Camera(family, id, network, name, "catalina", "SERIAL", "10.65", true, "done", "low", null, false,
                null, null, Camera.Signals.NONE, null);
    }

    private static Siren siren(long id, String name, @Nullable String status) {
        return new Siren(id, 200001, name, "siren", "SERIAL", "1.07", status);
    }

    private static Thing thing(ThingTypeUID type, String id, Map<String, Object> configuration) {
        return ThingBuilder.create(type, new ThingUID(type, new ThingUID("blink:account:home"), id))
                .withConfiguration(new Configuration(configuration)).build();
    }

    private AccountHandler account(String id) {
        AccountHandler handler = mock(AccountHandler.class);
        Bridge bridge = mock(Bridge.class);
        when(bridge.getUID()).thenReturn(new ThingUID("blink", "account", id));
        when(bridge.getHandler()).thenReturn(handler);
        when(bridge.getStatusInfo()).thenReturn(new ThingStatusInfo(ThingStatus.ONLINE, ThingStatusDetail.NONE, null));
        when(handler.getThing()).thenReturn(bridge);
        when(handler.zone()).thenReturn(ZoneId.of("Europe/Berlin"));
        things.add(bridge);
        return handler;
    }

    @BeforeEach
    void aHouse() {
        things.add(thing(BlinkBindingConstants.THING_TYPE_CAMERA, "none", Map.of()));
        when(registry.getAll()).thenReturn(things);
        List<Thing> below = List.of(
                thing(BlinkBindingConstants.THING_TYPE_NETWORK, "shed", Map.of("networkId", 200002)),
                thing(BlinkBindingConstants.THING_TYPE_CAMERA, "front", Map.of("cameraId", 400001)),
                thing(BlinkBindingConstants.THING_TYPE_DOORBELL, "bell", Map.of("cameraId", 600001)),
                thing(BlinkBindingConstants.THING_TYPE_SIREN, "attic", Map.of("sirenId", 900002)));
        when(account.getThing().getThings()).thenReturn(below);
        when(account.getSession()).thenReturn(session);
        when(account.cameraOf(any(), anyLong())).thenReturn(Optional.empty());
        when(account.cameraOf(DeviceFamily.CAMERA, 400001)).thenReturn(Optional.of(garage));
        when(session.login()).thenReturn(login);
        when(session.home()).thenReturn(HOME);
        when(session.callsPerHour()).thenReturn(61);
        when(session.state()).thenReturn(new SessionState.Online(new AccountInfo(1, new Tier("u011")), false));
        when(orders.networks()).thenReturn(networks);
        when(orders.cameras()).thenReturn(cameras);
        when(session.order(any())).thenAnswer(
                call -> call.<Function<HomeCommands, CompletableFuture<CommandResult>>> getArgument(0).apply(orders));
    }

    private String typed(String... words) {
        console.lines.clear();
        command.execute(words, console);
        return console.text();
    }

    @Test
    void withoutAnythingTheHelpIsShown() {
        String help = typed();

        for (String name : List.of("accounts", "status", "devices", "login", "pin <n>", "logout", "refresh",
                "arm [<network>]", "disarm [<network>]", "snapshot <camera>", "clips [<camera>]",
                "download <folder> <since>", "links [<camera>]", "diagnostics")) {
            assertTrue(help.contains(name + " - "), name + " is not in " + help);
        }
        assertEquals(help, typed("nonsense"));
        assertEquals("blink", command.getCommand());
    }

    @Test
    void accountsAreListedWithTheirStatus() {
        account("other");

        assertEquals("blink:account:home: ONLINE\nblink:account:other: ONLINE", typed("accounts"));
        things.clear();
        assertEquals("There are no accounts.", typed("accounts"));
        assertEquals("There is no such account. See the command accounts.", typed("status"));
    }

    @Test
    void withSeveralAccountsOneIsNamedByUidOrId() {
        AccountHandler other = account("other");
        when(other.armAll(anyBoolean())).thenReturn(completedFuture(true));

        assertTrue(typed("arm").startsWith("There are several accounts."));
        verify(other, never()).armAll(anyBoolean());
        assertEquals("Armed.", typed("other", "arm"));
        assertEquals("Disarmed.", typed("blink:account:other", "disarm"));
        verify(account, never()).armAll(anyBoolean());
        assertEquals("There is no such account. See the command accounts.", typed("third", "arm"));
    }

    @Test
    void theStatusTellsOfNetworksAndCalls() {
        assertEquals("""
                blink:account:home: ONLINE
                  home as of 2026-11-22 13:00:00
                  House: armed
                  Garden Shed: disarmed
                  siren Hall: online
                  siren Attic: offline
                  siren Yard: not known whether online
                  61 calls to Blink in the last hour""", typed("status"));
    }

    @Test
    void devicesAreListedWithTheirThings() {
        assertEquals("""
                network 200001 'House': armed
                  camera 400001 'Garage': online, detects motion, battery low, blink:camera:home:front
                  owl 500001 'Living Room': online, detects motion, battery low
                  siren 900001 'Hall': online
                  siren 900002 'Attic': offline, blink:siren:home:attic
                  siren 900003 'Yard': not known whether online
                network 200002 'Garden Shed': disarmed, blink:network:home:shed
                  doorbell 600001 'Twin': online, detects motion, battery low, blink:doorbell:home:bell
                  camera 400002 'Twin': online, detects motion, battery low""", typed("devices"));
        when(session.home()).thenReturn(null);
        assertEquals("Nothing is known of the home yet.", typed("devices"));
    }

    @Test
    void aSignInEndsWithAPin() {
        assertEquals("The account is signed in.", typed("login"));
        verify(login, never()).requestPin();
        when(session.state()).thenReturn(new SessionState.SignInNeeded(SessionState.SignInNeeded.Reason.SIGNED_OUT));
        when(login.requestPin()).thenReturn(completedFuture(true));
        when(login.sendPin("012345")).thenReturn(completedFuture(true));

        assertTrue(typed("login").startsWith("Blink has sent a PIN. Type: openhab:blink pin <n>"));
        assertTrue(typed("pin", "012-345").startsWith("Blink has taken the PIN."));
        when(login.sendPin("999999")).thenReturn(completedFuture(false));
        String refused = typed("pin", "999999");
        assertTrue(refused.startsWith("Blink has not taken the PIN."));
        assertFalse(refused.contains("999999"));
        assertEquals("That is no PIN.", typed("pin", "12"));
        assertEquals("Usage: blink [<account>] pin <n> - sends the PIN that Blink has sent", typed("pin"));
    }

    @Test
    void loggingOutSaysWhetherBlinkKnows() {
        when(login.signOut()).thenReturn(completedFuture(true), completedFuture(false));

        assertEquals("Signed out.", typed("logout"));
        assertEquals("The session is forgotten here, but Blink did not take note.", typed("logout"));
    }

    @ParameterizedTest
    @CsvSource({ "true,Blink has answered.", "false,Blink has not answered." })
    void aRefreshSaysWhetherBlinkHasAnswered(boolean answered, String line) {
        when(session.refresh()).thenReturn(completedFuture(answered));

        assertEquals(line, typed("refresh"));
    }

    @Test
    void allNetworksAreArmedAtOnce() {
        when(account.armAll(true)).thenReturn(completedFuture(true));
        when(account.armAll(false)).thenReturn(completedFuture(false));

        assertEquals("Armed.", typed("arm"));
        assertEquals("Not all networks were disarmed.", typed("disarm"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "blink:network:home:shed", "shed", "200002", "Garden Shed", "garden shed" })
    void aNetworkIsArmedByThingIdOrName(String name) {
        when(networks.arm(200002, true)).thenReturn(completedFuture(CommandResult.CONFIRMED));

        assertEquals("Armed.",
                typed(Stream.concat(Stream.of("arm"), Arrays.stream(name.split(" "))).toArray(String[]::new)));
    }

    @Test
    void whyANetworkWasNotArmedIsSaid() {
        when(networks.arm(200001, true)).thenReturn(completedFuture(CommandResult.BUSY));

        assertEquals("That was not done: Blink was busy all the time.", typed("arm", "House"));
        assertEquals("There is no network 'Cellar'. See the command devices.", typed("arm", "Cellar"));
    }

    @Test
    void aPictureIsTakenAndShownByTheThing() {
        CameraPictures pictures = mock(CameraPictures.class);
        when(garage.pictures()).thenReturn(pictures);
        when(pictures.take()).thenReturn(completedFuture(true), completedFuture(false));

        assertEquals("There is a new picture in the channel snapshot.", typed("snapshot", "Garage"));
        assertEquals("There is no new picture.", typed("snapshot", "blink:camera:home:front"));
    }

    @Test
    void aCameraWithoutAThingTakesAPictureToo() {
        when(cameras.takePicture(DeviceFamily.OWL, 500001, false)).thenReturn(completedFuture(CommandResult.CONFIRMED));

        assertEquals("There is a new picture.", typed("snapshot", "Living", "Room"));
        assertEquals("There is more than one camera 'Twin'. Use the UID of its thing, or its number.",
                typed("snapshot", "Twin"));
    }

    @Test
    void clipsAreListed() {
        AccountClips clips = mock(AccountClips.class);
        when(session.clips()).thenReturn(clips);
        when(clips.book()).thenReturn(new ClipBook());

        assertEquals("There are no clips.", typed("clips"));
        assertEquals("There is no camera 'Cellar'. See the command devices.", typed("clips", "Cellar"));
    }

    @Test
    void aDownloadShowsItsProgress() {
        SaveJob job = mock(SaveJob.class);
        CompletableFuture<Integer> result = new CompletableFuture<>();
        when(job.result()).thenReturn(result);
        when(job.total()).thenReturn(0, 0, 30);
        when(job.problem()).thenReturn(Optional.of(new IOException("the disk is full")));
        when(job.done()).thenReturn(11).thenAnswer(call -> {
            result.complete(12);
            return 12;
        });
        when(account.saveAllClips(eq("2026"), eq(Instant.parse("2026-11-01T17:30:00Z")), any()))
                .thenReturn(Optional.of(job));

        String shown = typed("download", "2026", "2026/11/01", "18:30");

        assertTrue(shown.contains("Looking for clips, "), shown);
        assertTrue(shown.contains("11 of 30 clips, "), shown);
        assertTrue(shown.endsWith("12 of 30 clips were saved.\nNot all were: the disk is full"), shown);
    }

    @Test
    void anInterruptStopsADownload() {
        SaveJob job = mock(SaveJob.class);
        when(job.result()).thenReturn(new CompletableFuture<>());
        when(job.problem()).thenReturn(Optional.empty());
        when(account.saveAllClips(any(), any(), any())).thenReturn(Optional.of(job));
        Thread.currentThread().interrupt();

        typed("download", "2026", "2026/11/01");

        assertTrue(Thread.interrupted());
        verify(job).stop();
    }

    @Test
    void aDateThatIsNoneDownloadsNothing() {
        assertTrue(typed("download", "2026", "some", "day").startsWith("'some day' is no date."));
        assertTrue(typed("download", "2026").startsWith("Usage: blink [<account>] download <folder> <since>"));
        verify(account, never()).saveAllClips(any(), any(), any());
    }

    @Test
    void linksArePrinted() {
        when(account.pageLink(Duration.ofHours(1))).thenReturn(Optional.of("http://openhab:8080/blink/page"));
        when(garage.linkTo(any(), any())).thenReturn(Optional.empty());
        when(garage.linkTo(LinkKind.SNAPSHOT, Duration.ofHours(1)))
                .thenReturn(Optional.of("http://openhab:8080/blink/x.jpg"));

        assertEquals("http://openhab:8080/blink/page", typed("links"));
        assertEquals("snapshot: http://openhab:8080/blink/x.jpg", typed("links", "Garage"));
        assertEquals("Links need the thing of the camera.", typed("links", "500001"));
    }

    @Test
    void theDiagnosticsArePrinted() {
        when(account.diagnostics()).thenReturn("{\"status\": \"ONLINE\"}");

        assertEquals("{\"status\": \"ONLINE\"}", typed("diagnostics"));
    }

    @Test
    void anAccountThatIsNotInitializedSaysSo() {
        when(account.getSession()).thenReturn(null);
        when(account.pageLink(any())).thenReturn(Optional.empty());

        for (String word : List.of("login", "refresh", "logout", "clips", "links")) {
            assertEquals("The account is not initialized.", typed(word));
        }
        assertEquals("Nothing is known of the home yet.", typed("snapshot", "Garage"));
    }

    private List<String> completed(int index, String... words) {
        List<String> candidates = new ArrayList<>();
        boolean inWord = index < words.length;
        command.complete(words, index, inWord ? words[index].length() : 0, candidates);
        return candidates;
    }

    @Test
    void wordsAreCompleted() {
        assertSame(command, command.getCompleter());
        assertEquals(List.of("snapshot ", "status "), completed(0, "s"));
        assertEquals(List.of("accounts ", "arm "), completed(0, "a"));
        assertEquals(List.of("home "), completed(0, "ho"));
        assertEquals(List.of("200002 ", "House "), completed(1, "arm"));
        assertEquals(List.of("Garage "), completed(1, "snapshot", "ga"));
        assertEquals(List.of("disarm "), completed(1, "home", "dis"));
        assertEquals(List.of("House "), completed(2, "home", "disarm", "h"));
        assertEquals(List.of(), completed(1, "pin"));
        assertEquals(List.of(), completed(3, "home", "arm", "House"));
        assertEquals(List.of(), completed(1, "nobody", "a"));
    }

    @Test
    void withSeveralAccountsTheNetworksOfTheNamedOneAreOffered() {
        account("other");

        assertEquals(List.of(), completed(1, "arm"));
        assertEquals(List.of("200002 ", "House "), completed(2, "home", "arm"));
        assertEquals(List.of(), completed(2, "other", "arm"));
    }
}
