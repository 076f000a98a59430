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
package org.openhab.binding.blink.internal.console;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.account.AccountSession;
import org.openhab.binding.blink.internal.account.ClipFiles.SaveJob;
import org.openhab.binding.blink.internal.clip.BookedClip;
import org.openhab.binding.blink.internal.clip.CameraNames;
import org.openhab.binding.blink.internal.clip.SinceParser;
import org.openhab.binding.blink.internal.cloud.model.Camera;
import org.openhab.binding.blink.internal.cloud.model.Clip;
import org.openhab.binding.blink.internal.handler.AccountHandler;
import org.openhab.core.io.console.Console;

/**
 * What the console does with clips.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ClipCommands {

    private static final int SHOWN = 20;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Patience patience;

    ClipCommands(Patience patience) {
        this.patience = patience;
    }

    List<Subcommand> all() {
        return List.of(
                Subcommand.of("clips", "[<camera>]", "lists the newest clips", 0, ClipCommands::clips)
                        .suggesting(Targets::cameras),
                Subcommand.of("download", "<folder> <since>",
                        "saves all clips since a date, for example: download 2026 2026/11/01 18:30", 2,
                        this::download));
    }

    private static void clips(AccountHandler account, List<String> arguments, Console console) {
        AccountSession session = account.getSession();
        if (session == null) {
            console.println("The account is not initialized.");
            return;
        }
        Stream<BookedClip> clips = session.clips().book().all().stream();
        if (!arguments.isEmpty()) {
            Optional<Camera> camera = Targets.camera(account, arguments, console);
            if (camera.isEmpty()) {
                return;
            }
            clips = clips.filter(booked -> booked.clip().isOf(camera.get().family(), camera.get().id()));
        }
        List<BookedClip> newest = clips.filter(booked -> booked.present().findAny().isPresent())
                .sorted(Comparator.comparing((BookedClip booked) -> booked.clip().time()).reversed()).limit(SHOWN)
                .toList();
        newest.forEach(booked -> {
            Clip clip = booked.clip();
            console.println(TIME.format(clip.time().atZone(account.zone())) + " " + clip.cameraName() + ": "
                    + clip.type() + sources(booked) + ", " + clip.id());
        });
        if (newest.isEmpty()) {
            console.println("There are no clips.");
        }
    }

    private static String sources(BookedClip booked) {
        return booked.present().map(clip -> clip.source().name()).distinct().collect(Collectors.joining("+", " ", ""));
    }

    private void download(AccountHandler account, List<String> arguments, Console console) {
        String folder = arguments.get(0);
        String since = String.join(" ", arguments.subList(1, arguments.size()));
        Optional<Instant> begin = SinceParser.parse(since, account.zone());
        if (begin.isEmpty()) {
            console.println("'" + since + "' is no date. Type it as 2026/11/01 18:30 or in ISO 8601.");
            return;
        }
        Optional<SaveJob> job = account.saveAllClips(folder, begin.get(), CameraNames.of(null));
        if (job.isEmpty()) {
            console.println("The account is not initialized.");
            return;
        }
        SaveJob work = job.get();
        Optional<Integer> saved = patience.await(console, work.result(), Optional.empty(),
                seconds -> work.total() == 0 ? "Looking for clips, " + seconds + " s ..."
                        : work.done() + " of " + work.total() + " clips, " + seconds + " s ...");
        if (Thread.currentThread().isInterrupted()) {
            work.stop();
            console.println("It stops after this clip. Type the same again to go on.");
        }
        saved.ifPresent(count -> console.println(count + " of " + work.total() + " clips were saved."));
        work.problem().ifPresent(problem -> console.println("Not all were: " + problem.getMessage()));
    }
}
