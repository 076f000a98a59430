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

import static java.util.concurrent.CompletableFuture.completedFuture;
import static java.util.concurrent.CompletableFuture.failedFuture;

import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.error.UnexpectedAnswerException;
import org.openhab.binding.blink.internal.cloud.model.Thumbnail;

/**
 * The newest picture of one camera: loaded once, however many want it, checked, and kept until there is a newer one.
 * Thread-safe.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class PictureBook {

    /**
     * A picture that is whole.
     *
     * @param thumbnail where it came from
     * @param jpeg its bytes
     */
    public record Picture(Thumbnail thumbnail, byte[] jpeg) {
    }

    private record Page(Thumbnail thumbnail, CompletableFuture<Picture> picture) {
    }

    /**
     * How often the picture of before is taken for an answer that lags behind, and not for one that looks the same:
     * more often than anybody tries again who waits for a new picture.
     */
    private static final int DOUBTS = 15;

    private final Function<Thumbnail, CompletableFuture<byte[]>> loader;
    private final int mostDoubts;
    private @Nullable Page newest;
    private @Nullable Picture lastWhole;
    private @Nullable Thumbnail doubted;
    private int doubts;

    /**
     * @param loader loads a picture, whole or not
     */
    public PictureBook(Function<Thumbnail, CompletableFuture<byte[]>> loader) {
        this(loader, DOUBTS);
    }

    /**
     * Of pictures that keep their addresses for ever, so that none can be that of before.
     *
     * @param loader loads a picture, whole or not
     */
    public static PictureBook ofLasting(Function<Thumbnail, CompletableFuture<byte[]>> loader) {
        return new PictureBook(loader, 0);
    }

    private PictureBook(Function<Thumbnail, CompletableFuture<byte[]>> loader, int mostDoubts) {
        this.loader = loader;
        this.mostDoubts = mostDoubts;
    }

    /**
     * @return the picture behind a thumbnail; fails when it cannot be loaded or is not whole, and may then be asked for
     *         again
     */
    public CompletableFuture<Picture> picture(Thumbnail thumbnail) {
        CompletableFuture<Picture> picture = new CompletableFuture<>();
        synchronized (this) {
            Page page = newest;
            if (page != null && page.thumbnail.equals(thumbnail) && !page.picture.isCompletedExceptionally()) {
                return page.picture;
            }
            newest = new Page(thumbnail, picture);
        }
        // Also a mistake of ours while loading ends in the future: nobody may wait for ever.
        completedFuture(thumbnail).thenCompose(loader).thenCompose(bytes -> whole(thumbnail, bytes))
                .whenComplete((whole, failure) -> {
                    if (failure == null) {
                        picture.complete(whole);
                    } else {
                        picture.completeExceptionally(failure);
                    }
                });
        return picture;
    }

    private CompletableFuture<Picture> whole(Thumbnail thumbnail, byte[] bytes) {
        if (!Jpeg.isWhole(bytes)) {
            return failedFuture(new UnexpectedAnswerException("picture", 200, "not a whole JPEG"));
        }
        Picture picture = new Picture(thumbnail, bytes);
        return isStale(picture)
                ? failedFuture(new UnexpectedAnswerException("picture", 200, "still the picture of before"))
                : CompletableFuture.completedFuture(picture);
    }

    /** Blink may tell the address of a new picture and send the old one from there for a while. */
    private synchronized boolean isStale(Picture picture) {
        Picture before = lastWhole;
        if (before != null && !before.thumbnail.equals(picture.thumbnail) && Arrays.equals(before.jpeg, picture.jpeg)) {
            doubts = picture.thumbnail.equals(doubted) ? doubts + 1 : 1;
            doubted = picture.thumbnail;
            if (doubts <= mostDoubts) {
                return true;
            }
        }
        lastWhole = picture;
        return false;
    }
}
