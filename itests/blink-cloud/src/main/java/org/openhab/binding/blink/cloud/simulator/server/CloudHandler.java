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
package org.openhab.binding.blink.cloud.simulator.server;

import java.io.IOException;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.AbstractHandler;
import org.openhab.binding.blink.cloud.simulator.control.ControlRoutes;
import org.openhab.binding.blink.cloud.simulator.http.CloudRequest;
import org.openhab.binding.blink.cloud.simulator.http.CloudResponse;
import org.openhab.binding.blink.cloud.simulator.http.MalformedRequestException;
import org.openhab.binding.blink.cloud.simulator.http.Route;
import org.openhab.binding.blink.cloud.simulator.http.Router;
import org.openhab.binding.blink.cloud.simulator.time.Delay;

/**
 * Between Jetty and the cloud: reads a request whole, has it answered, and has the answer written.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class CloudHandler extends AbstractHandler {

    private static final int BODY_LIMIT = 1 << 20;

    private final Dispatcher dispatcher;
    private final Router control;
    private final ReplyWriter writer;

    public CloudHandler(Dispatcher dispatcher, Router control, Clock clock, Delay delay) {
        this.dispatcher = dispatcher;
        this.control = control;
        writer = new ReplyWriter(clock, delay);
    }

    @Override
    public void handle(@Nullable String target, @Nullable Request baseRequest, @Nullable HttpServletRequest request,
            @Nullable HttpServletResponse response) throws IOException {
        if (baseRequest == null || request == null || response == null) {
            throw new IllegalArgumentException("Jetty gives all of them");
        }
        baseRequest.setHandled(true);
        byte[] body = request.getInputStream().readNBytes(BODY_LIMIT + 1);
        Reply reply;
        if (body.length > BODY_LIMIT) {
            reply = Reply.of(CloudResponse.empty(413));
        } else {
            reply = answer(baseRequest, body);
        }
        writer.write(reply, baseRequest, response);
    }

    private Reply answer(Request request, byte[] body) {
        String path = orEmpty(request.getHttpURI().getPath());
        CloudRequest cloudRequest;
        try {
            cloudRequest = new CloudRequest(orEmpty(request.getMethod()), path, orEmpty(request.getHeader("Host")),
                    request.isSecure(), request.getQueryString(), headers(request), body);
        } catch (MalformedRequestException e) {
            return Reply.of(CloudResponse.empty(400));
        }
        if (path.startsWith(ControlRoutes.PATH + "/")) {
            return Reply.of(control(cloudRequest));
        }
        return dispatcher.dispatch(cloudRequest);
    }

    private CloudResponse control(CloudRequest request) {
        Optional<Route> route = control.find(request);
        return route.isPresent() ? route.get().endpoint().answer(request)
                : CloudResponse.json(404, Map.of("error", request.notes().get(0)));
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static Map<String, List<String>> headers(Request request) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String name : Collections.list(request.getHeaderNames())) {
            headers.put(name, Collections.list(request.getHeaders(name)));
        }
        return headers;
    }
}
