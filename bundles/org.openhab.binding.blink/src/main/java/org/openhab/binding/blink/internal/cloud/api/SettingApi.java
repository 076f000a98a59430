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
package org.openhab.binding.blink.internal.cloud.api;

import java.net.URI;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.cloud.http.HttpRequest;
import org.openhab.binding.blink.internal.cloud.model.Accessory;
import org.openhab.binding.blink.internal.cloud.model.AccountInfo;
import org.openhab.binding.blink.internal.cloud.model.Camera;
import org.openhab.binding.blink.internal.cloud.model.CommandTicket;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.cloud.model.Setting;
import org.openhab.binding.blink.internal.cloud.model.SettingKey;
import org.openhab.binding.blink.internal.cloud.model.SettingValue;

import com.google.gson.JsonObject;

/**
 * Changes settings of devices, one at a time. What the device then has, its configuration tells.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class SettingApi {

    private final RestClient rest;
    private final CommandCalls commands;

    /**
     * @param rest sends the calls
     */
    public SettingApi(RestClient rest) {
        this.rest = rest;
        this.commands = new CommandCalls(rest);
    }

    /**
     * Changes a setting.
     *
     * @param setting the setting as the device has it
     * @param wanted what it shall be set to
     */
    public CompletableFuture<CommandTicket> set(AccountInfo account, Camera camera, Setting setting,
            SettingValue wanted) {
        if (setting.key() == SettingKey.TEMPERATURE_ALERT && wanted instanceof SettingValue.Flag flag
                && camera.family() != DeviceFamily.OWL) {
            return commands.send(HttpRequest.post("temperature-alert", temperatureAlert(account, camera, flag.on())),
                    camera.networkId());
        }
        return commands.send(
                HttpRequest.post("setting", config(account, camera)).withJson(body(setting, wanted).toString()),
                camera.networkId());
    }

    /**
     * Switches a light.
     *
     * @param light the light of the camera
     */
    public CompletableFuture<CommandTicket> turnLight(AccountInfo account, Camera camera, Accessory light, boolean on) {
        String state = on ? "on" : "off";
        // The mount of a battery camera is a device of its own; a Mini and its light are one.
        URI address = camera.family() == DeviceFamily.OWL
                ? rest.uri(account, "/api/v1/accounts/%d/networks/%d/owls/%d/lights/%s", account.accountId(),
                        camera.networkId(), camera.id(), state)
                : rest.uri(account, "/api/v1/accounts/%d/networks/%d/%s/%d/accessories/%s/%d/lights/%s",
                        account.accountId(), camera.networkId(), camera.family().array(), camera.id(), light.type(),
                        light.id(), state);
        return commands.send(HttpRequest.post("light", address), camera.networkId());
    }

    /** Nothing but what shall be changed. */
    private static JsonObject body(Setting setting, SettingValue wanted) {
        JsonObject body = new JsonObject();
        if (wanted instanceof SettingValue.Flag flag) {
            body.addProperty(setting.field(), flag.on());
        } else if (wanted instanceof SettingValue.Amount amount) {
            body.addProperty(setting.field(), amount.number());
        } else if (wanted instanceof SettingValue.Word word) {
            if (setting.numbered()) {
                body.addProperty(setting.field(), SettingReader.NIGHT_VISION.indexOf(word.word()));
            } else {
                body.addProperty(setting.field(), word.word());
            }
        }
        return body;
    }

    private URI config(AccountInfo account, Camera camera) {
        return camera.family() == DeviceFamily.CAMERA
                ? rest.uri(account, "/network/%d/camera/%d/update", camera.networkId(), camera.id())
                : rest.uri(account, "/api/v1/accounts/%d/networks/%d/%s/%d/config", account.accountId(),
                        camera.networkId(), camera.family().array(), camera.id());
    }

    private URI temperatureAlert(AccountInfo account, Camera camera, boolean on) {
        return rest.uri(account, "/api/v1/accounts/%d/networks/%d/%s/%d/%s", account.accountId(), camera.networkId(),
                camera.family().array(), camera.id(), on ? "temp_alert_enable" : "temp_alert_disable");
    }
}
