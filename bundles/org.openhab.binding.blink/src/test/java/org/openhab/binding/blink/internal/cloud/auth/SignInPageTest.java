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
package org.openhab.binding.blink.internal.cloud.auth;

import static org.junit.jupiter.api.Assertions.*;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.fixture.CpuTime;

/**
 * {@link SignInPage} finds the token of the page, however the page is written, and quickly gives up where there is
 * none.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class SignInPageTest {

    /** An eighth of what the transport lets through. */
    private static final int LARGE_PAGE = 1024 * 1024;

    @ParameterizedTest
    @ValueSource(strings = { //
            "<script id=\"oauth-args\" type=\"application/json\">{\"csrf-token\":\"TOKEN\"}</script>",
            "<script type=\"application/json\" id=\"oauth-args\">{\"csrf-token\":\"TOKEN\"}</script>",
            "<script type='application/json' id='oauth-args'>{\"csrf-token\":\"TOKEN\"}</script>",
            "<script id=oauth-args>{\"csrf-token\":\"TOKEN\"}</script>",
            "<SCRIPT ID = \"oauth-args\" nonce=\"x\">\n  { \"csrf-token\" : \"TOKEN\" }\n</SCRIPT >",
            "<script\n\tid=\"oauth-args\"\n>{\"other\":{\"csrf-token\":1},\"csrf-token\":\"TOKEN\",\"more\":[1]}</script>",
            "<script>var a = 1;</script><script id=\"oauth-args\">{\"csrf-token\":\"TOKEN\"}</script>",
            "<script id=\"oauth-args\">{}</script><script id=\"oauth-args\">{\"csrf-token\":\"TOKEN\"}</script>",
            "<script id=\"oauth-args\" data-x=\"a>b\">{\"csrf-token\":\"TOKEN\"}</script>",
            "<script id=\"oauth-args\">{\"html\":\"<b>\",\"csrf-token\":\"TOKEN\"}</script>",
            "<script>window.args = {'csrf-token' : 'TOKEN'};</script>",
            "<div data-args='{\"csrf-token\":\"TOKEN\"}'></div>", "{\"csrf-token\":\"TOKEN\"}" })
    void theTokenIsFoundHoweverThePageIsWritten(String html) {
        assertEquals(Optional.of("TOKEN"), SignInPage.csrfToken(html));
        assertEquals(Optional.of("TOKEN"),
                SignInPage.csrfToken("<!doctype html><html><head>" + html + "</head><body>Hi</body></html>"));
    }

    @Test
    void escapesOfJsonAreUnderstood() {
        assertEquals(Optional.of("a/b+c"),
                SignInPage.csrfToken("<script id=\"oauth-args\">{\"csrf-token\":\"a\\/b\\u002bc\"}</script>"));
    }

    @Test
    void theScriptWithTheArgumentsCountsMoreThanAnyOther() {
        assertEquals(Optional.of("TOKEN"),
                SignInPage.csrfToken("<script>x={\"csrf-token\":\"decoy\"}</script>"
                        + "<script id=\"oauth-args\">{\"csrf-token\":\"TOKEN\"}</script>"
                        + "<script id=\"oauth-args\">{\"csrf-token\":\"second\"}</script>"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "<html>We will be back soon</html>", "<script id=\"oauth-args\">{}</script>",
            "<script id=\"oauth-args\">{\"csrf-token\":\"\"}</script>",
            "<script id=\"oauth-args\">{\"csrf-token\":\"  \"}</script>",
            "<script id=\"oauth-args\">{\"csrf-token\":null}</script>",
            "<script id=\"oauth-args\">{\"csrf-token\":{\"a\":1}}</script>",
            "<script id=\"oauth-args\">[\"csrf-token\"]</script>", "<script id=\"oauth-args\">{\"csrf-token\":",
            "csrf-token: TOKEN", "\"csrf-token\": \"\"" })
    void aPageWithoutATokenHasNone(String html) {
        assertEquals(Optional.empty(), SignInPage.csrfToken(html));
    }

    static Stream<String> hostilePages() {
        return Stream.of("<script", "<script ", "<script>", "<script id=", "<script id='oauth-args'>",
                "<script id=\"oauth-args\">{", "<script id=\"oauth-args\">{\"csrf-token\":\"", "<script  id  ", "id = ",
                "\"csrf-token\"", "\"csrf-token\" ", "\"csrf-token\":", "\"csrf-token\" : ", "\"csrf-token\":\"a",
                "'csrf-token':'", " ", "\n", ">", "{", "[", "\"", "a");
    }

    @ParameterizedTest
    @MethodSource("hostilePages")
    void aHostilePageCostsNoTime(String part) {
        String repeated = part.repeat(LARGE_PAGE / part.length());

        CpuTime.assertBelow(Duration.ofSeconds(1), () -> {
            SignInPage.csrfToken(repeated);
            SignInPage.csrfToken("<script id=\"oauth-args\">" + repeated.substring(0, repeated.length() / 2));
            SignInPage.csrfToken("<script id=\"oauth-args\">{\"csrf-token\""
                    + repeated.substring(0, repeated.length() / 2) + "</script>");
        });
    }

    @Test
    void aTokenBehindAHugePageIsFound() {
        String page = "<p>text</p>".repeat(80_000)
                + "<script id=\"oauth-args\" type=\"application/json\">{\"csrf-token\":\"TOKEN\"}</script>";

        CpuTime.assertBelow(Duration.ofSeconds(1),
                () -> assertEquals(Optional.of("TOKEN"), SignInPage.csrfToken(page)));
    }

    @Test
    void deeplyNestedArgumentsDoNotOverflow() {
        String page = "<script id=\"oauth-args\">" + "{\"a\":".repeat(20_000) + "1" + "}".repeat(20_000) + "</script>";

        assertEquals(Optional.empty(), SignInPage.csrfToken(page));
    }
}
