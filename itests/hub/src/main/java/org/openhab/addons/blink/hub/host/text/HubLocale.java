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
package org.openhab.addons.blink.hub.host.text;

import java.time.ZoneId;
import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.addons.blink.hub.host.HubSettings;
import org.openhab.core.i18n.LocaleProvider;
import org.openhab.core.i18n.TimeZoneProvider;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The language that the hub was started with, and the time zone of the machine.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@Component(service = { LocaleProvider.class, TimeZoneProvider.class })
@NonNullByDefault
public class HubLocale implements LocaleProvider, TimeZoneProvider {

    private final Locale locale;

    @Activate
    public HubLocale(@Reference HubSettings settings) {
        locale = settings.locale();
    }

    @Override
    public Locale getLocale() {
        return locale;
    }

    @Override
    public ZoneId getTimeZone() {
        return ZoneId.systemDefault();
    }
}
