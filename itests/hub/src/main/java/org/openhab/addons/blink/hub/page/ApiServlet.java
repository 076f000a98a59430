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
package org.openhab.addons.blink.hub.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;

import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.addons.blink.hub.api.CloudControl;
import org.openhab.addons.blink.hub.api.HubHost;
import org.openhab.addons.blink.hub.api.Picture;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;

/**
 * What the page asks and wants to have done: JSON in, JSON out.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern("/hub/api/*")
@NonNullByDefault
public class ApiServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().serializeNulls().create();

    private final transient HubHost host;
    private final transient @Nullable CloudControl cloud;
    private final transient Map<String, PageRequest> requests;

    @Activate
    public ApiServlet(@Reference HubHost host,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY) @Nullable CloudControl cloud) {
        this.host = host;
        this.cloud = cloud;
        this.requests = new HashMap<>(new ThingRequests(host).all());
        if (cloud != null) {
            requests.put("/cloud/play", (body) -> {
                cloud.play(PageRequest.text(body, "play"));
                return PageRequest.DONE;
            });
            requests.put("/cloud/cause", body -> Map.of("result", cloud.cause(PageRequest.text(body, "owner"),
                    PageRequest.number(body, "device"), PageRequest.text(body, "incident"))));
        }
    }

    @Override
    protected void doGet(@Nullable HttpServletRequest request, @Nullable HttpServletResponse response)
            throws IOException {
        if (request == null || response == null) {
            return;
        }
        switch (String.valueOf(request.getPathInfo())) {
            case "/home" -> answerHome(request, response);
            case "/picture" -> answerPicture(request, response);
            default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /**
     * The whole home, or 304 if it is the same as the last time.
     */
    private void answerHome(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String json = GSON.toJson(HomeView.of(host, cloud));
        String tag = "\"" + Integer.toHexString(json.hashCode()) + "\"";
        response.setHeader("ETag", tag);
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        } else {
            answer(response, HttpServletResponse.SC_OK, json);
        }
    }

    private void answerPicture(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Picture picture = null;
        try {
            picture = host.thing(String.valueOf(request.getParameter("thing")))
                    .picture(String.valueOf(request.getParameter("channel")));
        } catch (IllegalArgumentException | NoSuchElementException e) {
            log("There is no such picture: " + e.getMessage());
        }
        if (picture == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            response.setContentType(picture.type());
            Objects.requireNonNull(response.getOutputStream()).write(picture.bytes());
        }
    }

    @Override
    protected void doPost(@Nullable HttpServletRequest request, @Nullable HttpServletResponse response)
            throws IOException {
        if (request == null || response == null) {
            return;
        }
        PageRequest wanted = requests.get(String.valueOf(request.getPathInfo()));
        if (wanted == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            JsonObject body = GSON.fromJson(request.getReader(), JsonObject.class);
            answer(response, HttpServletResponse.SC_OK, GSON.toJson(wanted.handle(body)));
        } catch (JsonParseException | IllegalArgumentException e) {
            complain(response, HttpServletResponse.SC_BAD_REQUEST, e);
        } catch (NoSuchElementException e) {
            complain(response, HttpServletResponse.SC_NOT_FOUND, e);
        } catch (IllegalStateException e) {
            complain(response, HttpServletResponse.SC_CONFLICT, e);
        }
    }

    private static void complain(HttpServletResponse response, int status, RuntimeException e) throws IOException {
        answer(response, status, GSON.toJson(Map.of("error", String.valueOf(e.getMessage()))));
    }

    private static void answer(HttpServletResponse response, int status, String json) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json; charset=utf-8");
        Objects.requireNonNull(response.getOutputStream()).write(json.getBytes(StandardCharsets.UTF_8));
    }
}
