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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.openhab.binding.blink.cloud.simulator.scenario.Break;
import org.openhab.binding.blink.cloud.simulator.scenario.Fault;
import org.openhab.binding.blink.internal.account.SessionState.Online;
import org.openhab.binding.blink.internal.account.SessionState.PinNeeded.Hint;
import org.openhab.binding.blink.internal.account.SessionState.SignInNeeded.Reason;
import org.openhab.binding.blink.internal.cloud.auth.PendingLogin;
import org.openhab.binding.blink.internal.cloud.auth.Pkce;
import org.openhab.binding.blink.internal.cloud.auth.StoredSession;
import org.openhab.binding.blink.internal.cloud.auth.Tokens;
import org.openhab.binding.blink.tests.support.LogFile;
import org.openhab.binding.blink.tests.support.SessionTest;

/**
 * Secrets stay where they belong: not in a log, not in a text of a record.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class SecretsTest extends SessionTest {

    private static final Path LOG = LogFile.PATH;

    private final Set<String> secrets = new LinkedHashSet<>(Set.of(PASSWORD));

    private void remember() {
        StoredSession stored = account.stored();
        PendingLogin pending = stored.pending();
        if (pending != null) {
            pending.cookies().forEach(cookie -> secrets.add(cookie.value()));
            secrets.addAll(Set.of(pending.csrfToken(), pending.verifier(), pending.state()));
            secrets.add(new Pkce(pending.verifier()).challenge());
        }
        Tokens tokens = stored.tokens();
        if (tokens != null) {
            secrets.addAll(Set.of(tokens.accessToken(), tokens.refreshToken()));
        }
        String fingerprint = stored.triedCredentials();
        if (fingerprint != null) {
            secrets.add(fingerprint);
        }
        blink.messages(EMAIL).forEach(message -> secrets.add(message.pin()));
    }

    @Test
    void theLogOfAWholeSessionHoldsNone() throws IOException {
        waitingForPin();
        remember();
        secrets.add(wrongPin());
        assertFalse(account.sendPin(wrongPin()));
        blink.fault(Fault.on(VERIFY_PIN).breaks(Break.BEFORE_HEADERS).once());
        assertFalse(account.sendPin(pin()));
        account.restart();
        awaitPin(Hint.SENT);
        remember();
        blink.scenario().down(TOKEN);
        assertFalse(account.sendPin(pin()));
        remember();
        blinkComesBack();
        account.live(Duration.ofMinutes(1));
        assertState(Online.class);
        remember();
        blink.revokeAccessTokens(EMAIL);
        account.live(Duration.ofMinutes(2));
        remember();
        blink.deleteDevices(EMAIL);
        account.live(Duration.ofMinutes(2));
        awaitSignInNeeded(Reason.SESSION_ENDED);
        assertTrue(secrets.size() >= 12, "too few secrets to be a test: " + secrets.size());
        List<String> lines = Files.readAllLines(LOG);
        assertTrue(lines.stream().anyMatch(line -> line.contains("TRACE") && line.contains("verify-pin")),
                "the finest level is written");
        // A PIN is six digits, which may stand in a port or a time by chance; alone between blanks it is a PIN.
        for (String secret : secrets) {
            String wanted = secret.matches("\\d+") ? " " + secret : secret;
            assertEquals(List.of(), lines.stream().filter(line -> line.contains(wanted)).toList());
        }
        assertEquals(List.of(), lines.stream().filter(line -> line.contains("@") && line.contains(EMAIL)).toList());
        assertSignInPosts(1);
    }

    @Test
    void theTextsOfRecordsHoldNone() {
        waitingForPin();
        remember();
        StoredSession stored = account.stored();
        PendingLogin pending = Objects.requireNonNull(stored.pending());
        assertTrue(account.sendPin(pin()));
        account.awaitState(Online.class);
        remember();
        StoredSession signedIn = account.stored();
        List<Object> records = new ArrayList<>(List.of(stored, pending, signedIn,
                Objects.requireNonNull(signedIn.tokens()), new Pkce(pending.verifier()), account.session().state()));
        records.addAll(pending.cookies());
        records.addAll(account.states);
        for (Object each : records) {
            secrets.forEach(secret -> assertFalse(each.toString().contains(secret), each.getClass().getSimpleName()));
        }
        assertSignInPosts(1);
    }

    @Test
    void thePasswordAndThePinAreNotStored() {
        waitingForPin();
        account.pin = pin();
        account.save().awaitState(Online.class);
        account.settle();
        assertFalse(account.storageText().contains(PASSWORD));
        assertFalse(account.storageText().contains("\"" + pin() + "\""));
        assertSignInPosts(1);
    }
}
