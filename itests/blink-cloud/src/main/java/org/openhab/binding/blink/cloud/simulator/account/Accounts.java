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
package org.openhab.binding.blink.cloud.simulator.account;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * All customers of the cloud. An e-mail address is the same in upper and lower case.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class Accounts {

    private static final long FIRST_ACCOUNT_ID = 123456;
    private static final long FIRST_USER_ID = 700123;

    private final Map<String, Account> byEmail = new LinkedHashMap<>();

    /**
     * Adds a customer and gives him the ids that he does not have yet.
     *
     * @param account the new customer
     * @return the same account
     * @throws IllegalArgumentException when the e-mail address or the account id is taken
     */
    public synchronized Account add(Account account) {
        if (byEmail.containsKey(key(account.email()))) {
            throw new IllegalArgumentException("There is already an account " + account.email());
        }
        if (account.accountId() == 0) {
            account.accountId(freeAccountId());
        } else if (byId(account.accountId()).isPresent()) {
            throw new IllegalArgumentException("There is already an account with the id " + account.accountId());
        }
        if (account.userId() == 0) {
            account.userId(FIRST_USER_ID + byEmail.size());
        }
        byEmail.put(key(account.email()), account);
        return account;
    }

    public synchronized void replaceAll(Collection<Account> accounts) {
        byEmail.clear();
        accounts.forEach(this::add);
    }

    public synchronized Optional<Account> byEmail(String email) {
        return Optional.ofNullable(byEmail.get(key(email)));
    }

    public synchronized Optional<Account> byId(long accountId) {
        return byEmail.values().stream().filter(account -> account.accountId() == accountId).findFirst();
    }

    public synchronized List<Account> all() {
        return List.copyOf(byEmail.values());
    }

    private long freeAccountId() {
        long id = FIRST_ACCOUNT_ID;
        while (byId(id).isPresent()) {
            id++;
        }
        return id;
    }

    private static String key(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
