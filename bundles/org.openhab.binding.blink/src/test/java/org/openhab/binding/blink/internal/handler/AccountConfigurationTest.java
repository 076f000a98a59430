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

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.account.AccountSettings;
import org.openhab.binding.blink.internal.account.ArchiveMode;
import org.openhab.binding.blink.internal.cloud.BlinkHosts;
import org.openhab.binding.blink.internal.fixture.Texts;
import org.openhab.binding.blink.internal.media.ArchiveLimits;

/**
 * {@link AccountConfiguration} takes what users type, and tells them what is wrong.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class AccountConfigurationTest {

    private final AccountConfiguration configuration = new AccountConfiguration();

    @BeforeEach
    void complete() {
        configuration.email = " me@example.com ";
        configuration.password = " secret ";
    }

    @Test
    void emailAndPasswordAreEnough() {
        AccountSettings settings = settings();

        assertEquals("me@example.com", settings.email());
        assertEquals(" secret ", settings.password(), "spaces may belong to a password");
        assertEquals("", settings.pin());
        assertEquals(Duration.ofSeconds(60), settings.intervals().home());
        assertEquals(Optional.empty(), settings.hardwareId());
        assertEquals(BlinkHosts.ofBlink().oauth(), settings.hosts().oauth());
        assertEquals(Optional.empty(), settings.profile().restUserAgent());
        assertFalse(settings.foreign());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "\t" })
    void anEmailIsNeeded(String email) {
        configuration.email = email;

        assertInvalid("offline.config.email-missing");
    }

    @ParameterizedTest
    @CsvSource({ "012345, 012345", "' 012345 ', 012345", "'012 345', 012345", "012-345, 012345", "1234, 1234",
            "12345678, 12345678", "new, new", "' NEW ', new", "New, new", "'', ''", "'  ', ''" })
    void aPinMayBeTypedInManyWays(String typed, String pin) {
        configuration.pin = typed;

        assertEquals(pin, settings().pin());
    }

    @ParameterizedTest
    @ValueSource(strings = { "123", "123456789", "12345a", "O12345", "new!", "newer", "١٢٣٤٥٦", "1234.5", "+123456",
            "neu" })
    void whatIsNoPinIsRefused(String typed) {
        configuration.pin = typed;

        assertInvalid("offline.config.pin");
    }

    @ParameterizedTest
    @ValueSource(ints = { 0, 30, 60, 3600, 86400 })
    void anIntervalMayBeNoneOrFromHalfAMinuteToADay(int seconds) {
        configuration.refreshInterval = seconds;

        assertEquals(Duration.ofSeconds(seconds), settings().intervals().home());
    }

    @ParameterizedTest
    @ValueSource(ints = { -1, 1, 29, 86401, Integer.MAX_VALUE, Integer.MIN_VALUE })
    void anyOtherIntervalIsRefused(int seconds) {
        configuration.refreshInterval = seconds;

        assertInvalid("offline.config.refresh-interval");
    }

    @ParameterizedTest
    @ValueSource(strings = { "6f1c2a34-5b6d-4e7f-8a9b-0c1d2e3f4a5b", "6F1C2A34-5B6D-4E7F-8A9B-0C1D2E3F4A5B",
            " 6f1c2a34-5b6d-4e7f-8a9b-0c1d2e3f4a5b " })
    void aHardwareIdIsAUuid(String id) {
        configuration.hardwareId = id;

        assertEquals(Optional.of(id.strip()), settings().hardwareId());
    }

    @ParameterizedTest
    @ValueSource(strings = { "Home Assistant", "Blinkpy", "1-1-1-1-1", "6f1c2a345b6d4e7f8a9b0c1d2e3f4a5b",
            "{6f1c2a34-5b6d-4e7f-8a9b-0c1d2e3f4a5b}", "6f1c2a34-5b6d-4e7f-8a9b-0c1d2e3f4a5g",
            "6f1c2a34-5b6d-4e7f-8a9b-0c1d2e3f4a5b0" })
    void anyOtherHardwareIdIsRefused(String id) {
        configuration.hardwareId = id;

        assertInvalid("offline.config.hardware-id");
    }

    @Test
    void aUserAgentIsOneLine() {
        configuration.userAgent = " openHAB/5.2 (Blink) ";

        assertEquals(Optional.of("openHAB/5.2 (Blink)"), settings().profile().restUserAgent());
    }

    @ParameterizedTest
    @ValueSource(strings = { "a\r\nX-Evil: 1", "a\nb", "ä", "a\u0000b" })
    void aUserAgentThatIsNoHeaderIsRefused(String userAgent) {
        configuration.userAgent = userAgent;

        assertInvalid("offline.config.user-agent");
    }

    @Test
    void anotherCloudMayBeGiven() {
        configuration.cloudUrl = "http://127.0.0.1:8080/";

        assertEquals("http://127.0.0.1:8080", settings().hosts().oauth().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = { "http://192.168.1.2", "ftp://localhost", "localhost:8080", "https://", "https://h:99999" })
    void aCloudThatCannotBeIsRefused(String url) {
        configuration.cloudUrl = url;

        assertInvalid("offline.config.cloud-url");
    }

    @Test
    void aParameterOfAnotherAddOnIsNoticed() {
        assertTrue(configuration.toSettings(Set.of("email", "password", "hostname")).foreign());
        assertTrue(configuration.toSettings(List.of("PASSWORD")).foreign());
    }

    @Test
    void noTextShowsASecret() {
        configuration.pin = "012345";

        assertFalse(settings().toString().contains("secret") || settings().toString().contains("012345"));
    }

    @ParameterizedTest
    @CsvSource({ "012345, 012345", "' 012-345 ', 012345", "'', ", "new, ", "123, ", "abc, " })
    void anActionTakesTheSamePins(String typed, String pin) {
        assertEquals(Optional.ofNullable(pin), AccountConfiguration.pinOf(typed));
    }

    @ParameterizedTest
    @ValueSource(ints = { 15, 30, 86400 })
    void eventsAreLookedForEveryQuarterOfAMinuteAtMost(int seconds) {
        configuration.eventInterval = seconds;

        assertEquals(Duration.ofSeconds(seconds), settings().intervals().events());
    }

    @ParameterizedTest
    @ValueSource(ints = { 14, 0, -1, 86401, Integer.MAX_VALUE, Integer.MIN_VALUE })
    void eventsAreNotLookedForMoreOften(int seconds) {
        configuration.eventInterval = seconds;

        assertInvalid("offline.config.event-interval");
    }

    @ParameterizedTest
    @ValueSource(ints = { 30, 60, 86400 })
    void usbStorageIsLookedAtEveryHalfMinuteAtMost(int seconds) {
        configuration.localStorageInterval = seconds;

        assertEquals(Duration.ofSeconds(seconds), settings().intervals().localStorage());
    }

    @ParameterizedTest
    @ValueSource(ints = { 29, 0, -1, 86401, Integer.MAX_VALUE, Integer.MIN_VALUE })
    void usbStorageIsNotLookedAtMoreOften(int seconds) {
        configuration.localStorageInterval = seconds;

        assertInvalid("offline.config.local-storage-interval");
    }

    @ParameterizedTest
    @CsvSource({ "OFF, OFF", "CLOUD, CLOUD", "LOCAL, LOCAL", "ALL, ALL", "all, ALL", "' Cloud ', CLOUD" })
    void anArchiveIsOneOfFourWords(String word, ArchiveMode mode) {
        configuration.archive = word;

        assertEquals(mode, configuration.toFolders().archiveMode());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "ON", "BOTH", "CLOUD,LOCAL", "true", "ALLE" })
    void anyOtherArchiveIsRefused(String word) {
        configuration.archive = word;

        assertFoldersInvalid("offline.config.archive");
    }

    @Test
    void limitsOfTheArchiveMayBeNoneButNotNegative() {
        configuration.archiveDays = 0;
        configuration.archiveSize = 0;
        assertEquals(new ArchiveLimits(0, 0), configuration.toFolders().archiveLimits());
        configuration.archiveDays = Integer.MAX_VALUE;
        configuration.archiveSize = Integer.MAX_VALUE;
        assertEquals(new ArchiveLimits(Integer.MAX_VALUE, 2_147_483_647_000_000_000L),
                configuration.toFolders().archiveLimits());

        configuration.archiveDays = -1;
        assertFoldersInvalid("offline.config.archive");
        configuration.archiveDays = 30;
        configuration.archiveSize = -1;
        assertFoldersInvalid("offline.config.archive");
    }

    @Test
    void clipsAreInTheUserDataUnlessSomebodySaysWhere() {
        assertEquals("blink", configuration.toFolders().clips().getFileName().toString());
        assertEquals(List.of(), configuration.toFolders().others());

        configuration.clipFolder = " /srv/clips ";
        configuration.saveFolders = List.of(" /srv/one ", "", "  ", "/srv/two");
        AccountFolders folders = configuration.toFolders();

        assertEquals(Path.of("/srv/clips"), folders.clips());
        assertEquals(List.of(Path.of("/srv/one"), Path.of("/srv/two")), folders.others());
    }

    @Test
    void aFolderThatNoSystemHasIsRefused() {
        configuration.clipFolder = "a\u0000b";
        assertFoldersInvalid("offline.config.folder");
        configuration.clipFolder = "";
        configuration.saveFolders = List.of("/srv", "\u0000");
        assertFoldersInvalid("offline.config.folder");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "/", "https://me.example.com", "https://me.example.com/openhab/",
            "http://[::1]:8080" })
    void linksMayBeginWithAnAddress(String base) {
        configuration.linkBase = base;

        assertDoesNotThrow(() -> configuration.toLinkBase(() -> Optional.of("http://192.0.2.1:8080")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "me.example.com", "ftp://me", "http://", "https://me/?a=b", "https://me/#x",
            "javascript:1", "http://me:0" })
    void linksMayNotBeginWithAnythingElse(String base) {
        configuration.linkBase = base;

        AccountConfiguration.InvalidException invalid = assertThrows(AccountConfiguration.InvalidException.class,
                () -> configuration.toLinkBase(Optional::empty));
        assertTrue(Texts.all().containsKey(invalid.textKey()), invalid.textKey());
    }

    private void assertFoldersInvalid(String key) {
        AccountConfiguration.InvalidException invalid = assertThrows(AccountConfiguration.InvalidException.class,
                configuration::toFolders);

        assertEquals(key, invalid.textKey());
        assertTrue(Texts.all().containsKey(key));
    }

    private AccountSettings settings() {
        return configuration.toSettings(Set.of("email", "password", "pin", "refreshInterval", "hardwareId", "userAgent",
                "cloudUrl", "clipFolder", "archive", "archiveDays", "archiveSize", "saveFolders", "linkBase",
                "eventInterval", "localStorageInterval"));
    }

    private void assertInvalid(String key) {
        AccountConfiguration.InvalidException invalid = assertThrows(AccountConfiguration.InvalidException.class,
                this::settings);

        assertEquals(key, invalid.textKey());
        assertTrue(Texts.all().containsKey(key));
    }
}
