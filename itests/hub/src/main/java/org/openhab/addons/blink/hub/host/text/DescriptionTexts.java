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

import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.addons.blink.hub.api.Option;
import org.openhab.addons.blink.hub.api.Parameter;
import org.openhab.addons.blink.hub.api.ThingType;
import org.openhab.addons.blink.hub.host.description.ChannelTypeDescription;
import org.openhab.addons.blink.hub.host.description.ParameterDescription;
import org.openhab.addons.blink.hub.host.description.ThingTypeDescription;
import org.openhab.addons.blink.hub.host.description.ThingTypeDescription.ChannelDefinition;
import org.openhab.core.i18n.TranslationProvider;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Labels and descriptions in the hub's language, found under the keys that openHAB derives from what they describe.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@Component(service = DescriptionTexts.class)
@NonNullByDefault
public class DescriptionTexts {

    private static final String CONSTANT = "@text/";

    private final TranslationProvider translations;

    @Activate
    public DescriptionTexts(@Reference TranslationProvider translations) {
        this.translations = translations;
    }

    public ThingType thingType(@Nullable Bundle bundle, ThingTypeDescription type,
            List<ParameterDescription> parameters) {
        String key = "thing-type." + dotted(type.uid());
        return new ThingType(type.uid(), orName(text(bundle, type.label(), key + ".label"), type.uid()),
                text(bundle, type.description(), key + ".description"), type.bridge(), List.copyOf(type.bridges()),
                parameters.stream().map(parameter -> parameter(bundle, type.configUri(), parameter)).toList());
    }

    private Parameter parameter(@Nullable Bundle bundle, @Nullable String configUri, ParameterDescription parameter) {
        String key = configKey(String.valueOf(configUri)) + "." + parameter.name();
        List<Option> options = parameter.options().stream()
                .map(option -> new Option(option.value(),
                        orName(text(bundle, option.label(), key + ".option." + option.value()), option.value())))
                .toList();
        return new Parameter(parameter.name(), parameter.type(),
                orName(text(bundle, parameter.label(), key + ".label"), parameter.name()),
                text(bundle, parameter.description(), key + ".description"), parameter.required(), parameter.advanced(),
                parameter.secret(), parameter.defaultValue(), parameter.minimum(), parameter.maximum(),
                parameter.unit() == null ? "" : String.valueOf(parameter.unit()), options);
    }

    /**
     * {@code thing-type:blink:account} becomes {@code thing-type.config.blink.account}.
     */
    private static String configKey(String configUri) {
        int colon = configUri.indexOf(':');
        return configUri.substring(0, Math.max(colon, 0)) + ".config." + dotted(configUri.substring(colon + 1));
    }

    public String channelLabel(@Nullable Bundle bundle, String thingType, @Nullable ChannelDefinition definition,
            ChannelTypeDescription type) {
        String ofThing = definition == null || definition.label() == null ? ""
                : text(bundle, definition.label(), channelKey(thingType, definition, "label"));
        return ofThing.isEmpty() ? orName(text(bundle, type.label(), typeKey(type, "label")), type.uid()) : ofThing;
    }

    public String channelDescription(@Nullable Bundle bundle, String thingType, @Nullable ChannelDefinition definition,
            ChannelTypeDescription type) {
        String ofThing = definition == null || definition.description() == null ? ""
                : text(bundle, definition.description(), channelKey(thingType, definition, "description"));
        return ofThing.isEmpty() ? text(bundle, type.description(), typeKey(type, "description")) : ofThing;
    }

    public List<Option> stateOptions(@Nullable Bundle bundle, ChannelTypeDescription type) {
        return type.options().stream()
                .map(option -> new Option(option.value(), orName(
                        text(bundle, option.label(), typeKey(type, "state.option." + option.value())), option.value())))
                .toList();
    }

    /**
     * The translation of a text that may be a constant, for example of an action's label.
     */
    public String constant(@Nullable Bundle bundle, String text) {
        return text.startsWith(CONSTANT) ? text(bundle, text, "") : text;
    }

    private String text(@Nullable Bundle bundle, @Nullable String written, String inferredKey) {
        String key = written != null && written.startsWith(CONSTANT) ? written.substring(CONSTANT.length())
                : inferredKey;
        String text = translations.getText(bundle, key, written, null);
        return text == null ? "" : text;
    }

    private static String orName(String text, String name) {
        return text.isEmpty() ? name : text;
    }

    private static String typeKey(ChannelTypeDescription type, String last) {
        return "channel-type." + dotted(type.uid()) + "." + last;
    }

    private static String channelKey(String thingType, ChannelDefinition definition, String last) {
        return "thing-type." + dotted(thingType) + ".channel." + definition.id() + "." + last;
    }

    private static String dotted(String uid) {
        return uid.replace(':', '.');
    }
}
