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
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhab.binding.blink.internal.account.SessionState;
import org.openhab.binding.blink.internal.account.SessionState.PinNeeded;
import org.openhab.binding.blink.internal.account.SessionState.PinNeeded.Hint;
import org.openhab.binding.blink.internal.account.SessionState.SignInNeeded;
import org.openhab.binding.blink.internal.account.SessionState.SignInNeeded.Reason;
import org.openhab.binding.blink.internal.account.SessionState.Unreachable;
import org.openhab.binding.blink.internal.cloud.auth.PinChallenge.Channel;
import org.openhab.binding.blink.internal.cloud.model.AccountInfo;
import org.openhab.binding.blink.internal.cloud.model.Tier;
import org.openhab.binding.blink.internal.fixture.TestClock;
import org.openhab.binding.blink.internal.fixture.Texts;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * {@link AccountStatus} has a row for every state, with a text that exists.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class AccountStatusTest {

    private static final TestClock CLOCK = new TestClock();
    private static final Instant LATER = TestClock.START.plusSeconds(600);
    private static final Set<String> WORDS = new HashSet<>();

    static Stream<SessionState> troubles() {
        List<SessionState> states = new ArrayList<>();
        for (Reason reason : Reason.values()) {
            states.add(new SignInNeeded(reason));
        }
        for (Hint hint : Hint.values()) {
            for (Channel channel : Channel.values()) {
                for (String target : List.of("", "+49xxxxxxx12", ",\"[]")) {
                    states.add(new PinNeeded(hint, channel, target, LATER, LATER));
                }
            }
        }
        for (Unreachable.Cause cause : Unreachable.Cause.values()) {
            states.add(new Unreachable(cause));
        }
        states.addAll(List.of(new SessionState.WrongCredentials(), new SessionState.RateLimited(LATER, true),
                new SessionState.RateLimited(LATER, false), new SessionState.Blocked(403),
                new SessionState.Blocked(406), new SessionState.UpdateRequired()));
        return states.stream();
    }

    @BeforeAll
    static void readOptions() throws Exception {
        for (String file : List.of("account.xml", "channel-types.xml")) {
            NodeList types = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                    .parse(Path.of("src/main/resources/OH-INF/thing", file).toFile())
                    .getElementsByTagName("channel-type");
            for (int i = 0; i < types.getLength(); i++) {
                Element type = (Element) types.item(i);
                NodeList options = type.getElementsByTagName("option");
                for (int j = 0; "api-status".equals(type.getAttribute("id")) && j < options.getLength(); j++) {
                    WORDS.add(((Element) options.item(j)).getAttribute("value"));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void everyTroubleHasADetailATextAndAWord(SessionState state) {
        AccountStatus status = AccountStatus.of(state, CLOCK, ZoneOffset.UTC);

        assertEquals(ThingStatus.OFFLINE, status.status());
        assertNotEquals(ThingStatusDetail.NONE, status.detail());
        String shown = Texts.shown(String.valueOf(status.description()));
        assertFalse(shown.contains("{") || shown.contains("@text"), shown);
        assertTrue(WORDS.contains(String.valueOf(status.word())), "no option " + status.word());
    }

    @Test
    void everyOptionOfTheChannelIsUsed() {
        Set<String> used = new HashSet<>(Set.of("OK"));
        troubles().forEach(state -> used.add(String.valueOf(AccountStatus.of(state, CLOCK, ZoneOffset.UTC).word())));

        assertEquals(WORDS, used);
    }

    @Test
    void everyKindOfStateIsTried() {
        Set<Class<?>> tried = new HashSet<>(Set.of(SessionState.Starting.class, SessionState.Online.class));
        troubles().forEach(state -> tried.add(state.getClass()));

        assertEquals(Set.of(SessionState.class.getPermittedSubclasses()), tried);
    }

    @Test
    void whileNothingIsKnownNothingIsSaid() {
        assertEquals(new AccountStatus(ThingStatus.UNKNOWN, ThingStatusDetail.NONE, null, null),
                AccountStatus.of(new SessionState.Starting(), CLOCK, ZoneOffset.UTC));
    }

    @Test
    void allIsWellWhenBlinkAnswers() {
        assertEquals(new AccountStatus(ThingStatus.ONLINE, ThingStatusDetail.NONE, null, "OK"), AccountStatus
                .of(new SessionState.Online(new AccountInfo(1, new Tier("e002")), false), CLOCK, ZoneOffset.UTC));
    }

    @Test
    void anUpdateThatBlinkWantsIsToldWhileAllIsWell() {
        SessionState online = new SessionState.Online(new AccountInfo(1, new Tier("e002")), true);

        assertEquals(ThingStatus.ONLINE, AccountStatus.of(online, CLOCK, ZoneOffset.UTC).status());
        assertEquals("OK", AccountStatus.of(online, CLOCK, ZoneOffset.UTC).word());
        assertTrue(shown(online).contains("Look for an update of this add-on"), shown(online));
    }

    @Test
    void aClientThatBlinkRefusesAsTooOldSaysWhatToDo() {
        assertTrue(shown(new SessionState.UpdateRequired()).contains("Update this add-on."));
        assertTrue(shown(new SessionState.UpdateRequired()).contains("user agent"));
    }

    @Test
    void theUserSeesWhereThePinWent() {
        assertEquals("Blink has sent a PIN by SMS to +49xxxxxxx12. Enter it as PIN within 10 minutes.",
                shown(new PinNeeded(Hint.SENT, Channel.SMS, "+49xxxxxxx12", LATER, LATER)));
    }

    @Test
    void theUserSeesUntilWhenBlinkWantsToWait() {
        assertTrue(shown(new SessionState.RateLimited(LATER, true)).contains(" at 12:10."));
        assertTrue(shown(new SessionState.RateLimited(LATER, false)).contains(" until 12:10."));
        assertTrue(shown(new PinNeeded(Hint.TOO_EARLY, Channel.SMS, "", LATER, LATER)).contains(" before 12:10."));
    }

    @Test
    void theUserSeesHowTheEdgeRefuses() {
        assertTrue(shown(new SessionState.Blocked(406)).contains("(406)"));
    }

    private static String shown(SessionState state) {
        return Texts.shown(String.valueOf(AccountStatus.of(state, CLOCK, ZoneOffset.UTC).description()));
    }
}
