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

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.account.Accounts;
import org.openhab.binding.blink.cloud.simulator.http.CloudRequest;
import org.openhab.binding.blink.cloud.simulator.http.CloudResponse;
import org.openhab.binding.blink.cloud.simulator.http.Endpoint;
import org.openhab.binding.blink.cloud.simulator.scenario.RateLimit;
import org.openhab.binding.blink.cloud.simulator.scenario.Scenario;

/**
 * A step of the sign-in in which a form is sent: refused without the cookie and the token of its session, and when it
 * comes too often.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
abstract class FormEndpoint implements Endpoint {

    final Accounts accounts;
    final LoginSessions sessions;
    final Pins pins;
    final CodeRedirect redirect;
    final Scenario scenario;
    private final RateLimit rateLimit;
    private final List<String> fields;

    /**
     * @param fields what the form must hold
     */
    FormEndpoint(Accounts accounts, LoginSessions sessions, Pins pins, CodeRedirect redirect, Scenario scenario,
            RateLimit rateLimit, List<String> fields) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.pins = pins;
        this.redirect = redirect;
        this.scenario = scenario;
        this.rateLimit = rateLimit;
        this.fields = fields;
    }

    @Override
    public final CloudResponse answer(CloudRequest request) {
        SessionForm form = SessionForm.read(request, sessions, fields);
        CloudResponse refusal = form.refusal();
        if (refusal != null) {
            return refusal;
        }
        if (rateLimit.remainingSeconds() > 0) {
            request.note("rate limited");
            return OAuthErrors.rateLimited(rateLimit.remainingSeconds());
        }
        return answer(request, form);
    }

    /**
     * @param form one that is whole and comes from its session
     */
    abstract CloudResponse answer(CloudRequest request, SessionForm form);
}
