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

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.addons.blink.hub.api.Status;
import org.openhab.core.i18n.TranslationProvider;
import org.openhab.core.thing.ThingStatusInfo;
import org.openhab.core.thing.binding.ThingHandler;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Turns {@code @text/key ["argument", "@text/another-key"]} into what people read, as openHAB does: arguments are
 * separated by commas and lose brackets and quotes, and the texts of the bundles of the handler's superclasses count,
 * too.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@Component(service = StatusTexts.class)
@NonNullByDefault
public class StatusTexts {

    private static final String CONSTANT = "@text/";

    private final TranslationProvider translations;

    @Activate
    public StatusTexts(@Reference TranslationProvider translations) {
        this.translations = translations;
    }

    /**
     * The status with its text.
     *
     * @param handler who set the status; without one nothing is translated
     */
    public Status describe(ThingStatusInfo info, @Nullable ThingHandler handler) {
        String description = info.getDescription() == null ? "" : String.valueOf(info.getDescription());
        Status plain = new Status(info.getStatus().name(), info.getStatusDetail().name(), description, description);
        if (handler == null || plain.key().isEmpty()) {
            return plain;
        }
        Object[] arguments = plain.arguments().stream()
                .map(argument -> argument.startsWith(CONSTANT)
                        ? translate(argument.substring(CONSTANT.length()), handler.getClass())
                        : argument)
                .toArray();
        String text = translate(plain.key(), handler.getClass(), arguments);
        return new Status(plain.status(), plain.detail(), description, text);
    }

    private String translate(String key, Class<?> type, @Nullable Object... arguments) {
        for (Class<?> owner = type; owner != null; owner = owner.getSuperclass()) {
            Bundle bundle = FrameworkUtil.getBundle(owner);
            String text = bundle == null ? null : translations.getText(bundle, key, null, null, arguments);
            if (text != null) {
                return text;
            }
        }
        return CONSTANT + key;
    }
}
