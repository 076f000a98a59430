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

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends pictures, clips and live views, as a whole or in part, or says that who asks has them already.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ContentAnswer {

    /** How long a browser need not ask again for a clip that never changes. Links may be revoked, so not for ever. */
    private static final long MAX_AGE_SECONDS = Duration.ofHours(1).toSeconds();

    private final Logger logger = LoggerFactory.getLogger(ContentAnswer.class);

    private final Clock clock;
    private final Supplier<ZoneId> zone;

    /**
     * @param clock tells how long a link still works
     * @param zone the time zone of the user
     */
    ContentAnswer(Clock clock, Supplier<ZoneId> zone) {
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Sends what there is, or why there is nothing.
     */
    void send(LinkedContent content, SignedLink link, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean head = Http.isHead(request);
        if (content instanceof LinkedContent.Picture picture) {
            try (ContentBody body = ContentBody.of(picture)) {
                name(response, link, picture.time(), picture.name());
                send(body, link, request, response);
            }
        } else if (content instanceof LinkedContent.StoredClip clip) {
            sendFile(clip, link, request, response);
        } else if (content instanceof LinkedContent.Playlist playlist) {
            LiveAnswer.send(playlist, head, response);
        } else if (content instanceof LinkedContent.Piece piece) {
            LiveAnswer.send(piece, head, response);
        } else if (content instanceof LinkedContent.Unopened unopened) {
            LiveAnswer.send(unopened, response);
        } else if (content instanceof LinkedContent.Endless endless) {
            LiveAnswer.send(endless, request, response);
        } else {
            PlainAnswer answer = content == LinkedContent.Absence.WITHHELD ? PlainAnswer.FORBIDDEN
                    : PlainAnswer.NOTHING;
            answer.send(response, head);
        }
    }

    private void sendFile(LinkedContent.StoredClip clip, SignedLink link, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        ContentBody body;
        try {
            body = ContentBody.open(clip);
        } catch (NoSuchFileException e) {
            PlainAnswer.NOTHING.send(response, Http.isHead(request));
            return;
        } catch (IOException e) {
            logger.debug("The {} cannot be opened: {}", link, e.getMessage());
            PlainAnswer.UNREADABLE.send(response, Http.isHead(request));
            return;
        }
        try (body) {
            name(response, link, clip.time(), clip.name());
            send(body, link, request, response);
        }
    }

    private void name(HttpServletResponse response, SignedLink link, @Nullable Instant time, String cameraName) {
        response.setHeader("Content-Disposition",
                "inline; filename=\"" + FileName.of(link.target(), time, zone.get(), cameraName) + "\"");
    }

    private void send(ContentBody body, SignedLink link, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Validators validators = body.validators();
        Http.protect(response);
        validators.show(response);
        response.setHeader("Cache-Control", caching(link));
        response.setHeader("Accept-Ranges", "bytes");
        if (validators.isKnown(request)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        ByteRange part = range(body, validators, request).orElse(null);
        if (part != null && !part.isSatisfiable()) {
            response.setHeader("Content-Range", "bytes */" + body.length());
            PlainAnswer.NO_SUCH_PART.send(response, false);
            return;
        }
        response.setContentType(body.type());
        if (part == null) {
            part = new ByteRange(0, body.length() - 1);
        } else {
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader("Content-Range", "bytes " + part.first() + "-" + part.last() + "/" + body.length());
        }
        response.setContentLengthLong(part.length());
        if (!Http.isHead(request)) {
            sendBytes(body, part, link, response);
        }
    }

    private void sendBytes(ContentBody body, ByteRange part, SignedLink link, HttpServletResponse response)
            throws IOException {
        try {
            body.send(part, Objects.requireNonNull(response.getOutputStream()));
        } catch (IOException e) {
            if (response.isCommitted()) {
                throw e;
            }
            logger.debug("The {} cannot be read: {}", link, e.getMessage());
            response.reset();
            PlainAnswer.UNREADABLE.send(response, false);
        }
    }

    /** Only GET knows ranges. */
    private static Optional<ByteRange> range(ContentBody body, Validators validators, HttpServletRequest request) {
        List<String> ranges = Validators.values(request, "Range");
        return !Http.isHead(request) && ranges.size() == 1 && validators.mayBeContinued(request)
                ? ByteRange.parse(ranges.get(0), body.length())
                : Optional.empty();
    }

    private String caching(SignedLink link) {
        if (!link.target().isCertain()) {
            return "private, no-cache";
        }
        long left = link.end().map(end -> Duration.between(clock.instant(), end).toSeconds())
                .orElseGet(() -> MAX_AGE_SECONDS);
        return "private, max-age=" + Math.max(0, Math.min(MAX_AGE_SECONDS, left));
    }
}
