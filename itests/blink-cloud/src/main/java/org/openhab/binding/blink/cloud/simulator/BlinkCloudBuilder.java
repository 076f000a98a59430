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
package org.openhab.binding.blink.cloud.simulator;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.cloud.simulator.account.Account;
import org.openhab.binding.blink.cloud.simulator.http.HostTable;
import org.openhab.binding.blink.cloud.simulator.storage.HomeFile;
import org.openhab.binding.blink.cloud.simulator.time.Delay;
import org.openhab.binding.blink.cloud.simulator.time.InterruptibleDelay;

/**
 * How a {@link BlinkCloud} is to be. Without any setting it listens on a free port of 127.0.0.1, over plain HTTP, with
 * the accounts of the default home file, and keeps nothing on disk.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class BlinkCloudBuilder {

    private final List<Supplier<Account>> accounts = new ArrayList<>();
    private List<InetAddress> addresses = List.of();
    private int port;
    private boolean tls;
    private HostTable hosts = HostTable.anyHost();
    private Clock clock = Clock.systemUTC();
    private RandomGenerator random = new SecureRandom();
    private @Nullable Delay delay;
    private @Nullable Path data;
    private @Nullable Path homeFile;

    BlinkCloudBuilder() {
        bind("127.0.0.1");
    }

    /**
     * The addresses on which to listen, all on the same port.
     *
     * @throws IllegalArgumentException when one is not a loopback address: this server is for one machine only
     */
    public BlinkCloudBuilder bind(String... addresses) {
        List<InetAddress> parsed = new ArrayList<>();
        for (String address : addresses) {
            try {
                InetAddress resolved = InetAddress.getByName(address);
                if (!resolved.isLoopbackAddress()) {
                    throw new IllegalArgumentException("Not a loopback address: " + address);
                }
                parsed.add(resolved);
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException("Not an address: " + address, e);
            }
        }
        this.addresses = List.copyOf(parsed);
        return this;
    }

    /** The port, 0 for any that is free. */
    public BlinkCloudBuilder port(int port) {
        this.port = port;
        return this;
    }

    /** Whether to speak HTTPS. */
    public BlinkCloudBuilder tls(boolean on) {
        this.tls = on;
        return this;
    }

    /** Which host plays which role. */
    public BlinkCloudBuilder hosts(HostTable hosts) {
        this.hosts = hosts;
        return this;
    }

    /** The clock; the control interface moves it. */
    public BlinkCloudBuilder clock(Clock clock) {
        this.clock = clock;
        return this;
    }

    /** Where PINs, cookies, codes and tokens come from. */
    public BlinkCloudBuilder random(RandomGenerator random) {
        this.random = random;
        return this;
    }

    /** How slow answers wait. */
    public BlinkCloudBuilder delay(Delay delay) {
        this.delay = delay;
        return this;
    }

    /** The folder in which certificate and sessions outlive the simulator. */
    public BlinkCloudBuilder data(Path folder) {
        this.data = folder;
        return this;
    }

    /** The accounts and what they own, from a file. */
    public BlinkCloudBuilder home(Path file) {
        this.homeFile = file;
        return this;
    }

    /**
     * A customer, besides those of the file; without a file there is no default home then. The cloud takes a copy as
     * the account is now: later changes go through {@link org.openhab.binding.blink.cloud.simulator.control.Control}.
     */
    public BlinkCloudBuilder account(Account account) {
        Account initial = account.copy();
        accounts.add(initial::copy);
        return this;
    }

    /**
     * Starts the cloud.
     *
     * @throws IOException when it cannot listen, or cannot read or write its files
     */
    public BlinkCloud start() throws IOException {
        List<Supplier<Account>> initial = new ArrayList<>();
        Path homeFile = this.homeFile;
        if (homeFile != null) {
            HomeFile.read(homeFile).forEach(account -> initial.add(account::copy));
        } else if (accounts.isEmpty()) {
            HomeFile.defaultHome().forEach(account -> initial.add(account::copy));
        }
        initial.addAll(accounts);
        Delay delay = this.delay;
        return new BlinkCloud(new Settings(addresses, port, tls, hosts, clock, random,
                delay == null ? new InterruptibleDelay() : delay, Optional.ofNullable(data), List.copyOf(initial)));
    }

    /**
     * All settings.
     *
     * @author Blink for openHAB contributors - Initial contribution
     */
    record Settings(List<InetAddress> addresses, int port, boolean tls, HostTable hosts, Clock clock,
            RandomGenerator random, Delay delay, Optional<Path> data, List<Supplier<Account>> accounts) {
    }
}
