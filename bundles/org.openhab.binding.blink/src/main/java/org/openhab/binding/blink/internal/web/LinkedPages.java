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

import java.io.IOException;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Answers for the pages, which live below the same root as pictures and clips.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public interface LinkedPages {

    /**
     * Returns at once; what takes longer is answered later.
     *
     * @return whether the request is for a page, and answered therefore; if not, nothing was done with it
     */
    boolean serve(HttpServletRequest request, HttpServletResponse response) throws IOException;
}
