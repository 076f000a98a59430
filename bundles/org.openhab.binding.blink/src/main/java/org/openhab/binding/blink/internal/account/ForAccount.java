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
package org.openhab.binding.blink.internal.account;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.model.AccountInfo;

/**
 * Does something for the account that is signed in.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
interface ForAccount {
    /**
     * @param call what to do with the number and the tier of the account
     * @return its answer; fails when nobody is signed in
     */
    <T> CompletableFuture<T> call(Function<AccountInfo, CompletableFuture<T>> call);
}
