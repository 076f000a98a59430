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
package org.openhab.core.library;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The names of openHAB's item types.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class CoreItemFactory {

    public static final String CONTACT = "Contact";
    public static final String DATETIME = "DateTime";
    public static final String IMAGE = "Image";
    public static final String NUMBER = "Number";
    public static final String STRING = "String";
    public static final String SWITCH = "Switch";

    private CoreItemFactory() {
    }
}
