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
package org.openhab.binding.blink.internal.cloud.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javax.net.ssl.SSLHandshakeException;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.RedirectProtocolHandler;
import org.eclipse.jetty.client.WWWAuthenticationProtocolHandler;
import org.eclipse.jetty.client.api.Request;
import org.eclipse.jetty.client.api.Response;
import org.eclipse.jetty.client.api.Result;
import org.eclipse.jetty.client.util.StringContentProvider;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.HttpCookieStore;
import org.eclipse.jetty.util.component.LifeCycle;
import org.openhab.binding.blink.internal.cloud.error.NotStoredException;
import org.openhab.binding.blink.internal.cloud.error.UnexpectedAnswerException;
import org.openhab.binding.blink.internal.cloud.error.UnreachableException;

/**
 * The last link of the chain, and the only class that knows Jetty.
 * <p>
 * The client is one of our own: the shared one of openHAB keeps cookies of all add-ons in one store, and Jetty throws
 * away a 401 that comes without {@code WWW-Authenticate}, which is how Blink sends it. Redirects are answers like any
 * other here: one of the sign-in leads to a scheme that no HTTP client can follow, and following one could carry a
 * secret elsewhere.
 * <p>
 * The client is started with the first request, because starting takes longer than an activation may.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class JettyTransport implements HttpSender, AutoCloseable {

    /** Two, the default of openHAB, would let one slow download hold up everything else. */
    private static final int CONNECTIONS_PER_HOST = 8;
    /** Tokens and cookies are as large as Blink likes; Jetty's 4 KiB would make such an account unreachable. */
    private static final int LARGEST_HEADERS = 32 * 1024;
    /** A body that trickles must not hold up the others for ever. */
    private static final Duration LONGEST_STREAM = Duration.ofHours(1);

    private final HttpClient client;
    private final TransportLimits limits;
    private boolean closed;

    /**
     * @param client a client of our own that is not started yet
     * @param limits how long and how much to put up with
     */
    public JettyTransport(HttpClient client, TransportLimits limits) {
        this.client = client;
        this.limits = limits;
    }

    @Override
    public CompletableFuture<HttpResponse> send(HttpRequest request) {
        CompletableFuture<HttpResponse> answer = new CompletableFuture<>();
        if (!ready()) {
            answer.completeExceptionally(new UnreachableException(request + ": the transport is closed", false, null));
            return answer;
        }
        Request jetty = client.newRequest(request.uri()).method(request.method()).followRedirects(false);
        if (request.receiver() == null) {
            jetty.timeout(limits.total().toMillis(), TimeUnit.MILLISECONDS).idleTimeout(limits.idle().toMillis(),
                    TimeUnit.MILLISECONDS);
        } else {
            jetty.timeout(LONGEST_STREAM.toMillis(), TimeUnit.MILLISECONDS).idleTimeout(limits.stream().toMillis(),
                    TimeUnit.MILLISECONDS);
        }
        // Replaces what Jetty says of its own accord, such as that a body may come compressed.
        request.headers().forEach(jetty.getHeaders()::put);
        HttpRequest.Body body = request.body();
        if (body != null) {
            jetty.content(new StringContentProvider(body.contentType(), body.text(), StandardCharsets.UTF_8));
        }
        Collector collector = new Collector(request, answer);
        jetty.onRequestBegin(begun -> collector.begun = true);
        answer.whenComplete((response, failure) -> {
            if (answer.isCancelled()) {
                jetty.abort(new InterruptedException("no longer wanted"));
            }
        });
        jetty.send(collector);
        return answer;
    }

    private synchronized boolean ready() {
        if (closed) {
            return false;
        }
        if (!client.isStarted()) {
            client.setFollowRedirects(false);
            client.setUserAgentField(null);
            client.setCookieStore(new HttpCookieStore.Empty());
            client.setMaxConnectionsPerDestination(CONNECTIONS_PER_HOST);
            client.setRequestBufferSize(LARGEST_HEADERS);
            client.setConnectTimeout(limits.connect().toMillis());
            client.setAddressResolutionTimeout(limits.connect().toMillis());
            LifeCycle.start(client);
            client.getProtocolHandlers().remove(WWWAuthenticationProtocolHandler.NAME);
            client.getProtocolHandlers().remove(RedirectProtocolHandler.NAME);
        }
        return true;
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            LifeCycle.stop(client);
        }
    }

    @FunctionalInterface
    private interface Storing {
        void into(BodyReceiver target) throws IOException;
    }

    /**
     * Collects one answer up to the limit, or hands its body on as it comes.
     */
    private class Collector extends Response.Listener.Adapter {
        private final HttpRequest request;
        private final CompletableFuture<HttpResponse> answer;
        private final ByteArrayOutputStream content = new ByteArrayOutputStream();
        /** Before this, the request waited for a connection: not a byte of it has left. */
        private volatile boolean begun;
        private boolean tooLarge;
        private boolean packed;
        private @Nullable BodyReceiver receiver;
        private @Nullable IOException notStored;

        Collector(HttpRequest request, CompletableFuture<HttpResponse> answer) {
            this.request = request;
            this.answer = answer;
        }

        @Override
        public void onHeaders(@Nullable Response response) {
            if (response != null && response.getStatus() == HttpStatus.OK_200) {
                receiver = request.receiver();
                HttpFields headers = response.getHeaders();
                if (isAskedForAsItIs() && headers.contains(HttpHeader.CONTENT_ENCODING)) {
                    // Unpacked, it could be of any size.
                    packed = true;
                    receiver = null;
                    response.abort(new IllegalStateException("compressed against the wish"));
                    return;
                }
                // What is announced for a compressed body is not the length of what will be handed on.
                long length = headers.contains(HttpHeader.CONTENT_ENCODING) ? -1
                        : headers.getLongField(HttpHeader.CONTENT_LENGTH.asString());
                store(response, target -> target.begin(length));
            }
        }

        private boolean isAskedForAsItIs() {
            return receiver != null && "identity".equals(request.headers().get("Accept-Encoding"));
        }

        private void store(Response response, Storing step) {
            BodyReceiver target = receiver;
            if (target == null || notStored != null) {
                return;
            }
            try {
                step.into(target);
            } catch (IOException e) {
                notStored = e;
            } catch (RuntimeException e) {
                // Jetty would only log this, and go on with a hole in the body.
                notStored = new IOException("defect of the receiver", e);
            }
            IOException problem = notStored;
            if (problem != null) {
                response.abort(problem);
            }
        }

        @Override
        public void onContent(@Nullable Response response, @Nullable ByteBuffer buffer) {
            if (response == null || buffer == null) {
                return;
            }
            if (receiver != null) {
                store(response, target -> target.receive(buffer));
                return;
            }
            if (content.size() + buffer.remaining() > limits.body()) {
                tooLarge = true;
                response.abort(new IllegalStateException("body beyond the limit"));
                return;
            }
            byte[] bytes = BufferUtil.toArray(buffer);
            content.write(bytes, 0, bytes.length);
        }

        @Override
        public void onComplete(@Nullable Result result) {
            if (result == null) {
                return;
            }
            Response response = result.getResponse();
            IOException storing = notStored;
            if (storing != null) {
                answer.completeExceptionally(new NotStoredException(storing));
            } else if (tooLarge) {
                answer.completeExceptionally(new UnexpectedAnswerException(request.endpoint(), response.getStatus(),
                        "body larger than " + limits.body() + " bytes"));
            } else if (packed) {
                answer.completeExceptionally(
                        new UnexpectedAnswerException(request.endpoint(), response.getStatus(), "a compressed body"));
            } else if (result.isFailed()) {
                answer.completeExceptionally(unreachable(result.getFailure()));
            } else {
                answer.complete(new HttpResponse(response.getStatus(),
                        response.getHeaders().stream()
                                .map(field -> new HttpResponse.Header(field.getName(), value(field))).toList(),
                        content.toByteArray()));
            }
        }

        private String value(HttpField field) {
            String value = field.getValue();
            return value == null ? "" : value;
        }

        private UnreachableException unreachable(Throwable failure) {
            String reason = failure instanceof TimeoutException ? "timeout" : failure.getClass().getSimpleName();
            // Not before the handshake is over does anything of the request leave.
            boolean mayHaveArrived = begun && !(failure instanceof SSLHandshakeException);
            return new UnreachableException(request + ": " + reason, mayHaveArrived, failure);
        }
    }
}
