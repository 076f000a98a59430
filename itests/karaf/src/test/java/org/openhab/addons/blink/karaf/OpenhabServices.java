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
package org.openhab.addons.blink.karaf;

import java.time.ZoneOffset;
import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.i18n.TimeZoneProvider;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/**
 * Stands in for what openHAB's core brings to life in a Karaf: the one service that the servlet of the add-on asks for.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class OpenhabServices implements BundleActivator {

    @Override
    public void start(@Nullable BundleContext context) {
        Objects.requireNonNull(context).registerService(TimeZoneProvider.class, () -> ZoneOffset.UTC, null);
    }

    @Override
    public void stop(@Nullable BundleContext context) {
        // The framework takes the service away.
    }
}
