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
package org.openhab.addons.blink.hub.framework;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.addons.blink.hub.api.CloudControl;

/**
 * What may differ from one start of the {@link HubFramework} to another.
 *
 * <pre>
 * HubOptions.in(folder).language(Locale.GERMAN).thingsFile(things)
 * </pre>
 *
 * @param folder where everything is kept that survives a restart
 * @param port of the page and of the add-on's servlets, 0 for any free one
 * @param language of all texts
 * @param thingsFile things that are read at the start and never written, or null
 * @param addOn the jar to use instead of the add-on that the hub was built with, or null
 * @param moreBundles jars that are started after the add-on
 * @param cloud the simulated cloud that the page may control, or null if there is none
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record HubOptions(Path folder, int port, Locale language, @Nullable Path thingsFile, @Nullable Path addOn,
        List<Path> moreBundles, @Nullable CloudControl cloud) {

    /**
     * English, on any free port, with managed things only.
     */
    public static HubOptions in(Path folder) {
        return new HubOptions(folder.toAbsolutePath(), 0, Locale.ENGLISH, null, null, List.of(), null);
    }

    public HubOptions port(int value) {
        return new HubOptions(folder, value, language, thingsFile, addOn, moreBundles, cloud);
    }

    public HubOptions language(Locale value) {
        return new HubOptions(folder, port, value, thingsFile, addOn, moreBundles, cloud);
    }

    public HubOptions thingsFile(@Nullable Path value) {
        return new HubOptions(folder, port, language, value, addOn, moreBundles, cloud);
    }

    public HubOptions addOn(Path jar) {
        return new HubOptions(folder, port, language, thingsFile, jar, moreBundles, cloud);
    }

    /**
     * Adds a bundle, for example one with another binding.
     */
    public HubOptions bundle(Path jar) {
        List<Path> bundles = new ArrayList<>(moreBundles);
        bundles.add(jar);
        return new HubOptions(folder, port, language, thingsFile, addOn, List.copyOf(bundles), cloud);
    }

    public HubOptions cloud(@Nullable CloudControl value) {
        return new HubOptions(folder, port, language, thingsFile, addOn, moreBundles, value);
    }
}
