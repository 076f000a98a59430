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
package org.openhab.binding.blink.internal.handler;

import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.account.ClipFiles.SaveJob;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatus;

/**
 * Shows in the status of an account how far the saving of its clips is.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class SaveProgress implements Consumer<SaveJob> {

    private final Supplier<? extends Thing> account;
    private final AccountOutput output;

    /**
     * @param account the thing of the account
     * @param output shows it
     */
    SaveProgress(Supplier<? extends Thing> account, AccountOutput output) {
        this.account = account;
        this.output = output;
    }

    @Override
    public void accept(SaveJob job) {
        output.tell(() -> {
            if (account.get().getStatus() == ThingStatus.ONLINE) {
                output.showStatus(job.result().isDone() ? AccountStatus.ONLINE
                        : AccountStatus.online("online.saving", Integer.toString(job.done()),
                                Integer.toString(job.total())));
            }
        });
    }
}
