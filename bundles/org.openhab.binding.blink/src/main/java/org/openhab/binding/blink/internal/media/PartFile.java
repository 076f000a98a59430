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
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.zip.CRC32C;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.cloud.http.BodyReceiver;

/**
 * A file that is being written, under a name of its own until it is whole. Nobody ever sees half a file under the final
 * name, and nothing is left behind when it is closed without a commit. Thread-safe: what is closed while it is being
 * received stays closed.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class PartFile implements BodyReceiver, AutoCloseable {

    /** More than this is no clip of a camera, and would only fill the disk. */
    static final long LARGEST = 4L << 30;

    /** What the file must be. */
    enum Content {
        ANY,
        CLIP
    }

    /** What becomes of a file that has the final name already. */
    enum Existing {
        REPLACE,
        KEEP
    }

    /** Does not care. */
    static final Observer NOBODY = new Observer() {
    };

    /** Those who want to know what becomes of the file. Called with the file locked, never in two threads at once. */
    interface Observer {
        /** The file is whole and will get its name next. What is thrown here keeps it from doing so. */
        default void whole(long size) throws IOException {
        }

        /** The file has its name. */
        default void committed() {
        }

        /** It is over, with or without a commit. Called once. */
        default void closed(boolean committed) throws IOException {
        }
    }

    private final Path target;
    private final Path part;
    private final Content content;
    private final Existing existing;
    private final Observer observer;
    private final Disk disk;
    private final ByteBuffer head = ByteBuffer.allocate(Mp4.HEAD);
    private final Mp4Boxes boxes = new Mp4Boxes();
    private final CutClips cuts;
    private final CRC32C checksum = new CRC32C();
    private @Nullable FileChannel channel;
    private long announced = -1;
    private long received;
    private boolean closed;

    /**
     * @param target the final name, in a folder that is given with all links resolved
     */
    PartFile(Path target, Content content, Existing existing, Observer observer, Disk disk) {
        this(target, content, existing, observer, disk, new CutClips());
    }

    /**
     * @param target the final name, in a folder that is given with all links resolved
     * @param cuts knows which clips came without their end before
     */
    PartFile(Path target, Content content, Existing existing, Observer observer, Disk disk, CutClips cuts) {
        this.target = target;
        this.part = Leftovers.partOf(target);
        this.content = content;
        this.existing = existing;
        this.observer = observer;
        this.disk = disk;
        this.cuts = cuts;
    }

    /**
     * @return the name that the file gets when it is committed
     */
    public Path target() {
        return target;
    }

    @Override
    public synchronized void begin(long length) throws IOException {
        try {
            requireOpen();
            requireSize(length);
            FileChannel open = channel;
            if (open == null) {
                SafePaths.requireUnmoved(target);
                channel = disk.create(part);
            } else {
                open.truncate(0);
            }
            announced = length;
            received = 0;
            head.clear();
            boxes.clear();
            checksum.reset();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public synchronized void receive(ByteBuffer bytes) throws IOException {
        try {
            FileChannel open = requireBegun();
            received += bytes.remaining();
            requireSize(received);
            if (announced >= 0 && received > announced) {
                throw new BrokenClipException("longer than the " + announced + " bytes that were announced");
            }
            for (int index = bytes.position(); index < bytes.limit() && head.hasRemaining(); index++) {
                head.put(bytes.get(index));
            }
            boxes.receive(bytes);
            checksum.update(bytes.duplicate());
            while (bytes.hasRemaining()) {
                open.write(bytes);
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /**
     * Gives the file its name, in one step, when it is all that was announced. After a failure it is closed.
     *
     * @param modified the modification time that it gets
     * @return its final name
     */
    public Path commit(Instant modified) throws IOException {
        return commit(FileTime.from(modified));
    }

    /**
     * As {@link #commit(Instant)}, with the time of now.
     */
    public Path commit() throws IOException {
        return commit((FileTime) null);
    }

    private synchronized Path commit(@Nullable FileTime modified) throws IOException {
        try {
            FileChannel open = requireBegun();
            requireWhole();
            open.force(true);
            open.close();
            if (modified != null) {
                Files.setLastModifiedTime(part, modified);
            }
            observer.whole(received);
            publish();
        } catch (IOException e) {
            throw failed(e);
        }
        closed = true;
        try {
            observer.committed();
        } finally {
            observer.closed(true);
        }
        return target;
    }

    private void publish() throws IOException {
        SafePaths.requireUnmoved(target);
        if (SafePaths.isFile(target) && existing == Existing.KEEP) {
            throw new DiskException(target.getFileName() + ": somebody else has made a file of that name");
        }
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void requireOpen() throws DiskException {
        if (closed) {
            throw new DiskException(target.getFileName() + ": given up");
        }
    }

    private FileChannel requireBegun() throws DiskException {
        requireOpen();
        FileChannel open = channel;
        if (open == null) {
            throw new DiskException(target.getFileName() + ": nothing was received");
        }
        return open;
    }

    private static void requireSize(long size) throws DiskException {
        if (size > LARGEST) {
            throw new BrokenClipException("larger than the " + LARGEST + " bytes that a clip may have");
        }
    }

    private void requireWhole() throws DiskException {
        if (announced >= 0 && received != announced) {
            throw new BrokenClipException("only " + received + " of " + announced + " bytes were received");
        }
        if (content == Content.CLIP && !Mp4.isMp4(head)) {
            throw new BrokenClipException("what was received is no MP4");
        }
        if (content == Content.CLIP && boxes.isCut()
                && (announced < 0 || !cuts.isAllThereIs(target, received, checksum.getValue()))) {
            throw new BrokenClipException("what was received is an MP4 without its end");
        }
    }

    /** Closes, and keeps what goes wrong then beside the cause of it all. */
    private IOException failed(IOException failure) {
        IOException readable = DiskException.of(target, failure);
        try {
            close();
        } catch (IOException e) {
            readable.addSuppressed(e);
        }
        return readable;
    }

    /**
     * Removes what was received, unless it was committed.
     */
    @Override
    public synchronized void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        FileChannel open = channel;
        try {
            if (open != null) {
                open.close();
            }
        } finally {
            try {
                // Without a channel the part was never ours.
                if (open != null) {
                    Files.deleteIfExists(part);
                }
            } finally {
                observer.closed(false);
            }
        }
    }
}
