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
package org.openhab.core.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.Mockito.*;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;

/**
 * A storage gives its entries one by one.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class StorageTest {

    @Test
    @SuppressWarnings("unchecked")
    void allEntriesAreStreamed() {
        Storage<String> storage = mock(Storage.class, CALLS_REAL_METHODS);
        doReturn(List.of("a", "b")).when(storage).getKeys();
        doReturn("1").when(storage).get("a");
        doReturn("2").when(storage).get("b");

        assertEquals(Map.of("a", "1", "b", "2"),
                storage.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
