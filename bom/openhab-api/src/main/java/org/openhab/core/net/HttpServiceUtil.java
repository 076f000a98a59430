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
package org.openhab.core.net;

import java.util.Arrays;
import java.util.Comparator;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/**
 * Knows under which port openHAB is reached: what the HTTP service with the highest ranking says, else what the
 * framework has been told.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class HttpServiceUtil {

    private static final String HTTP_SERVICE = "org.osgi.service.http.HttpService";
    private static final String PORT = "org.osgi.service.http.port";
    private static final String PORT_SECURE = "org.osgi.service.http.port.secure";
    private static final int UNKNOWN = -1;
    private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,9}");

    private HttpServiceUtil() {
    }

    /**
     * @return -1 if there is no such port
     */
    public static int getHttpServicePort(BundleContext bc) {
        return port(bc, PORT);
    }

    /**
     * @return -1 if there is no such port
     */
    public static int getHttpServicePortSecure(BundleContext bc) {
        return port(bc, PORT_SECURE);
    }

    private static int port(BundleContext context, String property) {
        Object ofService = Arrays.stream(httpServices(context))
                .filter(service -> hasNumber(service.getProperty(property)))
                .max(Comparator.comparingInt(HttpServiceUtil::ranking)).map(service -> service.getProperty(property))
                .orElse(null);
        int port = toPort(ofService);
        return port > 0 ? port : toPort(context.getProperty(property));
    }

    private static ServiceReference<?>[] httpServices(BundleContext context) {
        try {
            ServiceReference<?>[] services = context.getAllServiceReferences(HTTP_SERVICE, null);
            return services == null ? new ServiceReference<?>[0] : services;
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException("There is no filter that could be wrong", e);
        }
    }

    private static int ranking(ServiceReference<?> service) {
        return service.getProperty(Constants.SERVICE_RANKING) instanceof Integer ranking ? ranking : 0;
    }

    private static boolean hasNumber(@Nullable Object value) {
        return value != null && INTEGER.matcher(value.toString()).matches();
    }

    /** A service with a port that is no number complains about it itself. */
    private static int toPort(@Nullable Object value) {
        return value != null && hasNumber(value) ? Integer.parseInt(value.toString()) : UNKNOWN;
    }
}
