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
package org.openhab.binding.blink.internal.web;

import static java.util.concurrent.CompletableFuture.completedFuture;
import static org.junit.jupiter.api.Assertions.*;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.openhab.binding.blink.internal.web.LinkServer.header;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.fixture.Pictures;
import org.openhab.binding.blink.internal.fixture.TestClock;

/**
 * What players and browsers count on: parts, and not having to load again what they have.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ContentAnswerTest {

    private static final int LENGTH = 200_000;
    private static final Instant TIME = TestClock.START.minusSeconds(3600);
    private static final String LAST_MODIFIED = "Sun, 22 Nov 2026 11:00:00 GMT";

    private final LinkSecret secret = LinkSecret.random(new SecureRandom());
    private final AtomicInteger opened = new AtomicInteger();
    @AutoClose
    private final LinkServer server = new LinkServer(Duration.ofSeconds(60));
    private final String newest = link(LinkTarget.newest(LinkKind.CLIP, DeviceFamily.CAMERA, 5));
    private final String certain = link(LinkTarget.clip(DeviceFamily.CAMERA, 5, "abc"));

    private Supplier<LinkedContent> content = () -> LinkedContent.Absence.NOTHING;

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void haveAClip() throws IOException {
        Path file = Clips.counting(folder, LENGTH);
        content = () -> clip(file, TIME, "Front Door");
        server.accounts.add("home", new LinkedAccount() {

            @Override
            public LinkSecret linkSecret() {
                return secret;
            }

            @Override
            public CompletableFuture<LinkedContent> linkedContent(LinkTarget target) {
                opened.incrementAndGet();
                return completedFuture(content.get());
            }
        });
    }

    private String link(LinkTarget target) {
        return SignedLink.sign("home", target, Optional.empty(), secret).address();
    }

    private LinkedContent clip(Path file, Instant time, String name) {
        return new LinkedContent.StoredClip(file, time, name);
    }

    @Test
    void aClipIsSentWholeUnderANameToSaveItUnder() throws InterruptedException {
        HttpResponse<byte[]> answer = server.get(newest);
        assertEquals(200, answer.statusCode());
        assertArrayEquals(Clips.bytes(0, LENGTH), answer.body());
        assertEquals("video/mp4", header(answer, "Content-Type"));
        assertEquals(Integer.toString(LENGTH), header(answer, "Content-Length"));
        assertEquals("bytes", header(answer, "Accept-Ranges"));
        assertEquals(LAST_MODIFIED, header(answer, "Last-Modified"));
        assertEquals("inline; filename=\"20261122_110000_FrontDoor.mp4\"", header(answer, "Content-Disposition"));
    }

    @Test
    void aPictureOfWhichNobodyKnowsTheTimeIsOfNoOtherTime() {
        content = () -> new LinkedContent.Picture(Pictures.whole(1), null, "Front");
        HttpResponse<byte[]> answer = server.get(newest);
        assertEquals("", header(answer, "Last-Modified"));
        assertEquals("inline; filename=\"Front.mp4\"", header(answer, "Content-Disposition"));
        assertEquals(200, server.get(newest, "If-Modified-Since", LAST_MODIFIED).statusCode());
        assertEquals(200,
                server.get(newest, "If-Range", "Thu, 01 Jan 1970 00:00:00 GMT", "Range", "bytes=0-1").statusCode());
        assertEquals(304, server.get(newest, "If-None-Match", header(answer, "ETag")).statusCode());
    }

    @Test
    void theNameOfACameraAddsNoHeader() {
        content = () -> new LinkedContent.Picture(Pictures.whole(1), TIME, "a\"\r\nSet-Cookie: x=y\r\n\r\n<script>");
        HttpResponse<byte[]> answer = server.get(newest);
        assertEquals("", header(answer, "Set-Cookie"));
        assertEquals("inline; filename=\"20261122_110000_aSetCookiexyscript.mp4\"",
                header(answer, "Content-Disposition"));
        assertArrayEquals(Pictures.whole(1), answer.body());
    }

    @Test
    void headTellsTheSameAndSendsNothing() throws InterruptedException {
        HttpResponse<byte[]> whole = server.get(newest);
        HttpResponse<byte[]> head = server.send("HEAD", newest, "Range", "bytes=0-1");
        assertEquals(200, head.statusCode());
        assertEquals(0, head.body().length);
        for (String name : new String[] { "Content-Length", "Content-Type", "ETag", "Last-Modified",
                "Cache-Control" }) {
            assertEquals(header(whole, name), header(head, name), name);
        }
    }

    @ParameterizedTest
    @CsvSource({ "bytes=0-0,0,0", "bytes=100-299,100,299", "bytes=199000-,199000,199999", "bytes=-70000,130000,199999",
            "bytes=0-,0,199999", "bytes=10-999999,10,199999", "bytes=-999999,0,199999" })
    void aPartIsSent(String range, int first, int last) {
        HttpResponse<byte[]> answer = server.get(newest, "Range", range);
        assertEquals(206, answer.statusCode());
        assertEquals("bytes " + first + "-" + last + "/" + LENGTH, header(answer, "Content-Range"));
        assertEquals(Integer.toString(last - first + 1), header(answer, "Content-Length"));
        assertArrayEquals(Clips.bytes(first, last - first + 1), answer.body());
    }

    @ParameterizedTest
    @ValueSource(strings = { "bytes=0-1,5-6", "bytes=9-5", "items=0-1", "bytes=x" })
    void severalPartsAndWhatIsNoneAreAnsweredWithTheWhole(String range) {
        HttpResponse<byte[]> answer = server.get(newest, "Range", range);
        assertEquals(200, answer.statusCode());
        assertEquals(LENGTH, answer.body().length);
        assertEquals("", header(answer, "Content-Range"));
    }

    @Test
    void twoFieldsOfRangesAreAnsweredWithTheWhole() {
        assertEquals(200, server.get(newest, "Range", "bytes=0-1", "Range", "bytes=5-6").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = { "bytes=200000-", "bytes=-0", "bytes=999999999999999999999-" })
    void aPartBeyondTheEndIsRefused(String range) throws InterruptedException {
        HttpResponse<byte[]> answer = server.get(newest, "Range", range);
        assertEquals(416, answer.statusCode());
        assertEquals("bytes */" + LENGTH, header(answer, "Content-Range"));
    }

    @Test
    void aPartOfAPictureIsSentToo() {
        content = () -> new LinkedContent.Picture(Pictures.whole(7), TIME, "Front");
        HttpResponse<byte[]> answer = server.get(newest, "Range", "bytes=-2");
        assertEquals(206, answer.statusCode());
        assertArrayEquals(new byte[] { (byte) 0xFF, (byte) 0xD9 }, answer.body());
    }

    @Test
    void aPartBeyondTwoGigabytesIsFound() throws IOException {
        Path file = Clips.sparse(folder, 5L << 30);
        content = () -> clip(file, TIME, "Front");
        HttpResponse<byte[]> answer = server.get(newest, "Range", "bytes=5368709117-");
        assertEquals(206, answer.statusCode());
        assertArrayEquals(new byte[] { 1, 2, 3 }, answer.body());
    }

    @Test
    void whoHasItAlreadyIsNotSentItAgain() {
        String tag = header(server.get(newest), "ETag");
        for (String[] known : new String[][] { { "If-None-Match", tag }, { "If-None-Match", "W/" + tag },
                { "If-None-Match", "\"x\", " + tag }, { "If-None-Match", "*" }, { "If-Modified-Since", LAST_MODIFIED },
                { "If-None-Match", tag, "If-Modified-Since", "Sat, 21 Nov 2026 11:00:00 GMT" } }) {
            HttpResponse<byte[]> answer = server.get(newest, known);
            assertEquals(304, answer.statusCode(), String.join(" ", known));
            assertEquals(tag, header(answer, "ETag"));
            assertEquals(0, answer.body().length);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "If-None-Match|\"x\"", "If-Modified-Since|Sat, 21 Nov 2026 11:00:00 GMT",
            "If-Modified-Since|yesterday" })
    void whoHasAnotherOneIsSentIt(String header, String value) {
        assertEquals(200, server.get(newest, header, value).statusCode());
    }

    @Test
    void anotherTagCountsMoreThanTheSameTime() {
        assertEquals(200,
                server.get(newest, "If-None-Match", "\"x\"", "If-Modified-Since", LAST_MODIFIED).statusCode());
    }

    @Test
    void onceTheNewestClipIsDeletedTheOlderOneIsSentAlthoughItIsOlder() throws IOException {
        Path file = Clips.counting(folder, LENGTH);
        content = () -> clip(file, TIME.minusSeconds(600), "Front");
        assertEquals(200, server.get(newest, "If-Modified-Since", LAST_MODIFIED).statusCode());
    }

    @Test
    void anotherPictureHasAnotherTag() {
        content = () -> new LinkedContent.Picture(Pictures.whole(1), TIME, "Front");
        String one = header(server.get(newest), "ETag");
        content = () -> new LinkedContent.Picture(Pictures.whole(2), TIME, "Front");
        assertNotEquals(one, header(server.get(newest), "ETag"));
    }

    @Test
    void aPartIsSentOnlyOfTheSameFile() {
        String tag = header(server.get(newest), "ETag");
        for (String same : new String[] { tag, LAST_MODIFIED }) {
            assertEquals(206, server.get(newest, "Range", "bytes=0-1", "If-Range", same).statusCode(), same);
        }
        for (String other : new String[] { "\"x\"", "W/" + tag, "Sat, 21 Nov 2026 11:00:00 GMT",
                "Mon, 23 Nov 2026 11:00:00 GMT", "nonsense" }) {
            assertEquals(200, server.get(newest, "Range", "bytes=0-1", "If-Range", other).statusCode(), other);
        }
    }

    @Test
    void whatChangesIsAskedForEachTime() {
        assertEquals("private, no-cache", header(server.get(newest), "Cache-Control"));
    }

    @Test
    void aCertainClipIsKeptByTheBrowserForAWhile() {
        assertEquals("private, max-age=3600", header(server.get(certain), "Cache-Control"));
    }

    @Test
    void nothingIsKeptLongerThanItsLinkWorks() {
        String ending = SignedLink.sign("home", LinkTarget.clip(DeviceFamily.CAMERA, 5, "abc"),
                Optional.of(TestClock.START.plusSeconds(90)), secret).address();
        assertEquals("private, max-age=90", header(server.get(ending), "Cache-Control"));
    }

    @Test
    void aFileThatHasGoneIsNothingToShow() throws IOException, InterruptedException {
        Files.delete(folder.resolve("counting.mp4"));
        assertEquals(404, server.get(newest).statusCode());
    }

    @Test
    void aFileThatCannotBeReadIsTold() throws InterruptedException {
        content = () -> clip(folder, TIME, "Front");
        HttpResponse<byte[]> answer = server.get(newest);
        assertEquals(500, answer.statusCode(), () -> new String(answer.body(), StandardCharsets.UTF_8));
    }

    @Test
    void aFileThatIsCutWhileItIsReadIsNoWholeAnswer() throws IOException, InterruptedException {
        int length = 64 << 20;
        Path file = Clips.sparse(folder, length);
        content = () -> clip(file, TIME, "Front");
        try (Socket reader = server.open("GET", newest)) {
            assertEquals("HTTP/1.1 200 OK", LinkServer.firstLine(reader));
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(100);
            }
            assertTrue(reader.getInputStream().readAllBytes().length < length, "less than was announced");
        }
    }

    @Test
    void eachReaderGivesTheFileBack() throws IOException {
        Path descriptors = Path.of("/proc/self/fd");
        assumeTrue(Files.isDirectory(descriptors), "only Linux tells which files are open");
        server.get(newest);
        server.get(newest, "Range", "bytes=0-1");
        server.get(newest, "If-None-Match", "*");
        // A browser may have the last byte before the file is closed.
        server.close();
        assertEquals(3, opened.get());
        try (Stream<Path> open = Files.list(descriptors)) {
            assertEquals(List.of(),
                    open.map(ContentAnswerTest::fileOf).filter(file -> file.startsWith(folder)).toList());
        }
    }

    private static Path fileOf(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor);
        } catch (IOException e) {
            return descriptor; // closed meanwhile
        }
    }
}
