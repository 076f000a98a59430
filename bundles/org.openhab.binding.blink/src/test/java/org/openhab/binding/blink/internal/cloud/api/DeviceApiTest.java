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
package org.openhab.binding.blink.internal.cloud.api;

import static org.junit.jupiter.api.Assertions.*;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.cloud.BlinkHosts;
import org.openhab.binding.blink.internal.cloud.ClientProfile;
import org.openhab.binding.blink.internal.cloud.error.BlockedException;
import org.openhab.binding.blink.internal.cloud.error.UnexpectedAnswerException;
import org.openhab.binding.blink.internal.cloud.http.HttpResponse;
import org.openhab.binding.blink.internal.cloud.http.HttpResponse.Header;
import org.openhab.binding.blink.internal.cloud.http.HttpSender;
import org.openhab.binding.blink.internal.cloud.model.AccountInfo;
import org.openhab.binding.blink.internal.cloud.model.DeviceDetails;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.cloud.model.Thumbnail;
import org.openhab.binding.blink.internal.cloud.model.Tier;
import org.openhab.binding.blink.internal.fixture.Answer;
import org.openhab.binding.blink.internal.fixture.Futures;
import org.openhab.binding.blink.internal.fixture.Homes;
import org.openhab.binding.blink.internal.fixture.Recorded;
import org.openhab.binding.blink.internal.fixture.ScriptedSender;
import org.openhab.binding.blink.internal.fixture.TestClock;

/**
 * The {@link DeviceApi} reads what only a device itself tells, and fetches pictures from Blink and from nowhere else.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class DeviceApiTest {

    private static final AccountInfo ACCOUNT = new AccountInfo(123456, new Tier("e002"));
    private static final String REST = "https://rest-e002.immedia-semi.com";

    private final ScriptedSender blink = new ScriptedSender();
    private final ScriptedSender slowly = new ScriptedSender();
    private final DeviceApi api = new DeviceApi(client(slowly), client(blink));

    @Test
    void aCameraTellsVoltageSignalsTemperatureAndAddress() {
        assertEquals(
                new DeviceDetails(1.65, -61, -74, 71.0, "74:ab:93:00:00:01", Instant.parse("2026-11-22T01:00:00Z")),
                details(DeviceFamily.CAMERA, "camera"));
        assertEquals(URI.create(REST + "/network/200001/camera/400001/config"), slowly.last().uri());
        assertEquals("GET", slowly.last().method());
    }

    @Test
    void aMiniTellsItsAddressOnly() {
        assertEquals(new DeviceDetails(null, null, null, null, "74:ab:93:00:00:02", null),
                details(DeviceFamily.OWL, "owl"));
        assertEquals(URI.create(REST + "/api/v1/accounts/123456/networks/200001/owls/400001/config"),
                slowly.last().uri());
    }

    @Test
    void aDoorbellTellsTemperatureAndSignals() {
        assertEquals(new DeviceDetails(null, -52, -81, 59.0, null, null), details(DeviceFamily.DOORBELL, "doorbell"));
        assertEquals(URI.create(REST + "/api/v1/accounts/123456/networks/200001/doorbells/400001/config"),
                slowly.last().uri());
    }

    @ParameterizedTest
    @CsvSource({ "160, 1.6", "165, 1.65", "57, 0.57", "0, 0.0", "'\"158\"', 1.58", "null,", "true,", "[]," })
    void theVoltageComesInHundredthsOfVolts(String units, @Nullable Double volts) {
        slowly.answer(Answer.json(200, "{\"camera\":[{\"battery_voltage\":" + units + "}]}"));

        assertEquals(volts,
                Futures.result(
                        api.details(ACCOUNT, Homes.camera(DeviceFamily.CAMERA, Homes.CAMERA, "done", true, null)))
                        .batteryVoltage());
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"camera\":[{}]}", "{\"name\":\"Garage\"}",
            "{\"camera\":[{\"wifi_strength\":\"good\",\"mac_address\":[]}],\"signals\":7}" })
    void aDeviceThatTellsNothingTellsNothing(String body) {
        slowly.answer(Answer.json(200, body));

        assertEquals(DeviceDetails.NONE, Futures
                .result(api.details(ACCOUNT, Homes.camera(DeviceFamily.CAMERA, Homes.CAMERA, "done", true, null))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = { "CAMERA; {}", "CAMERA; {'camera':[]}", "CAMERA; {'camera':{}}",
            "CAMERA; {'camera':[7]}", "CAMERA; {'message':'An error','code':1}", "OWL; {}", "OWL; {'camera':[{}]}",
            "OWL; {'a':{'name':'Porch'}}", "OWL; {'message':'An error','status':404}", "OWL; {'name':{}}",
            "DOORBELL; {}", "DOORBELL; {'networks':[]}" }, quoteCharacter = '`')
    void whatIsNoConfigurationIsNoDeviceThatTellsNothing(DeviceFamily family, String body) {
        slowly.answer(Answer.json(200, body.replace('\'', '"')));

        Futures.failure(UnexpectedAnswerException.class,
                api.details(ACCOUNT, Homes.camera(family, Homes.CAMERA, "done", true, null)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = { "OWL; {'temp':70}", "DOORBELL; {'wifi_rssi':-60}",
            "DOORBELL; {'clip_length':20}", "OWL; {'fw_version':9.93}",
            "OWL; {'enabled':false}" }, quoteCharacter = '`')
    void oneKnownMemberMakesAConfiguration(DeviceFamily family, String body) {
        slowly.answer(Answer.json(200, body.replace('\'', '"')));

        assertNotNull(Futures.result(api.details(ACCOUNT, Homes.camera(family, Homes.CAMERA, "done", true, null))));
    }

    @Test
    void detailsThatCannotBeReadAreTold() {
        slowly.answer(Answer.html(404, "<h1>Not Found</h1>"), Answer.html(403, "<html/>"));

        Futures.failure(UnexpectedAnswerException.class,
                api.details(ACCOUNT, Homes.camera(DeviceFamily.OWL, Homes.CAMERA, "done", true, null)));
        Futures.failure(BlockedException.class,
                api.details(ACCOUNT, Homes.camera(DeviceFamily.OWL, Homes.CAMERA, "done", true, null)));
    }

    @Test
    void aPictureComesAsItIs() {
        byte[] bytes = { (byte) 0xFF, (byte) 0xD8, 0, 1, (byte) 0xFE };
        blink.answer(new HttpResponse(200, List.of(new Header("Content-Type", "image/jpeg")), bytes));

        assertArrayEquals(bytes, Futures.result(picture("/api/v3/thumbnail.jpg?ts=1764000000&ext=")));
        assertEquals(URI.create(REST + "/api/v3/thumbnail.jpg?ts=1764000000&ext="), blink.last().uri());
        assertEquals("*/*", blink.last().headers().get("Accept"));
    }

    @Test
    void aPictureOfTheOldFormGetsItsExtension() {
        blink.answer(Answer.status(200));

        Futures.result(picture("/media/production/clip_8mpxqvts_2026_01_01__01_01AM"));

        assertEquals(URI.create(REST + "/media/production/clip_8mpxqvts_2026_01_01__01_01AM.jpg"), blink.last().uri());
    }

    @Test
    void aPictureThatIsGoneIsTold() {
        blink.answer(Answer.status(404));

        Futures.failure(UnexpectedAnswerException.class, picture("/media/gone"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "//evil.com/x", "///evil.com/x", "/@evil.com/x", "/..//evil.com/x", "/x?u=@evil.com",
            "/x#@evil.com/", "/:80@evil.com/x", "/%0d%0aHost:evil.com", "/x?y=http://evil.com/", "/;@evil.com:443/" })
    void noReferenceLeadsToAnotherHost(String reference) {
        blink.answer(Answer.status(200));

        Futures.result(picture(reference));

        assertEquals("rest-e002.immedia-semi.com", blink.last().uri().getHost());
        assertEquals(-1, blink.last().uri().getPort());
        assertNull(blink.last().uri().getUserInfo());
    }

    @ParameterizedTest
    @ValueSource(strings = { "@evil.com/x", ".evil.com/x", ":443@evil.com/x", "evil.com/x", "http://evil.com/x",
            "https://evil.com/x", "/a b", "/a\r\nHost: evil.com", "/a\nb", "/a\tb", "/\\evil.com/x", "\\\\evil.com\\x",
            "/ü", "/a\u0000b", "/%", "/%zz", "/a|b", "/a{b}", "?x", "#x", "1764000000", "/\u202Ex", "/a\u007Fb" })
    void aReferenceOfAnotherFormIsNotFollowed(String reference) {
        Futures.failure(UnexpectedAnswerException.class, picture(reference));

        assertEquals(List.of(), blink.requests());
    }

    private CompletableFuture<byte[]> picture(String reference) {
        return api.picture(ACCOUNT, new Thumbnail(reference));
    }

    private DeviceDetails details(DeviceFamily family, String file) {
        slowly.answer(Recorded.answer("config/" + file));
        return sensorsOf(Futures.result(api.details(ACCOUNT, Homes.camera(family, Homes.CAMERA, "done", true, null))));
    }

    /** What can be set is the business of {@link SettingReaderTest}. */
    private static DeviceDetails sensorsOf(DeviceDetails details) {
        return new DeviceDetails(details.batteryVoltage(), details.wifiRssi(), details.syncModuleRssi(),
                details.temperature(), details.macAddress(), details.signalsAt());
    }

    private static RestClient client(HttpSender sender) {
        return new RestClient(sender, BlinkHosts.ofBlink(), new ClientProfile(Optional.empty()), new TestClock());
    }
}
