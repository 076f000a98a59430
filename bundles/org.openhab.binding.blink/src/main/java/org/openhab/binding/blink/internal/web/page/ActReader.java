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

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.web.page.PageAct.DeleteClip;
import org.openhab.binding.blink.internal.web.page.PageAct.RecordClip;
import org.openhab.binding.blink.internal.web.page.PageAct.SaveClip;
import org.openhab.binding.blink.internal.web.page.PageAct.StopLive;
import org.openhab.binding.blink.internal.web.page.PageAct.SwitchNetwork;
import org.openhab.binding.blink.internal.web.page.PageAct.TakePicture;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;

/**
 * Reads what the script of the page wants to be done.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class ActReader {

    private static final int LONGEST_CLIP_ID = 150;
    private static final String NUMBER = "[1-9]\\d{0,17}";

    private static final Gson GSON = new Gson();

    /**
     * As the script writes it.
     */
    private static class ActDto {
        @Nullable
        String act;
        @Nullable
        String network;
        @Nullable
        String family;
        @Nullable
        String camera;
        @Nullable
        String clip;
    }

    private ActReader() {
    }

    /**
     * @return what is wanted; empty when it is nothing that the page can want
     */
    static Optional<PageAct> read(String json) {
        try {
            return Optional.ofNullable(GSON.fromJson(json, ActDto.class)).flatMap(ActReader::read);
        } catch (JsonParseException | NumberFormatException e) {
            // Not by our script, which is all that whoever sent it is told. Gson itself lets the latter out for half an
            // escape.
            return Optional.empty();
        }
    }

    private static Optional<PageAct> read(ActDto dto) {
        String act = Objects.requireNonNullElse(dto.act, "");
        switch (act) {
            case "arm":
            case "disarm":
                return number(dto.network).map(network -> new SwitchNetwork(network, "arm".equals(act)));
            case "picture":
                return family(dto).flatMap(family -> number(dto.camera).map(id -> new TakePicture(family, id)));
            case "record":
                return family(dto).flatMap(family -> number(dto.camera).map(id -> new RecordClip(family, id)));
            case "stopLive":
                return family(dto).flatMap(family -> number(dto.camera).map(id -> new StopLive(family, id)));
            case "save":
                return family(dto).flatMap(family -> number(dto.camera)
                        .flatMap(id -> clip(dto).map(clip -> new SaveClip(family, id, clip))));
            case "delete":
                return family(dto).flatMap(family -> number(dto.camera)
                        .flatMap(id -> clip(dto).map(clip -> new DeleteClip(family, id, clip))));
            default:
                return Optional.empty();
        }
    }

    private static Optional<DeviceFamily> family(ActDto dto) {
        return Arrays.stream(DeviceFamily.values())
                .filter(family -> family.name().toLowerCase(Locale.ROOT).equals(dto.family)).findFirst();
    }

    private static Optional<Long> number(@Nullable String digits) {
        return Optional.ofNullable(digits).filter(text -> text.matches(NUMBER)).map(Long::valueOf);
    }

    private static Optional<String> clip(ActDto dto) {
        return Optional.ofNullable(dto.clip).filter(id -> !id.isEmpty() && id.length() <= LONGEST_CLIP_ID);
    }
}
