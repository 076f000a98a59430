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

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers clips that came without their end although all came that was announced. A fault on the way, or a camera
 * that is still sending, does not last; what is the same again and again is all that Blink has. Thread-safe.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class CutClips {

    /** So often in a row; the archive, which waits longer each time, needs a quarter of an hour for that. */
    static final int ENOUGH = 5;
    private static final int MOST_REMEMBERED = 200;

    private final Logger logger = LoggerFactory.getLogger(CutClips.class);
    private final Map<Path, Cut> known = new LinkedHashMap<>();

    private record Cut(long length, long checksum, int times) {

        boolean isSame(long otherLength, long otherChecksum) {
            return length == otherLength && checksum == otherChecksum;
        }
    }

    /**
     * A clip has come without its end.
     *
     * @param target the file that it is for
     * @param length how many bytes came
     * @param checksum of these
     * @return whether this is all that there is
     */
    synchronized boolean isAllThereIs(Path target, long length, long checksum) {
        @Nullable
        Cut before = known.remove(target);
        int times = before != null && before.isSame(length, checksum) ? before.times + 1 : 1;
        if (times >= ENOUGH) {
            logger.info("{} is kept without its end: Blink has sent the same {} bytes {} times", target.getFileName(),
                    length, times);
            return true;
        }
        if (known.size() >= MOST_REMEMBERED) {
            known.remove(known.keySet().iterator().next());
        }
        known.put(target, new Cut(length, checksum, times));
        return false;
    }
}
