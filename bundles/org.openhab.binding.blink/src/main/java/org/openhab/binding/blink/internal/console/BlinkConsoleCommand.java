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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.BlinkBindingConstants;
import org.openhab.binding.blink.internal.handler.AccountHandler;
import org.openhab.core.io.console.Console;
import org.openhab.core.io.console.ConsoleCommandCompleter;
import org.openhab.core.io.console.StringsCompleter;
import org.openhab.core.io.console.extensions.AbstractConsoleCommandExtension;
import org.openhab.core.io.console.extensions.ConsoleCommandExtension;
import org.openhab.core.thing.ThingRegistry;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The command {@code openhab:blink} of openHAB's console. With several accounts, the one that is meant comes first:
 * {@code openhab:blink home arm}.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
@Component(service = ConsoleCommandExtension.class)
public class BlinkConsoleCommand extends AbstractConsoleCommandExtension implements ConsoleCommandCompleter {

    private static final String ACCOUNTS = "accounts";
    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final Accounts accounts;
    private final AccountCommands accountCommands;
    private final List<Subcommand> commands;

    @Activate
    public BlinkConsoleCommand(@Reference ThingRegistry things) {
        this(things, PAUSE);
    }

    /**
     * @param things all things of openHAB
     * @param pause how long the console may wait without a line
     */
    BlinkConsoleCommand(ThingRegistry things, Duration pause) {
        super(BlinkBindingConstants.BINDING_ID, "Looks after Blink accounts and their cameras.");
        Patience patience = new Patience(pause);
        this.accounts = new Accounts(things);
        this.accountCommands = new AccountCommands(patience, new StatusLine());
        this.commands = Stream
                .of(accountCommands.all(), new HomeOrders(patience).all(), new ClipCommands(patience).all())
                .flatMap(List::stream).toList();
    }

    @Override
    public List<String> getUsages() {
        List<String> usages = new ArrayList<>();
        usages.add(buildCommandUsage(ACCOUNTS, "lists the accounts"));
        commands.forEach(
                command -> usages.add(buildCommandUsage("[<account>] " + command.syntax(), command.description())));
        return usages;
    }

    @Override
    public void execute(String[] args, Console console) {
        List<String> words = Arrays.asList(args);
        if (words.isEmpty()) {
            printUsage(console);
            return;
        }
        if (words.equals(List.of(ACCOUNTS))) {
            list(console);
            return;
        }
        Optional<Subcommand> first = command(words.get(0));
        if (first.isPresent()) {
            List<AccountHandler> all = accounts.all();
            if (all.size() > 1) {
                console.println("There are several accounts. Type the one that is meant first:");
                list(console);
            } else {
                run(first.get(), all, words.subList(1, words.size()), console);
            }
            return;
        }
        Optional<Subcommand> second = words.size() < 2 ? Optional.empty() : command(words.get(1));
        List<AccountHandler> named = accounts.named(words.get(0));
        if (second.isPresent() && named.size() < 2) {
            run(second.get(), named, words.subList(2, words.size()), console);
        } else if (second.isPresent()) {
            console.println("There are several accounts of that name. Use the UID.");
        } else {
            printUsage(console);
        }
    }

    private Optional<Subcommand> command(String name) {
        return commands.stream().filter(command -> command.name().equals(name)).findFirst();
    }

    private void run(Subcommand command, List<AccountHandler> account, List<String> arguments, Console console) {
        if (account.isEmpty()) {
            console.println("There is no such account. See the command " + ACCOUNTS + ".");
        } else if (arguments.size() < command.least()) {
            console.printUsage(buildCommandUsage("[<account>] " + command.syntax(), command.description()));
        } else {
            command.work().run(account.get(0), arguments, console);
        }
    }

    private void list(Console console) {
        List<AccountHandler> all = accounts.all();
        all.forEach(account -> console.println(accountCommands.line(account)));
        if (all.isEmpty()) {
            console.println("There are no accounts.");
        }
    }

    @Override
    public @Nullable ConsoleCommandCompleter getCompleter() {
        return this;
    }

    @Override
    public boolean complete(String[] args, int cursorArgumentIndex, int cursorPosition, List<String> candidates) {
        Collection<String> words = suggestions(args, cursorArgumentIndex);
        return new StringsCompleter(words, false).complete(args, cursorArgumentIndex, cursorPosition, candidates);
    }

    private Collection<String> suggestions(String[] args, int index) {
        List<String> words = new ArrayList<>();
        List<AccountHandler> all = accounts.all();
        Optional<Subcommand> first = index > 0 ? command(args[0]) : Optional.empty();
        if (index == 0) {
            words.add(ACCOUNTS);
            addNames(words);
            all.forEach(account -> words.add(account.getThing().getUID().getId()));
        } else if (index == 1 && first.isPresent() && all.size() == 1) {
            words.addAll(first.get().suggestions().apply(all.get(0)));
        } else if (first.isEmpty()) {
            List<AccountHandler> named = accounts.named(args[0]);
            if (index == 1 && !named.isEmpty()) {
                addNames(words);
            } else if (index == 2 && named.size() == 1) {
                command(args[1]).ifPresent(command -> words.addAll(command.suggestions().apply(named.get(0))));
            }
        }
        return words;
    }

    private void addNames(List<String> words) {
        commands.forEach(command -> words.add(command.name()));
    }
}
