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
package org.openhab.core.thing.internal;

import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.config.core.internal.VariableResolver;
import org.openhab.core.config.core.internal.VariableResolver.UnknownVariableException;
import org.openhab.core.config.core.validation.ConfigValidationException;
import org.openhab.core.thing.Channel;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.binding.ThingHandlerCallback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands between what users or handlers write into a configuration and what handlers work with: puts in the variables
 * of the environment, and lets nothing through that does not fit its description.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class ConfigurationGuard {

    private static final Logger LOGGER = LoggerFactory.getLogger(ConfigurationGuard.class);

    private ConfigurationGuard() {
    }

    /**
     * @return the configuration of the thing with variables put in; without, if one is unknown
     */
    public static Configuration resolve(Thing thing) {
        Configuration written = thing.getConfiguration();
        try {
            return VariableResolver.SYSTEM.resolve(written);
        } catch (UnknownVariableException e) {
            LOGGER.warn("Failed to resolve variables for the configuration of thing '{}': {}", thing.getUID(),
                    e.getMessage());
            return new Configuration(written);
        }
    }

    /**
     * @return the new configuration of the thing with variables put in; null if it does not fit
     */
    public static @Nullable Configuration resolveIfValid(Thing thing, Configuration written,
            ThingHandlerCallback callback) {
        try {
            Configuration resolved = VariableResolver.SYSTEM.resolve(written);
            Map<String, Object> parameters = resolved.getProperties();
            return isValid(thing, () -> callback.validateConfigurationParameters(thing, parameters)) ? resolved : null;
        } catch (UnknownVariableException e) {
            LOGGER.warn("Attempt to apply a configuration on thing '{}' blocked: {}", thing.getUID(), e.getMessage());
            return null;
        }
    }

    public static boolean channelsAreValid(Thing thing, ThingHandlerCallback callback) {
        return isValid(thing, () -> {
            for (Channel channel : thing.getChannels()) {
                callback.validateConfigurationParameters(channel, channel.getConfiguration().getProperties());
            }
        });
    }

    private static boolean isValid(Thing thing, Runnable validation) {
        try {
            validation.run();
            return true;
        } catch (ConfigValidationException e) {
            LOGGER.warn(
                    "Attempt to apply an invalid configuration on thing '{}' blocked. This is most likely a bug: {}",
                    thing.getUID(), e.getValidationMessages());
            return false;
        }
    }
}
