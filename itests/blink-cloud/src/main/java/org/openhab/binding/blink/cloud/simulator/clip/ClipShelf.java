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
package org.openhab.binding.blink.cloud.simulator.clip;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.account.Account;

/**
 * A place where recordings are kept. Every recording is shown to all of them, and each decides by itself whether it is
 * one for it; one that nobody wants is lost.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@FunctionalInterface
@NonNullByDefault
public interface ClipShelf {

    /**
     * Shows it a recording that has just begun.
     *
     * @param account whose it is
     * @return whether it will be kept here
     */
    boolean offer(Account account, Recording recording);
}
