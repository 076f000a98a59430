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
package org.openhab.binding.blink.tests.support;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.AbstractHandler;
import org.eclipse.jetty.util.component.LifeCycle;
import org.openhab.binding.blink.internal.account.LiveView;
import org.openhab.binding.blink.internal.account.LiveViews;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.web.BlinkServlet;
import org.openhab.binding.blink.internal.web.LinkBase;
import org.openhab.binding.blink.internal.web.LinkKind;
import org.openhab.binding.blink.internal.web.LinkRegistry;
import org.openhab.binding.blink.internal.web.LinkSecret;
import org.openhab.binding.blink.internal.web.LinkTarget;
import org.openhab.binding.blink.internal.web.LinkedAccount;
import org.openhab.binding.blink.internal.web.LinkedContent;
import org.openhab.binding.blink.internal.web.LiveLinks;
import org.openhab.binding.blink.internal.web.MediaLinks;

/**
 * The add-on's servlet with the live view of one camera, over HTTP.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class LiveServer implements LinkedAccount, AutoCloseable {

    private static final String ACCOUNT = "home";

    private final Server server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    private final LinkSecret secret = LinkSecret.random(new SecureRandom());
    private final DeviceFamily family;
    private final long cameraId;
    private final MediaLinks links;
    private final LiveLinks live;
    private final Map<String, Set<Integer>> copies = new ConcurrentHashMap<>();

    /**
     * @param views the live views of the account
     * @param limit how long a live view lasts at the most
     */
    public LiveServer(DeviceFamily family, long cameraId, LiveViews views, Duration limit) {
        this.family = family;
        this.cameraId = cameraId;
        this.links = new MediaLinks(ACCOUNT, this::linkSecret, LinkBase.of("/", Optional::empty));
        this.live = new LiveLinks(family, cameraId, id -> views.find(family, cameraId, id), () -> Optional.of(links),
                () -> views.open(family, cameraId, limit).thenCompose(LiveView::playable));
        LinkRegistry accounts = new LinkRegistry();
        accounts.add(ACCOUNT, this);
        BlinkServlet servlet = new BlinkServlet(accounts, (request, response) -> false, () -> ZoneOffset.UTC);
        server.setHandler(new AbstractHandler() {
            @Override
            public void handle(@Nullable String target, @Nullable Request base, @Nullable HttpServletRequest request,
                    @Nullable HttpServletResponse response) throws IOException, ServletException {
                if (base != null && request != null && response != null) {
                    servlet.service(request, response);
                    base.setHandled(true);
                }
            }
        });
        LifeCycle.start(server);
    }

    @Override
    public LinkSecret linkSecret() {
        return secret;
    }

    @Override
    public CompletableFuture<LinkedContent> linkedContent(LinkTarget target) {
        return live.contentOf(target).thenApply(content -> {
            if (content instanceof LinkedContent.Piece piece) {
                Objects.requireNonNull(
                        copies.computeIfAbsent(target.toString(), unknown -> ConcurrentHashMap.newKeySet()))
                        .add(System.identityHashCode(piece.ts()));
            }
            return content;
        });
    }

    /**
     * @return for each piece that anybody has fetched, which copies of it in memory were sent
     */
    public Map<String, Set<Integer>> copies() {
        return copies;
    }

    /**
     * @return where the live view is
     */
    public URI address(LinkKind kind) {
        int port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
        return URI.create("http://127.0.0.1:" + port + links.stable(LinkTarget.newest(kind, family, cameraId)));
    }

    @Override
    public void close() {
        LifeCycle.stop(server);
    }
}
