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
import static org.mockito.Mockito.*;
import static org.openhab.binding.blink.internal.BlinkBindingConstants.*;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentMatchers;
import org.mockito.verification.VerificationWithTimeout;
import org.openhab.binding.blink.internal.account.AccountSlot;
import org.openhab.binding.blink.internal.account.SessionRuntime;
import org.openhab.binding.blink.internal.cloud.auth.Tokens;
import org.openhab.binding.blink.internal.cloud.http.HttpResponse;
import org.openhab.binding.blink.internal.cloud.model.AccountInfo;
import org.openhab.binding.blink.internal.cloud.model.Home;
import org.openhab.binding.blink.internal.cloud.model.Tier;
import org.openhab.binding.blink.internal.fixture.Answer;
import org.openhab.binding.blink.internal.fixture.MemoryClipStore;
import org.openhab.binding.blink.internal.fixture.MemorySessionStore;
import org.openhab.binding.blink.internal.fixture.Recorded;
import org.openhab.binding.blink.internal.fixture.ScriptedSender;
import org.openhab.binding.blink.internal.fixture.TestClock;
import org.openhab.binding.blink.internal.fixture.TestSurroundings;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.library.types.QuantityType;
import org.openhab.core.library.types.StringType;
import org.openhab.core.library.unit.Units;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.ThingHandlerCallback;
import org.openhab.core.thing.binding.builder.BridgeBuilder;
import org.openhab.core.types.RefreshType;
import org.openhab.core.types.State;

/**
 * The {@link AccountHandler} shows the home as a whole, and arms all of it. It runs on openHAB's own scheduler, so what
 * it tells is waited for.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class AccountHandlerHomeTest {

    private static final HttpResponse DONE = Answer.json(200, "{\"id\":7,\"state\":\"done\"}");

    private final ThingHandlerCallback callback = mock(ThingHandlerCallback.class);
    /** The sync module of the recorded homes is asked for clips on USB as well, at a time that no test waits for. */
    private final ScriptedSender blink = new ScriptedSender().always("media-list", Answer.json(200, "{\"media\":[]}"))
            .always("manifest-request", Answer.status(404));
    private final TestClock clock = new TestClock();
    private final AccountSlot slot = new AccountSlot(new MemorySessionStore(), new MemoryClipStore());
    private final AccountHandler handler = new AccountHandler(
            BridgeBuilder.create(THING_TYPE_ACCOUNT, new ThingUID(THING_TYPE_ACCOUNT, "home"))
                    .withConfiguration(new Configuration(Map.of("email", "me@example.com", "refreshInterval", 0)))
                    .build(),
            blink, slot, new SessionRuntime(clock, clock, () -> 0, new SecureRandom(), Duration.ZERO, Duration.ZERO,
                    Duration.ofSeconds(1), Runnable::run),
            new TestSurroundings(true));

    @BeforeEach
    void keepSession() {
        handler.setCallback(callback);
        slot.store()
                .update(session -> session.forEmail("me@example.com").withHardwareId("h-1")
                        .signedIn(new Tokens("access", "refresh", clock.seconds(), 14_400))
                        .withAccount(new AccountInfo(123456, new Tier("e002"))));
    }

    @AfterEach
    void dispose() {
        handler.dispose();
    }

    @Test
    void theHomeIsShownInTheChannelsOfTheAccount() {
        begin("complete");

        shows(CHANNEL_ARMED, OnOffType.ON);
        shows(CHANNEL_API_UPDATE_REQUIRED, OnOffType.OFF);
        shows(CHANNEL_CLOUD_STORAGE_USED, new QuantityType<>(2.0, Units.PERCENT));
    }

    @Test
    void anUpdateThatBlinkWantsIsToldBeforeAnythingStopsToWork() {
        blink.answer(Answer.json(200, "{\"networks\":[],\"app_updates\":{\"update_required\":true}}"));

        handler.initialize();

        shows(CHANNEL_API_UPDATE_REQUIRED, OnOffType.ON);
        shows(CHANNEL_API_STATUS, new StringType("OK"));
        verify(callback, soon()).statusUpdated(ArgumentMatchers.any(),
                ArgumentMatchers.argThat(status -> "@text/online.update-required".equals(status.getDescription())
                        && status.getStatus() == ThingStatus.ONLINE));
    }

    @Test
    void aNetworkThatIsNotArmedLeavesTheAccountUnarmed() {
        begin("three-networks");

        shows(CHANNEL_ARMED, OnOffType.OFF);
    }

    @Test
    void disarmingDisarmsEachNetworkAndShowsWhatTheHomeShows() {
        begin("complete");
        shows(CHANNEL_ARMED, OnOffType.ON);
        blink.answer(DONE, Answer.json(200, "{\"networks\":[{\"id\":200001,\"armed\":false}]}"));

        command(CHANNEL_ARMED, OnOffType.OFF);

        shows(CHANNEL_ARMED, OnOffType.OFF);
        assertEquals(1, blink.count("disarm"));
    }

    @Test
    void armingThatFailsPutsTheOldStateBack() {
        begin("three-networks");
        shows(CHANNEL_ARMED, OnOffType.OFF);
        clearInvocations(callback);
        blink.answer(Answer.status(404), Answer.status(404), Answer.status(404));

        command(CHANNEL_ARMED, OnOffType.ON);

        shows(CHANNEL_ARMED, OnOffType.OFF);
        assertEquals(3, blink.count("arm"));
    }

    @Test
    void theSwitchThatReadsTheHomeReturns() {
        begin("complete");
        shows(CHANNEL_ARMED, OnOffType.ON);
        blink.answer(Recorded.answer("homescreen/update-required"));

        command(CHANNEL_REFRESH, OnOffType.ON);

        shows(CHANNEL_API_UPDATE_REQUIRED, OnOffType.ON);
        shows(CHANNEL_REFRESH, OnOffType.OFF);
        assertEquals(2, blink.count("homescreen"));
    }

    @Test
    void aRefreshIsAnsweredFromMemory() {
        begin("complete");
        shows(CHANNEL_ARMED, OnOffType.ON);
        clearInvocations(callback);

        handler.handleCommand(channel(CHANNEL_ARMED), RefreshType.REFRESH);

        verify(callback).stateUpdated(channel(CHANNEL_ARMED), OnOffType.ON);
        assertEquals(1, blink.count("homescreen"));
    }

    @Test
    void whoListensIsToldInThisSessionAndInThoseThatFollow() throws InterruptedException {
        BlockingQueue<Home> homes = new LinkedBlockingQueue<>();
        handler.addHomeListener(homes::add);
        begin("complete");
        assertEquals(1, next(homes).networks().size());

        handler.dispose();
        begin("three-networks");

        assertEquals(3, next(homes).networks().size());
    }

    @Test
    void whoComesLateIsToldWhatIsKnown() throws InterruptedException {
        begin("complete");
        shows(CHANNEL_ARMED, OnOffType.ON);
        BlockingQueue<Home> homes = new LinkedBlockingQueue<>();

        handler.addHomeListener(homes::add);

        assertEquals(1, next(homes).networks().size());
        assertEquals(1, blink.count("homescreen"));
    }

    @Test
    void withoutASessionNothingCanBeArmed() {
        assertEquals(List.of(false, false), List.of(handler.armAll(true).join(), handler.armAll(false).join()));
        assertEquals(List.of(), blink.requests());
    }

    private void begin(String home) {
        blink.answer(Recorded.answer("homescreen/" + home));
        handler.initialize();
    }

    private void command(String channelId, OnOffType command) {
        handler.handleCommand(channel(channelId), command);
    }

    private void shows(String channelId, State state) {
        verify(callback, soon()).stateUpdated(channel(channelId), state);
    }

    private static Home next(BlockingQueue<Home> homes) throws InterruptedException {
        Home home = homes.poll(60, TimeUnit.SECONDS);
        assertNotNull(home);
        return home;
    }

    private static ChannelUID channel(String id) {
        return new ChannelUID("blink:account:home:" + id);
    }

    /** What comes from openHAB's scheduler comes soon, but not at once. */
    private static VerificationWithTimeout soon() {
        return timeout(60_000);
    }
}
