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

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

import javax.servlet.http.HttpServletResponse;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.web.Http;

/**
 * The files that the page is made of. There are no others: no name that is asked for becomes one of a file.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
enum PageFile {
    INDEX("", "index.html", "text/html"),
    STYLE("page.css", "page.css", "text/css"),
    ICON("icon.svg", "icon.svg", "image/svg+xml"),
    PAGE("page.js", "page.js", "text/javascript"),
    DOM("dom.js", "dom.js", "text/javascript"),
    TEXTS("texts.js", "texts.js", "text/javascript"),
    CARDS("cards.js", "cards.js", "text/javascript"),
    CAMERA("camera.js", "camera.js", "text/javascript"),
    CLIP("clip.js", "clip.js", "text/javascript"),
    TIME_LINE("timeline.js", "timeline.js", "text/javascript"),
    OLDER("older.js", "older.js", "text/javascript"),
    TOASTS("toasts.js", "toasts.js", "text/javascript"),
    SCALE("scale.js", "scale.js", "text/javascript"),
    LIVE("live.js", "live.js", "text/javascript"),
    /** Somebody else's, put there by the build. */
    HLS("hls.js", "hls.light.min.js", "text/javascript");

    /** Only the page itself runs here, and it talks to nobody else. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "media-src 'self' blob:; connect-src 'self'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'";
    private static final String QUERY = "{{query}}";
    private static final long LONG_SECONDS = Duration.ofDays(30).toSeconds();

    private final String name;
    private final String resource;
    private final String type;
    private volatile byte @Nullable [] content;

    PageFile(String name, String resource, String type) {
        this.name = name;
        this.resource = resource;
        this.type = type;
    }

    /**
     * @param name what follows the path of the page
     */
    static Optional<PageFile> of(String name) {
        return Arrays.stream(values()).filter(file -> file.name.equals(name)).findFirst();
    }

    /**
     * @param link the link that was shown; what the page loads needs its proof too
     * @param head whether only the header is wanted
     */
    void send(PageLink link, boolean head, HttpServletResponse response) throws IOException {
        byte[] body = content();
        if (this != HLS) {
            // Made of digits and letters only, see PageLink: nothing in it means anything to HTML but the ampersand.
            String query = this == INDEX ? link.query().replace("&", "&amp;") : link.query();
            body = new String(body, StandardCharsets.UTF_8).replace(QUERY, query).getBytes(StandardCharsets.UTF_8);
        }
        Http.protect(response);
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Cache-Control",
                this == HLS ? "private, max-age=" + LONG_SECONDS + ", immutable" : "no-store");
        response.setContentType(type + "; charset=utf-8");
        response.setContentLength(body.length);
        if (!head) {
            Objects.requireNonNull(response.getOutputStream()).write(body);
        }
    }

    private byte[] content() throws IOException {
        byte[] known = content;
        if (known == null) {
            known = read(resource);
            content = known;
        }
        return known;
    }

    private static byte[] read(String resource) throws IOException {
        try (@Nullable
        InputStream in = PageFile.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new FileNotFoundException(resource + " is missing in the add-on");
            }
            return in.readAllBytes();
        }
    }
}
