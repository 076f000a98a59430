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

import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.account.AccountSession;
import org.openhab.binding.blink.internal.account.HomeListener;
import org.openhab.binding.blink.internal.account.LiveListener;
import org.openhab.binding.blink.internal.clip.ClipListener;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.ChannelUID;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.binding.BaseBridgeHandler;
import org.openhab.core.types.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thing of an account between openHAB, which may be told only in time, and those who are told what happens in the
 * account.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public abstract class AccountBridge extends BaseBridgeHandler {

    private final Logger logger = LoggerFactory.getLogger(AccountBridge.class);

    private final Lifetime lifetime = new Lifetime();
    private final AccountListeners listeners = new AccountListeners();
    private final Output output = new Output();

    AccountBridge(Bridge bridge) {
        super(bridge);
    }

    /**
     * @return the session; null while the thing is not initialized
     */
    public abstract @Nullable AccountSession getSession();

    /**
     * @return whether the thing is kept by openHAB itself, so that a change of its configuration lasts
     */
    abstract boolean isManaged();

    /**
     * @return what the parts of the handler may do with the thing
     */
    final AccountOutput output() {
        return output;
    }

    final void beginToTell() {
        lifetime.begin();
    }

    final void tellNoMore() {
        lifetime.end();
    }

    final void tellNothingButTheEnd() {
        lifetime.beginToEnd();
    }

    final void tellTheEnd() {
        lifetime.tellLast(() -> super.updateStatus(ThingStatus.REMOVED, ThingStatusDetail.NONE, null));
    }

    /**
     * Has a new session tell all listeners.
     */
    final void joinListeners(AccountSession session) {
        listeners.joinAll(session);
    }

    @Override
    protected void updateState(ChannelUID channel, State state) {
        lifetime.tell(() -> super.updateState(channel, state));
    }

    @Override
    protected void updateStatus(ThingStatus status, ThingStatusDetail detail, @Nullable String description) {
        lifetime.tell(() -> super.updateStatus(status, detail, description));
    }

    /**
     * Tells a listener what happens to clips, in this session and in those that follow.
     */
    public void addClipListener(ClipListener listener) {
        listeners.add(listener, getSession());
    }

    /**
     * Tells a listener no more.
     */
    public void removeClipListener(ClipListener listener) {
        listeners.remove(listener, getSession());
    }

    /**
     * Tells a listener which cameras send live pictures, in this session and in those that follow.
     */
    public void addLiveListener(LiveListener listener) {
        listeners.add(listener, getSession());
    }

    /**
     * Tells a listener no more.
     */
    public void removeLiveListener(LiveListener listener) {
        listeners.remove(listener, getSession());
    }

    /**
     * Tells a listener each time that Blink has described the home, in this session and in those that follow.
     */
    public void addHomeListener(HomeListener listener) {
        listeners.add(listener, getSession());
    }

    /**
     * Tells a listener no more.
     */
    public void removeHomeListener(HomeListener listener) {
        listeners.remove(listener, getSession());
    }

    private class Output implements AccountOutput {

        @Override
        public void tell(Runnable news) {
            lifetime.tell(news);
        }

        @Override
        public void showStatus(AccountStatus status) {
            updateStatus(status.status(), status.detail(), status.description());
        }

        @Override
        public void showState(String channelId, State state) {
            updateState(channelId, state);
        }

        @Override
        public void showProperties(Map<String, String> properties) {
            lifetime.tell(() -> updateProperties(properties));
        }

        @Override
        public void trigger(String channelId, String event) {
            lifetime.tell(() -> triggerChannel(channelId, event));
        }

        @Override
        public boolean clearParameter(String name) {
            Configuration configuration = editConfiguration();
            if (configuration.remove(name) != null) {
                logger.debug("{} leaves the configuration of {}", name, getThing().getUID());
                updateConfiguration(configuration);
            }
            return isManaged();
        }
    }
}
