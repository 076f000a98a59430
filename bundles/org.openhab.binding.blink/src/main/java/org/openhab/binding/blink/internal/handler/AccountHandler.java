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

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.account.AccountSession;
import org.openhab.binding.blink.internal.account.AccountSlot;
import org.openhab.binding.blink.internal.account.ClipFiles;
import org.openhab.binding.blink.internal.account.ClipFiles.SaveJob;
import org.openhab.binding.blink.internal.account.SessionRuntime;
import org.openhab.binding.blink.internal.action.AccountActions;
import org.openhab.binding.blink.internal.cloud.http.HttpSender;
import org.openhab.binding.blink.internal.cloud.model.Clip;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.diagnostics.Diary;
import org.openhab.binding.blink.internal.discovery.BlinkDiscoveryService;
import org.openhab.binding.blink.internal.media.SaveFolders;
import org.openhab.binding.blink.internal.web.LiveFarewell;
import org.openhab.binding.blink.internal.web.MediaLinks;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.binding.ThingHandlerService;
import org.openhab.core.types.Command;

/**
 * The bridge of an account: configuration in, session asked, status and channels out.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class AccountHandler extends AccountBridge {

    /** openHAB gives a removal five seconds before it may be forced. */
    private static final long SIGN_OUT_SECONDS = 5;

    private final AccountLives lives;
    private final Diary diary;
    private final Clock clock;
    private final Clock steady;
    private final AccountSurroundings surroundings;
    private final AccountStates states = new AccountStates(output());
    private final AccountCameras cameras = new AccountCameras(this::getThing);
    private final AccountEvents events;
    private volatile @Nullable AccountLife life;

    /**
     * @param bridge the thing
     * @param transport carries requests to Blink
     * @param slot keeps the session over restarts, and over the lives of handlers
     * @param runtime clock, random numbers and distances
     * @param surroundings what to ask openHAB
     */
    public AccountHandler(Bridge bridge, HttpSender transport, AccountSlot slot, SessionRuntime runtime,
            AccountSurroundings surroundings) {
        super(bridge);
        this.lives = new AccountLives(transport, slot, runtime, surroundings);
        this.diary = slot.diary();
        this.clock = runtime.clock();
        this.steady = runtime.steady();
        this.surroundings = surroundings;
        this.events = new AccountEvents(clock, cameras::thingOf, output()::trigger, states::show);
    }

    @Override
    public void initialize() {
        beginToTell();
        AccountConfiguration.Checked configuration;
        try {
            configuration = getConfigAs(AccountConfiguration.class).check(getConfig().keySet(),
                    surroundings::ownAddress);
        } catch (AccountConfiguration.InvalidException e) {
            updateStatus(ThingStatus.OFFLINE, ThingStatusDetail.CONFIGURATION_ERROR, StatusText.of(e.textKey()));
            return;
        }
        updateStatus(ThingStatus.UNKNOWN);
        states.clear();
        AccountLife next = lives.make(this, configuration, scheduler, states, cameras);
        life = next;
        AccountSession session = next.session();
        session.addHomeListener(states);
        session.clips().addListener(events);
        joinListeners(session);
        next.begin();
    }

    @Override
    public void dispose() {
        tellNoMore();
        AccountLife last = life;
        if (last != null) {
            // The one thing that is left to the scheduler: it holds nothing of the account but the live views.
            last.farewell(cameras, steady).ifPresent(
                    forget -> scheduler.schedule(forget, LiveFarewell.TIME.toMillis(), TimeUnit.MILLISECONDS));
        }
        life = null;
        if (last != null) {
            last.end();
        }
    }

    @Override
    public void handleRemoval() {
        tellNothingButTheEnd();
        AccountSession last = getSession();
        CompletableFuture<Boolean> signedOut = last == null ? CompletableFuture.completedFuture(false)
                : last.login().signOut();
        signedOut.completeOnTimeout(false, SIGN_OUT_SECONDS, TimeUnit.SECONDS).whenCompleteAsync((done, failure) -> {
            lives.forget(getThing().getUID());
            media().ifPresent(AccountMedia::forget);
            tellTheEnd();
        }, scheduler);
    }

    @Override
    public void handleCommand(ChannelUID channel, Command command) {
        AccountLife current = life;
        if (current != null) {
            current.commands().handle(channel.getId(), command);
        }
    }

    /**
     * Arms or disarms all networks.
     *
     * @return whether Blink shows all of them as wanted
     */
    public CompletableFuture<Boolean> armAll(boolean on) {
        return fromLife(current -> current.commands().armAll(on))
                .orElseGet(() -> CompletableFuture.completedFuture(false));
    }

    private <T> Optional<T> fromLife(Function<AccountLife, T> part) {
        return Optional.ofNullable(life).map(part);
    }

    /**
     * Ends all links that were given out, and shows new ones in the channels.
     *
     * @return whether that was possible; false while the account is not initialized
     */
    public boolean revokeLinks() {
        AccountLife current = life;
        if (current == null) {
            return false;
        }
        current.links().revoke();
        current.session().live().dismissReaders();
        cameras.showLinks();
        return true;
    }

    /**
     * @param time how long the link works
     * @return a link to the page of the account; empty while it is not initialized
     */
    public Optional<String> pageLink(Duration time) {
        return fromLife(current -> current.links().page(clock.instant().plus(time)));
    }

    /**
     * @return the thing of a camera
     */
    public Optional<CameraHandler> cameraOf(DeviceFamily family, long cameraId) {
        return cameras.find(family, cameraId);
    }

    /**
     * @return the files of the account; empty while it is not initialized
     */
    Optional<AccountMedia> media() {
        return fromLife(AccountLife::media);
    }

    /**
     * @return makes links; empty while the account is not initialized
     */
    public Optional<MediaLinks> links() {
        return fromLife(current -> current.links().links());
    }

    /**
     * @return saves clips; empty while the account is not initialized
     */
    public Optional<ClipFiles> clipFiles() {
        return media().map(AccountMedia::files);
    }

    /**
     * @return the folders into which actions may write; empty while the account is not initialized
     */
    public Optional<SaveFolders> saveFolders() {
        return media().map(AccountMedia::folders);
    }

    /**
     * Saves all clips since a time that were not saved in that folder before. The status of the thing shows how far it
     * is.
     *
     * @return the job; empty while the account is not initialized
     */
    public Optional<SaveJob> saveAllClips(String folder, Instant since, Predicate<Clip> wanted) {
        return clipFiles()
                .map(files -> files.saveAll(since, wanted, folder, new SaveProgress(this::getThing, output())));
    }

    /**
     * @return the file of a clip, loaded if it has to be
     */
    CompletableFuture<Path> fileOf(Clip clip) {
        return media().map(media -> media.fileOf(clip))
                .orElseGet(() -> CompletableFuture.failedFuture(new CancellationException("the account is offline")));
    }

    /**
     * @return the time zone in which the user is shown times
     */
    public ZoneId zone() {
        return surroundings.zone();
    }

    @Override
    boolean isManaged() {
        return surroundings.isManaged(getThing());
    }

    @Override
    public Collection<Class<? extends ThingHandlerService>> getServices() {
        return Set.of(AccountActions.class, BlinkDiscoveryService.class);
    }

    @Override
    public @Nullable AccountSession getSession() {
        AccountLife current = life;
        return current == null ? null : current.session();
    }

    /**
     * @return remembers what has happened to the account
     */
    public Diary diary() {
        return diary;
    }

    /**
     * @return what is needed to find out what is wrong, as JSON, with everything that tells of the user replaced
     */
    public String diagnostics() {
        return AccountDiagnostics.of(getThing(), getSession(), getConfig(), clock.instant());
    }
}
