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
package org.openhab.binding.blink.tests.faults;

import static org.junit.jupiter.api.Assertions.*;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhab.binding.blink.cloud.simulator.account.TwoFactor;
import org.openhab.binding.blink.internal.account.SessionState.Online;
import org.openhab.binding.blink.internal.account.SessionState.PinNeeded.Hint;
import org.openhab.binding.blink.internal.cloud.http.HttpRequest;
import org.openhab.binding.blink.tests.faults.CloudFault.Meaning;

/**
 * Every step of the sign-in, each with every fault: the user reads what is the matter, Blink sends no second PIN by
 * itself, and what may go on goes on by itself when the fault ends.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class SignInFaultsTest extends FaultTest {

    /** Blink does not keep a sign-in that it has accepted for more than an hour, the simulated one at least. */
    private static final Duration ACCEPTED_SPELL = Duration.ofMinutes(40);
    /** The longest pause between two tries, and a little. */
    private static final Duration RECOVERY = Duration.ofMinutes(20);

    /** The steps, in their order. One line for each. */
    private enum Step {
        AUTHORIZE(request -> request.endpoint().equals("authorize") && request.uri().getQuery() != null),
        SIGN_IN_PAGE(request -> request.endpoint().equals("sign-in page")),
        CREDENTIALS(request -> request.endpoint().equals("sign-in")),
        PIN(request -> request.endpoint().equals("verify-pin")),
        CODE(request -> request.endpoint().equals("authorize") && request.uri().getQuery() == null),
        TOKEN(request -> request.endpoint().equals("redeem-code")),
        TIER(request -> request.endpoint().equals("tier-info"));

        private final Predicate<HttpRequest> which;

        Step(Predicate<HttpRequest> which) {
            this.which = which;
        }

        boolean isAccepted() {
            return this == CODE || this == TOKEN;
        }
    }

    private static Stream<Arguments> matrix() {
        return Arrays.stream(Step.values()).filter(step -> step != Step.PIN)
                .flatMap(step -> faults().stream().map(fault -> Arguments.of(step, fault)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("matrix")
    void theUserReadsWhatIsTheMatterAndNoSecondPinIsSent(Step step, CloudFault fault) {
        begin(fault, step.which);
        account.initialize();
        account.live(fault.slow() ? SLOW_SPELL : step.isAccepted() ? ACCEPTED_SPELL : SPELL);
        assertTells(text(step, fault));
        assertTrue(hits() >= 1, "the fault has happened");
        assertTrue(hits() <= mostTries(), () -> hits() + " calls met the fault");
        assertTrue(calls() <= 4 * mostTries(), () -> calls() + " calls");
        int posts = blink.signInPosts();
        assertTrue(posts <= 1, () -> posts + " sign-ins while Blink was at fault");
        end();
        account.live(RECOVERY.plus(fault.peace()));
        if (needsTheUser(step, fault.meaning())) {
            assertFalse(account.session().state() instanceof Online);
            assertSignInPosts(posts);
            assertTrue(account.requestPin());
            account.settle();
            assertSignInPosts(posts + 1);
        } else {
            assertSignInPosts(1);
        }
        assertOnline();
        assertFalse(shown().isEmpty());
    }

    private static Stream<CloudFault> faultsOfThePin() {
        return faults().stream();
    }

    @ParameterizedTest(name = "PIN: {0}")
    @MethodSource("faultsOfThePin")
    void aPinIsTypedAgainAndNoSecondOneIsSent(CloudFault fault) {
        withPin(TwoFactor.SMS);
        account.initialize();
        awaitPin(Hint.SENT);
        account.settle();
        remember();
        begin(fault, Step.PIN.which);
        assertFalse(account.sendPin(pin()));
        account.live(Duration.ofMinutes(5));
        assertTells(text(Step.PIN, fault));
        assertEquals(1, hits(), "a PIN is sent once");
        assertTrue(calls() <= 3, () -> calls() + " calls");
        end();
        assertTrue(account.sendPin(pin()));
        account.settle();
        assertOnline();
        assertSignInPosts(1);
    }

    private static String text(Step step, CloudFault fault) {
        Meaning meaning = fault.meaning();
        String trouble = trouble(meaning, step == Step.TIER ? "api" : "sign-in");
        return switch (step) {
            case AUTHORIZE, SIGN_IN_PAGE, TIER -> trouble;
            case CREDENTIALS -> switch (meaning) {
                case NO_ANSWER, SERVER_FAULT -> "pin.uncertain";
                case UNAUTHORIZED -> "login.wrong-credentials";
                case NONSENSE -> fault.name().contains("above the cap") ? "login.failed" : "login.lost";
                case ELSEWHERE -> "login.lost";
                case BAD_REQUEST, NOT_FOUND, BUSY -> "login.failed";
                default -> trouble;
            };
            case PIN -> switch (meaning) {
                case NOT_SENT, NO_ANSWER, SERVER_FAULT, NONSENSE, ELSEWHERE -> "pin.unchecked";
                case BAD_REQUEST, UNAUTHORIZED, BUSY -> "pin.wrong";
                case NOT_FOUND -> "login.failed";
                default -> trouble;
            };
            case CODE ->
                meaning == Meaning.BAD_REQUEST || meaning == Meaning.UNAUTHORIZED || meaning == Meaning.ELSEWHERE
                        ? "login.lost"
                        : trouble;
            case TOKEN -> meaning == Meaning.BAD_REQUEST || meaning == Meaning.UNAUTHORIZED ? "login.lost" : trouble;
        };
    }

    private static String trouble(Meaning meaning, String where) {
        return switch (meaning) {
            case NOT_SENT, NO_ANSWER -> "unreachable.no-connection";
            case NONSENSE, ELSEWHERE, BAD_REQUEST, UNAUTHORIZED, NOT_FOUND, BUSY -> "unreachable.unexpected-answer";
            case FORBIDDEN, NOT_ACCEPTABLE -> "blocked";
            case TOO_OLD -> "update-required";
            case TOO_OFTEN -> "rate-limited." + where;
            case SERVER_FAULT -> "unreachable.server-fault";
        };
    }

    /** Blink may have sent a PIN, or will send one: that is for the user to decide. */
    private static boolean needsTheUser(Step step, Meaning meaning) {
        return switch (step) {
            case AUTHORIZE, SIGN_IN_PAGE, TIER -> false;
            case CREDENTIALS, PIN -> meaning != Meaning.NOT_SENT;
            case CODE ->
                meaning == Meaning.BAD_REQUEST || meaning == Meaning.UNAUTHORIZED || meaning == Meaning.ELSEWHERE;
            case TOKEN -> meaning == Meaning.BAD_REQUEST || meaning == Meaning.UNAUTHORIZED;
        };
    }
}
