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
package org.openhab.binding.blink.tests.session;

import static org.junit.jupiter.api.Assertions.*;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.internal.account.CommandResult;
import org.openhab.binding.blink.internal.cloud.model.Setting;
import org.openhab.binding.blink.internal.cloud.model.SettingKey;
import org.openhab.binding.blink.internal.cloud.model.SettingValue;
import org.openhab.binding.blink.internal.cloud.model.SettingValue.Amount;

/**
 * What can be set is set on devices of each family, one at a time, and is what the device then has.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class SettingTest extends SettingFixture {

    private static final String UPDATE = "POST /network/{network}/camera/{device}/update";

    @ForEachSetting
    void eachSettingOfEachFamilyIsWrittenAndReadBack(long device, SettingKey key, String wanted, String field,
            String stored) {
        SettingValue value = value(wanted);
        assertNotEquals(value, setting(device, key).value(), "otherwise nothing would be shown");

        assertEquals(CommandResult.CONFIRMED, account.lived(set(device, key, value)));

        assertEquals(stored, blink.home(EMAIL).device(device).settings().value(field).getAsString());
        assertEquals(value, setting(device, key).value());
        assertEquals(value, news.get(news.size() - 1).settings().find(key).map(Setting::value).orElse(null));
    }

    @Test
    void nothingElseIsChanged() {
        var before = blink.home(EMAIL).device(CAMERA).settings().values();

        assertEquals(CommandResult.CONFIRMED, account.lived(set(CAMERA, SettingKey.MOTION_SENSITIVITY, new Amount(8))));

        var after = blink.home(EMAIL).device(CAMERA).settings().values();
        after.put("motion_sensitivity", Objects.requireNonNull(before.get("motion_sensitivity")));
        assertEquals(before, after);
    }

    @Test
    void aMiniHasNoTemperatureAlert() {
        assertEquals(Optional.empty(), details(MINI).settings().find(SettingKey.TEMPERATURE_ALERT));
    }

    @Test
    void aCameraThatIsOfflineTakesNothing() {
        Setting before = setting(CAMERA, SettingKey.CLIP_LENGTH);
        blink.home(EMAIL).device(CAMERA).offline(true);

        assertEquals(CommandResult.NOT_CONFIRMED, account.lived(set(CAMERA, before, new Amount(10))));
    }

    @Test
    void ofASliderThatMovesOnlyTheFirstAndTheLastValueAreSent() {
        Setting before = setting(CAMERA, SettingKey.MOTION_SENSITIVITY);
        blink.clearLog();
        List<CompletableFuture<CommandResult>> results = new ArrayList<>();
        for (int value = 1; value <= 9; value++) {
            results.add(set(CAMERA, before, new Amount(value)));
        }

        assertEquals(CommandResult.CONFIRMED, account.lived(results.get(8)));

        assertEquals(9, blink.home(EMAIL).device(CAMERA).settings().number("motion_sensitivity"));
        assertTrue(blink.count(UPDATE) <= 2, () -> blink.count(UPDATE) + " were sent");
    }

    @Test
    void aPollReadsNoConfiguration() {
        blink.clearLog();

        account.live(Duration.ofMinutes(10));

        assertTrue(blink.counts().keySet().stream().noneMatch(call -> call.contains("config")),
                () -> String.valueOf(blink.counts()));
    }
}
