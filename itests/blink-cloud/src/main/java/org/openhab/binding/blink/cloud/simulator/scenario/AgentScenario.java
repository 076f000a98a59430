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
package org.openhab.binding.blink.cloud.simulator.scenario;

import java.util.List;
import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Which clients the cloud takes for an old app, by their user agents.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class AgentScenario {

    private volatile List<String> old = List.of();
    private volatile AppUpdate update = AppUpdate.ENFORCED;

    /** The parts of user agents that are too old. */
    public List<String> oldAgents() {
        return old;
    }

    /**
     * @param parts of user agents, in upper or lower case; an empty one is meant for clients that send none, nothing
     *            ends it
     */
    public AgentScenario old(String... parts) {
        old = List.of(parts);
        return this;
    }

    /** What clients with such a user agent are told. */
    public AppUpdate update() {
        return update;
    }

    public AgentScenario update(AppUpdate update) {
        this.update = update;
        return this;
    }

    /**
     * What a client is told: what all are told, or more.
     *
     * @param userAgent what it calls itself
     * @param forAll what everyone is told
     */
    AppUpdate update(String userAgent, AppUpdate forAll) {
        String agent = userAgent.toLowerCase(Locale.ROOT);
        boolean isOld = old.stream()
                .anyMatch(part -> part.isEmpty() ? agent.isEmpty() : agent.contains(part.toLowerCase(Locale.ROOT)));
        return isOld && update.compareTo(forAll) > 0 ? update : forAll;
    }

    void copyFrom(AgentScenario other) {
        old = List.copyOf(other.old);
        update = other.update;
    }
}
