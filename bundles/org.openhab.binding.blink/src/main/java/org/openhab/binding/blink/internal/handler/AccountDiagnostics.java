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
package org.openhab.binding.blink.internal.handler;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.account.AccountSession;
import org.openhab.binding.blink.internal.diagnostics.Placeholders;
import org.openhab.binding.blink.internal.diagnostics.Placeholders.Kind;
import org.openhab.core.OpenHAB;
import org.openhab.core.config.core.Configuration;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatusInfo;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * Gathers the diagnostics of an account: versions, status, settings, things, and all that its session tells.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class AccountDiagnostics {

    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    /**
     * Parameters whose values are told, because they are numbers and switches of ours; of others, that they are set.
     */
    private static final List<String> NUMBERS = List.of("archiveDays", "archiveSize");
    private static final List<String> ARCHIVE_WORDS = List.of("OFF", "CLOUD", "LOCAL", "ALL");
    private static final List<String> IF_SET = List.of("clipFolder", "saveFolders", "linkBase");
    private static final Set<String> DEVICE_IDS = Set.of("networkId", "cameraId", "sirenId");

    private AccountDiagnostics() {
    }

    /**
     * @param account the thing of the account
     * @param session its session; null while it is not initialized
     * @param configuration its configuration
     * @param now the time
     * @return the diagnostics as JSON
     */
    static String of(Bridge account, @Nullable AccountSession session, Configuration configuration, Instant now) {
        JsonObject all = new JsonObject();
        Placeholders placeholders = new Placeholders();
        all.addProperty("time", now.truncatedTo(ChronoUnit.SECONDS).toString());
        all.add("versions", versions());
        all.addProperty("status", status(account.getStatusInfo()));
        all.add("files", files(configuration));
        if (session == null) {
            all.addProperty("session", "not initialized");
        } else {
            session.describe(all, placeholders);
        }
        all.add("things", things(account, placeholders));
        return GSON.toJson(all);
    }

    private static JsonObject versions() {
        JsonObject versions = new JsonObject();
        Bundle addOn = FrameworkUtil.getBundle(AccountDiagnostics.class);
        if (addOn != null) {
            versions.addProperty("addOn", addOn.getVersion().toString());
            versions.addProperty("openHAB", OpenHAB.getVersion());
        }
        versions.addProperty("java", System.getProperty("java.version"));
        versions.addProperty("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        return versions;
    }

    private static String status(ThingStatusInfo info) {
        return info.getStatus() + " " + info.getStatusDetail();
    }

    private static JsonObject files(Configuration configuration) {
        JsonObject files = new JsonObject();
        Map<String, Object> values = configuration.getProperties();
        String archive = String.valueOf(values.get("archive"));
        files.addProperty("archive", ARCHIVE_WORDS.contains(archive) ? archive : ARCHIVE_WORDS.get(0));
        NUMBERS.forEach(name -> {
            if (values.get(name) instanceof Number number) {
                files.addProperty(name, number);
            }
        });
        IF_SET.forEach(name -> files.addProperty(name + "Set",
                !String.valueOf(values.getOrDefault(name, "")).isBlank() && !List.of().equals(values.get(name))));
        return files;
    }

    private static JsonArray things(Bridge account, Placeholders placeholders) {
        JsonArray things = new JsonArray();
        for (Thing thing : account.getThings()) {
            JsonObject described = new JsonObject();
            described.addProperty("type", thing.getThingTypeUID().getId());
            thing.getConfiguration().getProperties().forEach((name, value) -> {
                if (DEVICE_IDS.contains(name)) {
                    described.addProperty(name, value instanceof Number number ? placeholders.ofId(number.longValue())
                            : placeholders.of(Kind.ID, String.valueOf(value)));
                }
            });
            described.addProperty("status", status(thing.getStatusInfo()));
            things.add(described);
        }
        return things;
    }
}
