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
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.media.PartFile.Content;
import org.openhab.binding.blink.internal.media.PartFile.Existing;
import org.openhab.binding.blink.internal.media.PartFile.Observer;

/**
 * A folder into which clips may be saved.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class SaveFolder {

    private final Path path;
    private final Disk disk;
    private final CutClips cuts;

    /**
     * @param path an existing folder, with all links resolved
     * @param cuts knows which clips came without their end before
     */
    SaveFolder(Path path, Disk disk, CutClips cuts) {
        this.path = path;
        this.disk = disk;
        this.cuts = cuts;
    }

    /**
     * @return the folder, with all links resolved
     */
    public Path path() {
        return path;
    }

    /**
     * Opens a new file for a clip. A file that gets the same name meanwhile is not replaced.
     *
     * @param fileName a name without a folder
     * @param observer is told what becomes of it
     * @throws RefusedException when that is no name of a file in this folder
     */
    PartFile open(String fileName, Observer observer) throws IOException {
        return new PartFile(file(fileName), Content.CLIP, Existing.KEEP, observer, disk, cuts);
    }

    /**
     * @return what is there under that name, be it a link; empty when there is nothing
     * @throws RefusedException when that is no name of a file in this folder
     */
    Optional<BasicFileAttributes> attributes(String fileName) throws IOException {
        return SafePaths.attributes(file(fileName));
    }

    private Path file(String fileName) throws RefusedException {
        Path name = SaveFolders.path(fileName);
        if (name.isAbsolute() || name.getNameCount() != 1 || fileName.isEmpty() || ".".equals(fileName)
                || "..".equals(fileName)) {
            throw new RefusedException("not the name of a file in a folder");
        }
        return path.resolve(name);
    }
}
