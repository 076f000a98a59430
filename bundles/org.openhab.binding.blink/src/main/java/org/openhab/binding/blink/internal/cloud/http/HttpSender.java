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
package org.openhab.binding.blink.internal.cloud.http;

import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.error.BlinkException;

/**
 * One link of the chain that a request passes on its way to Blink. Each link does one thing and hands over to the next:
 *
 * <pre>
 * authorization → retry → log and count → rate gate → in-flight book → transport
 * </pre>
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
@FunctionalInterface
public interface HttpSender {

    /**
     * Sends a request. Never blocks.
     *
     * @param request what to send
     * @return the answer, whatever its status; fails with a {@link BlinkException} only
     */
    CompletableFuture<HttpResponse> send(HttpRequest request);
}
