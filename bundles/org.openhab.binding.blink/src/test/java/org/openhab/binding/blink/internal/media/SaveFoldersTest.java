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

import static org.junit.jupiter.api.Assertions.*;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@link SaveFolders} let a file be written to where it may be, and nowhere else.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class SaveFoldersTest extends SaveFoldersFixture {

    @Test
    void aRelativeNameIsBelowTheHomeWhichIsMadeWhenNeeded() throws IOException {
        assertFalse(Files.exists(home));

        folders.write("garden/2026/front.jpg", CONTENT);

        assertArrayEquals(CONTENT, Files.readAllBytes(home.resolve("garden/2026/front.jpg")));
        assertOnly("home/garden/2026/front.jpg");
    }

    @Test
    void anAbsoluteNameMayBeBelowTheHome() throws IOException {
        folders.write(home.resolve("front.jpg").toString(), CONTENT);

        assertOnly("home/front.jpg");
    }

    @Test
    void anAbsoluteNameMayBeBelowAnotherAllowedFolder() throws IOException {
        folders.write(other.resolve("deep/front.jpg").toString(), CONTENT);

        assertOnly("other/deep/front.jpg");
    }

    @Test
    void dotsThatLeadNowhereDoNoHarm() throws IOException {
        folders.write("./garden/./front.jpg", CONTENT);

        assertOnly("home/garden/front.jpg");
    }

    @Test
    void aNameWithTwoDotsInItIsAName() throws IOException {
        folders.write("front..jpg", CONTENT);

        assertOnly("home/front..jpg");
    }

    @ParameterizedTest
    @ValueSource(strings = { "../front.jpg", "a/../../front.jpg", "a/../front.jpg", "..", "a/..", "", ".", "./", "/",
            "//", "\u0000", "front\u0000.jpg" })
    void whatIsNoNameOfAFileBelowTheFoldersIsRefused(String name) throws IOException {
        refused(name);

        assertOnly();
    }

    @Test
    void otherFoldersAreRefused() throws IOException {
        refused(outside.resolve("front.jpg").toString());
        refused("/etc/front.jpg");
        refused(base.resolve("front.jpg").toString());
        refused(base.resolve("home2/front.jpg").toString());
        refused(base.resolve("homefront.jpg").toString());
        refused(other.toString());
        refused(home.toString());

        assertOnly();
    }

    @Test
    void anAllowedFolderThatDoesNotExistIsNotMade() throws IOException {
        SaveFolders unmounted = new SaveFolders(home, List.of(base.resolve("usb")));

        assertThrows(RefusedException.class, () -> unmounted.write(base.resolve("usb/front.jpg").toString(), CONTENT));
        assertFalse(Files.exists(base.resolve("usb")), "a disk that is not mounted must not fill the disk below");
    }

    @Test
    void anAllowedFolderMayItselfBeALink() throws IOException {
        Path link = Files.createSymbolicLink(base.resolve("link"), outside);

        new SaveFolders(home, List.of(link)).write(link.resolve("front.jpg").toString(), CONTENT);

        assertArrayEquals(CONTENT, Files.readAllBytes(outside.resolve("front.jpg")));
    }

    @Test
    void aLinkedFolderThatStaysInsideIsAllowed() throws IOException {
        Files.createDirectories(home.resolve("2026"));
        Files.createSymbolicLink(home.resolve("latest"), Path.of("2026"));

        folders.write("latest/front.jpg", CONTENT);

        assertArrayEquals(CONTENT, Files.readAllBytes(home.resolve("2026/front.jpg")));
    }

    @Test
    void aLinkedFolderThatLeadsOutIsRefused() throws IOException {
        Files.createDirectories(home);
        Files.createSymbolicLink(home.resolve("out"), outside);
        Files.createSymbolicLink(home.resolve("up"), Path.of(".."));

        refused("out/front.jpg");
        refused("out/deep/front.jpg");
        refused("up/outside/front.jpg");
        refused("up/front.jpg");

        assertOnly();
    }

    @Test
    void aLinkToNowhereIsNotFollowed() throws IOException {
        Files.createDirectories(home);
        Files.createSymbolicLink(home.resolve("dangling"), outside.resolve("new"));

        assertThrows(IOException.class, () -> folders.write("dangling/front.jpg", CONTENT));
        assertOnly();
    }

    @Test
    void aLinkInThePlaceOfTheFileIsNotWrittenThrough() throws IOException {
        Files.createDirectories(home);
        Path victim = Files.write(outside.resolve("victim"), BEFORE);
        Files.createSymbolicLink(home.resolve("front.jpg"), victim);
        Files.createSymbolicLink(home.resolve("new.jpg"), outside.resolve("new"));

        refused("front.jpg");
        refused("new.jpg");

        assertArrayEquals(BEFORE, Files.readAllBytes(victim));
        assertOnly("outside/victim");
    }

    @Test
    void aLinkInThePlaceOfThePartIsNotWrittenThrough() throws IOException {
        Files.createDirectories(home);
        Path victim = Files.write(outside.resolve("victim"), BEFORE);
        Files.createSymbolicLink(home.resolve("front.jpg.part"), victim);

        folders.write("front.jpg", CONTENT);

        assertArrayEquals(BEFORE, Files.readAllBytes(victim));
        assertArrayEquals(CONTENT, Files.readAllBytes(home.resolve("front.jpg")));
        assertTrue(Files.isRegularFile(home.resolve("front.jpg"), LinkOption.NOFOLLOW_LINKS));
    }

    @Test
    void aFileOfAUserThatIsNamedLikeAPartIsLeftAlone() throws IOException {
        Files.createDirectories(home);
        Path users = Files.write(home.resolve("front.jpg.part"), BEFORE);

        folders.write("front.jpg", CONTENT);

        assertArrayEquals(BEFORE, Files.readAllBytes(users));
    }

    @Test
    void aFolderIsNotReplaced() throws IOException {
        Files.createDirectories(home.resolve("front.jpg"));

        refused("front.jpg");

        assertTrue(Files.isDirectory(home.resolve("front.jpg")));
        assertOnly();
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        folders.write("front.jpg", BEFORE);

        assertThrows(IOException.class, () -> folders.write("front.jpg/more.jpg", CONTENT));
        assertArrayEquals(BEFORE, Files.readAllBytes(home.resolve("front.jpg")));
        assertOnly("home/front.jpg");
    }

    @Test
    void aDeviceIsNotReplaced() throws IOException {
        assumeTrue(Files.exists(Path.of("/dev/null")));
        Files.createSymbolicLink(other.resolve("null"), Path.of("/dev/null"));

        refused(other.resolve("null").toString());
        SaveFolders devices = new SaveFolders(home, List.of(Path.of("/dev")));
        assertThrows(RefusedException.class, () -> devices.write("/dev/null", CONTENT));
        assertFalse(Files.isRegularFile(Path.of("/dev/null")));
    }

    @Test
    void anExistingFileIsReplacedAsAWhole() throws IOException {
        folders.write("front.jpg", BEFORE);

        folders.write("front.jpg", CONTENT);

        assertArrayEquals(CONTENT, Files.readAllBytes(home.resolve("front.jpg")));
        assertOnly("home/front.jpg");
    }

    @Test
    void aNameThatIsTooLongLeavesNothingBehind() throws IOException {
        assertThrows(IOException.class, () -> folders.write("x".repeat(300) + ".jpg", CONTENT));
        assertThrows(IOException.class, () -> folders.write("x".repeat(300) + "/front.jpg", CONTENT));

        assertOnly();
    }

    @Test
    void aFolderThatMayNotBeWrittenToIsToldAndNothingIsLeftBehind() throws IOException {
        Files.setPosixFilePermissions(other, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeFalse(Files.isWritable(other), "this user may write everywhere");

        assertThrows(IOException.class, () -> folders.write(other.resolve("front.jpg").toString(), CONTENT));
        Files.setPosixFilePermissions(other, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertOnly();
    }

    @Test
    void writersOfTheSameNameDoNotMix() throws Exception {
        int writers = 8;
        int rounds = 20;
        ExecutorService pool = Executors.newFixedThreadPool(writers);
        try {
            CountDownLatch together = new CountDownLatch(writers);
            List<Callable<@Nullable Void>> tasks = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                byte[] content = new byte[200_000 + 50_000 * writer];
                Arrays.fill(content, (byte) writer);
                tasks.add(() -> {
                    together.countDown();
                    together.await();
                    for (int round = 0; round < rounds; round++) {
                        folders.write("front.jpg", content);
                        assertFromOneWriter(Files.readAllBytes(home.resolve("front.jpg")));
                    }
                    return null;
                });
            }
            for (Future<@Nullable Void> task : pool.invokeAll(tasks)) {
                task.get();
            }
        } finally {
            pool.shutdownNow();
        }
        assertOnly("home/front.jpg");
    }

    private static void assertFromOneWriter(byte[] content) {
        byte writer = content[0];
        assertEquals(200_000 + 50_000 * writer, content.length);
        byte[] expected = new byte[content.length];
        Arrays.fill(expected, writer);
        assertArrayEquals(expected, content);
    }

    private void refused(String name) {
        RefusedException refusal = assertThrows(RefusedException.class, () -> folders.write(name, CONTENT), name);
        assertFalse(String.valueOf(refusal.getMessage()).isBlank(), "the user is told why");
    }
}
