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
package org.openhab.binding.blink.internal.handler;

import static org.junit.jupiter.api.Assertions.*;
import static org.mockito.ArgumentMatchers.*;
import static org.mockito.Mockito.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentMatcher;
import org.mockito.verification.VerificationWithTimeout;
import org.openhab.binding.blink.internal.BlinkBindingConstants;
import org.openhab.binding.blink.internal.account.AccountSlot;
import org.openhab.binding.blink.internal.account.SessionRuntime;
import org.openhab.binding.blink.internal.account.StorageSessionStore;
import org.openhab.binding.blink.internal.cloud.auth.Tokens;
import org.openhab.binding.blink.internal.cloud.http.HttpResponse;
import org.openhab.binding.blink.internal.cloud.model.AccountInfo;
import org.openhab.binding.blink.internal.cloud.model.Tier;
import org.openhab.binding.blink.internal.fixture.Answer;
import org.openhab.binding.blink.internal.fixture.MemoryClipStore;
import org.openhab.binding.blink.internal.fixture.MemoryStorage;
import org.openhab.binding.blink.internal.fixture.ScriptedSender;
import org.openhab.binding.blink.internal.fixture.TestClock;
import org.openhab.binding.blink.internal.fixture.TestSurroundings;
import org.openhab.binding.blink.internal.fixture.Videos;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.library.types.DecimalType;
import org.openhab.core.library.types.StringType;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.binding.ThingHandlerCallback;
import org.openhab.core.thing.binding.builder.BridgeBuilder;
import org.openhab.core.types.RefreshType;
import org.openhab.core.types.UnDefType;

/**
 * The {@link AccountHandler} shows openHAB how an account stands. It runs on openHAB's own scheduler, so what it tells
 * is waited for.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class AccountHandlerTest {

    private static final HttpResponse PAGE = Answer.html(200,
            "<script id=\"oauth-args\" type=\"application/json\">{\"csrf-token\":\"CSRF\"}</script>");
    private static final HttpResponse PIN_SENT = Answer.json(202,
            "{\"next_time_in_secs\":60,\"phone\":\"+49xxxxxxx12\",\"tsv_state\":\"sms\"}");

    @TempDir
    private @Nullable Path temporary;

    private final ThingHandlerCallback callback = mock(ThingHandlerCallback.class);
    private final ScriptedSender blink = new ScriptedSender().always("media-list", Answer.json(200, "{\"media\":[]}"));
    private final TestClock clock = new TestClock();
    private final MemoryStorage storage = new MemoryStorage();
    private final AccountSlot slot = new AccountSlot(new StorageSessionStore(storage, "blink:account:home"),
            new MemoryClipStore());
    private @Nullable AccountHandler handler;

    @AfterEach
    void disposed() {
        AccountHandler last = handler;
        if (last != null) {
            last.dispose();
        }
    }

    @Test
    void aConfigurationThatCannotBeIsToldAtOnce() {
        handler(Map.of("email", "me@example.com", "pin", "12")).initialize();

        verify(callback).statusUpdated(any(),
                status(ThingStatus.OFFLINE, ThingStatusDetail.CONFIGURATION_ERROR, "@text/offline.config.pin"));
        assertEquals(List.of(), blink.requests());
    }

    @Test
    void withoutAPasswordTheUserIsAskedForIt() {
        handler(Map.of("email", "me@example.com")).initialize();

        verify(callback).statusUpdated(any(), status(ThingStatus.UNKNOWN, ThingStatusDetail.NONE, null));
        verify(callback, soon()).statusUpdated(any(), status(ThingStatus.OFFLINE, ThingStatusDetail.CONFIGURATION_ERROR,
                "@text/offline.login.password-missing"));
        verify(callback, soon()).stateUpdated(channel("api-status"), new StringType("LOGIN_REQUIRED"));
    }

    @Test
    void aKeptSessionIsOnlineWithoutASignIn() {
        keepSession();
        blink.answer(Answer.json(200, "{\"networks\":[]}"));
        AccountHandler account = handler(Map.of("email", "me@example.com"));

        account.initialize();

        verify(callback, soon()).statusUpdated(any(), status(ThingStatus.ONLINE, ThingStatusDetail.NONE, null));
        verify(callback, soon()).stateUpdated(channel("api-status"), new StringType("OK"));
        verify(callback, soon()).stateUpdated(channel("requests-per-hour"), new DecimalType(1));
        assertEquals("123456", account.getThing().getProperties().get("accountId"));
        assertEquals("e002", account.getThing().getProperties().get("tier"));
        assertEquals(0, blink.count("sign-in"));
    }

    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void theWordNewLeavesTheConfigurationOnceBlinkHasSentAPin(boolean managed) {
        blink.answer(PAGE, PIN_SENT);
        AccountHandler account = handler(Map.of("email", "me@example.com", "password", "secret", "pin", "new"),
                managed);

        account.initialize();

        verify(callback, soon()).statusUpdated(any(), status(ThingStatus.OFFLINE,
                ThingStatusDetail.CONFIGURATION_PENDING, "@text/offline.pin.sent.sms-to [\"+49xxxxxxx12\"]"));
        verify(callback, soon()).stateUpdated(channel("api-status"), new StringType("PIN_REQUIRED"));
        verify(callback, soon()).thingUpdated(any());
        assertFalse(account.getThing().getConfiguration().containsKey("pin"));
        assertEquals("secret", account.getThing().getConfiguration().get("password"));
        assertEquals(managed, slot.store().get().usedPin() == null, "a file brings the pin back, so it is remembered");
    }

    @Test
    void anAnswerAfterTheDisposalIsNotTold() {
        keepSession();
        CompletableFuture<HttpResponse> held = blink.hold();
        AccountHandler account = handler(Map.of("email", "me@example.com"));
        CompletableFuture<Boolean> sent = new CompletableFuture<>();
        blink.observe(request -> sent.complete(true));
        account.initialize();
        sent.join();

        account.dispose();
        clearInvocations(callback);
        held.complete(Answer.json(200, "{\"networks\":[]}"));

        assertTrue(slot.free().isDone());
        verifyNoInteractions(callback);
        assertNull(account.getSession());
    }

    @Test
    void theSameHandlerMayBeInitializedAgain() {
        keepSession();
        blink.answer(Answer.json(200, "{\"networks\":[]}"), Answer.json(200, "{\"networks\":[]}"));
        AccountHandler account = handler(Map.of("email", "me@example.com"));
        account.initialize();
        verify(callback, soon()).statusUpdated(any(), status(ThingStatus.ONLINE, ThingStatusDetail.NONE, null));
        account.dispose();
        clearInvocations(callback);

        account.initialize();

        verify(callback, soon()).statusUpdated(any(), status(ThingStatus.ONLINE, ThingStatusDetail.NONE, null));
    }

    @Test
    void disposingTwiceIsNoProblem() {
        AccountHandler account = handler(Map.of("email", "me@example.com"));
        account.dispose();
        account.initialize();
        account.dispose();
        account.dispose();

        assertNull(account.getSession());
    }

    @Test
    void aRemovedAccountLeavesNothing() throws IOException {
        keepSession();
        blink.answer(Answer.with(Answer.json(200, "{\"networks\":[]}"), "Client-Id", "7"),
                Answer.json(200, "{\"networks\":[]}"));
        Path seen = temporary().resolve(".cache/home/" + "0".repeat(32) + ".mp4");
        Files.createDirectories(seen.getParent());
        Files.write(seen, Videos.of("a clip that somebody has looked at"));
        AccountHandler account = handler(Map.of("email", "me@example.com", "clipFolder", temporary().toString()));
        account.initialize();
        verify(callback, soon()).statusUpdated(any(), status(ThingStatus.ONLINE, ThingStatusDetail.NONE, null));

        account.handleRemoval();

        verify(callback, soon()).statusUpdated(any(), status(ThingStatus.REMOVED, ThingStatusDetail.NONE, null));
        assertEquals(1, blink.count("logout"));
        assertFalse(storage.containsKey("blink:account:home"));
        assertFalse(Files.exists(seen));
    }

    @Test
    void anAnswerThatComesAfterTheRemovalIsNotKept() {
        keepSession();
        slot.store().update(session -> session.signedIn(Objects.requireNonNull(session.tokens())));
        CompletableFuture<HttpResponse> held = blink.hold();
        CompletableFuture<Boolean> asked = new CompletableFuture<>();
        blink.observe(request -> asked.complete(true));
        AccountHandler account = handler(Map.of("email", "me@example.com"));
        account.initialize();
        asked.join();
        account.handleRemoval();
        verify(callback, soon()).statusUpdated(any(), status(ThingStatus.REMOVED, ThingStatusDetail.NONE, null));

        held.complete(Answer.json(200, "{\"tier\":\"e002\",\"account_id\":123456}"));

        assertFalse(storage.containsKey("blink:account:home"));
    }

    @Test
    void anAccountThatWasNeverInitializedIsRemovedToo() {
        keepSession();

        handler(Map.of()).handleRemoval();

        verify(callback, soon()).statusUpdated(any(), status(ThingStatus.REMOVED, ThingStatusDetail.NONE, null));
        assertFalse(storage.containsKey("blink:account:home"));
    }

    @Test
    void refreshAnswersFromMemory() {
        AccountHandler account = handler(Map.of("email", "me@example.com"));
        account.initialize();
        verify(callback, soon()).stateUpdated(channel("api-status"), new StringType("LOGIN_REQUIRED"));
        clearInvocations(callback);

        account.handleCommand(channel("api-status"), RefreshType.REFRESH);
        account.handleCommand(channel("requests-per-hour"), RefreshType.REFRESH);

        verify(callback).stateUpdated(channel("api-status"), new StringType("LOGIN_REQUIRED"));
        verify(callback).stateUpdated(channel("requests-per-hour"), new DecimalType(0));
        assertEquals(List.of(), blink.requests());
    }

    @Test
    void refreshBeforeAnythingIsKnownIsUndefined() {
        keepSession();
        blink.hold();
        AccountHandler account = handler(Map.of("email", "me@example.com"));
        account.initialize();

        account.handleCommand(channel("api-status"), RefreshType.REFRESH);

        verify(callback, soon()).stateUpdated(channel("api-status"), UnDefType.UNDEF);
    }

    @Test
    void aCommandWithoutASessionDoesNothing() {
        handler(Map.of("email", "me@example.com")).handleCommand(channel("api-status"), RefreshType.REFRESH);

        verifyNoInteractions(callback);
    }

    private AccountHandler handler(Map<String, Object> configuration) {
        return handler(configuration, true);
    }

    private AccountHandler handler(Map<String, Object> configuration, boolean managed) {
        Bridge bridge = BridgeBuilder.create(BlinkBindingConstants.THING_TYPE_ACCOUNT, "home")
                .withConfiguration(new Configuration(configuration)).build();
        AccountHandler created = new AccountHandler(bridge, blink, slot, new SessionRuntime(clock, clock, () -> 0,
                new SecureRandom(), Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(30), Runnable::run),
                new TestSurroundings(managed));
        created.setCallback(callback);
        handler = created;
        return created;
    }

    private Path temporary() {
        return Objects.requireNonNull(temporary);
    }

    private void keepSession() {
        slot.store()
                .update(session -> session.forEmail("me@example.com").withHardwareId("h-1")
                        .signedIn(new Tokens("access", "refresh", clock.seconds(), 14_400))
                        .withAccount(new AccountInfo(123456, new Tier("e002"))));
    }

    private static ChannelUID channel(String id) {
        return new ChannelUID("blink:account:home:" + id);
    }

    /** What comes from openHAB's scheduler comes soon, but not at once. */
    private static VerificationWithTimeout soon() {
        return timeout(60_000);
    }

    private static ThingStatusInfo status(ThingStatus status, ThingStatusDetail detail, @Nullable String text) {
        ArgumentMatcher<ThingStatusInfo> same = info -> info.getStatus() == status && info.getStatusDetail() == detail
                && (text == null ? info.getDescription() == null : text.equals(info.getDescription()));
        return argThat(same);
    }

    private static Thing any() {
        return org.mockito.ArgumentMatchers.any();
    }
}
