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
package org.openhab.binding.blink.tests.walk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.cloud.simulator.control.LiveSessions;
import org.openhab.binding.blink.cloud.simulator.relay.RelayFault;
import org.openhab.binding.blink.cloud.simulator.relay.RelayVisit;
import org.openhab.binding.blink.internal.account.LiveView;
import org.openhab.binding.blink.internal.cloud.model.Camera;
import org.openhab.binding.blink.tests.support.VirtualTime;

/**
 * Those of a household who look at live pictures. The relay sends them in its own time, which has to be waited for: as
 * long as nothing is wrong, nobody looks at a picture that stands still, and nobody is left at the relay.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class Viewers {

    /** The add-on gives up a relay that is silent for three times as long. */
    private static final Duration PICTURES_EACH = Duration.ofSeconds(5);
    private static final long POLL_NANOS = 500_000;

    private final Household household;
    private final LiveSessions blink;
    private final List<Look> looks = new CopyOnWriteArrayList<>();

    /**
     * Somebody looks at a camera.
     */
    private static class Look {
        private final long camera;
        private final LiveView view;
        private volatile boolean stalled;
        private volatile Instant pictures = Instant.MIN;

        Look(long camera, LiveView view) {
            this.camera = camera;
            this.view = view;
        }
    }

    Viewers(Household household) {
        this.household = household;
        this.blink = household.town.blink.live();
    }

    void open(Camera camera, Duration limit) {
        household.errands.waitFor("live view of " + camera.id(), household.account.session().live()
                .open(camera.family(), camera.id(), limit).thenAccept(view -> looks.add(new Look(camera.id(), view))));
    }

    private Optional<Look> any(Random dice) {
        return Steps.any(dice, looks.stream().filter(look -> !look.view.isOver() && !look.stalled).toList());
    }

    /** Somebody asks for pictures, as a player does. */
    void watch(Random dice) {
        any(dice).ifPresent(look -> look.view.watched());
    }

    /** Something goes wrong with what the relay sends. */
    void fault(Random dice, RelayFault fault) {
        any(dice).ifPresent(look -> {
            look.stalled = fault.kind() == RelayFault.Kind.STALL;
            blink.fault(fault.on(look.camera));
            await("the relay does nothing wrong", () -> look.view.isOver() || blink.faults().isEmpty());
        });
    }

    /**
     * Waits until the relay has done what it does in this time.
     *
     * @return whether somebody looks, so that something may have come of it
     */
    boolean settle() {
        if (looks.isEmpty()) {
            return false;
        }
        List<Look> over = new ArrayList<>();
        for (Look look : looks) {
            if (isOverAtBlink(look)) {
                await("a live view goes on that Blink has ended", look.view::isOver);
            }
            expectPictures(look);
            if (look.view.isOver()) {
                over.add(look);
            }
        }
        looks.removeAll(over);
        await("somebody is left at the relay", () -> atRelay() <= open());
        return true;
    }

    private boolean isOverAtBlink(Look look) {
        return running().noneMatch(view -> view.device().id() == look.camera);
    }

    private Stream<org.openhab.binding.blink.cloud.simulator.live.LiveView> running() {
        return blink.running().stream().filter(this::isOurs);
    }

    private boolean isOurs(org.openhab.binding.blink.cloud.simulator.live.LiveView view) {
        return view.command().accountId() == household.town.blink.account(household.email).accountId();
    }

    /** Blink ends a live view. */
    void endAtBlink(Random dice) {
        Steps.any(dice, running().toList()).ifPresent(blink::end);
    }

    private void expectPictures(Look look) {
        Instant now = household.town.time.now();
        if (!look.stalled && now.isAfter(look.pictures.plus(PICTURES_EACH))) {
            long before = look.view.stream().counters().pictures();
            await("no pictures come", () -> look.view.isOver() || isOverAtBlink(look)
                    || look.view.stream().counters().pictures() > before);
            look.pictures = now;
        }
    }

    private long open() {
        return looks.stream().filter(look -> !look.view.isOver()).count();
    }

    private long atRelay() {
        return blink.visits().stream().filter(RelayVisit::accepted).filter(visit -> visit.end().isEmpty())
                .filter(visit -> visit.view().filter(this::isOurs).isPresent()).count();
    }

    /** @param missing gets what is left of live views */
    void missing(List<String> missing) {
        settle();
        if (open() > 0 || household.account.session().live().all().stream().anyMatch(last -> !last.view().isOver())) {
            missing.add("a live view is open");
        }
        if (running().findAny().isPresent()) {
            missing.add("a live view is open at Blink");
        }
        if (atRelay() > 0) {
            missing.add("somebody is at the relay");
        }
    }

    private static void await(String otherwise, BooleanSupplier condition) {
        long deadline = System.nanoTime() + VirtualTime.PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(otherwise);
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }
}
