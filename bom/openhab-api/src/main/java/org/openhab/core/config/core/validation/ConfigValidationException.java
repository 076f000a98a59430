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
package org.openhab.core.config.core.validation;

import java.io.Serial;
import java.text.MessageFormat;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import org.openhab.core.i18n.TranslationProvider;
import org.osgi.framework.Bundle;

/**
 * A configuration does not fit its description.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
public final class ConfigValidationException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Bundle bundle;
    private final transient TranslationProvider translationProvider;
    private final transient List<ConfigValidationMessage> messages;

    public ConfigValidationException(Bundle bundle, TranslationProvider translationProvider,
            Collection<ConfigValidationMessage> configValidationMessages) {
        this.bundle = Objects.requireNonNull(bundle, "Bundle must not be null");
        this.translationProvider = translationProvider;
        this.messages = List.copyOf(configValidationMessages);
    }

    public Map<String, String> getValidationMessages() {
        return textByParameter(ConfigValidationException::defaultText);
    }

    public Map<String, String> getValidationMessages(Locale locale) {
        if (translationProvider == null) {
            return getValidationMessages();
        }
        return textByParameter(message -> translationProvider.getText(bundle, message.messageKey,
                message.defaultMessage, locale, message.content));
    }

    private static String defaultText(ConfigValidationMessage message) {
        return MessageFormat.format(message.defaultMessage, message.content);
    }

    private Map<String, String> textByParameter(Function<ConfigValidationMessage, String> text) {
        Map<String, String> texts = new HashMap<>();
        messages.forEach(message -> texts.put(message.parameterName, text.apply(message)));
        return texts;
    }
}
