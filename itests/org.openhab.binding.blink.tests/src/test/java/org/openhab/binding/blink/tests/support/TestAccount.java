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
package org.openhab.binding.blink.tests.support;

import static org.awaitility.Awaitility.await;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jetty.client.HttpClient;
import org.openhab.binding.blink.internal.account.AccountSession;
import org.openhab.binding.blink.internal.account.AccountSettings;
import org.openhab.binding.blink.internal.account.AccountSlot;
import org.openhab.binding.blink.internal.account.SessionListener;
import org.openhab.binding.blink.internal.account.SessionRuntime;
import org.openhab.binding.blink.internal.account.SessionState;
import org.openhab.binding.blink.internal.account.StorageSessionStore;
import org.openhab.binding.blink.internal.cloud.BlinkHosts;
import org.openhab.binding.blink.internal.cloud.ClientProfile;
import org.openhab.binding.blink.internal.cloud.auth.StoredSession;
import org.openhab.binding.blink.internal.cloud.http.JettyTransport;
import org.openhab.binding.blink.internal.cloud.http.TransportLimits;

/**
 * An account of the add-on as a user has it: a configuration that can be changed, a storage that outlives restarts, and
 * the
 * session in between, in virtual time.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class TestAccount implements AutoCloseable {

    public static final String EMAIL = "jane@example.org";
    public static final String PASSWORD = "correct horse & battery+staple";

    private static final TransportLimits LIMITS = new TransportLimits(Duration.ofSeconds(1), Duration.ofSeconds(3),
            Duration.ofSeconds(2), 8 * 1024 * 1024);

    public final VirtualTime time;
    public final List<SessionState> states = new CopyOnWriteArrayList<>();

    private final MemoryStorage storage;
    private final JettyTransport transport = new JettyTransport(new HttpClient(), LIMITS);
    private final BlinkHosts hosts;
    private AccountSlot slot;
    private @Nullable AccountSession session;

    /** What the configuration says now. */
    public String email = EMAIL;
    public String password = PASSWORD;
    public String pin = "";
    public Duration refreshInterval = Duration.ofSeconds(60);
    public Optional<String> hardwareId = Optional.empty();
    public boolean foreign;
    /** Whether the thing comes from a file, which brings a used PIN back. */
    public boolean fromFile;

    public TestAccount(BlinkHosts hosts, VirtualTime time) {
        this.hosts = hosts;
        this.time = time;
        this.storage = new MemoryStorage();
        this.slot = newSlot();
    }

    private AccountSlot newSlot() {
        return new AccountSlot(new StorageSessionStore(storage, "blink:account:home"));
    }

    /**
     * What openHAB does when the thing is enabled.
     */
    public TestAccount initialize() {
        AccountSettings settings = new AccountSettings(email, password, pin, refreshInterval, hardwareId, hosts,
                new ClientProfile(Optional.empty()), foreign);
        SessionRuntime runtime = new SessionRuntime(time.clock(), () -> 0.5, new SecureRandom(), Duration.ZERO,
                Duration.ZERO, Duration.ofSeconds(30));
        AccountSession next = new AccountSession(settings, slot.store(), transport, time, runtime, new Listener());
        session = next;
        slot.whenFree(next::start);
        return this;
    }

    /**
     * What openHAB does when the thing is disabled.
     */
    public TestAccount dispose() {
        AccountSession last = session;
        session = null;
        if (last != null) {
            slot.occupiedUntil(last.close());
        }
        return this;
    }

    /**
     * The user saves the configuration after having changed it.
     */
    public TestAccount save() {
        return dispose().initialize();
    }

    /**
     * openHAB is stopped and started: only the storage remains.
     */
    public TestAccount restart() {
        dispose();
        await().until(() -> slot.free().isDone());
        slot = newSlot();
        return initialize();
    }

    public AccountSession session() {
        AccountSession current = session;
        if (current == null) {
            throw new IllegalStateException("not initialized");
        }
        return current;
    }

    public StoredSession stored() {
        return slot.store().get();
    }

    /**
     * @return all that is in openHAB's storage, as text
     */
    public String storageText() {
        return String.join("\n", storage.getValues().stream().map(String::valueOf).toList());
    }

    /**
     * Waits until the account is in a state of that kind.
     */
    public <T extends SessionState> T awaitState(Class<T> kind) {
        return awaitState(kind, state -> true);
    }

    /**
     * Waits until the account is in a state of that kind that also fits.
     */
    public <T extends SessionState> T awaitState(Class<T> kind, Predicate<T> fits) {
        await("state " + kind.getSimpleName()).atMost(Duration.ofSeconds(10)).pollInterval(Duration.ofMillis(5))
                .failFast("session gone", () -> session == null)
                .until(() -> kind.isInstance(session().state()) && fits.test(kind.cast(session().state())));
        return kind.cast(session().state());
    }

    @Override
    public void close() {
        dispose();
        await().until(() -> slot.free().isDone());
        transport.close();
    }

    private class Listener implements SessionListener {

        @Override
        public void onState(SessionState state) {
            states.add(state);
        }

        @Override
        public void onCalls(int callsPerHour) {
        }

        @Override
        public boolean clearPin() {
            if (!fromFile) {
                pin = "";
            }
            return !fromFile;
        }
    }
}
