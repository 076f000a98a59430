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
package org.openhab.binding.blink.internal.handler;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.account.ArchiveMode;
import org.openhab.binding.blink.internal.media.ArchiveLimits;

/**
 * Where the files of an account may be, and what is kept there.
 *
 * @param clips the folder for names that are relative, and for the archive
 * @param others more folders into which actions may write
 * @param archiveMode which clips are kept
 * @param archiveLimits how long and how many
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public record AccountFolders(Path clips, List<Path> others, ArchiveMode archiveMode, ArchiveLimits archiveLimits) {

    public AccountFolders {
        others = List.copyOf(others);
    }
}
