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

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.i18n.LocaleProvider;
import org.openhab.core.i18n.TranslationProvider;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Translations out of the bundles' property files.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@Component
@NonNullByDefault
public class BundleTexts implements TranslationProvider, BundleListener {

    private final Logger logger = LoggerFactory.getLogger(BundleTexts.class);
    private final Map<Long, PropertyTexts> texts = new ConcurrentHashMap<>();
    private final BundleContext context;
    private final LocaleProvider localeProvider;

    @Activate
    public BundleTexts(BundleContext context, @Reference LocaleProvider localeProvider) {
        this.context = context;
        this.localeProvider = localeProvider;
        context.addBundleListener(this);
    }

    @Deactivate
    public void deactivate() {
        context.removeBundleListener(this);
    }

    /**
     * Another version of a bundle may have other texts.
     */
    @Override
    public void bundleChanged(@Nullable BundleEvent event) {
        if (event != null && event.getType() == BundleEvent.STOPPED) {
            texts.remove(event.getBundle().getBundleId());
        }
    }

    @Override
    public @Nullable String getText(@Nullable Bundle bundle, @Nullable String key, @Nullable String defaultText,
            @Nullable Locale locale) {
        if (bundle == null || key == null || key.isEmpty()) {
            return defaultText;
        }
        PropertyTexts ofBundle = Objects
                .requireNonNull(texts.computeIfAbsent(bundle.getBundleId(), id -> new PropertyTexts(bundle)));
        String text = ofBundle.find(key, locale == null ? localeProvider.getLocale() : locale);
        return text == null ? defaultText : text;
    }

    /**
     * Formats the text even if there are no arguments, so that an apostrophe has to be written twice as in openHAB.
     */
    @Override
    public @Nullable String getText(@Nullable Bundle bundle, @Nullable String key, @Nullable String defaultText,
            @Nullable Locale locale, @Nullable Object @Nullable... arguments) {
        String text = getText(bundle, key, defaultText, locale);
        if (text == null) {
            return null;
        }
        try {
            return MessageFormat.format(text, arguments);
        } catch (IllegalArgumentException e) {
            logger.warn("The text '{}' is no message format: {}", text, e.getMessage());
            return text;
        }
    }
}
