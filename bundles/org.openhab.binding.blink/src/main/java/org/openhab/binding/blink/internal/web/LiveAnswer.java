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
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

import javax.servlet.AsyncContext;
import javax.servlet.AsyncEvent;
import javax.servlet.AsyncListener;
import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.live.hls.RawSubscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends live views: playlists, pieces, and streams without an end, for which no thread waits.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class LiveAnswer {

    private static final String PLAYLIST_TYPE = "application/vnd.apple.mpegurl";
    private static final String TS_TYPE = "video/mp2t";
    /** A piece never changes, and is of no use a little later. */
    private static final String SHORT_WHILE = "private, max-age=60";
    private static final String NEVER = "no-store";

    private LiveAnswer() {
    }

    static void send(LinkedContent.Playlist playlist, boolean head, HttpServletResponse response) throws IOException {
        send(playlist.text().getBytes(StandardCharsets.UTF_8), PLAYLIST_TYPE, NEVER, head, response);
    }

    static void send(LinkedContent.Piece piece, boolean head, HttpServletResponse response) throws IOException {
        send(piece.ts(), TS_TYPE, SHORT_WHILE, head, response);
    }

    private static void send(byte[] body, String type, String caching, boolean head, HttpServletResponse response)
            throws IOException {
        begin(type, caching, response);
        response.setContentLength(body.length);
        if (!head) {
            Objects.requireNonNull(response.getOutputStream()).write(body);
        }
    }

    private static void begin(String type, String caching, HttpServletResponse response) {
        Http.protect(response);
        response.setHeader("Cache-Control", caching);
        response.setContentType(type);
    }

    static void send(LinkedContent.Unopened unopened, HttpServletResponse response) {
        begin(unopened.endless() ? TS_TYPE : PLAYLIST_TYPE, NEVER, response);
    }

    static void send(LinkedContent.Endless endless, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (Http.isHead(request)) {
            begin(TS_TYPE, NEVER, response);
        } else if (!request.isAsyncSupported()) {
            PlainAnswer.NOT_NOW.send(response, false);
        } else {
            begin(TS_TYPE, NEVER, response);
            AsyncContext waiting = Objects.requireNonNull(request.startAsync());
            // It ends with the live view.
            waiting.setTimeout(0);
            new Writer(waiting, Objects.requireNonNull(response.getOutputStream())).begin(endless);
        }
    }

    /**
     * Writes while the viewer takes it and there is something to write, and is called again when that is so after a
     * pause.
     */
    private static final class Writer implements WriteListener, AsyncListener {
        private final Logger logger = LoggerFactory.getLogger(LiveAnswer.class);
        private final AsyncContext waiting;
        private final ServletOutputStream output;
        private @Nullable RawSubscription stream;
        private boolean writable;
        private boolean over;

        Writer(AsyncContext waiting, ServletOutputStream output) {
            this.waiting = waiting;
            this.output = output;
        }

        void begin(LinkedContent.Endless endless) {
            waiting.addListener(this);
            synchronized (this) {
                stream = endless.stream().apply(this::write);
            }
            output.setWriteListener(this);
        }

        @Override
        public void onWritePossible() {
            synchronized (this) {
                writable = true;
            }
            write();
        }

        private synchronized void write() {
            RawSubscription source = stream;
            if (over || !writable || source == null) {
                return;
            }
            try {
                while (output.isReady()) {
                    Optional<ByteBuffer> chunk = source.poll();
                    if (chunk.isPresent()) {
                        byte[] bytes = new byte[chunk.get().remaining()];
                        chunk.get().get(bytes);
                        output.write(bytes);
                    } else if (source.ended()) {
                        end();
                        return;
                    } else {
                        // The stream calls when there is more.
                        return;
                    }
                }
                // The server calls when the viewer takes more.
                writable = false;
            } catch (IOException e) {
                logger.debug("A viewer has gone: {}", e.getMessage());
                end();
            } catch (RuntimeException e) {
                // Nobody else ends the answer, and it has no timeout.
                logger.debug("A live view cannot be sent", e);
                end();
            }
        }

        private synchronized void end() {
            if (!over) {
                over = true;
                RawSubscription source = stream;
                if (source != null) {
                    source.close();
                }
                waiting.complete();
            }
        }

        @Override
        public void onError(@Nullable Throwable failure) {
            logger.debug("A viewer has gone: {}", failure == null ? "" : failure.getMessage());
            end();
        }

        @Override
        public void onComplete(@Nullable AsyncEvent event) {
            RawSubscription source;
            synchronized (this) {
                over = true;
                source = stream;
            }
            if (source != null) {
                source.close();
            }
        }

        @Override
        public void onError(@Nullable AsyncEvent event) {
            end();
        }

        @Override
        public void onTimeout(@Nullable AsyncEvent event) {
            end();
        }

        @Override
        public void onStartAsync(@Nullable AsyncEvent event) {
            // it waits once only
        }
    }
}
