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
package org.openhab.binding.blink.tests.faults;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhab.binding.blink.cloud.simulator.account.Plan;
import org.openhab.binding.blink.cloud.simulator.home.Accessory;
import org.openhab.binding.blink.cloud.simulator.home.Program;
import org.openhab.binding.blink.cloud.simulator.home.Siren;
import org.openhab.binding.blink.internal.account.CommandResult;
import org.openhab.binding.blink.internal.account.HomeCommands;
import org.openhab.binding.blink.internal.account.Urgency;
import org.openhab.binding.blink.internal.cloud.model.Camera;
import org.openhab.binding.blink.internal.cloud.model.Clip;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.cloud.model.Home;
import org.openhab.binding.blink.internal.cloud.model.Setting;
import org.openhab.binding.blink.internal.cloud.model.SettingKey;
import org.openhab.binding.blink.internal.cloud.model.SettingLimits;
import org.openhab.binding.blink.internal.cloud.model.SettingValue;
import org.openhab.binding.blink.internal.media.ClipCache;
import org.openhab.binding.blink.internal.media.PictureBook;
import org.openhab.core.types.State;

/**
 * Every call that is made because somebody wants something, each with every fault: nobody is told that something has
 * been done that has not, the account stays online, Blink is not pestered, and the same act succeeds when the fault
 * ends.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ActFaultsTest extends FaultTest {

    /** What Blink wants after a 429 that does not say. */
    private static final Duration PEACE = Duration.ofMinutes(1);
    private static final Duration LIMIT = Duration.ofSeconds(40);
    private static final long SIREN = 900001;
    private static final long PROGRAM = 700;
    private static final long LAMP = 950001;
    private static final Setting SENSITIVITY = new Setting(SettingKey.MOTION_SENSITIVITY, new SettingValue.Amount(5),
            SettingLimits.NONE, "motion_sensitivity", false);
    private static final Setting ALERT = new Setting(SettingKey.TEMPERATURE_ALERT, new SettingValue.Flag(true),
            SettingLimits.NONE, "temp_alarm_enable", false);

    @TempDir
    Path folder = Path.of("");

    private int cached;

    /** What a user or a thing wants of Blink. */
    private interface Deed {
        /** @return whether it is said to be done */
        boolean of(ActFaultsTest house);
    }

    /**
     * The calls for it. One line for each: our name of the call, how to have it made, whether it really is done, and
     * how many calls may meet the fault.
     */
    private enum Act {
        ARM("arm", house -> house.order(home -> home.networks().arm(NETWORK, true)),
                house -> house.blink.home(EMAIL).network(NETWORK).armed(), 13),
        DISARM("disarm", house -> house.order(home -> home.networks().arm(NETWORK, false)),
                house -> !house.blink.home(EMAIL).network(NETWORK).armed(), 13),
        MOTION_DETECTION("motion-detection",
                house -> house.order(home -> home.cameras().detectMotion(DeviceFamily.CAMERA, GARAGE, false)),
                house -> !house.blink.home(EMAIL).device(GARAGE).enabled(), 13),
        TAKE_PICTURE("take-picture",
                house -> house.order(home -> home.cameras().takePicture(DeviceFamily.OWL, MINI, false)),
                house -> !house.blink.commands(EMAIL).isEmpty(), 13),
        RECORD("record", house -> house.order(home -> home.cameras().record(DeviceFamily.DOORBELL, DOORBELL, () -> {
        })), house -> !house.blink.commands(EMAIL).isEmpty(), 31),
        COMMAND("command", house -> house.order(home -> home.networks().arm(NETWORK, false)),
                house -> !house.blink.home(EMAIL).network(NETWORK).armed(), 60),
        PICTURE("picture", ActFaultsTest::picture, house -> true, 2),
        DEVICE_CONFIG("device-config", ActFaultsTest::details, house -> true, 2),
        LOCAL_STORAGE("local-storage-status", ActFaultsTest::localStorage, house -> true, 2),
        CLIP("clip", ActFaultsTest::download, house -> true, 2),
        LOCAL_CLIP_REQUEST("local-clip-request", ActFaultsTest::download, house -> true, 60),
        LOCAL_CLIP("local-clip", ActFaultsTest::download, house -> true, 90),
        DELETE("media-delete", ActFaultsTest::delete,
                house -> house.blink.clips(EMAIL).stream().allMatch(clip -> clip.deleted()), 2),
        LIVE_VIEW("live-view", ActFaultsTest::look, house -> !house.blink.live().running().isEmpty(), 3),
        LIVE_VIEW_DONE("live-view-done", house -> house.look() && house.stop(), house -> true, 2),
        PROGRAMS("programs", ActFaultsTest::programs, house -> true, 2),
        ENABLE_PROGRAM("enable-program", house -> house.schedule(true),
                house -> house.blink.home(EMAIL).program(PROGRAM).enabled(), 13),
        DISABLE_PROGRAM("disable-program", house -> house.schedule(false),
                house -> !house.blink.home(EMAIL).program(PROGRAM).enabled(), 13),
        UPDATE_NETWORK("update-network",
                house -> house.order(home -> home.networkSettings().saveLiveView(NETWORK, true)),
                house -> house.blink.home(EMAIL).network(NETWORK).liveViewsSaved(), 13),
        SNOOZE_NETWORK("snooze", house -> house.order(home -> home.snoozes().network(NETWORK, 240)),
                house -> !house.blink.home(EMAIL).network(NETWORK).snooze().length().isZero(), 13),
        UNSNOOZE_NETWORK("unsnooze", house -> house.order(home -> home.snoozes().network(NETWORK, 0)),
                house -> house.blink.home(EMAIL).network(NETWORK).snooze().length().isZero(), 13),
        SNOOZE_CAMERA("snooze", house -> house.order(home -> home.snoozes().camera(DeviceFamily.OWL, MINI, 240)),
                house -> !house.blink.home(EMAIL).device(MINI).snooze().length().isZero(), 13),
        UNSNOOZE_CAMERA("unsnooze", house -> house.order(home -> home.snoozes().camera(DeviceFamily.OWL, MINI, 0)),
                house -> house.blink.home(EMAIL).device(MINI).snooze().length().isZero(), 13),
        ACTIVATE_SIREN("activate-siren", house -> house.order(home -> home.sirens().activate(SIREN, 600)),
                ActFaultsTest::sounds, 13),
        DEACTIVATE_SIRENS("deactivate-sirens", house -> house.order(home -> home.sirens().deactivate(NETWORK)),
                house -> !house.sounds(), 13),
        SETTING("setting", house -> house.set(GARAGE, SENSITIVITY, new SettingValue.Amount(8)),
                house -> house.blink.home(EMAIL).device(GARAGE).settings().number("motion_sensitivity") == 8, 13),
        SETTING_OF_MINI("setting", house -> house.set(MINI, SENSITIVITY, new SettingValue.Amount(8)),
                house -> house.blink.home(EMAIL).device(MINI).settings().number("motion_sensitivity") == 8, 13),
        CONFIRMATION("device-config", house -> house.set(GARAGE, SENSITIVITY, new SettingValue.Amount(8)),
                house -> house.blink.home(EMAIL).device(GARAGE).settings().number("motion_sensitivity") == 8, 60),
        TEMPERATURE_ALERT("temperature-alert", house -> house.set(GARAGE, ALERT, new SettingValue.Flag(false)),
                house -> !house.blink.home(EMAIL).device(GARAGE).settings().value("temp_alarm_enable").getAsBoolean(),
                13),
        LIGHT("light",
                house -> house.order(home -> home.settings().turnLight(DeviceFamily.CAMERA, GARAGE, true, news -> {
                })), house -> house.blink.home(EMAIL).accessory(LAMP).lit(), 13),
        MINI_CONFIG("device-config", house -> house.details(MINI), house -> true, 2),
        DOORBELL_CONFIG("device-config", house -> house.details(DOORBELL), house -> true, 2),
        NOTIFICATIONS("notifications", house -> !house.notifications().isEmpty(), house -> true, 2),
        SET_NOTIFICATION("set-notification",
                house -> house.account.lived(house.account.session().notifications().set("motion", false)),
                house -> !house.blink.account(EMAIL).notifications().wants("motion"), 2),
        LOCAL_CLIP_DELETE("local-clip-delete", ActFaultsTest::delete,
                house -> house.blink.usb().of(EMAIL, MODULE).clips(house.blink.now()).isEmpty(), 60);

        private final String endpoint;
        private final Deed deed;
        private final Deed truth;
        private final int most;

        Act(String endpoint, Deed deed, Deed truth, int most) {
            this.endpoint = endpoint;
            this.deed = deed;
            this.truth = truth;
            this.most = most;
        }

        boolean isOfUsb() {
            return endpoint.startsWith("local-clip");
        }

        /** Where the answer holds what is wanted, there is nothing without it. */
        boolean brings() {
            return List.of(PICTURE, CLIP, LOCAL_CLIP, LOCAL_CLIP_REQUEST, DEVICE_CONFIG, MINI_CONFIG, DOORBELL_CONFIG,
                    LOCAL_STORAGE, PROGRAMS, NOTIFICATIONS).contains(this);
        }

        boolean changesNothing() {
            return brings() || this == LIVE_VIEW_DONE;
        }

        /** Of these nothing is shown anywhere: what Blink says is all that anybody knows. */
        boolean restsOnBlinksWord() {
            return List.of(SNOOZE_NETWORK, UNSNOOZE_NETWORK, ACTIVATE_SIREN, DEACTIVATE_SIRENS, LIGHT).contains(this);
        }

        /** These go the way of another one, and meet the representatives of the faults only. */
        boolean goesTheWayOfAnother() {
            return List.of(ARM, DISABLE_PROGRAM, SNOOZE_NETWORK, UNSNOOZE_NETWORK, SNOOZE_CAMERA, UNSNOOZE_CAMERA,
                    DEACTIVATE_SIRENS, SETTING_OF_MINI, CONFIRMATION, TEMPERATURE_ALERT, LIGHT, DOORBELL_CONFIG,
                    NOTIFICATIONS, SET_NOTIFICATION, LOCAL_CLIP_DELETE).contains(this);
        }
    }

    private static Stream<Arguments> matrix() {
        return Arrays.stream(Act.values())
                .flatMap(act -> (act.goesTheWayOfAnother() ? CloudFault.representatives(faults()) : faults()).stream()
                        .map(fault -> Arguments.of(act, fault)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("matrix")
    void nothingIsSaidToBeDoneThatIsNotAndItSucceedsAfterwards(Act act, CloudFault fault) throws IOException {
        if (act.isOfUsb()) {
            blink.account(EMAIL).plan(Plan.NONE);
            blink.usb().insert(EMAIL, MODULE);
        }
        blink.scenario().relay().speed(20);
        furnish(act);
        online();
        motion();
        account.live(Duration.ofSeconds(50));
        assertTrue(account.refreshClips());
        assertEquals(1, account.heard.events().size());
        if (act == Act.ARM) {
            blink.home(EMAIL).network(NETWORK).armed(false);
            account.lived(account.session().refresh());
        }
        Map<String, State> before = shown();
        begin(fault, request -> request.endpoint().equals(act.endpoint));
        boolean said = act.deed.of(this);
        account.settle();
        assertTrue(hits() >= 1, "the fault has happened");
        assertTrue(hits() <= act.most, () -> hits() + " calls met the fault");
        if (said) {
            assertTrue(act.truth.of(this) || act.restsOnBlinksWord() && isWord(fault), "it is really done");
            assertFalse(act.brings(), "it cannot be there");
            assertShownAsAtBlink();
        }
        if (act.changesNothing() || !act.truth.of(this)) {
            assertEquals(before, shown(), "what the channels show");
        }
        assertOnline();
        assertEquals(List.of(), files(), "files of what was not received");
        end();
        account.live(PEACE.plus(fault.peace()));
        assertTrue(act.deed.of(this), "done afterwards");
        assertTrue(act.truth.of(this), "really done afterwards");
        assertShownAsAtBlink();
        assertOnline();
        assertSignInPosts(1);
    }

    @ParameterizedTest(name = "LOGOUT: {0}")
    @MethodSource("faults")
    void whoSignsOutIsSignedOutWhateverBlinkSays(CloudFault fault) {
        online();
        remember();
        begin(fault, request -> request.endpoint().equals("logout"));
        boolean told = account.signOut();
        assertEquals("deep nesting".equals(fault.name()), told, "that is JSON, whatever it says");
        account.settle();
        assertTells("login.signed-out");
        assertNull(account.stored().tokens());
        assertTrue(hits() <= 2, () -> hits() + " calls met the fault");
        int before = calls();
        account.live(Duration.ofHours(1));
        assertEquals(before, calls(), "calls after the sign-out");
        end();
        assertTrue(account.requestPin());
        account.settle();
        assertOnline();
        assertSignInPosts(2);
    }

    /** Nothing, or an object whatever is in it, with the status of a success is one. */
    private static boolean isWord(CloudFault fault) {
        return List.of("empty body", "deep nesting").contains(fault.name());
    }

    /** What the sample of a home does not have. */
    private void furnish(Act act) {
        var home = blink.home(EMAIL).add(new Siren(SIREN, NETWORK, "Hall"))
                .add(new Program(PROGRAM, NETWORK, "Night").enabled(act == Act.DISABLE_PROGRAM))
                .add(new Accessory(LAMP, "storm", GARAGE));
        blink.scenario().equipment().lightsTold(false);
        switch (act) {
            case DEACTIVATE_SIRENS -> home.siren(SIREN).soundUntil(blink.now().plus(Duration.ofHours(2)));
            case UNSNOOZE_NETWORK -> home.network(NETWORK).snooze().begin(blink.now(), Duration.ofHours(20));
            case UNSNOOZE_CAMERA -> home.device(MINI).snooze().begin(blink.now(), Duration.ofHours(20));
            default -> {
                // As it is.
            }
        }
    }

    private boolean order(Function<HomeCommands, CompletableFuture<CommandResult>> order) {
        return account.lived(account.session().order(order)).isConfirmed();
    }

    private boolean picture() {
        PictureBook book = new PictureBook(account.session().devices()::picture);
        return succeeds(book.picture(Objects.requireNonNull(garage().thumbnail())));
    }

    private boolean details() {
        return details(GARAGE);
    }

    private boolean details(long camera) {
        return succeeds(account.session().devices().details(camera(camera)));
    }

    private boolean programs() {
        return succeeds(account.session().devices().programs(NETWORK));
    }

    private boolean schedule(boolean on) {
        return order(home -> home.networkSettings().schedule(NETWORK, on, seen -> {
        }));
    }

    private boolean sounds() {
        return blink.home(EMAIL).siren(SIREN).sounds(blink.now());
    }

    private boolean set(long camera, Setting setting, SettingValue wanted) {
        return order(home -> home.settings().set(camera(camera).family(), camera, setting, wanted, news -> {
        }));
    }

    private Map<String, Boolean> notifications() {
        return account.lived(account.session().notifications().all());
    }

    private boolean localStorage() {
        return succeeds(account.session().devices().localStorage(home().syncModules().get(0)));
    }

    private boolean download() {
        Clip clip = account.heard.only().clip();
        ClipCache cache = new ClipCache(folder.resolve("cache" + cached++), 100_000_000, 10, time.clock());
        return succeeds(cache.get(clip, target -> account.session().clips().download(clip, Urgency.USER, target)));
    }

    private boolean delete() {
        return account.lived(account.session().clips().delete(account.heard.only().clip().id()));
    }

    private boolean look() {
        return succeeds(account.session().live().open(DeviceFamily.OWL, MINI, LIMIT));
    }

    private boolean stop() {
        return account.lived(account.session().live().stop(DeviceFamily.OWL, MINI));
    }

    private Home home() {
        return Objects.requireNonNull(account.session().home());
    }

    private Camera garage() {
        return camera(GARAGE);
    }

    private Camera camera(long id) {
        return home().cameras().stream().filter(camera -> camera.id() == id).findFirst().orElseThrow();
    }

    private boolean succeeds(CompletableFuture<?> act) {
        return account.lived(act.handle((done, failure) -> failure == null));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
