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
package org.openhab.binding.blink.internal.live.relay;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Finds the address of a host.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
@FunctionalInterface
public interface HostResolver {

    /**
     * @param host a name, or the digits of an address without brackets
     * @return its address; fails with an {@link UnknownHostException} where it has none
     */
    CompletableFuture<InetAddress> resolve(String host);

    /**
     * @param blocking where a name is looked up, which may take as long as the name server does; digits need no look-up
     * @return a resolver that asks the operating system
     */
    static HostResolver ofSystem(Executor blocking) {
        return host -> {
            CompletableFuture<InetAddress> address = new CompletableFuture<>();
            Runnable lookUp = () -> {
                try {
                    address.complete(InetAddress.getByName(host));
                } catch (UnknownHostException e) {
                    address.completeExceptionally(e);
                }
            };
            if (isLiteral(host)) {
                lookUp.run();
            } else {
                blocking.execute(lookUp);
            }
            return address;
        };
    }

    /**
     * @return whether this is the digits of an address rather than a name
     */
    static boolean isLiteral(String host) {
        return host.contains(":") || Pattern.matches("\\d{1,3}(\\.\\d{1,3}){3}", host);
    }
}
