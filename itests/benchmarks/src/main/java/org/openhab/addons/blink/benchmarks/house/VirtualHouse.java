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
package org.openhab.addons.blink.benchmarks.house;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.openhab.binding.blink.cloud.simulator.BlinkCloud;
import org.openhab.binding.blink.cloud.simulator.clip.ClipPlan;
import org.openhab.binding.blink.cloud.simulator.control.Control;
import org.openhab.binding.blink.internal.account.SessionState.Online;
import org.openhab.binding.blink.internal.cloud.BlinkHosts;
import org.openhab.binding.blink.internal.cloud.auth.Tokens;
import org.openhab.binding.blink.internal.cloud.http.JettyTransport;
import org.openhab.binding.blink.internal.cloud.http.TransportLimits;
import org.openhab.binding.blink.tests.support.MemoryStorage;
import org.openhab.binding.blink.tests.support.TestAccount;
import org.openhab.binding.blink.tests.support.VirtualTime;

/**
 * An account and its cloud in virtual time: hours pass in seconds, with all requests that are sent in them.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class VirtualHouse implements AutoCloseable {

    private final VirtualTime time = new VirtualTime();
    private final BlinkCloud cloud;
    private final HttpClient client = new HttpClient(new SslContextFactory.Client());
    private final CountingSender sender = new CountingSender(new JettyTransport(client, TransportLimits.DEFAULT));
    private final TestAccount account;

    /**
     * @param cameras how many there are
     */
    public VirtualHouse(int cameras) throws IOException {
        this.cloud = BlinkCloud.builder().clock(time.clock()).account(Homes.customer(cameras)).start();
        this.account = new TestAccount("blink:account:home", BlinkHosts.of(cloud.uri().toString()), sender, time,
                new MemoryStorage());
        cloud.control().scenario().clips().uploadDelay(Duration.ZERO);
    }

    /**
     * Signs in, if that has not been done, and comes online.
     */
    public VirtualHouse online() {
        account.initialize().awaitState(Online.class);
        account.settle();
        return this;
    }

    /**
     * Starts the account anew, with stored tokens.
     */
    public void restart() {
        account.restart().awaitState(Online.class);
        account.settle();
    }

    /**
     * Lets time pass.
     */
    public void live(Duration duration) {
        account.live(duration);
    }

    /**
     * Blink lists a clip from now on.
     *
     * @param wait how long to look for it
     * @return how long it took until the add-on told of it, in virtual seconds
     */
    public double secondsToEvent(Duration wait) {
        account.heard.clear();
        var listed = time.now();
        cloud.control().record(Homes.EMAIL, ClipPlan.of(Homes.CAMERA).at(listed).length(Duration.ZERO));
        account.live(wait);
        return Duration.between(listed, account.heard.only().at()).toMillis() / 1000.0;
    }

    /**
     * @return the account
     */
    public TestAccount account() {
        return account;
    }

    /**
     * @return the requests of the account
     */
    public CountingSender sender() {
        return sender;
    }

    /**
     * @return the cloud
     */
    public Control blink() {
        return cloud.control();
    }

    /**
     * @return a client that asks for each camera by itself, for the same account
     */
    public PerCameraClient perCameraClient() {
        Tokens tokens = Objects.requireNonNull(account.stored().tokens(), "not signed in");
        URI address = cloud.uri();
        return new PerCameraClient(address, tokens.accessToken(), cloud.control().account(Homes.EMAIL));
    }

    @Override
    public void close() {
        account.close();
        time.shutdownNow();
        cloud.close();
        LifeCycle.stop(client);
    }
}
