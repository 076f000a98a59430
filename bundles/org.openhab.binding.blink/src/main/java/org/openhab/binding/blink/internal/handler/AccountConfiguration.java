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

import static org.openhab.binding.blink.internal.BlinkBindingConstants.BINDING_ID;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.account.AccountSettings;
import org.openhab.binding.blink.internal.account.ArchiveMode;
import org.openhab.binding.blink.internal.account.Intervals;
import org.openhab.binding.blink.internal.cloud.BlinkHosts;
import org.openhab.binding.blink.internal.cloud.ClientProfile;
import org.openhab.binding.blink.internal.media.ArchiveLimits;
import org.openhab.binding.blink.internal.web.LinkBase;
import org.openhab.core.OpenHAB;

/**
 * Configuration of the account as openHAB fills it in. Units and ranges as in the thing type.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class AccountConfiguration {

    /** All parameters of an account. Any other one tells that the thing was made by another add-on for Blink. */
    private static final Set<String> PARAMETERS = Set.of("email", "password", "pin", "refreshInterval", "eventInterval",
            "localStorageInterval", "hardwareId", "clipFolder", "archive", "archiveDays", "archiveSize", "saveFolders",
            "linkBase", "userAgent", "cloudUrl");

    private static final int SHORTEST_INTERVAL = 30;
    private static final int SHORTEST_EVENT_INTERVAL = 15;
    private static final int LONGEST_INTERVAL = 86_400;
    private static final Pattern PIN = Pattern.compile("\\d{4,8}");
    private static final Pattern HEADER_VALUE = Pattern.compile("[\\x20-\\x7e]{1,500}");

    public String email = "";
    public String password = "";
    public String pin = "";
    public int refreshInterval = 60;
    public int eventInterval = 30;
    public int localStorageInterval = 60;
    public String hardwareId = "";
    public String userAgent = "";
    public String cloudUrl = "";
    public String clipFolder = "";
    public List<String> saveFolders = List.of();
    public String archive = "OFF";
    public int archiveDays = 30;
    public int archiveSize = 10;
    public String linkBase = "";

    /**
     * A configuration that nothing can be done with.
     */
    public static class InvalidException extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        /**
         * @param textKey the key of the text that tells the user what is wrong
         */
        InvalidException(String textKey) {
            super(textKey);
        }

        /**
         * @return the key of the text that tells the user what is wrong
         */
        public String textKey() {
            return String.valueOf(getMessage());
        }
    }

    /**
     * A configuration in which everything is right.
     *
     * @param settings what the session needs
     * @param folders where files may be, and what is kept
     * @param linkBase what stands in front of links
     */
    record Checked(AccountSettings settings, AccountFolders folders, LinkBase linkBase) {
    }

    /**
     * Checks everything.
     *
     * @param parameters the names of all parameters that are set, known or not
     * @param own the address of openHAB
     * @return what everything means
     * @throws InvalidException when something is missing or wrong
     */
    Checked check(Collection<String> parameters, Supplier<Optional<String>> own) throws InvalidException {
        return new Checked(toSettings(parameters), toFolders(), toLinkBase(own));
    }

    /**
     * Checks what the session needs.
     *
     * @param parameters the names of all parameters that are set, known or not
     * @return the settings
     * @throws InvalidException when something is missing or wrong
     */
    public AccountSettings toSettings(Collection<String> parameters) throws InvalidException {
        if (email.isBlank()) {
            throw new InvalidException("offline.config.email-missing");
        }
        if (!userAgent.isBlank() && !HEADER_VALUE.matcher(userAgent.strip()).matches()) {
            throw new InvalidException("offline.config.user-agent");
        }
        return new AccountSettings(email.strip(), password, normalizedPin(), intervals(), checkedHardwareId(), hosts(),
                new ClientProfile(Optional.of(userAgent.strip()).filter(a -> !a.isEmpty())),
                !PARAMETERS.containsAll(parameters));
    }

    private Intervals intervals() throws InvalidException {
        if (refreshInterval != 0 && (refreshInterval < SHORTEST_INTERVAL || refreshInterval > LONGEST_INTERVAL)) {
            throw new InvalidException("offline.config.refresh-interval");
        }
        if (eventInterval < SHORTEST_EVENT_INTERVAL || eventInterval > LONGEST_INTERVAL) {
            throw new InvalidException("offline.config.event-interval");
        }
        if (localStorageInterval < SHORTEST_INTERVAL || localStorageInterval > LONGEST_INTERVAL) {
            throw new InvalidException("offline.config.local-storage-interval");
        }
        return new Intervals(Duration.ofSeconds(refreshInterval), Duration.ofSeconds(eventInterval),
                Duration.ofSeconds(localStorageInterval));
    }

    /**
     * @return where files may be written, and what is kept
     * @throws InvalidException when something of that is wrong
     */
    public AccountFolders toFolders() throws InvalidException {
        if (archiveDays < 0 || archiveSize < 0) {
            throw new InvalidException("offline.config.archive");
        }
        ArchiveMode mode = ArchiveMode.of(archive).orElseThrow(() -> new InvalidException("offline.config.archive"));
        try {
            Path home = clipFolder.isBlank() ? Path.of(OpenHAB.getUserDataFolder(), BINDING_ID)
                    : Path.of(clipFolder.strip());
            return new AccountFolders(home, saveFolders.stream().filter(folder -> !folder.isBlank()).map(String::strip)
                    .map(folder -> Path.of(folder)).toList(), mode, ArchiveLimits.of(archiveDays, archiveSize));
        } catch (InvalidPathException e) {
            throw new InvalidException("offline.config.folder");
        }
    }

    /**
     * @param own the address of openHAB
     * @return what stands in front of links
     * @throws InvalidException when it is no address
     */
    public LinkBase toLinkBase(Supplier<Optional<String>> own) throws InvalidException {
        try {
            return LinkBase.of(linkBase, own);
        } catch (IllegalArgumentException e) {
            throw new InvalidException(LinkBase.INVALID);
        }
    }

    /**
     * Checks what a user typed as PIN.
     *
     * @return the digits; empty when it is no PIN
     */
    public static Optional<String> pinOf(String typed) {
        String digits = typed.replaceAll("[\\s\\p{Z}-]", "");
        return PIN.matcher(digits).matches() ? Optional.of(digits) : Optional.empty();
    }

    private String normalizedPin() throws InvalidException {
        String typed = pin.strip().toLowerCase(Locale.ROOT);
        if (typed.isEmpty() || AccountSettings.NEW_PIN.equals(typed)) {
            return typed;
        }
        return pinOf(typed).orElseThrow(() -> new InvalidException("offline.config.pin"));
    }

    private Optional<String> checkedHardwareId() throws InvalidException {
        if (hardwareId.isBlank()) {
            return Optional.empty();
        }
        try {
            UUID uuid = UUID.fromString(hardwareId.strip());
            if (uuid.toString().equalsIgnoreCase(hardwareId.strip())) {
                return Optional.of(hardwareId.strip());
            }
        } catch (IllegalArgumentException e) {
            throw new InvalidException("offline.config.hardware-id");
        }
        throw new InvalidException("offline.config.hardware-id");
    }

    private BlinkHosts hosts() throws InvalidException {
        try {
            return cloudUrl.isBlank() ? BlinkHosts.ofBlink() : BlinkHosts.of(cloudUrl);
        } catch (IllegalArgumentException e) {
            throw new InvalidException("offline.config.cloud-url");
        }
    }
}
