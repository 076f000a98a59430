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
package org.openhab.binding.blink.internal.action;

import static org.junit.jupiter.api.Assertions.*;
import static org.mockito.Mockito.*;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.account.AccountLogin;
import org.openhab.binding.blink.internal.account.AccountSession;
import org.openhab.binding.blink.internal.account.NotificationSettings;
import org.openhab.binding.blink.internal.handler.AccountHandler;

/**
 * {@link AccountActions} tell whether Blink has done it, and never fail.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class AccountActionsTest {

    private final AccountSession session = mock(AccountSession.class);
    private final AccountLogin login = mock(AccountLogin.class);
    private final NotificationSettings notifications = mock(NotificationSettings.class);
    private final AccountHandler handler = mock(AccountHandler.class);
    private final AccountActions actions = new AccountActions();

    @BeforeEach
    void initialized() {
        when(handler.getSession()).thenReturn(session);
        when(session.login()).thenReturn(login);
        when(session.notifications()).thenReturn(notifications);
        actions.setThingHandler(handler);
    }

    @Test
    void theHandlerIsTheOneThatWasSet() {
        assertSame(handler, actions.getThingHandler());
    }

    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void theResultIsThatOfBlink(boolean done) {
        when(login.sendPin("012345")).thenReturn(CompletableFuture.completedFuture(done));
        when(login.requestPin()).thenReturn(CompletableFuture.completedFuture(done));
        when(login.signOut()).thenReturn(CompletableFuture.completedFuture(done));

        assertEquals(done, actions.sendPin("012345"));
        assertEquals(done, actions.requestPin());
        assertEquals(done, actions.signOut());
        assertEquals(done, AccountActions.sendPin(actions, "012345"));
        assertEquals(done, AccountActions.requestPin(actions));
        assertEquals(done, AccountActions.signOut(actions));
    }

    @ParameterizedTest
    @CsvSource({ "' 012-345 ', 012345", "'012 345', 012345" })
    void aPinMayBeTypedAsItIsRead(String typed, String pin) {
        when(login.sendPin(pin)).thenReturn(CompletableFuture.completedFuture(true));

        assertTrue(actions.sendPin(typed));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = { "", " ", "new", "abc", "123", "123456789" })
    void whatIsNoPinIsNotSent(@Nullable String pin) {
        assertFalse(actions.sendPin(pin));
        verify(login, never()).sendPin(anyString());
    }

    @Test
    void notificationsAreToldAsJson() {
        Map<String, Boolean> all = new LinkedHashMap<>();
        all.put("motion", true);
        all.put("low_battery", false);
        when(notifications.all()).thenReturn(CompletableFuture.completedFuture(all));

        assertEquals("{\"motion\":true,\"low_battery\":false}", actions.getNotifications());
        assertEquals("{\"motion\":true,\"low_battery\":false}", AccountActions.getNotifications(actions));
    }

    @Test
    void notificationsThatBlinkDoesNotTellAreNone() {
        when(notifications.all()).thenReturn(CompletableFuture.completedFuture(Map.of()));

        assertNull(actions.getNotifications());
    }

    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void switchingANotificationTellsWhetherItIsDone(boolean done) {
        when(notifications.set("low_battery", true)).thenReturn(CompletableFuture.completedFuture(done));

        assertEquals(done, actions.setNotification(" low_battery ", true));
        assertEquals(done, AccountActions.setNotification(actions, "low_battery", true));
        assertFalse(actions.setNotification(null, true));
        assertFalse(actions.setNotification("low_battery", null));
    }

    @Test
    void withoutASessionNothingIsDone() {
        when(handler.getSession()).thenReturn(null);

        assertNull(actions.getNotifications());
        assertFalse(actions.setNotification("motion", true));

        assertFalse(actions.sendPin("012345"));
        assertFalse(actions.requestPin());
        assertFalse(actions.signOut());
    }

    @Test
    void withoutAHandlerNothingIsDone() {
        AccountActions loose = new AccountActions();

        assertNull(loose.getNotifications());
        assertFalse(loose.setNotification("motion", true));
        assertFalse(loose.sendPin("012345"));
        assertFalse(loose.requestPin());
        assertFalse(loose.signOut());
    }

    @Test
    void aFailureIsFalse() {
        when(login.requestPin()).thenReturn(CompletableFuture.failedFuture(new IllegalStateException("a mistake")));

        assertFalse(actions.requestPin());
    }

    @Test
    void anInterruptEndsTheWaitAndIsKept() {
        when(login.signOut()).thenReturn(new CompletableFuture<>());
        Thread.currentThread().interrupt();

        assertFalse(actions.signOut());
        assertTrue(Thread.interrupted());
    }
}
