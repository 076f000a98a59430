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
package org.openhab.binding.blink.internal.web;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.service.component.annotations.Component;

/**
 * The accounts whose links work now.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
@Component(service = LinkRegistry.class)
public class LinkRegistry {

    private final Map<String, LinkedAccount> accounts = new ConcurrentHashMap<>();
    private final Map<String, LiveFarewell> farewells = new ConcurrentHashMap<>();

    /**
     * Lets the links of an account work.
     *
     * @param id the last part of its thing's UID
     */
    public void add(String id, LinkedAccount account) {
        accounts.put(id, account);
    }

    /**
     * Ends the links of an account, unless another one has taken its place by now.
     */
    public void remove(String id, LinkedAccount account) {
        accounts.remove(id, account);
    }

    /**
     * Lets the links to the live views of an account that goes lead to their end.
     *
     * @param id the last part of its thing's UID
     */
    public void leave(String id, LiveFarewell farewell) {
        farewells.put(id, farewell);
    }

    /**
     * Forgets the live views of an account that has gone, unless another one has gone meanwhile.
     */
    public void forget(String id, LiveFarewell farewell) {
        farewells.remove(id, farewell);
    }

    /**
     * @return the account, or what remains of it
     */
    Optional<LinkedAccount> get(String id) {
        return Optional.ofNullable(accounts.get(id)).or(() -> farewell(id));
    }

    /**
     * @return what remains of an account that has gone, and may be there again
     */
    Optional<LiveFarewell> farewell(String id) {
        return Optional.ofNullable(farewells.get(id)).filter(one -> !one.isOver());
    }
}
