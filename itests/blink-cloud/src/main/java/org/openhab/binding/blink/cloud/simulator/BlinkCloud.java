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
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.BlinkCloudBuilder.Settings;
import org.openhab.binding.blink.cloud.simulator.account.Accounts;
import org.openhab.binding.blink.cloud.simulator.clip.Clips;
import org.openhab.binding.blink.cloud.simulator.clip.Recorder;
import org.openhab.binding.blink.cloud.simulator.command.Commands;
import org.openhab.binding.blink.cloud.simulator.control.Control;
import org.openhab.binding.blink.cloud.simulator.control.ControlRoutes;
import org.openhab.binding.blink.cloud.simulator.control.LiveSessions;
import org.openhab.binding.blink.cloud.simulator.control.UsbSticks;
import org.openhab.binding.blink.cloud.simulator.http.Route;
import org.openhab.binding.blink.cloud.simulator.http.Router;
import org.openhab.binding.blink.cloud.simulator.live.LiveViews;
import org.openhab.binding.blink.cloud.simulator.log.RequestLog;
import org.openhab.binding.blink.cloud.simulator.oauth.OAuthRoutes;
import org.openhab.binding.blink.cloud.simulator.oauth.OAuthState;
import org.openhab.binding.blink.cloud.simulator.oauth.Secrets;
import org.openhab.binding.blink.cloud.simulator.relay.Relay;
import org.openhab.binding.blink.cloud.simulator.relay.RelayFaults;
import org.openhab.binding.blink.cloud.simulator.relay.RelayVisits;
import org.openhab.binding.blink.cloud.simulator.rest.BearerGuard;
import org.openhab.binding.blink.cloud.simulator.rest.EquipmentRoutes;
import org.openhab.binding.blink.cloud.simulator.rest.HomeRoutes;
import org.openhab.binding.blink.cloud.simulator.rest.LiveRoutes;
import org.openhab.binding.blink.cloud.simulator.rest.MediaRoutes;
import org.openhab.binding.blink.cloud.simulator.rest.RestRoutes;
import org.openhab.binding.blink.cloud.simulator.rest.ScheduleRoutes;
import org.openhab.binding.blink.cloud.simulator.rest.SettingsRoutes;
import org.openhab.binding.blink.cloud.simulator.rest.UsbRoutes;
import org.openhab.binding.blink.cloud.simulator.scenario.Faults;
import org.openhab.binding.blink.cloud.simulator.scenario.RateLimit;
import org.openhab.binding.blink.cloud.simulator.scenario.Scenario;
import org.openhab.binding.blink.cloud.simulator.server.CloudHandler;
import org.openhab.binding.blink.cloud.simulator.server.CloudServer;
import org.openhab.binding.blink.cloud.simulator.server.Dispatcher;
import org.openhab.binding.blink.cloud.simulator.server.TlsCertificate;
import org.openhab.binding.blink.cloud.simulator.storage.StateFile;
import org.openhab.binding.blink.cloud.simulator.time.AdjustableClock;
import org.openhab.binding.blink.cloud.simulator.time.InterruptibleDelay;
import org.openhab.binding.blink.cloud.simulator.usb.UsbReadings;
import org.openhab.binding.blink.cloud.simulator.usb.UsbShelf;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running Blink cloud in a box: one server that plays the sign-in host, the bootstrap host and the hosts of all
 * tiers.
 *
 * <pre>
 * try (BlinkCloud cloud = BlinkCloud.builder().account(Account.of("me@example.com", "secret")).start()) {
 *     URI address = cloud.uri();
 *     cloud.control().scenario().wrongPinStatus(400);
 * }
 * </pre>
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class BlinkCloud implements AutoCloseable {

    private final Logger logger = LoggerFactory.getLogger(BlinkCloud.class);
    private final Settings settings;
    private final Control control;
    private final Optional<TlsCertificate> certificate;
    private final CloudServer server;
    private final Relay relay;

    BlinkCloud(Settings settings) throws IOException {
        this.settings = settings;
        AdjustableClock clock = new AdjustableClock(settings.clock());
        Accounts accounts = new Accounts();
        Runnable restoreAccounts = () -> accounts.replaceAll(settings.accounts().stream().map(Supplier::get).toList());
        restoreAccounts.run();
        OAuthState oauth = OAuthState.create(clock, new Secrets(settings.random()));
        Runnable save = openStorage(oauth);
        Scenario scenario = new Scenario();
        Commands commands = new Commands(clock, scenario.commands());
        UsbReadings usbReadings = new UsbReadings();
        Clips clips = new Clips(clock);
        Recorder recorder = new Recorder(clock, scenario.clips(), List.of(clips, new UsbShelf(scenario.usb())));
        LiveViews live = new LiveViews(commands, recorder, scenario.live(), clock, settings.random());
        RelayFaults relayFaults = new RelayFaults();
        RelayVisits visits = new RelayVisits();
        relay = new Relay(settings.addresses().get(0), live, scenario, relayFaults, visits, clock, settings.delay());
        RateLimit rateLimit = new RateLimit(clock);
        Faults faults = new Faults();
        RequestLog log = new RequestLog(clock);
        control = new Control(accounts, restoreAccounts, oauth, scenario, rateLimit, faults, log, clock, save, commands,
                recorder, clips, new UsbSticks(accounts, commands, usbReadings, clock),
                new LiveSessions(live, relay, relayFaults, visits, clock));

        List<Route> routes = new ArrayList<>(OAuthRoutes.create(accounts, oauth, scenario, rateLimit));
        BearerGuard bearers = new BearerGuard(accounts, oauth.tokens(), settings.hosts(), scenario);
        routes.addAll(RestRoutes.create(bearers, oauth.tokens(), oauth.pins(), scenario));
        routes.addAll(HomeRoutes.create(bearers, commands, live, recorder, clips, scenario, clock));
        routes.addAll(SettingsRoutes.create(bearers, commands, scenario, clock));
        routes.addAll(ScheduleRoutes.create(bearers, commands, scenario.schedules(), clock));
        routes.addAll(EquipmentRoutes.create(bearers, commands, scenario, clock));
        routes.addAll(MediaRoutes.create(bearers, commands, clips, scenario.clips(), clock));
        routes.addAll(LiveRoutes.create(bearers, commands, live, relay, scenario, clock));
        routes.addAll(UsbRoutes.create(bearers, commands, usbReadings, scenario, clock));
        Dispatcher dispatcher = new Dispatcher(new Router(routes), settings.hosts(), scenario, faults, log, save);
        certificate = settings.tls() ? Optional.of(makeCertificate()) : Optional.empty();
        server = new CloudServer(settings.addresses(), settings.port(), certificate,
                new CloudHandler(dispatcher, new Router(ControlRoutes.create(control)), clock, settings.delay()));
        logger.info("The Blink cloud in a box is at {}", uri());
    }

    public static BlinkCloudBuilder builder() {
        return new BlinkCloudBuilder();
    }

    /** The address, without a slash at its end. */
    public URI uri() {
        return uri(settings.addresses().get(0).getHostAddress());
    }

    /**
     * The address under another name of this machine.
     *
     * @param host a name or a loopback address
     */
    public URI uri(String host) {
        return URI.create((settings.tls() ? "https://" : "http://") + (host.contains(":") ? "[" + host + "]" : host)
                + ":" + port());
    }

    public int port() {
        return server.port();
    }

    /** What an operator can do and see. */
    public Control control() {
        return control;
    }

    /** The certificate that clients must trust; there is none without TLS. */
    public Optional<TlsCertificate> certificate() {
        return certificate;
    }

    /**
     * Gives the answers that are late now, as soon as there is one: those of a fault with a delay of ten seconds or
     * more.
     *
     * @param patience how long to wait for the first one
     * @return whether there was one
     */
    public boolean answerNow(Duration patience) {
        try {
            return settings.delay() instanceof InterruptibleDelay delay && delay.cut(patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Ends the server and every answer that is still waiting. */
    @Override
    public void close() {
        if (settings.delay() instanceof InterruptibleDelay delay) {
            delay.close();
        }
        server.close();
        relay.close();
        logger.info("The Blink cloud in a box has ended");
    }

    private Runnable openStorage(OAuthState oauth) throws IOException {
        Optional<Path> folder = settings.data();
        if (folder.isEmpty()) {
            return () -> {
            };
        }
        Files.createDirectories(folder.get());
        StateFile file = new StateFile(folder.get());
        file.load(oauth);
        return () -> file.save(oauth);
    }

    private TlsCertificate makeCertificate() throws IOException {
        Optional<Path> data = settings.data();
        return data.isPresent() ? TlsCertificate.in(data.get()) : TlsCertificate.forOneRun();
    }
}
