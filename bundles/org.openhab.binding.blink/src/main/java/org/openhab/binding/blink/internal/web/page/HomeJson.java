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
package org.openhab.binding.blink.internal.web.page;

import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.web.page.PageHome.Camera;
import org.openhab.binding.blink.internal.web.page.PageHome.Clip;
import org.openhab.binding.blink.internal.web.page.PageHome.Network;
import org.openhab.binding.blink.internal.web.page.PageHome.Picture;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/**
 * What the script of the page is told. Times are milliseconds since 1970; numbers of devices are text, because a script
 * cannot count that far.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class HomeJson {

    private HomeJson() {
    }

    /**
     * @param token what acts of the page need
     * @param end when the link to the page ends
     * @param now by the clock of openHAB, which need not be that of the browser
     */
    static JsonObject of(PageHome home, String token, Instant end, Instant now) {
        JsonObject json = new JsonObject();
        json.addProperty("token", token);
        json.addProperty("now", now.toEpochMilli());
        json.addProperty("end", end.toEpochMilli());
        json.addProperty("name", home.name());
        json.addProperty("online", home.online());
        json.addProperty("notice", home.notice());
        json.addProperty("clipsSince", home.clipsSince().toEpochMilli());
        json.add("networks", array(home.networks(), HomeJson::network));
        json.add("cameras", array(home.cameras(), HomeJson::camera));
        return json;
    }

    static JsonObject of(PageOlder older) {
        JsonObject json = new JsonObject();
        json.addProperty("complete", older.complete());
        json.add("cameras", array(older.cameras(), HomeJson::camera));
        return json;
    }

    private static JsonObject camera(PageOlder.Camera camera) {
        JsonObject json = new JsonObject();
        json.addProperty("family", word(camera.family()));
        json.addProperty("id", Long.toString(camera.id()));
        json.add("clips", array(camera.clips(), HomeJson::clip));
        return json;
    }

    static JsonObject of(ActResult result) {
        JsonObject json = new JsonObject();
        json.addProperty("done", result.done());
        json.addProperty("reason", word(result.reason()));
        json.addProperty("message", result.message());
        return json;
    }

    private static JsonObject network(Network network) {
        JsonObject json = new JsonObject();
        json.addProperty("id", Long.toString(network.id()));
        json.addProperty("name", network.name());
        json.addProperty("online", network.online());
        json.addProperty("armed", network.armed());
        return json;
    }

    private static JsonObject camera(Camera camera) {
        JsonObject json = new JsonObject();
        json.addProperty("family", word(camera.family()));
        json.addProperty("id", Long.toString(camera.id()));
        json.addProperty("network", Long.toString(camera.networkId()));
        json.addProperty("name", camera.name());
        json.addProperty("online", camera.online());
        json.addProperty("detecting", camera.detecting());
        json.addProperty("batteryLow", camera.batteryLow());
        json.addProperty("celsius", camera.celsius());
        json.addProperty("hidden", camera.hidden());
        @Nullable
        Picture snapshot = camera.snapshot();
        json.add("snapshot", snapshot == null ? null : picture(snapshot));
        json.addProperty("live", camera.live());
        json.add("clips", array(camera.clips(), HomeJson::clip));
        return json;
    }

    private static JsonObject picture(Picture picture) {
        JsonObject json = new JsonObject();
        json.addProperty("path", picture.path());
        json.addProperty("version", picture.version());
        @Nullable
        Instant time = picture.time();
        json.addProperty("time", time == null ? null : time.toEpochMilli());
        return json;
    }

    private static JsonObject clip(Clip clip) {
        JsonObject json = new JsonObject();
        json.addProperty("id", clip.id());
        json.addProperty("time", clip.time().toEpochMilli());
        json.addProperty("type", clip.type());
        json.add("objects", array(clip.objects(), JsonPrimitive::new));
        json.add("sources", array(clip.sources(), source -> new JsonPrimitive(word(source))));
        json.addProperty("thumbnail", clip.thumbnail());
        json.addProperty("path", clip.path());
        json.addProperty("canDelete", clip.canDelete());
        return json;
    }

    private static <T> JsonArray array(Collection<T> all, Function<T, JsonElement> one) {
        JsonArray array = new JsonArray();
        all.forEach(element -> array.add(one.apply(element)));
        return array;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
