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
package org.openhab.binding.blink.internal.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.handler.StatusText;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.ThingStatusInfo;

/**
 * The status of a thing in one line of English, as all that consoles of openHAB say.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class StatusLine {

    private static final String TEXTS = "/OH-INF/i18n/blink.properties";

    private final Properties texts = new Properties();

    StatusLine() {
        try (@Nullable
        InputStream file = StatusLine.class.getResourceAsStream(TEXTS)) {
            if (file == null) {
                throw new IllegalStateException("the texts of the add-on are gone");
            }
            try (Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
                texts.load(reader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String of(Thing thing) {
        ThingStatusInfo info = thing.getStatusInfo();
        String detail = info.getStatusDetail() == ThingStatusDetail.NONE ? "" : " (" + info.getStatusDetail() + ")";
        String description = info.getDescription();
        return info.getStatus() + detail + (description == null ? "" : ": " + text(description));
    }

    private @Nullable String text(String description) {
        return StatusText.read(description, (key, arguments) -> {
            String pattern = texts.getProperty(key);
            return pattern == null ? description
                    : new MessageFormat(pattern, Locale.ENGLISH).format(arguments.toArray());
        });
    }
}
