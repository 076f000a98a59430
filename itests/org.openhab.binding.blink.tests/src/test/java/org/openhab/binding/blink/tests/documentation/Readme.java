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
package org.openhab.binding.blink.tests.documentation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * What users read of the add-on: its README with sections, tables and blocks of code.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class Readme {

    private static final Pattern HEADING = Pattern.compile("#{2,} (.+)");
    private static final Pattern RULE_OF_DSL = Pattern.compile("(?s)rule \"([^\"]+)\"(.*?)\\bend\\b");
    private static final Pattern RULE_OF_JAVASCRIPT = Pattern
            .compile("(?s)rules\\.when\\(\\)(.*?)\\.build\\('([^']+)'\\)");

    private final List<String> lines;

    private Readme(List<String> lines) {
        this.lines = lines;
    }

    /**
     * The README that belongs to the jar that is tested.
     */
    public static Readme ofAddOn() throws IOException {
        String jar = Objects.requireNonNull(System.getProperty("addon.jar"), "no property addon.jar");
        return new Readme(Files.readAllLines(Path.of(jar).resolve("../../README.md").normalize()));
    }

    /**
     * The lines of a section, up to the next heading.
     */
    List<String> section(Predicate<String> heading) {
        List<String> section = new ArrayList<>();
        boolean inside = false;
        boolean code = false;
        for (String line : lines) {
            code ^= line.startsWith("```");
            Matcher headline = HEADING.matcher(line);
            if (!code && headline.matches()) {
                inside = heading.test(Objects.requireNonNull(headline.group(1)));
            } else if (inside) {
                section.add(line);
            }
        }
        if (section.isEmpty()) {
            throw new AssertionError("The README has no such section");
        }
        return section;
    }

    /**
     * The rows of the tables among some lines, without their heads.
     */
    static List<List<String>> rows(List<String> lines) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            boolean isHead = i + 1 < lines.size() && lines.get(i + 1).startsWith("|--");
            if (lines.get(i).startsWith("| ") && !isHead) {
                rows.add(Arrays.stream(lines.get(i).split("\\|", -1)).skip(1).map(String::strip).toList());
            }
        }
        return rows;
    }

    /**
     * All blocks of code in a language.
     */
    public List<String> code(String language) {
        List<String> blocks = new ArrayList<>();
        StringBuilder block = null;
        for (String line : lines) {
            if (block == null) {
                block = line.equals("```" + language) ? new StringBuilder() : null;
            } else if (line.equals("```")) {
                blocks.add(block.toString());
                block = null;
            } else {
                block.append(line).append('\n');
            }
        }
        return blocks;
    }

    /**
     * The rules in Rules DSL, by their names.
     */
    public Map<String, String> rulesInDsl() {
        Map<String, String> rules = new LinkedHashMap<>();
        code("java").forEach(block -> RULE_OF_DSL.matcher(block).results()
                .forEach(rule -> rules.put(String.valueOf(rule.group(1)), String.valueOf(rule.group(2)))));
        return rules;
    }

    /**
     * The rules in JavaScript, by their names.
     */
    public Map<String, String> rulesInJavaScript() {
        Map<String, String> rules = new LinkedHashMap<>();
        code("javascript").forEach(block -> RULE_OF_JAVASCRIPT.matcher(block).results()
                .forEach(rule -> rules.put(String.valueOf(rule.group(2)), String.valueOf(rule.group(1)))));
        return rules;
    }
}
