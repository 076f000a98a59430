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

import static org.openhab.binding.blink.internal.BlinkBindingConstants.*;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.account.AccountSession;
import org.openhab.binding.blink.internal.account.AccountSettings;
import org.openhab.binding.blink.internal.account.AccountSlot;
import org.openhab.binding.blink.internal.account.ClipFiles;
import org.openhab.binding.blink.internal.account.ClipFiles.SaveJob;
import org.openhab.binding.blink.internal.account.CommandResult;
import org.openhab.binding.blink.internal.account.HomeListener;
import org.openhab.binding.blink.internal.account.LiveListener;
import org.openhab.binding.blink.internal.account.SessionListener;
import org.openhab.binding.blink.internal.account.SessionRuntime;
import org.openhab.binding.blink.internal.account.SessionState;
import org.openhab.binding.blink.internal.action.AccountActions;
import org.openhab.binding.blink.internal.channel.AccountChannels;
import org.openhab.binding.blink.internal.clip.ClipListener;
import org.openhab.binding.blink.internal.cloud.http.HttpSender;
import org.openhab.binding.blink.internal.cloud.model.AccountInfo;
import org.openhab.binding.blink.internal.cloud.model.Clip;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.cloud.model.Home;
import org.openhab.binding.blink.internal.diagnostics.Diary;
import org.openhab.binding.blink.internal.discovery.BlinkDiscoveryService;
import org.openhab.binding.blink.internal.media.SaveFolders;
import org.openhab.binding.blink.internal.web.LinkBase;
import org.openhab.binding.blink.internal.web.LinkKind;
import org.openhab.binding.blink.internal.web.LinkTarget;
import org.openhab.binding.blink.internal.web.LinkedContent;
import org.openhab.binding.blink.internal.web.MediaLinks;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.library.types.DecimalType;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.library.types.StringType;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.ThingUID;
import org.openhab.core.thing.binding.BaseBridgeHandler;
import org.openhab.core.thing.binding.ThingHandlerService;
import org.openhab.core.types.Command;
import org.openhab.core.types.RefreshType;
import org.openhab.core.types.State;
import org.openhab.core.types.UnDefType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bridge of an account: configuration in, session asked, status and channels out.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class AccountHandler extends BaseBridgeHandler implements HomeListener {

    /** openHAB gives a removal five seconds before it may be forced. */
    private static final long SIGN_OUT_SECONDS = 5;

    private final Logger logger = LoggerFactory.getLogger(AccountHandler.class);

    private final HttpSender transport;
    private final AccountSlot slot;
    private final SessionRuntime runtime;
    private final AccountSurroundings surroundings;
    private final Lifetime lifetime = new Lifetime();

    private final Set<HomeListener> homeListeners = ConcurrentHashMap.newKeySet();
    private final Map<String, State> shown = new ConcurrentHashMap<>();
    private final Set<ClipListener> clipListeners = ConcurrentHashMap.newKeySet();
    private final Set<LiveListener> liveListeners = ConcurrentHashMap.newKeySet();
    private final AccountEvents events;
    private volatile @Nullable AccountSession session;
    private volatile @Nullable AccountMedia media;
    private volatile @Nullable AccountLinks links;
    private volatile @Nullable AccountPage page;

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
        this.transport = transport;
        this.slot = slot;
        this.runtime = runtime;
        this.surroundings = surroundings;
        this.events = new AccountEvents(runtime.clock(), this::thingOf, this::triggerEvent, this::showStates);
    }

    @Override
    public void initialize() {
        lifetime.begin();
        AccountSettings settings;
        AccountFolders folders;
        LinkBase linkBase;
        try {
            AccountConfiguration configuration = getConfigAs(AccountConfiguration.class);
            settings = configuration.toSettings(getConfig().keySet());
            folders = configuration.toFolders();
            linkBase = configuration.toLinkBase(surroundings::ownAddress);
        } catch (AccountConfiguration.InvalidException e) {
            updateStatus(ThingStatus.OFFLINE, ThingStatusDetail.CONFIGURATION_ERROR, StatusText.of(e.textKey()));
            return;
        }
        updateStatus(ThingStatus.UNKNOWN);
        SessionOutput output = new SessionOutput();
        AccountSession next = new AccountSession(settings, slot, transport, scheduler, runtime, output);
        output.owner = next;
        shown.clear();
        session = next;
        ThingUID uid = getThing().getUID();
        media = new AccountMedia(uid.getId(), folders, next.clips(), surroundings.journal(uid), surroundings::zone,
                runtime.clock(), surroundings.disk());
        AccountLinks nextLinks = new AccountLinks(uid, surroundings.linkSecrets(), surroundings.linkRegistry(),
                linkBase, this::contentOf);
        links = nextLinks;
        AccountPage nextPage = new AccountPage(this, nextLinks, runtime.clock());
        page = nextPage;
        surroundings.pageRegistry().add(uid.getId(), nextPage);
        next.addHomeListener(this);
        next.clips().addListener(events);
        homeListeners.forEach(next::addHomeListener);
        clipListeners.forEach(next.clips()::addListener);
        liveListeners.forEach(next.live()::addListener);
        // The session before may still wait for an answer that this one must know of.
        slot.whenFree(next::start);
    }

    @Override
    public void dispose() {
        lifetime.end();
        AccountSession last = session;
        session = null;
        if (last != null) {
            slot.occupiedUntil(last.close());
        }
        closeAll(links, media);
        AccountPage lastPage = page;
        if (lastPage != null) {
            surroundings.pageRegistry().remove(getThing().getUID().getId(), lastPage);
        }
        page = null;
        links = null;
        media = null;
    }

    private static void closeAll(@Nullable AccountLinks oldLinks, @Nullable AccountMedia oldMedia) {
        if (oldLinks != null) {
            oldLinks.close();
        }
        if (oldMedia != null) {
            oldMedia.close();
        }
    }

    @Override
    protected void updateState(ChannelUID channel, State state) {
        lifetime.tell(() -> super.updateState(channel, state));
    }

    @Override
    protected void updateStatus(ThingStatus status, ThingStatusDetail detail, @Nullable String description) {
        lifetime.tell(() -> super.updateStatus(status, detail, description));
    }

    @Override
    public void handleRemoval() {
        lifetime.beginToEnd();
        AccountSession last = session;
        CompletableFuture<Boolean> signedOut = last == null ? CompletableFuture.completedFuture(false) : last.signOut();
        signedOut.completeOnTimeout(false, SIGN_OUT_SECONDS, TimeUnit.SECONDS).whenCompleteAsync((done, failure) -> {
            slot.clear();
            surroundings.journal(getThing().getUID()).clear();
            surroundings.linkSecrets().forget(getThing().getUID().getAsString());
            lifetime.tellLast(() -> super.updateStatus(ThingStatus.REMOVED, ThingStatusDetail.NONE, null));
        }, scheduler);
    }

    @Override
    public void handleCommand(ChannelUID channel, Command command) {
        AccountSession current = session;
        if (current == null) {
            return;
        }
        if (command instanceof RefreshType) {
            refresh(channel.getId(), current);
        } else if (CHANNEL_REFRESH.equals(channel.getId()) && command == OnOffType.ON) {
            current.refresh().thenAccept(done -> showLater(current, CHANNEL_REFRESH, OnOffType.OFF));
        } else if (CHANNEL_ARMED.equals(channel.getId()) && command instanceof OnOffType wanted) {
            armAll(wanted == OnOffType.ON).thenAccept(armed -> {
                if (!armed) {
                    showLater(current, CHANNEL_ARMED, shown.getOrDefault(CHANNEL_ARMED, UnDefType.UNDEF));
                }
            });
        }
    }

    /** An answer that comes after the thing was disposed has nowhere to go. */
    private void showLater(AccountSession asked, String channelId, @Nullable State state) {
        if (asked.equals(session) && state != null) {
            updateState(channelId, state);
        }
    }

    private void refresh(String channelId, AccountSession current) {
        if (CHANNEL_API_STATUS.equals(channelId)) {
            showWord(current.state());
        } else if (CHANNEL_REQUESTS_PER_HOUR.equals(channelId)) {
            updateState(channelId, new DecimalType(current.callsPerHour()));
        } else {
            State state = shown.get(channelId);
            if (state != null) {
                updateState(channelId, state);
            }
            current.freshen();
        }
    }

    /**
     * Arms or disarms all networks.
     *
     * @return whether Blink shows all of them as wanted
     */
    public CompletableFuture<Boolean> armAll(boolean on) {
        AccountSession current = session;
        CompletableFuture<CommandResult> order = current == null
                ? CompletableFuture.completedFuture(CommandResult.NOT_POSSIBLE)
                : current.order(home -> home.networks().armAll(on));
        return order.thenApply(result -> {
            if (!result.isConfirmed()) {
                logger.info("Not all networks of {} were {}: {}", getThing().getUID(), on ? "armed" : "disarmed",
                        result.reason());
            }
            return result.isConfirmed();
        });
    }

    @Override
    public void onHome(Home home) {
        showStates(AccountChannels.of(home));
    }

    private void showStates(Map<String, State> states) {
        states.forEach((channelId, state) -> {
            if (!state.equals(shown.put(channelId, state))) {
                updateState(channelId, state);
            }
        });
    }

    private void triggerEvent(String channelId, String event) {
        lifetime.tell(() -> triggerChannel(channelId, event));
    }

    private Stream<CameraHandler> cameras() {
        return getThing().getThings().stream().map(Thing::getHandler)
                .flatMap(handler -> handler instanceof CameraHandler camera ? Stream.of(camera) : Stream.empty());
    }

    private Optional<String> thingOf(Clip clip) {
        return cameras().filter(camera -> camera.isCameraOf(clip)).findFirst()
                .map(camera -> camera.getThing().getUID().getAsString());
    }

    private CompletableFuture<LinkedContent> contentOf(LinkTarget target) {
        return cameras().filter(camera -> camera.isCameraOf(target)).findFirst().map(camera -> camera.contentOf(target))
                .orElseGet(() -> CompletableFuture.completedFuture(LinkedContent.Absence.NOTHING));
    }

    /**
     * Tells a listener what happens to clips, in this session and in those that follow.
     */
    public void addClipListener(ClipListener listener) {
        clipListeners.add(listener);
        AccountSession current = session;
        if (current != null) {
            current.clips().addListener(listener);
        }
    }

    /**
     * Tells a listener no more.
     */
    public void removeClipListener(ClipListener listener) {
        clipListeners.remove(listener);
        AccountSession current = session;
        if (current != null) {
            current.clips().removeListener(listener);
        }
    }

    /**
     * Tells a listener which cameras send live pictures, in this session and in those that follow.
     */
    public void addLiveListener(LiveListener listener) {
        liveListeners.add(listener);
        AccountSession current = session;
        if (current != null) {
            current.live().addListener(listener);
        }
    }

    /**
     * Tells a listener no more.
     */
    public void removeLiveListener(LiveListener listener) {
        liveListeners.remove(listener);
        AccountSession current = session;
        if (current != null) {
            current.live().removeListener(listener);
        }
    }

    /**
     * Ends all links that were given out, and shows new ones in the channels.
     *
     * @return whether that was possible; false while the account is not initialized
     */
    public boolean revokeLinks() {
        AccountLinks current = links;
        if (current == null) {
            return false;
        }
        current.revoke();
        cameras().forEach(CameraHandler::showLinks);
        return true;
    }

    /**
     * @param time how long the link works
     * @return a link to the page of the account; empty while it is not initialized
     */
    public Optional<String> pageLink(Duration time) {
        return Optional.ofNullable(links).map(current -> current.page(runtime.clock().instant().plus(time)));
    }

    /**
     * @return the thing of a camera
     */
    public Optional<CameraHandler> cameraOf(DeviceFamily family, long cameraId) {
        LinkTarget target = LinkTarget.newest(LinkKind.SNAPSHOT, family, cameraId);
        return cameras().filter(camera -> camera.isCameraOf(target)).findFirst();
    }

    /**
     * @return the files of the account; empty while it is not initialized
     */
    Optional<AccountMedia> media() {
        return Optional.ofNullable(media);
    }

    /**
     * @return makes links; empty while the account is not initialized
     */
    public Optional<MediaLinks> links() {
        return Optional.ofNullable(links).map(AccountLinks::links);
    }

    /**
     * @return saves clips; empty while the account is not initialized
     */
    public Optional<ClipFiles> clipFiles() {
        return Optional.ofNullable(media).map(AccountMedia::files);
    }

    /**
     * Saves all clips since a time that were not saved in that folder before. The status of the thing shows how far it
     * is.
     *
     * @return the job; empty while the account is not initialized
     */
    public Optional<SaveJob> saveAllClips(String folder, Instant since, Predicate<Clip> wanted) {
        return clipFiles().map(files -> files.saveAll(since, wanted, folder, this::showProgress));
    }

    private void showProgress(SaveJob job) {
        if (getThing().getStatus() == ThingStatus.ONLINE) {
            boolean isOver = job.result().isDone();
            updateStatus(ThingStatus.ONLINE, ThingStatusDetail.NONE, isOver ? null
                    : StatusText.of("online.saving", Integer.toString(job.done()), Integer.toString(job.total())));
        }
    }

    /**
     * @return the file of a clip, loaded if it has to be
     */
    CompletableFuture<Path> fileOf(Clip clip) {
        AccountMedia current = media;
        return current == null ? CompletableFuture.failedFuture(new CancellationException("the account is offline"))
                : current.fileOf(clip);
    }

    /**
     * @return the time zone in which the user is shown times
     */
    public ZoneId zone() {
        return surroundings.zone();
    }

    /**
     * Tells a listener each time that Blink has described the home, in this session and in those that follow.
     */
    public void addHomeListener(HomeListener listener) {
        homeListeners.add(listener);
        AccountSession current = session;
        if (current != null) {
            current.addHomeListener(listener);
        }
    }

    /**
     * Tells a listener no more.
     */
    public void removeHomeListener(HomeListener listener) {
        homeListeners.remove(listener);
        AccountSession current = session;
        if (current != null) {
            current.removeHomeListener(listener);
        }
    }

    /**
     * @return the folders into which actions may write; empty while the account is not initialized
     */
    public Optional<SaveFolders> saveFolders() {
        return Optional.ofNullable(media).map(AccountMedia::folders);
    }

    @Override
    public Collection<Class<? extends ThingHandlerService>> getServices() {
        return Set.of(AccountActions.class, BlinkDiscoveryService.class);
    }

    /**
     * @return the session; null while the thing is not initialized
     */
    public @Nullable AccountSession getSession() {
        return session;
    }

    /**
     * @return remembers what has happened to the account
     */
    public Diary diary() {
        return slot.diary();
    }

    /**
     * @return what is needed to find out what is wrong, as JSON, with everything that tells of the user replaced
     */
    public String diagnostics() {
        return AccountDiagnostics.of(getThing(), session, getConfig(), runtime.clock().instant());
    }

    private AccountStatus statusOf(SessionState state) {
        return AccountStatus.of(state, runtime.clock(), surroundings.zone());
    }

    private void showWord(SessionState state) {
        String word = statusOf(state).word();
        updateState(CHANNEL_API_STATUS, word == null ? UnDefType.UNDEF : new StringType(word));
    }

    /**
     * What the session tells, as long as it is ours.
     */
    private class SessionOutput implements SessionListener {

        private volatile @Nullable AccountSession owner;

        private boolean isCurrent() {
            AccountSession current = session;
            return current != null && current.equals(owner);
        }

        @Override
        public void onState(SessionState state) {
            if (!isCurrent()) {
                return;
            }
            AccountStatus status = statusOf(state);
            if (state instanceof SessionState.Online online) {
                lifetime.tell(() -> showAccount(online.account()));
            }
            updateStatus(status.status(), status.detail(), status.description());
            showWord(state);
        }

        private void showAccount(AccountInfo account) {
            updateProperties(Map.of(PROPERTY_ACCOUNT_ID, Long.toString(account.accountId()), PROPERTY_TIER,
                    account.tier().name()));
        }

        @Override
        public void onCalls(int callsPerHour) {
            if (isCurrent()) {
                updateState(CHANNEL_REQUESTS_PER_HOUR, new DecimalType(callsPerHour));
            }
        }

        @Override
        public boolean clearPin() {
            if (!isCurrent()) {
                return false;
            }
            Configuration configuration = editConfiguration();
            if (configuration.remove(CONFIG_PIN) != null) {
                logger.debug("The PIN leaves the configuration of {}", getThing().getUID());
                updateConfiguration(configuration);
            }
            return surroundings.isManaged(getThing());
        }
    }
}
