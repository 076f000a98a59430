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
package org.openhab.binding.blink.internal.media;

import static org.junit.jupiter.api.Assertions.*;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.cloud.error.UnexpectedAnswerException;
import org.openhab.binding.blink.internal.cloud.error.UnreachableException;
import org.openhab.binding.blink.internal.cloud.model.Thumbnail;
import org.openhab.binding.blink.internal.fixture.Futures;
import org.openhab.binding.blink.internal.fixture.Pictures;
import org.openhab.binding.blink.internal.media.PictureBook.Picture;

/**
 * The {@link PictureBook} loads the newest picture once, and hands out none that is not whole.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class PictureBookTest {

    private static final Thumbnail OLD = new Thumbnail("/t.jpg?ts=1764000000");
    private static final Thumbnail NEW = new Thumbnail("/t.jpg?ts=1764000060");

    private final Deque<CompletableFuture<byte[]>> loads = new ArrayDeque<>();
    private final List<Thumbnail> asked = new ArrayList<>();
    private final PictureBook book = new PictureBook(thumbnail -> {
        asked.add(thumbnail);
        CompletableFuture<byte[]> load = new CompletableFuture<>();
        loads.add(load);
        return load;
    });

    @Test
    void thereIsOneLoadForAllWhoAsk() {
        List<CompletableFuture<Picture>> askers = List.of(book.picture(OLD), book.picture(OLD), book.picture(OLD));

        loads.remove().complete(Pictures.whole(1));

        for (CompletableFuture<Picture> asker : askers) {
            assertArrayEquals(Pictures.whole(1), Futures.result(asker).jpeg());
            assertEquals(OLD, Futures.result(asker).thumbnail());
        }
        assertEquals(List.of(OLD), asked);
    }

    @Test
    void aPictureIsKept() {
        book.picture(OLD);
        loads.remove().complete(Pictures.whole(1));

        assertArrayEquals(Pictures.whole(1), Futures.result(book.picture(OLD)).jpeg());
        assertEquals(1, asked.size());
    }

    @Test
    void halfAPictureIsRefusedAndAskedForAgainLater() {
        CompletableFuture<Picture> first = book.picture(OLD);
        loads.remove().complete(Pictures.half(1));
        Futures.failure(UnexpectedAnswerException.class, first);

        CompletableFuture<Picture> second = book.picture(OLD);
        loads.remove().complete(Pictures.whole(1));

        assertArrayEquals(Pictures.whole(1), Futures.result(second).jpeg());
        assertEquals(2, asked.size());
    }

    @Test
    void aPictureThatCannotBeLoadedIsAskedForAgainLater() {
        CompletableFuture<Picture> first = book.picture(OLD);
        loads.remove().completeExceptionally(new UnreachableException("cut", true, null));
        assertTrue(first.isCompletedExceptionally());

        book.picture(OLD);

        assertEquals(2, asked.size());
    }

    @Test
    void aNewerPictureDoesNotWaitForTheOldOne() {
        CompletableFuture<Picture> old = book.picture(OLD);
        CompletableFuture<Picture> now = book.picture(NEW);
        CompletableFuture<byte[]> oldLoad = loads.remove();

        loads.remove().complete(Pictures.whole(2));
        assertArrayEquals(Pictures.whole(2), Futures.result(now).jpeg());
        oldLoad.complete(Pictures.whole(1));

        assertArrayEquals(Pictures.whole(1), Futures.result(old).jpeg());
        assertArrayEquals(Pictures.whole(2), Futures.result(book.picture(NEW)).jpeg(),
                "the late one is not the newest");
        assertEquals(List.of(OLD, NEW), asked);
    }

    @Test
    void aMistakeOfOursWhileLoadingIsNotKept() {
        PictureBook broken = new PictureBook(thumbnail -> {
            asked.add(thumbnail);
            throw new IllegalStateException("a mistake of ours");
        });

        Futures.failure(IllegalStateException.class, broken.picture(OLD));
        Futures.failure(IllegalStateException.class, broken.picture(OLD));
        assertEquals(2, asked.size());
    }
}
