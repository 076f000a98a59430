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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.account.AccountSession;
import org.openhab.binding.blink.internal.account.CommandResult;
import org.openhab.binding.blink.internal.account.HomeCommands;
import org.openhab.binding.blink.internal.account.HomeListener;
import org.openhab.binding.blink.internal.channel.SameState;
import org.openhab.binding.blink.internal.cloud.model.Home;
import org.openhab.binding.blink.internal.diagnostics.Diary;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.binding.BaseThingHandler;
import org.openhab.core.types.Command;
import org.openhab.core.types.RefreshType;
import org.openhab.core.types.State;
import org.openhab.core.types.UnDefType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What all things below an account have in common: they live from the home that the account reads, show only what
 * changed, and have Blink do something through the account.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public abstract class DeviceHandler extends BaseThingHandler implements HomeListener {

    private final Logger logger = LoggerFactory.getLogger(DeviceHandler.class);

    private final ChannelAdder channels;
    private final Lifetime lifetime = new Lifetime();
    private volatile Timers timers = new Timers(scheduler);
    private final Map<String, State> shown = new ConcurrentHashMap<>();
    private volatile @Nullable AccountHandler account;

    DeviceHandler(Thing thing, OptionalChannels optionalChannels, UnaryOperator<String> texts) {
        super(thing);
        this.channels = new ChannelAdder(optionalChannels, texts);
    }

    /**
     * Reads the configuration.
     *
     * @return the key of the text that says what is wrong with it; null when nothing is
     */
    protected abstract @Nullable String configure();

    /**
     * Begins to live from the account with more than the home.
     */
    protected void join(AccountHandler handler) {
        logger.trace("{} lives from the home alone", getThing().getUID());
    }

    /**
     * Ends that.
     */
    protected void leave(AccountHandler handler) {
        logger.trace("{} has lived from the home alone", getThing().getUID());
    }

    /**
     * The account is not online any more: nobody knows how the device is now.
     */
    protected void onAccountLost() {
        logger.trace("{} shows what was known last", getThing().getUID());
    }

    /**
     * Shows how the device is in a home that the account has just read. The account is online.
     */
    protected abstract void show(Home home);

    /**
     * Carries out a command other than REFRESH.
     */
    protected abstract void carryOut(String channelId, Command command);

    /**
     * Shows a channel that is not part of the home, because an item has just been linked to it. Wakes no device.
     */
    protected void askFor(String channelId) {
        logger.trace("Nothing is known yet of {} of {}", channelId, getThing().getUID());
    }

    @Override
    public void initialize() {
        timers = new Timers(scheduler);
        // Before anything can be told again: until here, what is of the configuration before counts as current.
        String wrong = configure();
        shown.clear();
        lifetime.begin();
        Bridge bridge = getBridge();
        if (wrong != null) {
            updateStatus(ThingStatus.OFFLINE, ThingStatusDetail.CONFIGURATION_ERROR, StatusText.of(wrong));
        } else if (bridge == null) {
            updateStatus(ThingStatus.OFFLINE, ThingStatusDetail.CONFIGURATION_ERROR,
                    StatusText.of("offline.config.account-missing"));
        } else {
            updateStatus(ThingStatus.UNKNOWN);
            if (bridge.getHandler() instanceof AccountHandler handler) {
                account = handler;
                handler.addHomeListener(this);
                join(handler);
            }
            // Last, because a change of the account's status before this point has met a thing without an account.
            lifetime.tell(this::followAccount);
        }
    }

    /**
     * Tells that the account is not online, if that is so now.
     */
    private void followAccount() {
        Bridge bridge = getBridge();
        if (bridge != null && bridge.getStatus() != ThingStatus.ONLINE) {
            onAccountLost();
            super.bridgeStatusChanged(bridge.getStatusInfo());
        }
    }

    @Override
    public void dispose() {
        lifetime.end();
        AccountHandler handler = account;
        account = null;
        if (handler != null) {
            handler.removeHomeListener(this);
            leave(handler);
        }
        timers.close();
    }

    /**
     * Tells openHAB something, unless it is too late for that. Nothing else is told meanwhile.
     */
    final void tell(Runnable news) {
        lifetime.tell(news);
    }

    @Override
    public void handleRemoval() {
        // A home that is told now must not bring the thing back.
        lifetime.beginToEnd();
        lifetime.tellLast(() -> super.updateStatus(ThingStatus.REMOVED, ThingStatusDetail.NONE, null));
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
    public void bridgeStatusChanged(ThingStatusInfo info) {
        if (account == null) {
            // What is wrong here, the account cannot mend.
            return;
        }
        if (info.getStatus() == ThingStatus.ONLINE) {
            showAgain();
        }
        // openHAB tells each change in a thread of its own, so that an older one may come last: what counts is now.
        lifetime.tell(this::followAccount);
    }

    /**
     * Shows once more what is known of the home, in the order of all that the account tells.
     */
    protected final void showAgain() {
        AccountSession session = session();
        if (session != null) {
            session.tellAgain(this);
        }
    }

    @Override
    public void onHome(Home home) {
        lifetime.tell(() -> {
            Bridge bridge = getBridge();
            if (account != null && bridge != null && bridge.getStatus() == ThingStatus.ONLINE) {
                show(home);
            }
        });
    }

    @Override
    public void handleCommand(ChannelUID channel, Command command) {
        if (command instanceof RefreshType) {
            if (!showKnown(channel)) {
                askFor(channel.getId());
            }
            AccountSession session = session();
            if (session != null) {
                session.freshen();
            }
        } else {
            carryOut(channel.getId(), command);
        }
    }

    /** What is known is also told in one go: a newer state must not be followed by an older one. */
    private boolean showKnown(ChannelUID channel) {
        lifetime.tell(() -> {
            State state = shown.get(channel.getId());
            if (state != null) {
                updateState(channel, state);
            }
        });
        return shown.containsKey(channel.getId());
    }

    /**
     * @return the account; null while this thing is not initialized
     */
    protected final @Nullable AccountHandler account() {
        return account;
    }

    /**
     * @return remembers what was not done; null while this thing is not initialized
     */
    public final @Nullable Diary diary() {
        AccountHandler handler = account;
        return handler == null ? null : handler.diary();
    }

    /**
     * @return the session of the account; null while it is not initialized
     */
    protected final @Nullable AccountSession session() {
        AccountHandler handler = account;
        return handler == null ? null : handler.getSession();
    }

    /**
     * Has Blink do something.
     *
     * @param order what
     * @return how it ended
     */
    public final CompletableFuture<CommandResult> order(
            Function<HomeCommands, CompletableFuture<CommandResult>> order) {
        AccountSession session = session();
        return session == null ? CompletableFuture.completedFuture(CommandResult.NOT_POSSIBLE) : session.order(order);
    }

    /**
     * Has Blink do something. If it does not, the log says why.
     *
     * @param done what the thing is after it, for the log
     * @return whether Blink has done it
     */
    protected final CompletableFuture<Boolean> ordered(String done,
            Function<HomeCommands, CompletableFuture<CommandResult>> order) {
        return order(order).thenApply(result -> result
                .isConfirmedOr(reason -> logger.info("{} was not {}: {}", getThing().getUID(), done, reason)));
    }

    /**
     * Has Blink do what a channel was told. If it does not, the channel shows the old state again, and the log says
     * why.
     */
    protected final void orderForChannel(String channelId,
            Function<HomeCommands, CompletableFuture<CommandResult>> order) {
        order(order).thenAccept(result -> {
            if (!result.isConfirmed()) {
                logger.info("{} of {} was not changed: {}", channelId, getThing().getUID(), result.reason());
                restore(channelId);
            }
        });
    }

    /**
     * Shows states, those that have changed. Channels for values that are new are added. What is remembered as shown
     * and what openHAB is told are one, whatever other threads show: else openHAB would keep the old state until the
     * next change.
     */
    protected final void showStates(Map<String, State> states) {
        lifetime.tell(() -> {
            channels.with(getThing(), getCallback(), states).ifPresent(this::showChannels);
            states.forEach((channelId, state) -> {
                if (getThing().getChannel(channelId) != null && !SameState.is(state, shown.put(channelId, state))) {
                    updateState(channelId, state);
                }
            });
        });
    }

    /**
     * Shows a state also when it is the one that was shown last.
     */
    protected final void repeat(String channelId, State state) {
        if (account != null) {
            updateState(channelId, state);
        }
    }

    /**
     * Adds an optional channel although there is no value for it yet.
     */
    protected final void addChannel(String channelId) {
        channels.with(getThing(), getCallback(), channelId).ifPresent(this::showChannels);
    }

    /**
     * Shows once more what a channel has shown last.
     */
    protected final void restore(String channelId) {
        lifetime.tell(() -> {
            if (getThing().getChannel(channelId) != null) {
                repeat(channelId, shown.getOrDefault(channelId, UnDefType.UNDEF));
            }
        });
    }

    /**
     * @return whether an item is linked to a channel; false after the end, when openHAB may not be asked any more
     */
    protected final boolean hasItem(String channelId) {
        return lifetime.ask(() -> isLinked(channelId));
    }

    /**
     * @return does something later, unless the thing is disposed before. Those of a configuration end with it.
     */
    final Timers timers() {
        return timers;
    }

    /**
     * Triggers a channel.
     */
    protected final void trigger(String channelId, String event) {
        lifetime.tell(() -> triggerChannel(channelId, event));
    }

    /**
     * Forgets what a channel shows: it is old, and nobody looks at it.
     */
    protected final void forget(String channelId) {
        shown.remove(channelId);
    }

    private void showChannels(List<Channel> all) {
        updateThing(editThing().withChannels(all).build());
    }

    /**
     * Shows properties; those that are null stay as they are.
     */
    protected final void showProperties(Map<String, @Nullable String> properties) {
        Map<String, String> merged = new LinkedHashMap<>(editProperties());
        properties.forEach((name, value) -> {
            if (value != null) {
                merged.put(name, value);
            }
        });
        if (!merged.equals(getThing().getProperties())) {
            updateProperties(merged);
        }
    }
}
