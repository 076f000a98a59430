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
package org.openhab.binding.blink.internal.console;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.account.AccountSession;
import org.openhab.binding.blink.internal.account.SessionState.Online;
import org.openhab.binding.blink.internal.cloud.model.Home;
import org.openhab.binding.blink.internal.cloud.model.SyncModule;
import org.openhab.binding.blink.internal.handler.AccountConfiguration;
import org.openhab.binding.blink.internal.handler.AccountHandler;
import org.openhab.core.io.console.Console;
import org.openhab.core.thing.Thing;

/**
 * What the console tells of an account, and how it signs in and out.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class AccountCommands {

    private static final Duration LINK_TIME = Duration.ofHours(1);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Patience patience;
    private final StatusLine statusLine;

    AccountCommands(Patience patience, StatusLine statusLine) {
        this.patience = patience;
        this.statusLine = statusLine;
    }

    List<Subcommand> all() {
        return List.of(Subcommand.of("status", "shows how the account stands", this::status),
                Subcommand.of("devices", "lists networks, sync modules, cameras and sirens", AccountCommands::devices),
                Subcommand.of("login", "signs in, or has Blink send another PIN", this::login),
                Subcommand.of("pin", "<n>", "sends the PIN that Blink has sent", 1, this::pin),
                Subcommand.of("logout", "signs out and forgets the session", this::logout),
                Subcommand.of("refresh", "asks Blink for everything now", this::refresh),
                Subcommand.of("links", "[<camera>]",
                        "makes links that show the page of the account, or a camera, for an hour", 0,
                        AccountCommands::links).suggesting(Targets::cameras),
                Subcommand.of("diagnostics", "prints what helps to find a fault, fit for a public issue",
                        (account, arguments, console) -> console.println(account.diagnostics())));
    }

    /**
     * @return the account in one line
     */
    String line(AccountHandler account) {
        String label = account.getThing().getLabel();
        return account.getThing().getUID() + (label == null ? "" : " '" + label + "'") + ": "
                + statusLine.of(account.getThing());
    }

    private void status(AccountHandler account, List<String> arguments, Console console) {
        console.println(line(account));
        AccountSession session = account.getSession();
        if (session == null) {
            return;
        }
        Optional<Home> home = Targets.home(account);
        home.ifPresent(now -> {
            console.println("  home as of " + TIME.format(now.time().atZone(account.zone())));
            now.networks().forEach(network -> console.println("  " + network.name() + ": " + armed(network.armed())));
            now.sirens().forEach(siren -> console.println("  siren " + siren.name() + ": " + reach(siren.online())));
        });
        console.println("  " + session.callsPerHour() + " calls to Blink in the last hour");
    }

    private static String armed(@Nullable Boolean armed) {
        return armed == null ? "not known whether armed" : armed ? "armed" : "disarmed";
    }

    private static void devices(AccountHandler account, List<String> arguments, Console console) {
        Optional<Home> home = Targets.home(account);
        if (home.isEmpty()) {
            console.println("Nothing is known of the home yet.");
            return;
        }
        List<Thing> things = account.getThing().getThings();
        home.get().networks().forEach(network -> {
            console.println("network " + network.id() + " '" + network.name() + "': " + armed(network.armed())
                    + things.stream().filter(thing -> Targets.isThingOf(thing, network)).findFirst()
                            .map(AccountCommands::uid).orElse(""));
            home.get().syncModuleOf(network.id())
                    .ifPresent(module -> console.println("  sync module " + module.id() + ": " + reach(module)));
            home.get().cameras().stream().filter(camera -> camera.networkId() == network.id())
                    .forEach(camera -> console.println("  " + camera.family().name().toLowerCase(Locale.ROOT) + " "
                            + camera.id() + " '" + camera.name() + "': " + (camera.isOffline() ? "offline" : "online")
                            + (Boolean.TRUE.equals(camera.enabled()) ? ", detects motion" : "")
                            + (Boolean.TRUE.equals(camera.batteryLow()) ? ", battery low" : "")
                            + things.stream().filter(thing -> Targets.isThingOf(thing, camera)).findFirst()
                                    .map(AccountCommands::uid).orElse("")));
            home.get().sirens().stream().filter(siren -> siren.networkId() == network.id())
                    .forEach(siren -> console.println("  siren " + siren.id() + " '" + siren.name() + "': "
                            + reach(siren.online()) + things.stream().filter(thing -> Targets.isThingOf(thing, siren))
                                    .findFirst().map(AccountCommands::uid).orElse("")));
        });
    }

    private static String reach(SyncModule module) {
        return reach(module.online()) + (module.localStorage() == null ? "" : ", USB storage " + module.localStorage());
    }

    private static String reach(@Nullable Boolean online) {
        return online == null ? "not known whether online" : online ? "online" : "offline";
    }

    private static String uid(Thing thing) {
        return ", " + thing.getUID();
    }

    private void login(AccountHandler account, List<String> arguments, Console console) {
        AccountSession session = session(account, console);
        if (session == null) {
            return;
        }
        if (session.state() instanceof Online) {
            console.println("The account is signed in.");
            return;
        }
        boolean done = patience.await(console, session.login().requestPin()).filter(Boolean::booleanValue).isPresent();
        console.println(!done ? "Blink has sent no PIN."
                : session.state() instanceof Online ? "Signed in."
                        : "Blink has sent a PIN. Type: openhab:blink pin <n>");
        console.println(line(account));
    }

    private void pin(AccountHandler account, List<String> arguments, Console console) {
        AccountSession session = session(account, console);
        Optional<String> digits = AccountConfiguration.pinOf(String.join("", arguments));
        if (digits.isEmpty()) {
            console.println("That is no PIN.");
        } else if (session != null) {
            boolean done = patience.await(console, session.login().sendPin(digits.get())).filter(Boolean::booleanValue)
                    .isPresent();
            console.println(done ? "Blink has taken the PIN." : "Blink has not taken the PIN.");
            console.println(line(account));
        }
    }

    private void logout(AccountHandler account, List<String> arguments, Console console) {
        AccountSession session = session(account, console);
        if (session != null) {
            boolean done = patience.await(console, session.login().signOut()).filter(Boolean::booleanValue).isPresent();
            console.println(done ? "Signed out." : "The session is forgotten here, but Blink did not take note.");
        }
    }

    private void refresh(AccountHandler account, List<String> arguments, Console console) {
        AccountSession session = session(account, console);
        if (session != null) {
            boolean done = patience.await(console, session.refresh()).filter(Boolean::booleanValue).isPresent();
            console.println(done ? "Blink has answered." : "Blink has not answered.");
        }
    }

    private static @Nullable AccountSession session(AccountHandler account, Console console) {
        AccountSession session = account.getSession();
        if (session == null) {
            console.println("The account is not initialized.");
        }
        return session;
    }

    private static void links(AccountHandler account, List<String> arguments, Console console) {
        if (arguments.isEmpty()) {
            console.println(account.pageLink(LINK_TIME).orElseGet(() -> "The account is not initialized."));
            return;
        }
        Targets.camera(account, arguments, console)
                .ifPresent(camera -> CameraLinkLines.of(account, camera, LINK_TIME).forEach(console::println));
    }
}
