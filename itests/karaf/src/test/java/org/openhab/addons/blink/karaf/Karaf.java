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
package org.openhab.addons.blink.karaf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * A Karaf in a process of its own, with what openHAB brings, and an addons folder as openHAB has one.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class Karaf implements AutoCloseable {

    private final Path home;
    private final int port;
    private final Process process;

    private Karaf(Path home, int port, Process process) {
        this.home = home;
        this.port = port;
        this.process = process;
    }

    /**
     * Starts a fresh Karaf.
     *
     * @param assembly the Karaf as it was built; it is copied, not changed
     * @param home where to; a folder that does not exist yet
     */
    static Karaf start(Path assembly, Path home) throws IOException {
        copy(assembly, home);
        int port = freePort();
        Files.writeString(home.resolve("etc/org.ops4j.pax.web.cfg"),
                "org.osgi.service.http.port = " + port + "\norg.ops4j.pax.web.listening.addresses = 127.0.0.1\n");
        writeBundle(home.resolve("deploy/openhab-services.jar"));
        ProcessBuilder builder = new ProcessBuilder(home.resolve("bin/karaf").toString(), "daemon")
                .redirectErrorStream(true).redirectOutput(home.resolve("output.log").toFile());
        builder.environment().put("JAVA_HOME", Objects.requireNonNull(System.getProperty("java.home")));
        return new Karaf(home, port, builder.start());
    }

    /**
     * Puts an archive where openHAB looks for add-ons, at once as a whole.
     */
    void deploy(Path archive) throws IOException {
        Path name = Objects.requireNonNull(archive.getFileName());
        Files.move(Files.copy(archive, home.resolve(name)), home.resolve("deploy").resolve(name));
    }

    /**
     * @return the status with which the HTTP server answers; 0 while it does not
     */
    int status(String path) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + path).toURL()
                .openConnection();
        connection.setConnectTimeout(2000);
        connection.setReadTimeout(5000);
        try {
            return connection.getResponseCode();
        } catch (IOException e) {
            return 0; // while it starts it refuses, breaks off, or takes its time
        } finally {
            connection.disconnect();
        }
    }

    /**
     * @return what it has logged
     */
    String log() throws IOException {
        Path file = home.resolve("data/log/karaf.log");
        return Files.exists(file) ? Files.readString(file) : Files.readString(home.resolve("output.log"));
    }

    @Override
    public void close() throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private static void writeBundle(Path file) throws IOException {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", "openhab-services");
        headers.putValue("Bundle-Version", "1.0.0");
        headers.putValue("Bundle-Activator", OpenhabServices.class.getName());
        headers.putValue("Import-Package", "org.osgi.framework,org.openhab.core.i18n");
        String name = OpenhabServices.class.getName().replace('.', '/') + ".class";
        try (OutputStream output = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(output, manifest);
                InputStream code = Objects.requireNonNull(Karaf.class.getClassLoader()).getResourceAsStream(name)) {
            jar.putNextEntry(new JarEntry(name));
            Objects.requireNonNull(code).transferTo(jar);
            jar.closeEntry();
        }
    }
}
