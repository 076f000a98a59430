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

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.google.gson.annotations.SerializedName;

/**
 * What the cloud says to <code>command/…/done/</code>.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public enum DoneAnswer {

    /** 404: there is no such call any more. */
    @SerializedName("not-found")
    NOT_FOUND,

    /** The words for a call that has been retired, code 900. */
    @SerializedName("retired")
    RETIRED,

    /** Code 902, as in earlier years. */
    @SerializedName("done")
    DONE
}
