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
package org.openhab.binding.blink.internal.cloud.api;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.channel.AccountChannels;
import org.openhab.binding.blink.internal.channel.CameraChannels;
import org.openhab.binding.blink.internal.channel.NetworkChannels;
import org.openhab.binding.blink.internal.cloud.BlinkHosts;
import org.openhab.binding.blink.internal.cloud.ClientProfile;
import org.openhab.binding.blink.internal.cloud.error.BlinkException;
import org.openhab.binding.blink.internal.cloud.http.BodyReceiver;
import org.openhab.binding.blink.internal.cloud.http.HttpResponse;
import org.openhab.binding.blink.internal.cloud.model.Camera;
import org.openhab.binding.blink.internal.cloud.model.CommandTicket;
import org.openhab.binding.blink.internal.cloud.model.DeviceDetails;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.cloud.model.Home;
import org.openhab.binding.blink.internal.cloud.model.Manifest;
import org.openhab.binding.blink.internal.cloud.model.MediaItem;
import org.openhab.binding.blink.internal.cloud.model.MediaPage;
import org.openhab.binding.blink.internal.cloud.model.Network;
import org.openhab.binding.blink.internal.cloud.model.SyncModule;
import org.openhab.binding.blink.internal.cloud.model.Thumbnail;
import org.openhab.binding.blink.internal.cloud.model.Tier;
import org.openhab.binding.blink.internal.fixture.Answer;
import org.openhab.binding.blink.internal.fixture.ScriptedSender;
import org.openhab.binding.blink.internal.fixture.TestClock;
import org.openhab.binding.blink.internal.fuzz.Bounded;
import org.openhab.binding.blink.internal.fuzz.Corpus;
import org.openhab.binding.blink.internal.fuzz.Mutations;
import org.openhab.core.types.State;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Whatever Blink answers, a call of the cloud ends with a record or with a {@link BlinkException}, soon, and one broken
 * device never loses the others.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class AnswerFuzzTest extends AnswerFuzz {

    private static final List<String> HOMES = Corpus.texts("/cloud/homescreen");
    private static final List<String> CONFIGS = Corpus.texts("/cloud/config");
    private static final String COMPLETE = seed("/cloud/homescreen", "Front Garage");

    private static String seed(String folder, String word) {
        return Corpus.texts(folder).stream().filter(text -> text.contains(word) && text.contains("doorbells"))
                .findFirst().orElseThrow(() -> new AssertionError("no complete home"));
    }

    // the home

    private static void checkHome(HttpResponse answer) {
        ask(answer, rest -> new AccountApi(rest).home(ACCOUNT)).ifPresent(AnswerFuzzTest::showHome);
    }

    private static void showHome(Home home) {
        assertTrue(home.cameras().stream().allMatch(camera -> camera.id() > 0 && camera.networkId() > 0));
        assertTrue(home.cameras().stream().noneMatch(camera -> camera.name().isBlank()));
        show(AccountChannels.of(home));
        for (Network network : home.networks()) {
            show(NetworkChannels.of(network, home.syncModuleOf(network.id()).orElse(null), null, null));
        }
        for (Camera camera : home.cameras()) {
            show(CameraChannels.of(camera, home.network(camera.networkId()).orElse(null), DeviceDetails.NONE, null));
            Thumbnail thumbnail = camera.thumbnail();
            if (thumbnail != null) {
                ask(Answer.status(404),
                        rest -> new DeviceApi(rest, rest).picture(ACCOUNT, thumbnail).thenApply(any -> any.length));
            }
        }
    }

    private static void show(Map<String, State> states) {
        states.forEach((channel, state) -> assertTrue(state.toFullString().length() <= 20_000, channel));
    }

    @Property
    void anyHomescreenIsReadOrRefused(@ForAll("noise") long noise) {
        HttpResponse answer = answer(noise, one(HOMES, noise));
        bounded(answer, () -> checkHome(answer));
    }

    @Property
    void oneBrokenDeviceNeverLosesTheOthers(@ForAll("noise") long noise) {
        Random random = new Random(noise);
        JsonObject home = JsonParser.parseString(COMPLETE).getAsJsonObject();
        List<Camera> before = home(home).cameras();
        DeviceFamily family = DeviceFamily.values()[random.nextInt(DeviceFamily.values().length)];
        JsonArray devices = home.getAsJsonArray(family.array());
        int broken = random.nextInt(devices.size());
        long id = devices.get(broken).getAsJsonObject().get("id").getAsLong();
        devices.set(broken,
                random.nextBoolean() ? Mutations.value(random)
                        : Objects.requireNonNull(
                                JsonParser.parseString(Mutations.json(devices.get(broken).toString(), random))));

        String text = Mutations.write(home);
        Set<Camera> after = new HashSet<>();
        Bounded.run(shortened(text), text.length(), () -> after.addAll(home(text).cameras()));

        before.stream().filter(camera -> camera.family() != family || camera.id() != id)
                .forEach(camera -> assertTrue(after.contains(camera), () -> camera.name() + " is lost: " + text));
    }

    private static Home home(JsonObject home) {
        return home(home.toString());
    }

    private static Home home(String text) {
        return ask(Answer.json(200, text), rest -> new AccountApi(rest).home(ACCOUNT))
                .orElseThrow(() -> new AssertionError("no home"));
    }

    // clips

    private static void checkClips(HttpResponse answer) {
        TestClock clock = new TestClock();
        ask(answer, rest -> new MediaApi(rest, note -> {
        }).changedSince(ACCOUNT, clock.instant(), Optional.empty())).ifPresent(AnswerFuzzTest::checkPage);
        ask(answer, rest -> new MediaApi(rest, note -> {
        }).recordedBetween(ACCOUNT, clock.instant(), clock.instant(), Optional.empty())).ifPresent(page -> {
            checkPage(page);
            ask(Answer.json(200, "{\"media\":[]}"), rest -> new MediaApi(rest, note -> {
            }).recordedBetween(ACCOUNT, clock.instant(), clock.instant(), page.next()));
        });
    }

    private static void checkPage(MediaPage page) {
        for (MediaItem item : page.items()) {
            assertTrue(item.id() > 0 && item.deviceId() > 0 && item.networkId() > 0);
            ask(Answer.status(404), rest -> new MediaApi(rest, note -> {
            }).download(ACCOUNT, item.path(), new Nowhere()).thenApply(nothing -> ""));
        }
    }

    /**
     * Keeps nothing of a clip.
     */
    private static class Nowhere implements BodyReceiver {
        @Override
        public void begin(long length) throws IOException {
            // nothing to prepare
        }

        @Override
        public void receive(ByteBuffer part) throws IOException {
            part.position(part.limit());
        }
    }

    @Property
    void anyListOfClipsIsReadOrRefused(@ForAll("noise") long noise) {
        HttpResponse answer = answer(noise, seed("media.json"));
        bounded(answer, () -> checkClips(answer));
    }

    private static void checkManifest(HttpResponse answer) {
        SyncModule module = new SyncModule(300001, 200001, "x", null, null, null, null, null, null, null);
        CommandTicket ticket = new CommandTicket(200001, 1, false);
        Optional<Manifest> manifest = ask(answer, rest -> new LocalStorageApi(rest, note -> {
        }).manifest(ACCOUNT, module, ticket)).flatMap(found -> found);
        manifest.ifPresent(known -> known.clips().forEach(entry -> {
            ScriptedSender blink = new ScriptedSender().answer(Answer.status(404));
            new LocalStorageApi(
                    new RestClient(blink, BlinkHosts.ofBlink(), new ClientProfile(Optional.empty()), new TestClock()),
                    note -> {
                    }).requestClip(ACCOUNT, module, known, entry);
            assertEquals("/api/v1/accounts/123456/networks/200001/sync_modules/300001/local_storage/manifest/"
                    + known.id() + "/clip/request/" + entry.id(), blink.last().uri().getPath());
        }));
    }

    @Property
    void anyManifestIsReadOrRefused(@ForAll("noise") long noise) {
        HttpResponse answer = answer(noise, seed("manifest.json"));
        bounded(answer, () -> checkManifest(answer));
    }

    // what else Blink tells

    private static void checkConfiguration(HttpResponse answer) {
        for (Camera camera : home(COMPLETE).cameras()) {
            ask(answer, rest -> new DeviceApi(rest, rest).details(ACCOUNT, camera))
                    .ifPresent(details -> show(CameraChannels.of(camera, null, details, null)));
        }
    }

    @Property
    void anyConfigurationIsReadOrRefused(@ForAll("noise") long noise) {
        HttpResponse answer = answer(noise, one(CONFIGS, noise));
        bounded(answer, () -> checkConfiguration(answer));
    }

    private static void checkCommand(HttpResponse answer) {
        CommandTicket ticket = new CommandTicket(200001, 1, false);
        ask(answer, rest -> new CommandApi(rest).arm(ACCOUNT, 200001, true));
        ask(answer, rest -> new CommandApi(rest).progress(ACCOUNT, ticket));
    }

    @Property
    void anyAnswerToACommandIsReadOrRefused(@ForAll("noise") long noise) {
        HttpResponse answer = answer(noise, one(COMMANDS, noise));
        bounded(answer, () -> checkCommand(answer));
    }

    private static void checkOthers(HttpResponse answer) {
        Camera camera = home(COMPLETE).cameras().get(0);
        SyncModule module = home(COMPLETE).syncModules().get(0);
        ask(answer, rest -> new AccountApi(rest).accountInfo())
                .ifPresent(info -> assertTrue(info.accountId() > 0 && Tier.isName(info.tier().name())));
        ask(answer, rest -> new LiveApi(rest, rest).start(ACCOUNT, camera)).ifPresent(live -> {
            assertFalse(live.duration().isNegative() || live.duration().isZero());
            assertFalse(live.pollingInterval().isNegative() || live.pollingInterval().isZero());
        });
        ask(answer, rest -> new MediaApi(rest, note -> {
        }).plan(ACCOUNT));
        ask(answer, rest -> new LocalStorageApi(rest, note -> {
        }).status(ACCOUNT, module)).ifPresent(
                storage -> show(NetworkChannels.of(new Network(200001, "x", null, null), module, storage, null)));
    }

    @Property
    void anyOtherAnswerIsReadOrRefused(@ForAll("noise") long noise) {
        List<String> seeds = List.of(seed("tier.json"), seed("live.json"), seed("plans.json"), seed("usb.json"));
        HttpResponse answer = answer(noise, one(seeds, noise));
        bounded(answer, () -> checkOthers(answer));
    }

    // what was found

    @Example
    void whatOnceMadeAReaderFailIsReadOrRefused() {
        List<Function<HttpResponse, Runnable>> checks = new ArrayList<>();
        checks.add(answer -> () -> checkHome(answer));
        checks.add(answer -> () -> checkClips(answer));
        checks.add(answer -> () -> checkManifest(answer));
        checks.add(answer -> () -> checkConfiguration(answer));
        checks.add(answer -> () -> checkCommand(answer));
        checks.add(answer -> () -> checkOthers(answer));
        replay("answers", input -> checks.forEach(check -> check.apply(Answer.json(200, Mutations.text(input))).run()));
    }

    /** As large as an answer may be, see the limits of the transport. */
    @Example
    void numbersAsLongAsAnAnswerMayBeTakeNoTime() {
        String digits = "7".repeat(7_000_000);
        for (String member : List.of("\"temp\":\"" + digits + "\"", "\"temp\":" + digits, "\"temp\":1e" + digits,
                "\"wifi\":\"-" + digits + "\"", "\"lfr\":\"0." + digits + "\"")) {
            HttpResponse answer = Answer.json(200, "{\"networks\":[{\"id\":1}],\"cameras\":[{\"id\":2,\"network_id\":1,"
                    + "\"signals\":{" + member + "}}]}");
            bounded(answer, () -> assertEquals(1, home(answer.text()).cameras().size()));
        }
        HttpResponse command = Answer.json(200, "{\"id\":\"" + digits + "\",\"status_code\":" + digits + "}");
        bounded(command, () -> checkCommand(command));
    }

    @Example
    void nestingAsDeepAsAnAnswerMayBeIsRefusedOrSkipped() {
        for (String deep : List.of("[".repeat(3_000_000), "{\"a\":".repeat(1_000_000),
                "[".repeat(1_000_000) + "]".repeat(1_000_000))) {
            for (String body : List.of(deep, "{\"networks\":" + deep + "}", "{\"networks\":[],\"x\":" + deep + "}",
                    "{\"networks\":[],\"cameras\":[" + deep + "]}")) {
                HttpResponse answer = Answer.json(200, body);
                bounded(answer, () -> checkHome(answer));
            }
        }
    }
}
