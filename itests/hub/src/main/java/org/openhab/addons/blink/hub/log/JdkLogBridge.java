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
package org.openhab.addons.blink.hub.log;

import java.text.MessageFormat;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Brings those libraries into our log that use the JDK's logging.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class JdkLogBridge extends Handler {

    private static final int WARNING = java.util.logging.Level.WARNING.intValue();
    private static final int INFO = java.util.logging.Level.INFO.intValue();

    /** Kept, because the JDK forgets loggers to which nobody holds on. */
    private static final List<Logger> BRIDGED = List.of(Logger.getLogger("org.apache.aries.spifly"),
            Logger.getLogger("org.apache.felix.http"));

    private static boolean installed;

    private JdkLogBridge() {
    }

    /**
     * Takes the libraries' lines from the console, where the JDK would write them.
     */
    public static synchronized void install() {
        if (!installed) {
            installed = true;
            JdkLogBridge bridge = new JdkLogBridge();
            BRIDGED.forEach(logger -> {
                logger.addHandler(bridge);
                logger.setUseParentHandlers(false);
            });
        }
    }

    @Override
    public void publish(@Nullable LogRecord line) {
        if (line == null) {
            return;
        }
        org.slf4j.Logger logger = LoggerFactory.getLogger(line.getLoggerName());
        String message = line.getParameters() == null ? line.getMessage()
                : MessageFormat.format(line.getMessage(), line.getParameters());
        if (line.getLevel().intValue() >= WARNING) {
            logger.warn(message, line.getThrown());
        } else if (line.getLevel().intValue() >= INFO) {
            logger.info(message, line.getThrown());
        } else {
            logger.debug(message, line.getThrown());
        }
    }

    @Override
    public void flush() {
        // nothing is held back
    }

    @Override
    public void close() {
        // nothing is open
    }
}
