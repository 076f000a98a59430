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
package org.openhab.core.config.core;

import static org.junit.jupiter.api.Assertions.*;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A configuration keeps few kinds of values, and becomes an object of an add-on's own class.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class ConfigurationTest {

    private enum Archive {
        OFF,
        CLOUD
    }

    private static class BaseConfig {
        public String email = "";
    }

    /** Fields of every kind that add-ons use. */
    public static class AccountConfig extends BaseConfig {
        public static final String CONSTANT = "constant";
        public transient String secret = "transient";
        public final String fixed = Integer.toString(17);
        public @Nullable String password;
        public int refreshInterval = 60;
        public Integer eventInterval = 30;
        public long archiveSize = 10;
        public double factor = 1;
        public @Nullable BigDecimal exact;
        public boolean privacyMode;
        public Archive archive = Archive.OFF;
        public List<String> saveFolders = List.of();
        public Set<Integer> days = Set.of();
        private String hidden = "";
    }

    /** There is no way to make one without arguments. */
    public record AccountRecord(String email) {
    }

    private final Configuration configuration = new Configuration();

    private AccountConfig as() {
        return configuration.as(AccountConfig.class);
    }

    @Test
    void everyNumberBecomesADecimal() {
        for (Number number : List.of((byte) 7, (short) 7, 7, 7L, 7f, 7d, BigDecimal.valueOf(7))) {
            configuration.put("number", number);

            Object kept = configuration.get("number");

            assertTrue(kept instanceof BigDecimal decimal && decimal.compareTo(BigDecimal.valueOf(7)) == 0,
                    number.getClass().getName());
        }
    }

    @Test
    void trailingZerosDoNotMakeANumberAnother() {
        assertEquals(new Configuration(Map.of("n", new BigDecimal("1.5"))),
                new Configuration(Map.of("n", new BigDecimal("1.500"))));
        assertEquals(new Configuration(Map.of("n", new BigDecimal("1.0"))),
                new Configuration(Map.of("n", new BigDecimal("1.00"))));
    }

    @Test
    void aValueOfAnotherKindIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> configuration.put("object", new Object()));
        assertThrows(IllegalArgumentException.class, () -> configuration.put("mixed", List.of("text", 1)));
    }

    @Test
    void whatOsgiAddsIsNoConfiguration() {
        Configuration ofComponent = new Configuration(
                Map.of("component.name", "a", "component.id", 1, "objectClass", "b", "email", "c"));

        assertEquals(Set.of("email"), ofComponent.keySet());
    }

    @Test
    void aCopyIsIndependent() {
        configuration.put("email", "me@example.com");
        Configuration copy = new Configuration(configuration);

        configuration.put("email", "you@example.com");

        assertEquals("me@example.com", copy.get("email"));
        assertNotEquals(configuration, copy);
    }

    @Test
    void thePropertiesCannotBeChangedFromOutside() {
        Map<String, Object> properties = configuration.getProperties();

        assertThrows(UnsupportedOperationException.class, () -> properties.put("email", "me@example.com"));
        assertThrows(UnsupportedOperationException.class, () -> configuration.keySet().clear());
    }

    @Test
    void newPropertiesReplaceTheOldOnes() {
        configuration.put("email", "me@example.com");

        configuration.setProperties(Map.of("refreshInterval", 30));

        assertFalse(configuration.containsKey("email"));
        assertEquals(BigDecimal.valueOf(30), configuration.get("refreshInterval"));
    }

    @Test
    void putAndRemoveGiveTheValueFromBefore() {
        assertNull(configuration.put("pin", "123456"));
        assertEquals("123456", configuration.put("pin", null));
        assertTrue(configuration.containsKey("pin"));
        assertNull(configuration.remove("pin"));
        assertFalse(configuration.containsKey("pin"));
    }

    @Test
    void theTextOfAConfigurationNamesKeyTypeAndValue() {
        configuration.put("refreshInterval", 30);

        assertEquals("Configuration[{key=refreshInterval; type=BigDecimal; value=30}]", configuration.toString());
    }

    @Test
    void fieldsGetTheirValues() {
        Map<String, Object> values = new HashMap<>();
        values.put("email", "me@example.com");
        values.put("password", "secret");
        values.put("refreshInterval", new BigDecimal(45));
        values.put("eventInterval", 20L);
        values.put("archiveSize", 5);
        values.put("factor", 0.5);
        values.put("exact", "12.50");
        values.put("privacyMode", true);
        values.put("archive", "CLOUD");
        values.put("saveFolders", List.of("/a", "/b"));
        values.put("days", List.of(1, 2));
        values.put("hidden", "found");
        configuration.setProperties(values);

        AccountConfig config = as();

        assertEquals("me@example.com", config.email);
        assertEquals("secret", config.password);
        assertEquals(45, config.refreshInterval);
        assertEquals(20, config.eventInterval);
        assertEquals(5, config.archiveSize);
        assertEquals(0.5, config.factor);
        assertEquals(new BigDecimal("12.50"), config.exact);
        assertTrue(config.privacyMode);
        assertEquals(Archive.CLOUD, config.archive);
        assertEquals(List.of("/a", "/b"), config.saveFolders);
        assertEquals(Set.of(1, 2), config.days);
        assertEquals("found", config.hidden);
    }

    @Test
    void textsBecomeNumbersAndSwitches() {
        configuration.put("refreshInterval", "45");
        configuration.put("archiveSize", "5");
        configuration.put("privacyMode", "true");

        assertEquals(45, as().refreshInterval);
        assertEquals(5, as().archiveSize);
        assertTrue(as().privacyMode);
    }

    @Test
    void aSingleTextBecomesAList() {
        configuration.put("saveFolders", "/a");

        assertEquals(List.of("/a"), as().saveFolders);
    }

    @Test
    void missingAndImpossibleValuesLeaveTheDefault() {
        configuration.put("refreshInterval", "often");
        configuration.put("archive", "SOMETIMES");
        configuration.put("privacyMode", BigDecimal.ONE);
        configuration.put("eventInterval", null);

        AccountConfig config = as();

        assertEquals(60, config.refreshInterval);
        assertEquals(Archive.OFF, config.archive);
        assertFalse(config.privacyMode);
        assertEquals(30, config.eventInterval);
        assertEquals("", config.email);
    }

    @Test
    void aNumberDoesNotBecomeAText() {
        configuration.put("email", 123456);

        assertEquals("", as().email);
    }

    @Test
    void finalAndTransientFieldsAreLeftAlone() {
        configuration.put("secret", "changed");
        configuration.put("fixed", "changed");

        assertEquals("transient", as().secret);
        assertEquals("17", as().fixed);
    }

    @Test
    void aRecordIsNotFilledSinceOnlyNewerVersionsCanDoThat() {
        configuration.put("email", "me@example.com");

        @Nullable
        Object filled = configuration.as(AccountRecord.class);

        assertNull(filled);
    }

    @Test
    void whatIsNoNumberStaysSo() {
        configuration.put("number", Double.NaN);

        assertEquals(Double.NaN, configuration.get("number"));
    }

    @Test
    void aListFitsIntoAListOnly() {
        configuration.put("email", List.of("a", "b"));

        assertEquals("", as().email);
    }
}
