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

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.http.Json;

/**
 * Finds the CSRF token in the page that asks for e-mail and password. It is in a JSON script with the id
 * {@code oauth-args}; neither the order nor the quotes of its attributes are to be relied on, so as a last resort the
 * whole page is searched for the member.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class SignInPage {

    /** Possessive and never past the next tag, so that no page can make it look at the same characters again. */
    private static final Pattern SCRIPT = Pattern.compile("<script\\b([^<>]{0,1000}+)>([^<]{0,100000}+)</script",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ARGS_ID = Pattern.compile("\\bid\\s*=\\s*[\"']?oauth-args\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MEMBER = Pattern
            .compile("[\"']csrf-token[\"']\\s*:\\s*[\"']([^\"'\\s<>]{1,4096})[\"']");

    private SignInPage() {
    }

    /**
     * @param html the page
     * @return its token; empty when it has none: a captcha, a maintenance page, another page altogether
     */
    static Optional<String> csrfToken(String html) {
        Matcher script = SCRIPT.matcher(html);
        while (script.find()) {
            if (ARGS_ID.matcher(script.group(1)).find()) {
                Optional<String> token = Json.object(script.group(2).strip())
                        .flatMap(args -> Json.text(args, "csrf-token")).filter(text -> !text.isBlank());
                if (token.isPresent()) {
                    return token;
                }
            }
        }
        Matcher member = MEMBER.matcher(html);
        return member.find() ? Optional.of(member.group(1)) : Optional.empty();
    }
}
