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
package org.openhab.binding.blink.internal.live.hls;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Gets the packets of the program of a stream in their order, and is told before a packet what is special about it.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
interface StreamSink {

    /**
     * From here on all belongs to another program.
     */
    void program(Program program);

    /**
     * The next packet begins a picture.
     */
    void picture(Picture picture);

    /**
     * The clock of the sender has jumped.
     */
    void clockJump();

    /**
     * Packets are missing here.
     */
    void loss();

    /**
     * @param data holds the packet; only until this method returns
     * @param offset where the packet begins
     */
    void packet(byte[] data, int offset);
}
