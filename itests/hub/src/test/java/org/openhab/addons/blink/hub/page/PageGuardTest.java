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
package org.openhab.addons.blink.hub.page;

import static org.mockito.ArgumentMatchers.*;
import static org.mockito.Mockito.*;

import java.io.IOException;

import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mock;
import org.mockito.junit.jupiter.MockitoExtension;
import org.mockito.junit.jupiter.MockitoSettings;
import org.mockito.quality.Strictness;

/**
 * Nobody but the hub's own page can use the hub.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
@ExtendWith(MockitoExtension.class)
@MockitoSettings(strictness = Strictness.LENIENT)
class PageGuardTest {

    private static final String HERE = "http://127.0.0.1:8090";

    private @Mock @NonNullByDefault({}) HttpServletRequest request;
    private @Mock @NonNullByDefault({}) HttpServletResponse response;
    private @Mock @NonNullByDefault({}) FilterChain chain;

    private final PageToken token = new PageToken();
    private final PageGuard guard = new PageGuard(token);

    private void ask(String method, @Nullable String host, @Nullable String origin, @Nullable String shownToken)
            throws IOException, ServletException {
        when(request.getMethod()).thenReturn(method);
        when(request.getLocalPort()).thenReturn(8090);
        when(request.getHeader("Host")).thenReturn(host);
        when(request.getHeader("Origin")).thenReturn(origin);
        when(request.getHeader(PageGuard.TOKEN_HEADER)).thenReturn(shownToken);
        guard.doFilter(request, response, chain);
    }

    private void assertPasses() throws IOException, ServletException {
        verify(chain).doFilter(request, response);
        verify(response, never()).sendError(anyInt(), any());
    }

    private void assertRefused() throws IOException, ServletException {
        verify(chain, never()).doFilter(any(), any());
        verify(response).sendError(eq(HttpServletResponse.SC_FORBIDDEN), any());
    }

    @ParameterizedTest
    @ValueSource(strings = { "127.0.0.1:8090", "localhost:8090" })
    void thePageCanBeReadUnderTheNamesOfThisMachine(String host) throws IOException, ServletException {
        ask("GET", host, null, null);
        assertPasses();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = { "evil.example:8090", "127.0.0.1", "127.0.0.1:80", "127.0.0.1.evil.example:8090" })
    void aForeignNameThatLeadsHereIsRefused(@Nullable String host) throws IOException, ServletException {
        ask("GET", host, null, null);
        assertRefused();
    }

    @Test
    void ourOwnPageMayChangeSomething() throws IOException, ServletException {
        ask("POST", "127.0.0.1:8090", HERE, token.value());
        assertPasses();
    }

    @Test
    void aForeignPageMayNotEvenIfItKnewTheToken() throws IOException, ServletException {
        ask("POST", "127.0.0.1:8090", "http://evil.example", token.value());
        assertRefused();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = { "guessed" })
    void withoutTheTokenNothingChanges(@Nullable String shown) throws IOException, ServletException {
        ask("POST", "127.0.0.1:8090", HERE, shown);
        assertRefused();
    }

    @ParameterizedTest
    @ValueSource(strings = { "PUT", "DELETE", "PATCH", "OPTIONS" })
    void noOtherMethodIsAWayAroundIt(String method) throws IOException, ServletException {
        ask(method, "127.0.0.1:8090", HERE, null);
        assertRefused();
    }

    @Test
    void everyAnswerTellsTheBrowserToLoadNothingFromElsewhere() throws IOException, ServletException {
        ask("GET", "127.0.0.1:8090", null, null);
        verify(response).setHeader(eq("Content-Security-Policy"), startsWith("default-src 'none'; script-src 'self'"));
        verify(response).setHeader("X-Content-Type-Options", "nosniff");
        verify(response).setHeader("Cache-Control", "no-store");
    }
}
