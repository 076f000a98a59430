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
package org.openhab.binding.blink.internal.web.page;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.service.component.annotations.Component;

/**
 * The accounts whose pages can be opened now.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
@Component(service = PageRegistry.class)
public class PageRegistry {

    private final Map<String, PageAccount> accounts = new ConcurrentHashMap<>();

    /**
     * Lets the page of an account be opened.
     *
     * @param id the last part of its thing's UID
     */
    public void add(String id, PageAccount account) {
        accounts.put(id, account);
    }

    /**
     * Closes the page of an account, unless another one has taken its place by now.
     */
    public void remove(String id, PageAccount account) {
        accounts.remove(id, account);
    }

    Optional<PageAccount> get(String id) {
        return Optional.ofNullable(accounts.get(id));
    }
}
