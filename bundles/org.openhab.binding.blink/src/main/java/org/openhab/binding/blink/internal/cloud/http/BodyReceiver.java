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
package org.openhab.binding.blink.internal.cloud.http;

import java.io.IOException;
import java.nio.ByteBuffer;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Takes the body of a successful answer as it comes, so that a clip is never in memory as a whole. Called in threads of
 * the transport, never in two at once; while it works, no more is read from the connection.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public interface BodyReceiver {
    /**
     * A body begins. Called once more when the request had to be repeated: what came before is void then.
     *
     * @param length how many bytes Blink has announced; negative when it does not tell
     * @throws IOException when it cannot be taken; the request is aborted then
     */
    void begin(long length) throws IOException;

    /**
     * @param bytes the next part of the body
     * @throws IOException when it cannot be taken; the request is aborted then
     */
    void receive(ByteBuffer bytes) throws IOException;
}
