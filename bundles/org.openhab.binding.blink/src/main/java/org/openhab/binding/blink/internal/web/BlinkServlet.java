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
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import javax.servlet.AsyncContext;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.error.BusyException;
import org.openhab.binding.blink.internal.cloud.error.FailureCause;
import org.openhab.binding.blink.internal.cloud.error.NotSupportedException;
import org.openhab.binding.blink.internal.cloud.error.RateLimitedException;
import org.openhab.binding.blink.internal.cloud.error.SessionEndedException;
import org.openhab.core.i18n.TimeZoneProvider;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletAsyncSupported;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives pictures and clips to those who have a link to them, and nothing to anybody else.
 * <p>
 * While something is loaded from Blink, no thread waits: the request is laid aside, and taken up again by a thread of
 * the web server once it is there.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
@Component(service = Servlet.class)
@HttpWhiteboardServletName("blink")
@HttpWhiteboardServletPattern(SignedLink.ROOT + "*")
@HttpWhiteboardServletAsyncSupported
public class BlinkServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String PENDING = "org.openhab.binding.blink.pending";
    /** A clip from USB storage may take this long, and no request is worth more. */
    private static final Duration PATIENCE = Duration.ofSeconds(200);
    private static final long LONGEST_RETRY_SECONDS = Duration.ofDays(1).toSeconds();
    private static final long SHORT_RETRY_SECONDS = 5;

    private final transient Logger logger = LoggerFactory.getLogger(BlinkServlet.class);

    private final transient LinkedPages pages;
    private final transient LinkGate gate;
    private final transient ContentAnswer answer;
    private final transient Duration patience;

    @Activate
    public BlinkServlet(@Reference LinkRegistry accounts, @Reference LinkedPages pages,
            @Reference TimeZoneProvider zone) {
        this(accounts, pages, zone::getTimeZone, Clock.systemUTC(), PATIENCE);
    }

    BlinkServlet(LinkRegistry accounts, LinkedPages pages, Supplier<ZoneId> zone, Clock clock, Duration patience) {
        this.pages = pages;
        this.gate = new LinkGate(accounts, clock);
        this.answer = new ContentAnswer(clock, zone);
        this.patience = patience;
    }

    @Override
    protected void service(@Nullable HttpServletRequest request, @Nullable HttpServletResponse response) {
        if (request == null || response == null) {
            return;
        }
        try {
            // Nobody outside can set an attribute: who has it was let in before.
            if (request.getAttribute(PENDING) instanceof PendingContent pending) {
                deliver(pending, request, response);
            } else if (!pages.serve(request, response)) {
                receive(request, response);
            }
        } catch (IOException e) {
            // Who has gone needs no answer, and of an answer that breaks off the server tells that it did.
            logger.debug("An answer was not read to its end: {}", e.getMessage());
        }
    }

    private void receive(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Http.isHead(request) && !"GET".equals(request.getMethod())) {
            response.setHeader("Allow", "GET, HEAD");
            PlainAnswer.NOT_ALLOWED.send(response, false);
            return;
        }
        Optional<LinkGate.Visit> visit = gate.admit(Http.path(request), query(request));
        if (visit.isPresent()) {
            show(visit.get(), request, response);
        } else {
            PlainAnswer.FORBIDDEN.send(response, Http.isHead(request));
        }
    }

    private static String query(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getQueryString(), "");
    }

    private void show(LinkGate.Visit visit, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        // Begun as a stage, so that whatever goes wrong in it ends there and not in a page of the server.
        CompletableFuture<LinkedContent> loading = CompletableFuture.completedFuture(visit)
                .thenCompose(LinkGate.Visit::content);
        if (!Http.isHead(request)) {
            loading = loading.thenCompose(LinkedContent::opened);
        }
        PendingContent pending = new PendingContent(visit.link(), loading, patience);
        if (pending.isDone()) {
            deliver(pending, request, response);
        } else if (request.isAsyncSupported()) {
            layAside(pending, request);
        } else {
            // Something in front of us cannot wait without a thread. It goes on loading, and is there the next time.
            retryAfter(response, SHORT_RETRY_SECONDS);
            PlainAnswer.NOT_NOW.send(response, Http.isHead(request));
        }
    }

    private void layAside(PendingContent pending, HttpServletRequest request) {
        AsyncContext waiting = Objects.requireNonNull(request.startAsync());
        // The patience is ours: a timeout of the server would also end an answer that is being sent.
        waiting.setTimeout(0);
        request.setAttribute(PENDING, pending);
        pending.whenDone(() -> takeUpAgain(pending, waiting));
    }

    private void takeUpAgain(PendingContent pending, AsyncContext waiting) {
        try {
            waiting.dispatch();
        } catch (IllegalStateException e) {
            logger.debug("Nobody waits any more for the {}", pending.link());
        }
    }

    private void deliver(PendingContent pending, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            LinkedContent content = pending.get();
            if (content instanceof LinkedContent.Endless && gate.admit(Http.path(request), query(request)).isEmpty()) {
                // Revoked while the camera began: all others end at their next request, and this one has none.
                PlainAnswer.FORBIDDEN.send(response, false);
            } else {
                answer.send(content, pending.link(), request, response);
            }
        } catch (CompletionException e) {
            Throwable reason = FailureCause.of(e);
            logger.debug("The {} could not be shown: {}", pending.link(), reason.getMessage());
            explain(reason, response).send(response, Http.isHead(request));
        }
    }

    private static PlainAnswer explain(Throwable reason, HttpServletResponse response) {
        if (reason instanceof TimeoutException) {
            return PlainAnswer.TOO_SLOW;
        } else if (reason instanceof RateLimitedException limited) {
            retryAfter(response, limited.retryAfter().toSeconds());
            return PlainAnswer.NOT_NOW;
        } else if (reason instanceof BusyException) {
            retryAfter(response, SHORT_RETRY_SECONDS);
            return PlainAnswer.NOT_NOW;
        } else if (reason instanceof SessionEndedException || reason instanceof CancellationException) {
            return PlainAnswer.NOT_NOW;
        } else if (reason instanceof NotSupportedException) {
            return PlainAnswer.NOT_SUPPORTED;
        } else if (reason instanceof WithheldException) {
            return PlainAnswer.FORBIDDEN;
        }
        return PlainAnswer.NOT_LOADED;
    }

    private static void retryAfter(HttpServletResponse response, long seconds) {
        response.setHeader("Retry-After", Long.toString(Math.max(1, Math.min(LONGEST_RETRY_SECONDS, seconds))));
    }
}
