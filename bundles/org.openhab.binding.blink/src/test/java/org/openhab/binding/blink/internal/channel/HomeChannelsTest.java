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
package org.openhab.binding.blink.internal.channel;

import static org.junit.jupiter.api.Assertions.*;
import static org.openhab.binding.blink.internal.BlinkBindingConstants.*;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhab.binding.blink.internal.cloud.model.Home;
import org.openhab.binding.blink.internal.cloud.model.LocalStorage;
import org.openhab.binding.blink.internal.cloud.model.Network;
import org.openhab.binding.blink.internal.fixture.Homes;
import org.openhab.binding.blink.internal.fixture.TestClock;
import org.openhab.core.library.types.DateTimeType;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.library.types.QuantityType;
import org.openhab.core.library.types.StringType;
import org.openhab.core.library.unit.Units;
import org.openhab.core.types.State;
import org.openhab.core.types.UnDefType;

/**
 * {@link AccountChannels}, {@link NetworkChannels} and {@link States} show what Blink tells of a home, and guess
 * nothing.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class HomeChannelsTest {

    private static final Network NETWORK = new Network(Homes.NETWORK, "Home", true, null);

    @ParameterizedTest
    @CsvSource({ "T, ON", "F, OFF", "?, UNDEF", "TT, ON", "TF, OFF", "FT, OFF", "T?, UNDEF", "?T, UNDEF", "?F, OFF",
            "F?, OFF", "TTF, OFF", "??, UNDEF", "'', UNDEF" })
    void anAccountIsArmedOnlyWhenAllItsNetworksAre(String armed, String expected) {
        List<Network> networks = new ArrayList<>();
        armed.chars()
                .forEach(c -> networks.add(new Network(networks.size() + 1, "Home", c == '?' ? null : c == 'T', null)));

        assertEquals(expected, String.valueOf(
                AccountChannels.of(Homes.home(TestClock.START, networks, List.of(), List.of())).get(CHANNEL_ARMED)));
    }

    @Test
    void anAccountShowsItsStorageAndWhetherAnUpdateIsRequired() {
        Map<String, State> states = AccountChannels.of(account(true, 2.5));

        assertEquals(Set.of(CHANNEL_ARMED, CHANNEL_API_UPDATE_REQUIRED, CHANNEL_CLOUD_STORAGE_USED), states.keySet());
        assertEquals(OnOffType.ON, states.get(CHANNEL_API_UPDATE_REQUIRED));
        assertEquals(new QuantityType<>(2.5, Units.PERCENT), states.get(CHANNEL_CLOUD_STORAGE_USED));
        assertEquals(OnOffType.OFF, AccountChannels.of(account(false, 0.0)).get(CHANNEL_API_UPDATE_REQUIRED));
    }

    @Test
    void whatAnAccountDoesNotTellIsUnknown() {
        AccountChannels.of(account(null, null))
                .forEach((channel, state) -> assertEquals(UnDefType.UNDEF, state, channel));
    }

    @ParameterizedTest
    @CsvSource({ "online, ON", "offline, OFF", "unheard-of, OFF", ", UNDEF" })
    void aNetworkShowsItsSyncModule(@Nullable String status, String expected) {
        Instant heartbeat = Instant.parse("2026-11-22T01:21:07Z");

        Map<String, State> states = NetworkChannels.of(NETWORK, Homes.module(status, 5, heartbeat), null, null);

        assertEquals(Set.of(CHANNEL_ARMED, CHANNEL_SYNC_MODULE_ONLINE, CHANNEL_WIFI_SIGNAL, CHANNEL_LAST_HEARTBEAT,
                CHANNEL_LOCAL_STORAGE_STATUS, CHANNEL_LOCAL_STORAGE_USED, CHANNEL_LOCAL_STORAGE_FULL,
                CHANNEL_SCHEDULE_ENABLED, CHANNEL_SAVE_LIVE_VIEW), states.keySet());
        assertEquals(OnOffType.ON, states.get(CHANNEL_ARMED));
        assertEquals(expected, String.valueOf(states.get(CHANNEL_SYNC_MODULE_ONLINE)));
        assertEquals("4", String.valueOf(states.get(CHANNEL_WIFI_SIGNAL)));
        assertEquals(new DateTimeType(heartbeat), states.get(CHANNEL_LAST_HEARTBEAT));
    }

    @Test
    void ofASyncModuleThatIsNotThereNothingIsKnown() {
        Map<String, State> states = NetworkChannels.of(NETWORK, null, null, null);

        assertEquals(OnOffType.ON, states.get(CHANNEL_ARMED));
        assertEquals(UnDefType.UNDEF, states.get(CHANNEL_SYNC_MODULE_ONLINE));
        assertEquals(UnDefType.UNDEF, states.get(CHANNEL_WIFI_SIGNAL));
        assertEquals(UnDefType.UNDEF, states.get(CHANNEL_LAST_HEARTBEAT));
    }

    @Test
    void aNetworkShowsItsUsbStorage() {
        Map<String, State> states = NetworkChannels.of(NETWORK, Homes.module("online", 5, null),
                new LocalStorage("active", 55.0, false), null);

        assertEquals(new StringType("active"), states.get(CHANNEL_LOCAL_STORAGE_STATUS));
        assertEquals(new QuantityType<>(55.0, Units.PERCENT), states.get(CHANNEL_LOCAL_STORAGE_USED));
        assertEquals(OnOffType.OFF, states.get(CHANNEL_LOCAL_STORAGE_FULL));
    }

    @Test
    void ofAUsbStorageThatNobodyKnowsNothingIsShown() {
        for (Map<String, State> states : List.of(
                NetworkChannels.of(NETWORK, Homes.module("online", 5, null), null, null),
                NetworkChannels.of(NETWORK, null, null, null),
                NetworkChannels.of(NETWORK, null, new LocalStorage(null, null, null), null))) {
            assertEquals(UnDefType.UNDEF, states.get(CHANNEL_LOCAL_STORAGE_STATUS));
            assertEquals(UnDefType.UNDEF, states.get(CHANNEL_LOCAL_STORAGE_USED));
            assertEquals(UnDefType.UNDEF, states.get(CHANNEL_LOCAL_STORAGE_FULL));
        }
    }

    @ParameterizedTest
    @CsvSource({ "0, 0", "1, 1", "2, 2", "3, 2", "4, 3", "5, 4", "6, UNDEF", "-1, UNDEF", "2147483647, UNDEF",
            "-2147483648, UNDEF", ", UNDEF" })
    void fiveBarsAreFourInOpenHab(@Nullable Integer bars, String expected) {
        assertEquals(expected, States.signalStrength(bars).toString());
    }

    private static Home account(@Nullable Boolean updateRequired, @Nullable Double storage) {
        return new Home(TestClock.START, Optional.empty(), List.of(), List.of(), List.of(), updateRequired, storage,
                List.of());
    }
}
