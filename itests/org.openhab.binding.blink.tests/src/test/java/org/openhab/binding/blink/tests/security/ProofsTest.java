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
package org.openhab.binding.blink.tests.security;

import static org.junit.jupiter.api.Assertions.*;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import javax.crypto.Mac;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhab.binding.blink.internal.web.LinkSecret;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/**
 * How proofs of links are compared and what the page makes of names, held by the code as it is: neither can be measured
 * reliably from outside.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ProofsTest {

    private static final JavaClasses ADD_ON = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.openhab.binding.blink.internal");
    private static final String PAGE = LinkSecret.class.getPackageName().replace('.', '/') + "/page/";
    private static final Pattern MARKUP = Pattern.compile(
            "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\(|new Function|DOMParser|createContextualFragment|srcdoc|javascript:");

    private static JavaClass linkSecret() {
        return ADD_ON.get(LinkSecret.class);
    }

    @Test
    void aProofIsComparedInAsMuchTimeWhetherItIsNearlyRightOrNot() {
        JavaMethod comparison = linkSecret().getMethod("isProof", String.class, String.class, List.class);
        Set<String> calls = comparison.getMethodCallsFromSelf().stream()
                .map(call -> call.getTargetOwner().getSimpleName() + "." + call.getName()).collect(Collectors.toSet());
        assertTrue(calls.contains("MessageDigest.isEqual"), calls::toString);
        assertTrue(Set.of("MessageDigest.isEqual", "LinkSecret.proof", "String.getBytes").containsAll(calls),
                calls::toString);
    }

    @Test
    void nobodyElseLooksAtWhatAProofShouldBe() {
        JavaMethod proof = linkSecret().getMethod("proof", String.class, List.class);
        Set<String> callers = proof.getCallsOfSelf().stream()
                .map(call -> call.getOriginOwner().getSimpleName() + "." + call.getOrigin().getName())
                .collect(Collectors.toSet());
        // Those who hand one out, and the one that compares.
        assertEquals(Set.of("LinkSecret.isProof", "SignedLink.sign", "PageLink.sign", "PageLink.token"), callers);
    }

    @Test
    void thereIsOnePlaceInWhichProofsAreMade() {
        Set<String> makers = ADD_ON.stream()
                .filter(one -> one.getDirectDependenciesFromSelf().stream()
                        .anyMatch(dependency -> dependency.getTargetClass().isEquivalentTo(Mac.class)))
                .map(JavaClass::getSimpleName).collect(Collectors.toSet());
        assertEquals(Set.of("LinkSecret"), makers);
    }

    /** Our own files of the page, whatever comes to them; a library that comes with it is minified. */
    static List<String> codeOfThePage() throws IOException {
        List<String> files = new ArrayList<>();
        try (JarFile jar = new JarFile(Objects.requireNonNull(System.getProperty("addon.jar")))) {
            jar.stream().map(JarEntry::getName).filter(name -> name.startsWith(PAGE))
                    .filter(name -> name.matches(".*\\.(js|html)") && !name.endsWith(".min.js"))
                    .forEach(name -> files.add(name.substring(PAGE.length())));
        }
        assertTrue(files.containsAll(List.of("index.html", "page.js", "older.js")), files::toString);
        return files;
    }

    @ParameterizedTest
    @MethodSource("codeOfThePage")
    void namesCannotBecomeMarkup(String file) throws IOException {
        String source = source(file);
        assertFalse(MARKUP.matcher(source).find(), "text is made of names, never markup or code");
    }

    @Test
    void thePageHoldsNoCodeAndNoAddressOfItsOwn() throws IOException {
        String page = source("index.html");
        assertFalse(Pattern.compile("<script(?![^>]*\\bsrc=)", Pattern.CASE_INSENSITIVE).matcher(page).find());
        assertFalse(Pattern.compile("<style|\\sstyle=|\\son[a-z]+=", Pattern.CASE_INSENSITIVE).matcher(page).find());
        assertFalse(Pattern.compile("(src|href)=[\"']?(https?:)?//", Pattern.CASE_INSENSITIVE).matcher(page).find());
    }

    private static String source(String file) throws IOException {
        try (InputStream in = LinkSecret.class.getResourceAsStream("page/" + file)) {
            assertNotNull(in, file);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
