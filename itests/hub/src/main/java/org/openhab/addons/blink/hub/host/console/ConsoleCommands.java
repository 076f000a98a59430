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
package org.openhab.addons.blink.hub.host.console;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.addons.blink.hub.api.HubConsole;
import org.openhab.addons.blink.hub.host.Changes;
import org.openhab.core.io.console.ConsoleCommandCompleter;
import org.openhab.core.io.console.extensions.ConsoleCommandExtension;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Runs the console commands of add-ons, one at a time.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@Component(service = HubConsole.class)
@NonNullByDefault
public class ConsoleCommands implements HubConsole {

    private static final String SCOPE = "openhab:";
    private static final String HELP = "help";

    private final List<ConsoleCommandExtension> extensions = new CopyOnWriteArrayList<>();
    private final Changes changes;
    private long number;
    private @Nullable ConsoleRun current;

    @Activate
    public ConsoleCommands(@Reference Changes changes) {
        this.changes = changes;
    }

    @Deactivate
    public void end() {
        interrupt();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    protected void addExtension(ConsoleCommandExtension extension) {
        extensions.add(extension);
    }

    protected void removeExtension(ConsoleCommandExtension extension) {
        extensions.remove(extension);
    }

    @Override
    public CompletableFuture<List<String>> run(String line) {
        List<String> words = CommandLineWords.of(line);
        ConsoleRun next;
        synchronized (this) {
            ConsoleRun before = current;
            if (before != null && !before.isDone()) {
                throw new IllegalStateException("The command before is still at work.");
            }
            number++;
            next = new ConsoleRun(number, console -> execute(words, console), changes);
            current = next;
        }
        next.start();
        return next;
    }

    private void execute(List<String> words, LineConsole console) {
        Optional<ConsoleCommandExtension> extension = words.isEmpty() ? Optional.empty() : find(words.get(0));
        if (extension.isPresent()) {
            extension.get().execute(words.subList(1, words.size()).toArray(String[]::new), console);
            return;
        }
        if (!words.isEmpty() && !words.equals(List.of(HELP))) {
            console.println("There is no command '" + words.get(0) + "'.");
        }
        sorted().forEach(known -> known.getUsages().forEach(console::printUsage));
    }

    private Optional<ConsoleCommandExtension> find(String word) {
        String name = word.startsWith(SCOPE) ? word.substring(SCOPE.length()) : word;
        return extensions.stream().filter(extension -> extension.getCommand().equals(name)).findFirst();
    }

    private List<ConsoleCommandExtension> sorted() {
        return extensions.stream().sorted(Comparator.comparing(ConsoleCommandExtension::getCommand)).toList();
    }

    @Override
    public synchronized Output last() {
        ConsoleRun run = current;
        return run == null ? new Output(0, List.of(), false) : run.output();
    }

    @Override
    public synchronized void interrupt() {
        ConsoleRun run = current;
        if (run != null) {
            run.cancel(true);
        }
    }

    @Override
    public List<String> complete(String line) {
        List<String> words = new ArrayList<>(CommandLineWords.of(line));
        boolean begun = !line.isEmpty() && !Character.isWhitespace(line.charAt(line.length() - 1));
        if (words.isEmpty() || words.size() == 1 && begun) {
            String typed = words.isEmpty() ? "" : words.get(0);
            return sorted().stream().map(extension -> SCOPE + extension.getCommand() + " ")
                    .filter(name -> name.startsWith(typed)).toList();
        }
        ConsoleCommandCompleter completer = find(words.get(0)).map(ConsoleCommandExtension::getCompleter).orElse(null);
        if (completer == null) {
            return List.of();
        }
        String[] arguments = words.subList(1, words.size()).toArray(String[]::new);
        int index = begun ? arguments.length - 1 : arguments.length;
        List<String> candidates = new ArrayList<>();
        completer.complete(arguments, index, begun ? arguments[index].length() : 0, candidates);
        String kept = begun ? line.substring(0, line.length() - arguments[index].length()) : line;
        return candidates.stream().map(candidate -> kept + candidate).toList();
    }
}
