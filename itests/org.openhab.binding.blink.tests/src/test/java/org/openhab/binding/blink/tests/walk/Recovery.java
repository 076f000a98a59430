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
import java.util.List;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.account.ClipFiles.SaveJob;

/**
 * All that goes wrong has an end: what a household looks like when it has been well for a while.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class Recovery {

    /** The whole day is looked at once an hour, and after many failures a clip is tried again in an hour. */
    private static final int LONGEST = 130;

    private final Household household;
    private final Model model;

    Recovery(Household household) {
        this.household = household;
        this.model = household.model;
    }

    /** Lets everything become good again, and sees what has become of it. */
    void calm() {
        household.heal();
        Instant since = household.clock();
        List<String> missing = List.of("nothing was looked at");
        for (int minute = 0; !missing.isEmpty(); minute++) {
            if (minute == LONGEST) {
                model.broken("after " + minute + " minutes: " + missing);
                return;
            }
            household.help();
            household.town.live(Duration.ofMinutes(1));
            missing = minute == 0 ? missing : model.missing(since);
        }
        model.calm();
        model.broken(new SettingModel(household).wrong());
        saveAll();
    }

    private void saveAll() {
        Set<Long> present = model.clips.present();
        String problem = "no try";
        // Blink may still want to be left in peace, and a user tries again.
        for (int minute = 0; !problem.isEmpty(); minute++) {
            if (minute == LONGEST) {
                model.broken("clips are not saved: " + problem);
                return;
            }
            SaveJob job = household.storeroom.files().saveAll(Instant.EPOCH, clip -> true, "", progress -> {
            });
            household.town.live(Duration.ofMinutes(1));
            for (int more = 0; !job.result().isDone() && more < LONGEST; more++) {
                household.town.live(Duration.ofMinutes(1));
            }
            problem = job.result().isDone() && !job.result().isCompletedExceptionally() && job.problem().isEmpty() ? ""
                    : job.result() + ", " + job.problem();
        }
        model.broken(model.clips.saved(present));
    }
}
