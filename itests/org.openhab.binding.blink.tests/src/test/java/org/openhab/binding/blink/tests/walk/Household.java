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
package org.openhab.binding.blink.tests.walk;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.cloud.simulator.account.Account;
import org.openhab.binding.blink.cloud.simulator.clip.ClipPlan;
import org.openhab.binding.blink.cloud.simulator.clip.Footage;
import org.openhab.binding.blink.cloud.simulator.home.Home;
import org.openhab.binding.blink.internal.account.AccountClips;
import org.openhab.binding.blink.internal.account.AccountSession;
import org.openhab.binding.blink.internal.account.ArchiveKeeper;
import org.openhab.binding.blink.internal.account.ArchiveMode;
import org.openhab.binding.blink.internal.account.ClipFiles;
import org.openhab.binding.blink.internal.account.ClipFiles.SaveJob;
import org.openhab.binding.blink.internal.account.CommandResult;
import org.openhab.binding.blink.internal.account.HomeCommands;
import org.openhab.binding.blink.internal.account.SessionState.PinNeeded;
import org.openhab.binding.blink.internal.account.SessionState.SignInNeeded;
import org.openhab.binding.blink.internal.cloud.BlinkHosts;
import org.openhab.binding.blink.internal.cloud.http.HttpSender;
import org.openhab.binding.blink.internal.media.Archive;
import org.openhab.binding.blink.internal.media.ArchiveLimits;
import org.openhab.binding.blink.internal.media.ClipSaver;
import org.openhab.binding.blink.internal.media.Journal;
import org.openhab.binding.blink.internal.media.SaveFolders;
import org.openhab.binding.blink.tests.support.MemoryStorage;
import org.openhab.binding.blink.tests.support.TestAccount;

/**
 * Somebody with cameras and an openHAB that keeps all clips: what he does, and what happens to him.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class Household implements AutoCloseable {

    static final String ARCHIVE = "archive";
    static final String SAVED = "saved";
    private static final int SMALLEST_CLIP = 2_000;
    private static final int YEARS = 3_000;
    /** The whole day is looked at once an hour, and after many failures a clip is tried again in an hour. */
    private static final int LONGEST_RECOVERY = 130;

    public final Town town;
    public final String email;
    public final TestAccount account;
    final Path folder;
    final LossyNetwork network;
    final Model model;
    private final List<Errand> errands = new ArrayList<>();
    private MemoryStorage journal = new MemoryStorage();
    private @Nullable ClipFiles files;
    private @Nullable ArchiveKeeper keeper;
    private String typedPin = "";
    private int clips;

    /**
     * Something that somebody waits for.
     */
    private record Errand(String what, CompletableFuture<?> result) {
    }

    /**
     * Moves in, and signs in.
     *
     * @param who how Blink knows him
     * @param password what with
     * @param transport carries the requests
     * @param folder where the files are
     */
    public Household(Town town, Account who, String password, HttpSender transport, Path folder) {
        this.town = town;
        this.email = who.email();
        this.folder = folder;
        this.network = new LossyNetwork(transport);
        town.blink.addAccount(who);
        account = new TestAccount("blink:account:" + email.replaceAll("\\W", "-"),
                BlinkHosts.of(town.cloud.uri().toString()), network, town.time, new MemoryStorage());
        account.email = email;
        account.password = password;
        model = new Model(this);
        town.add(this);
        initialize();
        town.settle();
        help();
        town.live(Duration.ofMinutes(1));
    }

    /** What Blink knows of it now. */
    public Home home() {
        return town.blink.home(email);
    }

    // What openHAB does

    private void initialize() {
        account.initialize();
        attach();
    }

    private void attach() {
        AccountClips all = account.session().clips();
        Clock clock = town.time.clock();
        Supplier<ZoneId> zone = () -> ZoneOffset.UTC;
        files = new ClipFiles(all, new SaveFolders(folder.resolve(SAVED), List.of()),
                new ClipSaver(new Journal(journal, email), zone, clock), clock, Runnable::run);
        ArchiveKeeper next = new ArchiveKeeper(all,
                new Archive(folder.resolve(ARCHIVE), ArchiveLimits.of(YEARS, 0), zone, clock), ArchiveMode.CLOUD, clock,
                Runnable::run);
        keeper = next;
        all.addListener(next);
    }

    private void detach() {
        ArchiveKeeper last = keeper;
        if (last != null) {
            last.close();
        }
    }

    /** The user saves the configuration. */
    void save() {
        detach();
        account.save();
        attach();
    }

    /** openHAB is started anew. */
    void restart() {
        detach();
        account.restart();
        attach();
    }

    /** The power goes, and comes back. */
    void powerCut() {
        detach();
        journal = journal.copy();
        account.powerCut();
        attach();
    }

    /** openHAB is off for a while. */
    void off(Duration duration) {
        detach();
        account.dispose();
        account.awaitFree();
        town.live(duration);
        initialize();
    }

    // What the user does

    ClipFiles files() {
        return Objects.requireNonNull(files);
    }

    void order(String what, Function<HomeCommands, CompletableFuture<CommandResult>> command) {
        waitFor(what, account.session().order(command));
    }

    /** Blink's word for done is checked at the moment in which it is told. */
    void order(String what, Function<HomeCommands, CompletableFuture<CommandResult>> command,
            Predicate<org.openhab.binding.blink.internal.cloud.model.Home> done) {
        AccountSession session = account.session();
        waitFor(what, session.order(command).thenApply(result -> {
            org.openhab.binding.blink.internal.cloud.model.Home home = session.home();
            if (result.isConfirmed() && (home == null || !done.test(home))) {
                model.broken(what + " is said to be done and is not shown");
            }
            return result;
        }));
    }

    void waitFor(String what, CompletableFuture<?> result) {
        errands.add(new Errand(what, result));
    }

    /** What somebody still waits for. */
    List<String> waiting() {
        errands.removeIf(errand -> errand.result.isDone());
        return errands.stream().map(Errand::what).toList();
    }

    void requestPin() {
        model.act();
        waitFor("request a PIN", account.session().login().requestPin());
    }

    /** The user reads what the add-on wants of him, and does it. */
    void help() {
        if (account.session().state() instanceof PinNeeded) {
            String pin = town.blink.pin(email).orElseGet(() -> typedPin);
            if (pin.equals(typedPin)) {
                requestPin();
            } else {
                typedPin = pin;
                waitFor("send the PIN", account.session().login().sendPin(pin));
            }
        } else if (account.session().state() instanceof SignInNeeded) {
            requestPin();
        }
        town.settle();
    }

    // What happens before the cameras

    /** A clip like no other. */
    Footage footage() {
        return Footage.generated(SMALLEST_CLIP + clips++);
    }

    /** Something moves before a camera, which records it if it looks. */
    public void motion(long camera) {
        if (isLooking(camera)) {
            record(ClipPlan.of(camera));
        }
    }

    private boolean isLooking(long camera) {
        Home home = home();
        return home.device(camera).enabled() && home.network(home.device(camera).networkId()).armed()
                && home.reaches(home.device(camera));
    }

    public void record(ClipPlan plan) {
        town.blink.record(email, plan.footage(footage()).length(Duration.ofSeconds(10)));
    }

    Instant now() {
        return town.blink.now();
    }

    /** All that went wrong goes right from now on. */
    public void heal() {
        network.heal();
        town.blink.faults().clear();
        town.blink.forgetNextCommands();
        home().networks().forEach(one -> town.blink.releaseNetwork(email, one.id()));
    }

    /** What must never be, and is. */
    public List<String> broken() {
        return model.broken();
    }

    /** Lets everything become good again, and sees what has become of it. */
    public void calm() {
        heal();
        Instant since = town.time.now();
        List<String> missing = List.of("nothing was looked at");
        for (int minute = 0; !missing.isEmpty(); minute++) {
            if (minute == LONGEST_RECOVERY) {
                model.broken("after " + minute + " minutes: " + missing);
                return;
            }
            help();
            town.live(Duration.ofMinutes(1));
            missing = minute == 0 ? missing : model.missing(since);
        }
        model.calm();
        saveAll();
    }

    private void saveAll() {
        Set<Long> present = model.present();
        String problem = "no try";
        // Blink may still want to be left in peace, and a user tries again.
        for (int minute = 0; !problem.isEmpty(); minute++) {
            if (minute == LONGEST_RECOVERY) {
                model.broken("clips are not saved: " + problem);
                return;
            }
            SaveJob job = files().saveAll(Instant.EPOCH, clip -> true, "", progress -> {
            });
            town.live(Duration.ofMinutes(1));
            for (int more = 0; !job.result().isDone() && more < LONGEST_RECOVERY; more++) {
                town.live(Duration.ofMinutes(1));
            }
            problem = job.result().isDone() && !job.result().isCompletedExceptionally() && job.problem().isEmpty() ? ""
                    : job.result() + ", " + job.problem();
        }
        model.saved(present);
    }

    @Override
    public void close() {
        detach();
        account.close();
    }
}
