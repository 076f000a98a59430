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
package org.openhab.binding.blink.internal.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.servlet.AsyncContext;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.error.BlinkException;
import org.openhab.binding.blink.internal.cloud.error.BusyException;
import org.openhab.binding.blink.internal.cloud.error.FailureCause;
import org.openhab.binding.blink.internal.cloud.error.NotStoredException;
import org.openhab.binding.blink.internal.cloud.error.RateLimitedException;
import org.openhab.binding.blink.internal.cloud.error.SessionEndedException;
import org.openhab.binding.blink.internal.cloud.error.UnreachableException;
import org.openhab.binding.blink.internal.web.Http;
import org.openhab.binding.blink.internal.web.LinkedPages;
import org.openhab.binding.blink.internal.web.PlainAnswer;
import org.openhab.binding.blink.internal.web.page.ActResult.Reason;
import org.openhab.binding.blink.internal.web.page.PageGate.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.google.gson.Gson;
import com.google.gson.JsonObject;

/**
 * Shows the page of an account to those who have a link to it, and does what they want done.
 * <p>
 * While something is done, no thread waits: the request is laid aside, and taken up again by a thread of the web server
 * once it is done.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
@Component(service = LinkedPages.class)
public class Pages implements LinkedPages {

    private static final String PENDING = "org.openhab.binding.blink.page.pending";
    private static final String HOME = "home.json";
    /** The clips of the last days. Nobody asks for other numbers of days than the page does. */
    private static final Map<String, Duration> OLDER = Map.of("clips-7.json", Duration.ofDays(7), "clips-30.json",
            Duration.ofDays(30));
    private static final String ACT = "act";
    private static final int LARGEST_ACT = 4096;
    private static final Pattern JSON = Pattern.compile("(?i)application/json\\s*(;.*)?");
    private static final Pattern PATH = Pattern.compile("/blink/[^/]*/page/(?<name>.*)");
    /** A clip from USB storage may take this long to be saved. */
    private static final Duration PATIENCE = Duration.ofSeconds(200);

    private static final Gson GSON = new Gson();

    private final Logger logger = LoggerFactory.getLogger(Pages.class);

    private final PageGate gate;
    private final Clock clock;
    private final Duration patience;

    /**
     * An answer that is there, or not yet.
     */
    private record Pending(CompletableFuture<JsonObject> answer) {
    }

    @Activate
    public Pages(@Reference PageRegistry accounts) {
        this(accounts, Clock.systemUTC(), PATIENCE);
    }

    Pages(PageRegistry accounts, Clock clock, Duration patience) {
        this.gate = new PageGate(accounts, clock);
        this.clock = clock;
        this.patience = patience;
    }

    @Override
    public boolean serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // Nobody outside can set an attribute: who has it was let in before.
        if (request.getAttribute(PENDING) instanceof Pending pending) {
            deliver(pending, response);
            return true;
        }
        String path = Http.path(request);
        Matcher page = PATH.matcher(path);
        if (!page.matches()) {
            return false;
        }
        Optional<Visit> visit = gate.admit(path, Objects.requireNonNullElse(request.getQueryString(), ""));
        if (visit.isPresent()) {
            receive(visit.get(), Objects.requireNonNull(page.group("name")), request, response);
        } else {
            PlainAnswer.FORBIDDEN.send(response, Http.isHead(request));
        }
        return true;
    }

    private void receive(Visit visit, String name, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean toAct = ACT.equals(name);
        if (toAct ? !"POST".equals(request.getMethod()) : !Http.isHead(request) && !"GET".equals(request.getMethod())) {
            response.setHeader("Allow", toAct ? "POST" : "GET, HEAD");
            PlainAnswer.NOT_ALLOWED.send(response, false);
        } else if (toAct) {
            act(visit, request, response);
        } else if (HOME.equals(name)) {
            show(visit, request, response);
        } else if (OLDER.containsKey(name)) {
            showOlder(visit, Objects.requireNonNull(OLDER.get(name)), request, response);
        } else {
            Optional<PageFile> file = PageFile.of(name);
            if (file.isPresent()) {
                file.get().send(visit.link(), Http.isHead(request), response);
            } else {
                PlainAnswer.NOTHING.send(response, Http.isHead(request));
            }
        }
    }

    private void show(Visit visit, HttpServletRequest request, HttpServletResponse response) throws IOException {
        PageLink link = visit.link();
        answerWith(
                CompletableFuture.completedFuture(link.end()).thenCompose(visit.account()::home)
                        .thenApply(home -> HomeJson.of(home, link.token(visit.account().linkSecret()), link.end(),
                                clock.instant()))
                        .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS),
                request, response);
    }

    private void showOlder(Visit visit, Duration back, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answerWith(CompletableFuture.completedFuture(visit.link().end())
                .thenCompose(end -> visit.account().older(back, end)).thenApply(HomeJson::of)
                .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS), request, response);
    }

    private void act(Visit visit, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!visit.isByPage(request)) {
            PlainAnswer.FORBIDDEN.send(response, false);
        } else if (!JSON.matcher(Objects.requireNonNullElse(request.getContentType(), "")).matches()) {
            PlainAnswer.WRONG_TYPE.send(response, false);
        } else {
            byte[] body = body(request);
            if (body.length > LARGEST_ACT) {
                PlainAnswer.TOO_LARGE.send(response, false);
                return;
            }
            Optional<PageAct> act = ActReader.read(new String(body, StandardCharsets.UTF_8));
            if (act.isEmpty()) {
                PlainAnswer.NOT_UNDERSTOOD.send(response, false);
                return;
            }
            logger.debug("The page wants: {}", act.get());
            answerWith(CompletableFuture.completedFuture(act.get()).thenCompose(visit.account()::act)
                    .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS).exceptionally(this::whyNot)
                    .thenApply(HomeJson::of), request, response);
        }
    }

    private static byte[] body(HttpServletRequest request) throws IOException {
        InputStream in = Objects.requireNonNull(request.getInputStream());
        return in.readNBytes(LARGEST_ACT + 1);
    }

    private ActResult whyNot(Throwable failure) {
        Throwable reason = FailureCause.of(failure);
        logger.debug("What the page wanted was not done: {}", reason.getMessage());
        if (reason instanceof TimeoutException) {
            return ActResult.not(Reason.SLOW);
        } else if (reason instanceof BusyException || reason instanceof RateLimitedException) {
            return ActResult.not(Reason.BUSY);
        } else if (reason instanceof SessionEndedException || reason instanceof UnreachableException) {
            return ActResult.not(Reason.OFFLINE);
        } else if (reason instanceof NotStoredException
                || reason instanceof IOException && !(reason instanceof BlinkException)) {
            return ActResult.not(Reason.STORAGE);
        }
        return ActResult.not(Reason.FAILED);
    }

    private void answerWith(CompletableFuture<JsonObject> answer, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        Pending pending = new Pending(answer);
        if (answer.isDone()) {
            deliver(pending, response);
        } else if (request.isAsyncSupported()) {
            AsyncContext waiting = Objects.requireNonNull(request.startAsync());
            // The patience is ours.
            waiting.setTimeout(0);
            request.setAttribute(PENDING, pending);
            answer.whenComplete((json, failure) -> takeUpAgain(waiting));
        } else {
            // Something in front of us cannot wait without a thread. What was begun goes on.
            PlainAnswer.NOT_NOW.send(response, false);
        }
    }

    private void takeUpAgain(AsyncContext waiting) {
        try {
            waiting.dispatch();
        } catch (IllegalStateException e) {
            logger.debug("Nobody waits any more for an answer of the page");
        }
    }

    private void deliver(Pending pending, HttpServletResponse response) throws IOException {
        byte[] json;
        try {
            json = GSON.toJson(pending.answer().join()).getBytes(StandardCharsets.UTF_8);
        } catch (CompletionException e) {
            logger.debug("The home could not be shown: {}", e.getMessage());
            PlainAnswer.NOT_NOW.send(response, false);
            return;
        }
        Http.protect(response);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/json; charset=utf-8");
        response.setContentLength(json.length);
        Objects.requireNonNull(response.getOutputStream()).write(json);
    }
}
