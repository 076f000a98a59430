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
package org.openhab.binding.blink.cloud.simulator.oauth;

import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.http.CloudRequest;
import org.openhab.binding.blink.cloud.simulator.http.CloudResponse;
import org.openhab.binding.blink.cloud.simulator.http.Endpoint;
import org.openhab.binding.blink.cloud.simulator.json.Json;
import org.openhab.binding.blink.cloud.simulator.scenario.Scenario;

/**
 * <code>GET /oauth/v2/signin</code>: the page that holds the CSRF token.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class SignInPageEndpoint implements Endpoint {

    private final LoginSessions sessions;
    private final Scenario scenario;

    public SignInPageEndpoint(LoginSessions sessions, Scenario scenario) {
        this.sessions = sessions;
        this.scenario = scenario;
    }

    @Override
    public CloudResponse answer(CloudRequest request) {
        Optional<LoginSession> session = sessions.of(request);
        return session.isEmpty() ? OAuthErrors.emptyCookies()
                : CloudResponse.of(200, "text/html; charset=utf-8", page(session.get().csrfToken()))
                        .header("Cache-Control", "no-store");
    }

    private String page(String csrfToken) {
        String script = switch (scenario.signInPage()) {
            case NORMAL -> "<script id=\"oauth-args\" type=\"application/json\">"
                    + Json.write(Json.object().with("csrf-token", csrfToken)) + "</script>";
            case VARIANT -> "<script data-page='signin' type='application/json' id='oauth-args'>\n"
                    + Json.write(Json.object().with("locale", "en").with("csrf-token", csrfToken).with("captcha", null))
                            .replace(":", " : ")
                    + "\n</script>";
            case WITHOUT_TOKEN -> "<form><p>Please show that you are not a robot.</p></form>";
        };
        return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Sign in</title></head>\n<body>"
                + "<div id=\"root\"></div>\n" + script + "\n</body></html>\n";
    }
}
