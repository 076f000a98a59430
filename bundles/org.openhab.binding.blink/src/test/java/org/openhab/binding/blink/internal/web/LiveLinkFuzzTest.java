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
package org.openhab.binding.blink.internal.web;

import static org.junit.jupiter.api.Assertions.*;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.account.LiveView;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.fixture.TestClock;
import org.openhab.binding.blink.internal.fixture.WatchedView;
import org.openhab.binding.blink.internal.fuzz.Bounded;
import org.openhab.binding.blink.internal.fuzz.FuzzTest;
import org.openhab.binding.blink.internal.fuzz.Mutations;
import org.openhab.binding.blink.internal.live.hls.LiveStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Whatever a player asks for of a live view is in it, or is nothing.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class LiveLinkFuzzTest extends FuzzTest {

    private static final long CAMERA = 1;
    private static final int LONGEST_ID = 150;
    private static final Pattern OF_THE_VIEW = Pattern.compile("abc-([0-9]{1,9})");
    private static final LinkSecret SECRET = LinkSecret.random(new SecureRandom());

    private final MediaLinks links = new MediaLinks("home", () -> SECRET, LinkBase.of("/", Optional::empty));
    private final LiveStream stream = new LiveStream(new TestClock());
    private final LiveView view = WatchedView.of(stream, new TestClock());

    private LinkedContent contentOf(LinkKind kind, String id) {
        CompletableFuture<LinkedContent> content = LiveLinks.ofAnyCamera(
                LinkTarget.certain(kind, DeviceFamily.CAMERA, CAMERA, id),
                (family, camera, name) -> name.equals("abc") ? Optional.of(view) : Optional.empty(), links);
        assertTrue(content.isDone(), "nobody waits for what is there");
        return content.join();
    }

    private static String id(Random random) {
        String id = random.nextBoolean() ? "abc-" + random.nextInt(6)
                : Mutations.text(Mutations.bytes(Mutations.bytes("abc-" + random.nextInt(2000)), random))
                        .replaceAll("\\p{Cs}", "");
        return id.isEmpty() || id.getBytes(StandardCharsets.UTF_8).length > LONGEST_ID ? "1" : id;
    }

    @Property
    void aPieceIsOneOfTheStreamOrNothing(@ForAll("noise") long noise) {
        String id = id(new Random(noise));
        Bounded.run(id, id.length(), () -> {
            Matcher wanted = OF_THE_VIEW.matcher(id);
            boolean isThere = wanted.matches() && stream.window().segment(Long.parseLong(wanted.group(1))).isPresent();
            assertEquals(isThere, contentOf(LinkKind.LIVE_PART, id) instanceof LinkedContent.Piece, id);
        });
    }

    @Property
    void aPlaylistIsThatOfTheStreamOrNothing(@ForAll("noise") long noise) {
        stream.end();
        String id = id(new Random(noise));
        Bounded.run(id, id.length(), () -> assertEquals(OF_THE_VIEW.matcher(id).matches(),
                contentOf(LinkKind.LIVE_LIST, id) instanceof LinkedContent.Playlist, id));
    }
}
