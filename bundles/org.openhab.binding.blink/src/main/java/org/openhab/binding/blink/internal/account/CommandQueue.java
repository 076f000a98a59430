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
package org.openhab.binding.blink.internal.account;

import static java.util.concurrent.CompletableFuture.completedFuture;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.account.Command.Evidence;
import org.openhab.binding.blink.internal.account.Command.Rank;
import org.openhab.binding.blink.internal.cloud.error.BlinkException;
import org.openhab.binding.blink.internal.cloud.error.BusyException;
import org.openhab.binding.blink.internal.cloud.error.FailureCause;
import org.openhab.binding.blink.internal.cloud.error.RateLimitedException;
import org.openhab.binding.blink.internal.cloud.error.ServerFaultException;
import org.openhab.binding.blink.internal.cloud.error.SessionEndedException;
import org.openhab.binding.blink.internal.cloud.error.UnexpectedAnswerException;
import org.openhab.binding.blink.internal.cloud.error.UnreachableException;
import org.openhab.binding.blink.internal.cloud.model.CommandProgress;
import org.openhab.binding.blink.internal.cloud.model.CommandTicket;
import org.openhab.binding.blink.internal.cloud.model.Home;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out the commands of an account, one at a time: sends, asks for the progress until Blink is done, and reads
 * the home until it shows what was wanted. Only the home tells the truth; a command that may or may not have arrived is
 * never sent again, the home is read instead.
 * <p>
 * All methods are called on the serial executor of the session.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class CommandQueue {

    private static final Duration PROGRESS_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PROGRESS_PAUSE = Duration.ofSeconds(8);
    private static final Duration CONFIRM_PAUSE = Duration.ofSeconds(2);
    private static final Duration BUSY_PAUSE = Duration.ofSeconds(5);

    private final Logger logger = LoggerFactory.getLogger(CommandQueue.class);

    private final SerialExecutor serial;
    private final Clock clock;
    private final Function<CommandTicket, CompletableFuture<CommandProgress>> progress;
    private final Supplier<CompletableFuture<Home>> home;
    private final List<Waiting> waiting = new ArrayList<>();
    private final Queue<Errand<?>> errands = new ArrayDeque<>();
    private BiConsumer<Command, CommandResult> undone = (command, result) -> {
    };
    private boolean busy;

    private record Waiting(Command command, CompletableFuture<CommandResult> result) {
    }

    private record Errand<T> (boolean ofUser, Supplier<CompletableFuture<T>> call, CompletableFuture<T> answer) {
    }

    /**
     * @param serial runs everything
     * @param clock tells how much time has passed
     * @param progress asks how far a command is
     * @param home reads the home anew
     */
    CommandQueue(SerialExecutor serial, Clock clock,
            Function<CommandTicket, CompletableFuture<CommandProgress>> progress,
            Supplier<CompletableFuture<Home>> home) {
        this.serial = serial;
        this.clock = clock;
        this.progress = progress;
        this.home = home;
    }

    /**
     * @param listener is told of each command that was tried in vain, and how it ended
     */
    void onUndone(BiConsumer<Command, CommandResult> listener) {
        undone = listener;
    }

    /**
     * Takes a command. Of those that wait for the same target, the last one wins; two that want the same are one,
     * unless the later one may go before the earlier one.
     *
     * @return how it ended
     */
    CompletableFuture<CommandResult> submit(Command command) {
        List<Waiting> superseded = waiting.stream().filter(other -> other.command.target().equals(command.target()))
                .toList();
        Optional<Waiting> same = superseded.stream().filter(other -> other.command.name().equals(command.name()))
                .filter(other -> other.command.rank().compareTo(command.rank()) <= 0).findFirst();
        if (same.isPresent()) {
            // Two rules that want the same picture both get it, and a timer gets that for which a user waits.
            return same.get().result.copy();
        }
        waiting.removeAll(superseded);
        superseded.forEach(other -> other.result.complete(CommandResult.SUPERSEDED));
        CompletableFuture<CommandResult> result = new CompletableFuture<>();
        waiting.add(new Waiting(command, result));
        next();
        return result;
    }

    /**
     * Makes a call for which every command goes first, and which no command waits for longer than it takes.
     *
     * @param call the call
     * @return its answer
     */
    <T> CompletableFuture<T> inTurn(Supplier<CompletableFuture<T>> call) {
        return errand(false, call);
    }

    /**
     * Makes a call that a user waits for: only arming and disarming go first.
     *
     * @param call the call
     * @return its answer
     */
    <T> CompletableFuture<T> inUsersTurn(Supplier<CompletableFuture<T>> call) {
        return errand(true, call);
    }

    private <T> CompletableFuture<T> errand(boolean ofUser, Supplier<CompletableFuture<T>> call) {
        Errand<T> errand = new Errand<>(ofUser, call, new CompletableFuture<>());
        errands.add(errand);
        next();
        return errand.answer;
    }

    /**
     * Waits for the end of a command that was sent as the call of an errand. Nobody else has to wait for it.
     *
     * @param ticket the command
     * @param limit how long it may take
     * @return CONFIRMED when Blink says that it is done
     */
    CompletableFuture<CommandResult> end(CommandTicket ticket, Duration limit) {
        return ticket.done() ? completedFuture(CommandResult.CONFIRMED)
                : follow(ticket, clock.instant().plus(limit), PROGRESS_PAUSE);
    }

    /**
     * Gives up what waits.
     */
    void clear() {
        List<Waiting> left = List.copyOf(waiting);
        waiting.clear();
        left.forEach(entry -> entry.result.complete(CommandResult.NOT_POSSIBLE));
        List<Errand<?>> undone = List.copyOf(errands);
        errands.clear();
        undone.forEach(errand -> errand.answer
                .completeExceptionally(new UnreachableException("the account is asked for nothing", false, null)));
    }

    private void next() {
        if (busy) {
            return;
        }
        boolean isCommandUrgent = waiting.stream().anyMatch(entry -> entry.command.rank().compareTo(Rank.USER) < 0);
        Optional<Errand<?>> errand = errands.stream().filter(one -> one.ofUser ? !isCommandUrgent : waiting.isEmpty())
                .findFirst();
        if (errand.isPresent()) {
            errands.remove(errand.get());
            run(errand.get());
            return;
        }
        if (waiting.isEmpty()) {
            return;
        }
        // The sort is stable: of the same rank, the one that came first goes first.
        Waiting entry = waiting.stream().sorted(Comparator.comparing((Waiting one) -> one.command.rank())).toList()
                .get(0);
        waiting.remove(entry);
        busy = true;
        Command command = entry.command;
        carryOut(command).whenComplete((result, failure) -> serial.execute(() -> {
            busy = false;
            if (failure != null) {
                // What Blink does wrong has become a result by now.
                logger.warn("A command of the Blink account failed, please report this", failure);
            }
            CommandResult outcome = failure == null ? result : CommandResult.UNREACHABLE;
            logger.debug("{}: {}", command.name(), outcome.reason());
            if (!outcome.isConfirmed()) {
                undone.accept(command, outcome);
            }
            entry.result.complete(outcome);
            next();
        }));
    }

    private <T> void run(Errand<T> errand) {
        busy = true;
        // Also a mistake of ours ends in the future: the queue must go on.
        completedFuture(errand.call).thenCompose(Supplier::get).whenComplete((answer, failure) -> serial.execute(() -> {
            busy = false;
            if (failure == null) {
                errand.answer.complete(answer);
            } else {
                errand.answer.completeExceptionally(failure);
            }
            next();
        }));
    }

    private CompletableFuture<CommandResult> carryOut(Command command) {
        Instant deadline = clock.instant().plus(command.limit());
        // Also a mistake of ours while sending ends in the future: the queue must go on.
        return completedFuture(command).thenCompose(one -> send(one, deadline))
                .thenComposeAsync(sent -> sent == CommandResult.REFUSED || sent == CommandResult.UNREACHABLE
                        ? completedFuture(sent)
                        : confirm(command, deadline, sent, CONFIRM_PAUSE), serial);
    }

    /**
     * @return CONFIRMED when Blink is done, NOT_CONFIRMED when that is not sure, BUSY and FAILED when Blink says so;
     *         these are checked against the home. REFUSED or UNREACHABLE when nothing can have been done.
     */
    private CompletableFuture<CommandResult> send(Command command, Instant deadline) {
        return command.send().get().handleAsync((ticket, failure) -> {
            if (failure == null) {
                return ticket.done() ? completedFuture(CommandResult.CONFIRMED)
                        : follow(ticket, deadline, PROGRESS_PAUSE);
            }
            BlinkException problem = problem(failure);
            logger.debug("{}: {}", command.name(), problem.getMessage());
            if (problem instanceof BusyException) {
                return isTimeLeft(BUSY_PAUSE, deadline)
                        ? serial.of(BUSY_PAUSE).thenComposeAsync(passed -> send(command, deadline), serial)
                        : completedFuture(CommandResult.BUSY);
            }
            if (problem instanceof UnreachableException unreachable) {
                return completedFuture(
                        unreachable.mayHaveArrived() ? CommandResult.NOT_CONFIRMED : CommandResult.UNREACHABLE);
            }
            return completedFuture(mayBeDone(problem) ? CommandResult.NOT_CONFIRMED : CommandResult.REFUSED);
        }, serial).thenCompose(result -> result);
    }

    /** A fault says nothing about what was done before it, and a success that we cannot read still is one. */
    private static boolean mayBeDone(BlinkException problem) {
        return problem instanceof ServerFaultException
                || problem instanceof UnexpectedAnswerException odd && odd.status() / 100 == 2;
    }

    private CompletableFuture<CommandResult> follow(CommandTicket ticket, Instant deadline, Duration pause) {
        return serial.of(pause).thenComposeAsync(passed -> progress.apply(ticket), serial)
                .handleAsync((state, failure) -> {
                    if (failure == null && state instanceof CommandProgress.Done) {
                        return completedFuture(CommandResult.CONFIRMED);
                    }
                    if (failure == null && state instanceof CommandProgress.Forgotten) {
                        // Blink forgets what is done after some minutes, and what was never done as well.
                        return completedFuture(clock.instant().isBefore(deadline) ? CommandResult.CONFIRMED
                                : CommandResult.NOT_CONFIRMED);
                    }
                    if (failure == null && state instanceof CommandProgress.Failed) {
                        return completedFuture(CommandResult.FAILED);
                    }
                    return failure != null && isHopeless(failure) || !clock.instant().isBefore(deadline)
                            ? completedFuture(CommandResult.NOT_CONFIRMED)
                            : follow(ticket, deadline, failure == null ? PROGRESS_PAUSE : longer(pause));
                }, serial).thenCompose(result -> result);
    }

    /** Where Blink does not answer, asking each second helps nobody. */
    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PROGRESS_PAUSE) > 0 ? LONGEST_PROGRESS_PAUSE : doubled;
    }

    private CompletableFuture<CommandResult> confirm(Command command, Instant deadline, CommandResult sent,
            Duration pause) {
        Optional<CompletableFuture<Evidence>> shown = command.read().map(Supplier::get)
                .or(() -> command.confirmed().map(shows -> home.get().thenApply(shows)));
        if (shown.isEmpty()) {
            return completedFuture(sent);
        }
        return shown.get().handleAsync((evidence, failure) -> {
            if (failure != null) {
                // What was sent may have been done all the same; only the look at it has come to nothing.
                return !isHopeless(failure) && isTimeLeft(pause, deadline)
                        ? confirmLater(command, deadline, sent, pause, longer(pause))
                        : completedFuture(CommandResult.UNREACHABLE);
            }
            if (evidence != Evidence.NOT_DONE) {
                return completedFuture(evidence == Evidence.DONE ? CommandResult.CONFIRMED : sent);
            }
            boolean hope = sent == CommandResult.CONFIRMED && isTimeLeft(CONFIRM_PAUSE, deadline);
            return hope ? confirmLater(command, deadline, sent, CONFIRM_PAUSE, CONFIRM_PAUSE)
                    : completedFuture(sent == CommandResult.CONFIRMED ? CommandResult.NOT_CONFIRMED : sent);
        }, serial).thenCompose(result -> result);
    }

    private CompletableFuture<CommandResult> confirmLater(Command command, Instant deadline, CommandResult sent,
            Duration pause, Duration nextPause) {
        return serial.of(pause).thenComposeAsync(passed -> confirm(command, deadline, sent, nextPause), serial);
    }

    private boolean isTimeLeft(Duration pause, Instant deadline) {
        return clock.instant().plus(pause).isBefore(deadline);
    }

    private static boolean isHopeless(Throwable failure) {
        BlinkException problem = problem(failure);
        return problem instanceof SessionEndedException || problem instanceof RateLimitedException;
    }

    private static BlinkException problem(Throwable failure) {
        if (FailureCause.of(failure) instanceof BlinkException problem) {
            return problem;
        }
        throw new IllegalStateException("A command failed with something else than a problem of Blink's", failure);
    }
}
