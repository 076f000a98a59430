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
package org.openhab.binding.blink.tests.concurrency;

import static org.openhab.binding.blink.tests.concurrency.FullHouse.GARAGE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.account.AccountSession;
import org.openhab.binding.blink.internal.account.Urgency;
import org.openhab.binding.blink.internal.clip.BookedClip;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.tests.support.ReceivedClip;
import org.openhab.binding.blink.tests.support.TestAccount;

/**
 * What an account is doing when the user interrupts it.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
enum AccountWork {
    BEGINNING(session -> List.of()),
    POLL(session -> List.of()),
    COMMAND(session -> List.of(session.order(home -> home.networks().arm(FullHouse.HOME, true)),
            session.order(home -> home.cameras().detectMotion(DeviceFamily.OWL, FullHouse.MINI, false)))),
    PICTURE(session -> List.of(session.order(home -> home.cameras().takePicture(DeviceFamily.CAMERA, GARAGE, false)))),
    DOWNLOAD(
            session -> session.clips().book().all().stream().map(BookedClip::clip)
                    .<CompletableFuture<?>> map(
                            clip -> session.clips().download(clip, Urgency.USER, new ReceivedClip()))
                    .toList()),
    LIVE_VIEW(session -> List.of(session.live().open(DeviceFamily.CAMERA, GARAGE, Duration.ofSeconds(20)))),
    REFRESH(session -> List.of(session.refresh(), session.clips().expectMotion(Duration.ofSeconds(1)),
            session.clips().since(session.clips().book().all().isEmpty() ? Instant.EPOCH
                    : session.clips().book().all().get(0).clip().time())));

    private final Function<AccountSession, List<CompletableFuture<?>>> begin;

    AccountWork(Function<AccountSession, List<CompletableFuture<?>>> begin) {
        this.begin = begin;
    }

    /** What was begun, for which somebody waits. */
    List<CompletableFuture<?>> begin(TestAccount account) {
        if (this == BEGINNING) {
            account.save();
        }
        return begin.apply(account.session());
    }
}
