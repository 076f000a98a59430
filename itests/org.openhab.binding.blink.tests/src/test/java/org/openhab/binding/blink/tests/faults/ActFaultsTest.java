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
import org.openhab.binding.blink.internal.account.CommandResult;
import org.openhab.binding.blink.internal.account.HomeCommands;
import org.openhab.binding.blink.internal.account.Urgency;
import org.openhab.binding.blink.internal.cloud.model.Camera;
import org.openhab.binding.blink.internal.cloud.model.Clip;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.cloud.model.Home;
import org.openhab.binding.blink.internal.media.ClipCache;
import org.openhab.binding.blink.internal.media.PictureBook;

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
        ARM("disarm", house -> house.order(home -> home.networks().arm(NETWORK, false)),
                house -> !house.blink.home(EMAIL).network(NETWORK).armed(), 13),
        MOTION_DETECTION("motion-detection",
                house -> house.order(home -> home.cameras().detectMotion(DeviceFamily.CAMERA, GARAGE, false)),
                house -> !house.blink.home(EMAIL).device(GARAGE).enabled(), 13),
        TAKE_PICTURE("take-picture",
                house -> house.order(home -> home.cameras().takePicture(DeviceFamily.OWL, MINI, false)),
                house -> !house.blink.commands(EMAIL).isEmpty(), 13),
        RECORD("record", house -> house.order(home -> home.cameras().record(DeviceFamily.DOORBELL, DOORBELL)),
                house -> !house.blink.commands(EMAIL).isEmpty(), 31),
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
        LIVE_VIEW_DONE("live-view-done", house -> house.look() && house.stop(), house -> true, 2);

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
            return List.of(PICTURE, CLIP, LOCAL_CLIP, LOCAL_CLIP_REQUEST).contains(this);
        }
    }

    private static Stream<Arguments> matrix() {
        return Arrays.stream(Act.values()).flatMap(act -> faults().stream().map(fault -> Arguments.of(act, fault)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("matrix")
    void nothingIsSaidToBeDoneThatIsNotAndItSucceedsAfterwards(Act act, CloudFault fault) throws IOException {
        if (act.isOfUsb()) {
            blink.account(EMAIL).plan(Plan.NONE);
            blink.usb().insert(EMAIL, MODULE);
        }
        blink.scenario().relay().speed(20);
        online();
        motion();
        account.live(Duration.ofSeconds(50));
        assertTrue(account.refreshClips());
        assertEquals(1, account.heard.events().size());
        begin(fault, request -> request.endpoint().equals(act.endpoint));
        boolean said = act.deed.of(this);
        account.settle();
        assertTrue(hits() >= 1, "the fault has happened");
        assertTrue(hits() <= act.most, () -> hits() + " calls met the fault");
        if (said) {
            assertTrue(act.truth.of(this), "it is really done");
            assertFalse(act.brings(), "it cannot be there");
        }
        assertOnline();
        assertEquals(List.of(), files(), "files of what was not received");
        end();
        account.live(PEACE.plus(fault.peace()));
        assertTrue(act.deed.of(this), "done afterwards");
        assertTrue(act.truth.of(this), "really done afterwards");
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
        assertEquals("login.signed-out", text());
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

    private boolean order(Function<HomeCommands, CompletableFuture<CommandResult>> order) {
        return account.lived(account.session().order(order)).isConfirmed();
    }

    private boolean picture() {
        PictureBook book = new PictureBook(account.session().devices()::picture);
        return succeeds(book.picture(Objects.requireNonNull(garage().thumbnail())));
    }

    private boolean details() {
        return succeeds(account.session().devices().details(garage()));
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
        return home().camera(DeviceFamily.CAMERA, GARAGE).orElseThrow();
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
