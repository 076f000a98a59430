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
package org.openhab.binding.blink.tests.framework;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Tag;

/**
 * These tests stop, change or measure what others would share: they have the hub, and its process, to themselves.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
@Tag("own-hub")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface OwnHub {
}
