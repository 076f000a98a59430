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
package org.openhab.binding.blink.tests.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jetty.client.HttpClient;
import org.openhab.binding.blink.internal.account.AccountSession;
import org.openhab.binding.blink.internal.account.AccountSettings;
import org.openhab.binding.blink.internal.account.AccountSlot;
import org.openhab.binding.blink.internal.account.ArchiveKeeper;
import org.openhab.binding.blink.internal.account.ArchiveMode;
import org.openhab.binding.blink.internal.account.ClipFiles;
import org.openhab.binding.blink.internal.account.Intervals;
import org.openhab.binding.blink.internal.account.SessionListener;
import org.openhab.binding.blink.internal.account.SessionRuntime;
import org.openhab.binding.blink.internal.account.SessionState;
import org.openhab.binding.blink.internal.account.StorageClipMemoryStore;
import org.openhab.binding.blink.internal.account.StorageSessionStore;
import org.openhab.binding.blink.internal.clip.ClipBook;
import org.openhab.binding.blink.internal.clip.ClipEvent;
import org.openhab.binding.blink.internal.clip.ClipListener;
import org.openhab.binding.blink.internal.cloud.BlinkHosts;
import org.openhab.binding.blink.internal.cloud.ClientProfile;
import org.openhab.binding.blink.internal.cloud.http.JettyTransport;
import org.openhab.binding.blink.internal.cloud.http.TransportLimits;
import org.openhab.binding.blink.internal.media.Archive;
import org.openhab.binding.blink.internal.media.ArchiveLimits;
import org.openhab.binding.blink.internal.media.ClipSaver;
import org.openhab.binding.blink.internal.media.Journal;
import org.openhab.binding.blink.internal.media.SaveFolders;

/**
 * A process that holds the session, the storage and the files of one account, and is killed at one of its steps. If it
 * is not, it ends when there is nothing more to do.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class CrashSubject implements SessionListener, ClipListener {

    static final String EMAIL = "jane@example.org";
    static final String PASSWORD = "correct horse";
    static final String ARCHIVE = "archive";
    static final String SAVED = "saved";
    static final int DAYS = 1;
    static final String CLEAN_UP = "clean-up of the archive";
    private static final String UID = "blink:account:home";
    /** Time passes faster here, so that nobody has to wait. */
    private static final int FASTER = 20;
    private static final int QUIET_LOOKS = 25;

    private final Steps steps;
    private final SteppedSender sender;
    private final AccountSession session;
    private final ClipFiles files;
    private volatile boolean online;

    private CrashSubject(String cloud, Path folder, Clock clock, Steps steps) throws IOException {
        this.steps = steps;
        Executor disk = Executors.newFixedThreadPool(2, CrashSubject::daemon);
        FileStorage clips = new FileStorage(folder.resolve("clips.json"), steps);
        AccountSlot slot = new AccountSlot(
                new StorageSessionStore(new FileStorage(folder.resolve("sessions.json"), steps), UID),
                new StorageClipMemoryStore(clips, UID));
        SessionRuntime runtime = new SessionRuntime(clock, clock, () -> 0.5, new SecureRandom(), Duration.ZERO,
                Duration.ZERO, Duration.ofSeconds(30), disk);
        AccountSettings settings = new AccountSettings(EMAIL, PASSWORD, "", Intervals.DEFAULT, Optional.empty(),
                BlinkHosts.of(cloud), new ClientProfile(Optional.empty()), false);
        sender = new SteppedSender(new JettyTransport(new HttpClient(), TransportLimits.DEFAULT), steps);
        session = new AccountSession(settings, slot, sender, new Faster(), runtime, this);
        Supplier<ZoneId> zone = () -> ZoneOffset.UTC;
        Archive archive = new SteppedArchive(folder.resolve(ARCHIVE), zone, clock, steps);
        files = new ClipFiles(session.clips(), new SaveFolders(folder.resolve(SAVED), List.of()),
                new ClipSaver(new Journal(clips, UID), zone, clock), clock, disk);
        session.clips().addListener(this);
        session.clips().addListener(new ArchiveKeeper(session.clips(), archive, ArchiveMode.CLOUD, clock, disk));
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
    }

    /**
     * @param arguments the address of the cloud, the folder, by how many seconds the clock is ahead, the number or the
     *            name of the step at which the process is killed or 0, and how many microseconds later
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        Clock clock = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(Long.parseLong(arguments[2])));
        Steps steps = new Steps(arguments[3], Long.parseLong(arguments[4]));
        CrashSubject subject = new CrashSubject(arguments[0], folder, clock, steps);
        daemon(subject::obey).start();
        subject.session.start();
        subject.awaitQuiet();
        if (subject.online) {
            subject.files.saveAll(Instant.EPOCH, clip -> true, "", job -> steps.at("saved")).result()
                    .whenComplete((saved, failure) -> Report.tell("SAVED " + saved + " " + failure));
            subject.awaitQuiet();
        }
        Report.tell("DONE " + steps.count());
        Runtime.getRuntime().halt(0);
    }

    private void obey() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("pin ")) {
                    session.login().sendPin(line.substring("pin ".length()));
                } else {
                    session.login().requestPin();
                }
            }
        } catch (IOException e) {
            Report.tell("DEAF " + e.getMessage());
        }
    }

    /** Until nothing has happened for a while; by looks, because a machine that is busy lets time pass between two. */
    private void awaitQuiet() throws InterruptedException {
        int before = -1;
        for (int looks = 0; looks < QUIET_LOOKS; looks++) {
            int now = steps.count();
            if (now != before || sender.open() > 0 || session.state() instanceof SessionState.Starting) {
                before = now;
                looks = 0;
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    @Override
    public void onState(SessionState state) {
        online |= state instanceof SessionState.Online;
        Report.tell("STATE " + state.getClass().getSimpleName());
        if (state instanceof SessionState.PinNeeded needed) {
            Report.tell("PIN " + needed.hint());
        }
    }

    @Override
    public void onCalls(int callsPerHour) {
        // of no interest
    }

    @Override
    public boolean clearPin() {
        return true;
    }

    @Override
    public void onEvent(ClipEvent event) {
        Report.tell("EVENT " + event.clip().id());
        steps.at("event");
    }

    @Override
    public void onClips(ClipBook book) {
        // the archive looks at them
    }

    /**
     * An archive whose cleaning is a step.
     */
    private static class SteppedArchive extends Archive {
        private final Steps steps;

        SteppedArchive(Path folder, Supplier<ZoneId> zone, Clock clock, Steps steps) {
            super(folder, ArchiveLimits.of(DAYS, 0), zone, clock);
            this.steps = steps;
        }

        @Override
        public int enforce() {
            steps.at(CLEAN_UP);
            return super.enforce();
        }
    }

    /**
     * A scheduler whose delays are shorter.
     */
    private static class Faster extends ScheduledThreadPoolExecutor {
        Faster() {
            super(3, CrashSubject::daemon);
        }

        @Override
        public ScheduledFuture<?> schedule(@Nullable Runnable command, long delay, @Nullable TimeUnit unit) {
            return super.schedule(command, unit == null ? 0 : unit.toNanos(delay) / FASTER, TimeUnit.NANOSECONDS);
        }
    }
}
