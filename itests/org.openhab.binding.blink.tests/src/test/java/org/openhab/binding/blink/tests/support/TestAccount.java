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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.account.AccountSession;
import org.openhab.binding.blink.internal.account.AccountSettings;
import org.openhab.binding.blink.internal.account.AccountSlot;
import org.openhab.binding.blink.internal.account.Intervals;
import org.openhab.binding.blink.internal.account.SessionListener;
import org.openhab.binding.blink.internal.account.SessionRuntime;
import org.openhab.binding.blink.internal.account.SessionState;
import org.openhab.binding.blink.internal.account.StorageClipMemoryStore;
import org.openhab.binding.blink.internal.account.StorageSessionStore;
import org.openhab.binding.blink.internal.cloud.BlinkHosts;
import org.openhab.binding.blink.internal.cloud.ClientProfile;
import org.openhab.binding.blink.internal.cloud.auth.StoredSession;
import org.openhab.binding.blink.internal.cloud.auth.TokenClient;
import org.openhab.binding.blink.internal.cloud.auth.TokenKeeper;
import org.openhab.binding.blink.internal.cloud.http.HttpRequest;
import org.openhab.binding.blink.internal.cloud.http.HttpSender;
import org.openhab.binding.blink.internal.diagnostics.Diary;

/**
 * An account of the add-on as a user has it: a configuration that can be changed, a storage that outlives restarts, the
 * session in between, and a rule that hears what happens, in virtual time.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class TestAccount implements AutoCloseable {

    public static final String EMAIL = "jane@example.org";
    public static final String PASSWORD = "correct horse & battery+staple";

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
    private static final Duration POLL = Duration.ofMillis(2);

    public final VirtualTime time;
    public final List<SessionState> states = new CopyOnWriteArrayList<>();

    /** What a rule hears. */
    public final HeardClips heard;

    private MemoryStorage storage;
    private MemoryStorage clips = new MemoryStorage();
    private final HttpSender transport;
    private final OpenCalls calls;
    private final String uid;
    private final BlinkHosts hosts;
    private AccountSlot slot;
    private @Nullable AccountSession session;

    /** What the configuration says now. */
    public String email = EMAIL;
    public String password = PASSWORD;
    public String pin = "";
    public Duration refreshInterval = Intervals.DEFAULT.home();
    public Duration eventInterval = Intervals.DEFAULT.events();
    public Duration localStorageInterval = Intervals.DEFAULT.localStorage();
    /** The least time between two calls. */
    public Duration distance = Duration.ZERO;
    public Optional<String> hardwareId = Optional.empty();
    public boolean foreign;
    /** Whether the thing comes from a file, which brings a used PIN back. */
    public boolean fromFile;
    /** Is told of each request before it is sent, so that what is to go wrong with it can be arranged. */
    public volatile Consumer<HttpRequest> onRequest = request -> {
    };

    /**
     * @param uid the UID of its thing
     * @param hosts where Blink lives
     * @param transport carries its requests; not closed here
     * @param time rules it
     * @param storage the storage of the add-on
     */
    public TestAccount(String uid, BlinkHosts hosts, HttpSender transport, VirtualTime time, MemoryStorage storage) {
        this.uid = uid;
        this.hosts = hosts;
        this.transport = transport;
        this.calls = new OpenCalls(transport, request -> onRequest.accept(request));
        this.heard = new HeardClips(time.clock());
        this.time = time;
        this.storage = storage;
        this.slot = newSlot();
    }

    private AccountSlot newSlot() {
        return new AccountSlot(new StorageSessionStore(storage, uid), new StorageClipMemoryStore(clips, uid),
                new Diary(time.clock()));
    }

    /**
     * What openHAB does when the thing is enabled.
     */
    public TestAccount initialize() {
        AccountSettings settings = new AccountSettings(email, password, pin,
                new Intervals(refreshInterval, eventInterval, localStorageInterval), hardwareId, hosts,
                new ClientProfile(Optional.empty()), foreign);
        SessionRuntime runtime = new SessionRuntime(time.clock(), time.trueClock(), () -> 0.5, new SecureRandom(),
                distance, Duration.ZERO, Duration.ofSeconds(30), Runnable::run);
        AccountSession next = new AccountSession(settings, slot, calls, time, runtime, new Listener());
        session = next;
        next.clips().addListener(heard);
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
        awaitFree();
        slot = newSlot();
        return initialize();
    }

    /**
     * The power goes, and comes back: what was in the storage at that moment remains, and nothing that was under way.
     */
    public TestAccount powerCut() {
        storage = storage.copy();
        clips = clips.copy();
        return restart();
    }

    /**
     * The user removes the thing.
     */
    public TestAccount remove() {
        dispose();
        awaitFree();
        slot.clear();
        return this;
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
     * @return all that is in openHAB's storage for clips, as text
     */
    public String clipStorageText() {
        return String.join("\n", clips.getValues().stream().map(String::valueOf).toList());
    }

    /**
     * @return what hands out the tokens of this account, for callers of our own
     */
    public TokenKeeper tokenKeeper() {
        return new TokenKeeper(new TokenClient(calls, hosts.oauth(), time.clock()), slot.store(), time.clock(),
                () -> 0.5);
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
        await("state " + kind.getSimpleName()).atMost(VirtualTime.PATIENCE).pollInterval(POLL)
                .failFast("session gone", () -> session == null)
                .until(() -> kind.isInstance(session().state()) && fits.test(kind.cast(session().state())));
        return kind.cast(session().state());
    }

    @Override
    public void close() {
        dispose();
        awaitFree();
    }

    /**
     * Waits until no answer is on its way to a session that has been disposed.
     */
    public void awaitFree() {
        await("last answer").pollInterval(POLL).until(() -> slot.free().isDone());
    }

    /**
     * @return what carries its requests
     */
    public HttpSender transport() {
        return transport;
    }

    /**
     * @return how many requests are under way
     */
    public int openCalls() {
        return calls.open();
    }

    /**
     * @param endpoint our name of a call
     * @return how many of its requests have been sent and not been answered
     */
    public int unanswered(String endpoint) {
        return calls.unanswered(endpoint);
    }

    /**
     * Waits until nothing happens any more: no request is under way, and no task waits for its turn.
     */
    public void settle() {
        calls.settle(time);
    }

    /**
     * Lets time pass as it passes in a house: each task at its own time, and Blink answers before the next one.
     */
    public void live(Duration duration) {
        time.live(duration, this::settle);
    }

    /**
     * The user has a rule that sends a PIN.
     *
     * @return whether Blink has taken it
     */
    public boolean sendPin(String pin) {
        return result(session().login().sendPin(pin));
    }

    /**
     * The user has a rule that asks for a PIN.
     *
     * @return whether Blink has sent one
     */
    public boolean requestPin() {
        return result(session().login().requestPin());
    }

    /**
     * The user has a rule that signs out.
     *
     * @return whether Blink knows
     */
    public boolean signOut() {
        return result(session().login().signOut());
    }

    /**
     * The user has a rule that looks for clips.
     *
     * @return whether Blink has answered
     */
    public boolean refreshClips() {
        return lived(session().clips().refresh());
    }

    /**
     * The user has a rule that expects motion.
     *
     * @return whether somebody looks
     */
    public boolean expectMotion(Duration duration) {
        CompletableFuture<Boolean> result = session().clips().expectMotion(duration);
        settle();
        return result(result);
    }

    /**
     * Lets time pass until there is a result, for some minutes at the most.
     */
    public <T> T lived(CompletableFuture<T> result) {
        settle();
        Instant end = time.now().plus(LONGEST_WAIT);
        while (!result.isDone() && time.advanceToNext(end)) {
            settle();
        }
        return result(result);
    }

    private static <T> T result(CompletableFuture<T> result) {
        try {
            return result.get(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("no result", e);
        }
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
