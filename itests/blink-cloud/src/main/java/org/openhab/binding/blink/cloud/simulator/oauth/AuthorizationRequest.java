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

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What a client asked for when it began to sign in, already checked. Missing optional parts are empty.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
record AuthorizationRequest(OAuthClient client, String redirectUri, String codeChallenge, String hardwareId,
        String state) {
}
