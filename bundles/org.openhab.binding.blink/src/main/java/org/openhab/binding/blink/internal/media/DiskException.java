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
package org.openhab.binding.blink.internal.media;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A file that cannot be written, or that is not what it should be. The message says why, for the user: what Java tells
 * about a disk is often no more than a path.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class DiskException extends IOException {

    private static final long serialVersionUID = 1L;

    DiskException(String message) {
        this(message, null);
    }

    private DiskException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /**
     * @return the same failure with a message that a user understands
     */
    static IOException of(Path file, IOException failure) {
        if (failure instanceof DiskException || failure instanceof RefusedException) {
            return failure;
        }
        return new DiskException(shortened(file) + ": " + reason(failure), failure);
    }

    /** The name alone: a name that is too long must not fill the log, and the folder is known to who asked. */
    private static String shortened(Path file) {
        return ClipNames.shortened(String.valueOf(file.getFileName()), 80);
    }

    private static String reason(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "no permission to write there";
        }
        if (failure instanceof NoSuchFileException) {
            return "the folder is gone";
        }
        if (failure instanceof ClosedByInterruptException) {
            return "interrupted while writing";
        }
        String told = failure instanceof FileSystemException fault ? fault.getReason() : failure.getMessage();
        if (told == null || told.isBlank()) {
            return "cannot be written (" + failure.getClass().getSimpleName() + ")";
        }
        return told.substring(0, 1).toLowerCase(Locale.ROOT) + told.substring(1);
    }
}
