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

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.error.UnreachableException;

/**
 * Waits without holding a thread. Injected, so that tests need not wait.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
@FunctionalInterface
public interface Delay {

    /**
     * @param time how long
     * @return completes after that time; fails with an {@link UnreachableException} when whoever waits has been closed
     */
    CompletableFuture<@Nullable Void> of(Duration time);
}
