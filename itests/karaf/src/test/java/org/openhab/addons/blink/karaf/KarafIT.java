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
package org.openhab.addons.blink.karaf;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

import org.awaitility.core.ConditionTimeoutException;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The archives, dropped into the addons folder of a real Karaf.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class KarafIT {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final String REFUSED = "Unable to install Kar feature";

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = { "oh5", "oh4" })
    void theAddOnStartsWhenItsArchiveIsDropped(String line) throws IOException, InterruptedException {
        Path archive = Path.of(System.getProperty("archives") + "-" + line + ".kar");
        try (Karaf karaf = Karaf.start(Path.of(System.getProperty("karaf.home")), folder.resolve("karaf"))) {
            awaitStatus(karaf, NOT_FOUND);
            karaf.deploy(archive);
            // Only the add-on forbids what has no valid link: its bundle is resolved and started, its components live.
            awaitStatus(karaf, FORBIDDEN);
            String log = karaf.log();
            assertFalse(log.lines().anyMatch(one -> one.contains("| ERROR |") && one.contains("blink")), log);
        }
    }

    private static void awaitStatus(Karaf karaf, int status) throws IOException {
        try {
            await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1))
                    .until(() -> karaf.status("/blink/picture") == status || karaf.log().contains(REFUSED));
            assertFalse(karaf.log().contains(REFUSED), karaf.log());
        } catch (ConditionTimeoutException e) {
            throw new AssertionError(karaf.log(), e);
        }
    }
}
