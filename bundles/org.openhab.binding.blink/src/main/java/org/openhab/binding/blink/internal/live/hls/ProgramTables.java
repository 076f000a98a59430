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
package org.openhab.binding.blink.internal.live.hls;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Reads the tables of a stream: the PAT says where the PMT is, the PMT what belongs to the program. Of several programs
 * the first one counts.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ProgramTables {

    private static final int PAT = 0;
    private static final int PMT = 2;
    private static final int FIRST_PID = 0x10;
    /** A section begins with eight bytes that are the same for all tables. */
    private static final int HEADER = 8;

    /**
     * A line of the PAT and what the table says about itself.
     */
    private record Entry(int transportStream, int number, int version, int pid) {
    }

    private final Consumer<Program> programs;
    private final SectionAssembler pat = new SectionAssembler(this::readPat);
    private final SectionAssembler pmt = new SectionAssembler(this::readPmt);
    private @Nullable Entry entry;
    private volatile @Nullable Program program;

    /**
     * @param programs is told when the program is known or has other streams
     */
    ProgramTables(Consumer<Program> programs) {
        this.programs = programs;
    }

    /**
     * @return whether the packet is part of a table, and has been read
     */
    boolean read(TsPacket packet) {
        Entry current = entry;
        if (packet.pid() == TsPacket.PAT_PID) {
            pat.add(packet);
            return true;
        } else if (current != null && packet.pid() == current.pid) {
            pmt.add(packet);
            return true;
        }
        return false;
    }

    private static boolean isCurrent(byte[] section, int table) {
        // the second bit: not announced for later; the last two bytes: the first section
        return section[0] == table && (section[5] & 1) != 0 && section[6] == 0;
    }

    private static int twoBytes(byte[] data, int offset) {
        return (data[offset] & 0xFF) << 8 | data[offset + 1] & 0xFF;
    }

    private static int thirteenBits(byte[] data, int offset) {
        return twoBytes(data, offset) & 0x1FFF;
    }

    private static boolean isPid(int pid) {
        return pid >= FIRST_PID && pid < TsPacket.NULL_PID;
    }

    private void readPat(byte[] section) {
        if (!isCurrent(section, PAT)) {
            return;
        }
        for (int at = HEADER; at + 4 <= section.length - Crc32Mpeg.LENGTH; at += 4) {
            int number = twoBytes(section, at);
            int pid = thirteenBits(section, at + 2);
            if (number != 0 && isPid(pid)) {
                use(new Entry(twoBytes(section, 3), number, section[5] >> 1 & 0x1F, pid));
                return;
            }
        }
    }

    private void use(Entry found) {
        Entry current = entry;
        if (current == null || current.pid != found.pid || current.number != found.number) {
            pmt.reset();
        }
        entry = found;
    }

    private void readPmt(byte[] section) {
        Entry current = entry;
        int end = section.length - Crc32Mpeg.LENGTH;
        if (current == null || !isCurrent(section, PMT) || section.length < HEADER + 4 + Crc32Mpeg.LENGTH
                || twoBytes(section, 3) != current.number) {
            return;
        }
        List<Program.Stream> streams = new ArrayList<>();
        int at = HEADER + 4 + (twoBytes(section, HEADER + 2) & 0x0FFF);
        while (at + 5 <= end) {
            int pid = thirteenBits(section, at + 1);
            if (isPid(pid) && pid != current.pid) {
                streams.add(new Program.Stream(section[at] & 0xFF, pid));
            }
            at += 5 + (twoBytes(section, at + 3) & 0x0FFF);
        }
        if (at == end) {
            use(new Program(current.transportStream, current.number, current.version, current.pid,
                    thirteenBits(section, HEADER), List.copyOf(streams), section));
        }
    }

    private void use(Program found) {
        Program current = program;
        if (current == null || !current.sameStreams(found)) {
            program = found;
            programs.accept(found);
        }
    }

    /**
     * @return the program of now; may be asked by all threads
     */
    Optional<Program> program() {
        return Optional.ofNullable(program);
    }

    /**
     * @return how many sections had a wrong checksum
     */
    long damaged() {
        return pat.damaged() + pmt.damaged();
    }
}
