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

import java.util.Locale;
import java.util.stream.Stream;

import javax.net.ssl.SSLException;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Says what is wrong with TLS in words that tell what to do.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class TlsTrouble {

    private TlsTrouble() {
    }

    /**
     * @param failure what Java says
     * @param opened whether encryption had been agreed on before
     * @return what a relay has done, to be put behind its name
     */
    static String describe(SSLException failure, boolean opened) {
        String said = text(failure);
        if (opened) {
            return "has sent what TLS cannot decrypt (" + said + ")";
        }
        String lower = said.toLowerCase(Locale.ROOT);
        if (Stream.of("handshake_failure", "insufficient_security", "cipher").anyMatch(lower::contains)) {
            return "has no cipher suite in common with us (" + said + "); if it only knows TLS_RSA_*, "
                    + "jdk.tls.disabledAlgorithms of this Java forbids them";
        }
        if (Stream.of("protocol_version", "protocol version", "appropriate protocol").anyMatch(lower::contains)) {
            return "speaks neither TLS 1.3 nor TLS 1.2 (" + said + ")";
        }
        return "has failed in the TLS handshake (" + said + ")";
    }

    /**
     * @return what Java says, or at least of which kind the failure is
     */
    static String text(Throwable failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}
