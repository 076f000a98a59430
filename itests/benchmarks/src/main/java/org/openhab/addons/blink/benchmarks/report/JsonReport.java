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
package org.openhab.addons.blink.benchmarks.report;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/**
 * A report for programs.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class JsonReport {

    private JsonReport() {
    }

    /**
     * @return the report
     */
    public static String of(Report report) {
        JsonObject json = new JsonObject();
        json.addProperty("time", report.time().toString());
        json.addProperty("machine", report.machine());
        JsonArray results = new JsonArray();
        report.results().forEach(result -> results.add(result(result)));
        json.add("results", results);
        return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(json) + "\n";
    }

    private static JsonObject result(Result result) {
        JsonObject json = new JsonObject();
        json.addProperty("id", result.id());
        json.addProperty("title", result.title());
        json.addProperty("how", result.how());
        JsonArray rows = new JsonArray();
        result.rows().forEach(row -> rows.add(row(row)));
        json.add("rows", rows);
        JsonArray growth = new JsonArray();
        Growth.of(result.rows()).forEach(one -> growth.add(growth(one)));
        json.add("growth", growth);
        return json;
    }

    private static JsonObject row(Row row) {
        JsonObject json = new JsonObject();
        json.addProperty("what", row.what());
        json.addProperty("number", row.size());
        json.addProperty("unit", row.unit());
        json.add("value", spread(row.value()));
        Row.Counterpart other = row.counterpart();
        if (other != null) {
            JsonObject beside = spread(other.value());
            beside.addProperty("name", other.name());
            json.add("beside", beside);
            json.addProperty("ratio", row.ratio());
        }
        target(row.target(), json);
        return json;
    }

    private static void target(Row.@Nullable Target target, JsonObject json) {
        if (target != null) {
            json.addProperty("target", target.text());
            json.addProperty("met", target.met());
        }
    }

    private static JsonObject spread(Spread spread) {
        JsonObject json = new JsonObject();
        json.addProperty("median", spread.median());
        json.addProperty("least", spread.least());
        json.addProperty("most", spread.most());
        json.addProperty("times", spread.times());
        return json;
    }

    private static JsonObject growth(Growth growth) {
        JsonObject json = new JsonObject();
        json.addProperty("what", growth.what());
        json.addProperty("unit", growth.unit());
        json.addProperty("from", growth.from());
        json.addProperty("to", growth.to());
        json.addProperty("power", growth.power());
        return json;
    }
}
