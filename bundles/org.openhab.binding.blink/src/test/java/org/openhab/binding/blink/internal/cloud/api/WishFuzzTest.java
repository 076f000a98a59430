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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.BlinkHosts;
import org.openhab.binding.blink.internal.cloud.ClientProfile;
import org.openhab.binding.blink.internal.cloud.http.HttpResponse;
import org.openhab.binding.blink.internal.cloud.model.Accessory;
import org.openhab.binding.blink.internal.cloud.model.Camera;
import org.openhab.binding.blink.internal.cloud.model.CommandTicket;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.cloud.model.Program;
import org.openhab.binding.blink.internal.cloud.model.Setting;
import org.openhab.binding.blink.internal.cloud.model.SettingKey;
import org.openhab.binding.blink.internal.cloud.model.SettingLimits;
import org.openhab.binding.blink.internal.cloud.model.SettingValue;
import org.openhab.binding.blink.internal.cloud.model.Siren;
import org.openhab.binding.blink.internal.fixture.Answer;
import org.openhab.binding.blink.internal.fixture.Homes;
import org.openhab.binding.blink.internal.fixture.ScriptedSender;
import org.openhab.binding.blink.internal.fixture.TestClock;
import org.openhab.binding.blink.internal.fuzz.Mutations;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Whatever Blink answers to somebody who wants something set, it is a success or a reason; and of programs and
 * notifications, it tells what can be asked for.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class WishFuzzTest extends AnswerFuzz {

    private static final long NETWORK = 200001;
    private static final Siren SIREN = new Siren(900001, NETWORK, "x", null, null, null, null);
    private static final Accessory LIGHT = new Accessory(950001, "storm", 400001, DeviceFamily.CAMERA);
    private static final Setting SENSITIVITY = new Setting(SettingKey.MOTION_SENSITIVITY, new SettingValue.Amount(5),
            SettingLimits.NONE, "motion_sensitivity", false);
    private static final List<String> WORDS = List.of("{\"message\":\"Successfully enabled program 700\",\"code\":802}",
            "{\"message\":\"Client Notification Configure Update Successful\"}",
            "{\"id\":5,\"network_id\":200001,\"command\":\"snooze\",\"state\":\"new\"}",
            "{\"network\":{\"id\":200001,\"lv_save\":true}}",
            "{\"message\":\"System is busy, please wait\",\"code\":307}");

    /** Where a success is all that Blink says. */
    private static void checkWord(HttpResponse answer) {
        Camera camera = Homes.camera(true, null);
        for (Optional<CommandTicket> ticket : List.of(
                ask(answer, rest -> new SirenApi(rest).activate(ACCOUNT, SIREN, 30)),
                ask(answer, rest -> new SirenApi(rest).deactivate(ACCOUNT, NETWORK)),
                ask(answer, rest -> new SnoozeApi(rest).network(ACCOUNT, NETWORK, 60)),
                ask(answer, rest -> new SnoozeApi(rest).camera(ACCOUNT, camera, 0)),
                ask(answer, rest -> new NetworkApi(rest, rest).saveLiveView(ACCOUNT, NETWORK, true)), ask(answer,
                        rest -> new NetworkApi(rest, rest).enable(ACCOUNT, new Program(700, NETWORK, null), true)))) {
            ticket.ifPresent(word -> {
                assertSuccess(answer);
                assertTrue(answer.text().isBlank() || isObject(answer.text()), "neither nothing nor a JSON object");
                assertEquals(NETWORK, word.networkId());
                assertTrue(word.done() || word.id() > 0, "nothing that could be asked for");
                askAfter(word);
            });
        }
    }

    /** Where Blink begins a command. */
    private static void checkTicket(HttpResponse answer) {
        Camera camera = Homes.camera(true, null);
        SettingValue more = new SettingValue.Amount(8);
        for (Optional<CommandTicket> ticket : List.of(
                ask(answer, rest -> new SettingApi(rest).set(ACCOUNT, camera, SENSITIVITY, more)),
                ask(answer, rest -> new SettingApi(rest).turnLight(ACCOUNT, camera, LIGHT, true)),
                ask(answer, rest -> new CommandApi(rest).takePicture(ACCOUNT, camera)),
                ask(answer, rest -> new CommandApi(rest).record(ACCOUNT, camera)))) {
            ticket.ifPresent(command -> {
                assertSuccess(answer);
                assertTrue(isObject(answer.text()), "no JSON object");
                askAfter(command);
            });
        }
    }

    private static void askAfter(CommandTicket ticket) {
        if (!ticket.done()) {
            ScriptedSender blink = ask(rest -> new CommandApi(rest).progress(ACCOUNT, ticket));
            assertEquals("/network/" + ticket.networkId() + "/command/" + ticket.id(), blink.last().uri().getPath());
        }
    }

    /** Whatever is asked for with what was read, it is asked for at one of Blink's addresses. */
    private static ScriptedSender ask(Function<RestClient, CompletableFuture<?>> call) {
        ScriptedSender blink = new ScriptedSender().answer(Answer.status(404));
        call.apply(new RestClient(blink, BlinkHosts.ofBlink(), new ClientProfile(Optional.empty()), new TestClock()));
        assertTrue(String.valueOf(blink.last().uri().getHost()).endsWith(".immedia-semi.com"));
        return blink;
    }

    private static void assertSuccess(HttpResponse answer) {
        assertEquals(2, answer.status() / 100, "that was no success");
    }

    private static boolean isObject(String text) {
        return text.strip().startsWith("{");
    }

    @Property
    void aSuccessIsOneOrAReasonIsTold(@ForAll("noise") long noise) {
        HttpResponse answer = answer(noise, one(WORDS, noise));
        bounded(answer, () -> checkWord(answer));
    }

    @Property
    void aCommandHasBegunOrAReasonIsTold(@ForAll("noise") long noise) {
        HttpResponse answer = answer(noise, one(COMMANDS, noise));
        bounded(answer, () -> {
            checkWord(answer);
            checkTicket(answer);
        });
    }

    private static void checkPrograms(HttpResponse answer) {
        List<Program> programs = new ArrayList<>();
        ask(answer, rest -> new NetworkApi(rest, rest).programs(ACCOUNT, NETWORK)).ifPresent(programs::addAll);
        for (Program program : programs) {
            assertEquals(NETWORK, program.networkId(), "of the network that was asked for");
            assertTrue(program.id() > 0);
            ScriptedSender blink = ask(rest -> new NetworkApi(rest, rest).enable(ACCOUNT, program, true));
            assertEquals("/api/v1/networks/200001/programs/" + program.id() + "/enable", blink.last().uri().getPath());
        }
    }

    @Property
    void anyListOfProgramsIsReadOrRefused(@ForAll("noise") long noise) {
        HttpResponse answer = answer(noise, seed("programs.json"));
        bounded(answer, () -> checkPrograms(answer));
    }

    private static void checkNotifications(HttpResponse answer) {
        Optional<Map<String, Boolean>> all = ask(answer, rest -> new NotificationApi(rest).all(ACCOUNT));
        all.ifPresent(told -> told.forEach((name, on) -> {
            ScriptedSender blink = ask(rest -> new NotificationApi(rest).set(ACCOUNT, name, !on));
            String body = Objects.requireNonNull(blink.last().body()).text();
            JsonObject sent = JsonParser.parseString(body).getAsJsonObject();
            JsonObject flag = new JsonObject();
            flag.addProperty(name, !on);
            assertEquals(flag, sent.get("notifications"));
        }));
        ask(answer, rest -> new NotificationApi(rest).set(ACCOUNT, "motion", true).thenApply(done -> {
            assertSuccess(answer);
            return "";
        }));
    }

    @Property
    void anyListOfNotificationsIsReadOrRefused(@ForAll("noise") long noise) {
        HttpResponse answer = answer(noise, seed("notifications.json"));
        bounded(answer, () -> checkNotifications(answer));
    }

    @Example
    void whatOnceMadeAReaderFailIsReadOrRefused() {
        replay("answers", input -> {
            HttpResponse answer = Answer.json(200, Mutations.text(input));
            checkWord(answer);
            checkTicket(answer);
            checkPrograms(answer);
            checkNotifications(answer);
        });
    }
}
