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
package org.openhab.binding.blink.internal.handler;

import static org.junit.jupiter.api.Assertions.*;
import static org.mockito.Mockito.*;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.openhab.binding.blink.internal.cloud.model.DeviceFamily;
import org.openhab.binding.blink.internal.fixture.Futures;
import org.openhab.binding.blink.internal.fixture.MemoryStorage;
import org.openhab.binding.blink.internal.fixture.TestClock;
import org.openhab.binding.blink.internal.web.LinkBase;
import org.openhab.binding.blink.internal.web.LinkKind;
import org.openhab.binding.blink.internal.web.LinkRegistry;
import org.openhab.binding.blink.internal.web.LinkSecrets;
import org.openhab.binding.blink.internal.web.LinkTarget;
import org.openhab.binding.blink.internal.web.LinkedContent;
import org.openhab.binding.blink.internal.web.LiveFarewell;
import org.openhab.binding.blink.internal.web.LiveLinks;
import org.openhab.core.thing.ThingUID;

/**
 * {@link AccountLinks} work as long as the account does, and until they are revoked.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class AccountLinksTest {

    private static final ThingUID ACCOUNT = new ThingUID("blink", "account", "home");
    private static final LinkTarget SNAPSHOT = LinkTarget.newest(LinkKind.SNAPSHOT, DeviceFamily.CAMERA, 7);
    private static final LiveLinks.Views NOTHING_LIVE = (family, camera, id) -> Optional.empty();
    private static final Instant END = TestClock.START.plusSeconds(60);

    private final MemoryStorage storage = new MemoryStorage();
    private final LinkSecrets secrets = new LinkSecrets(storage, new SecureRandom());
    private final LinkRegistry registry = mock(LinkRegistry.class);
    private final List<LinkTarget> asked = new ArrayList<>();

    @Test
    void linksAreTheSameAfterARestart() {
        String before = begin().links().stable(SNAPSHOT);

        assertEquals(before, begin().links().stable(SNAPSHOT));
        assertTrue(before.startsWith("/blink/"), before);
    }

    @Test
    void revokedLinksHaveNewProofs() {
        AccountLinks links = begin();
        String stable = links.links().stable(SNAPSHOT);
        String ending = links.links().until(SNAPSHOT, END);

        links.revoke();

        assertNotEquals(stable, links.links().stable(SNAPSHOT));
        assertNotEquals(ending, links.links().until(SNAPSHOT, END));
        assertEquals(links.links().stable(SNAPSHOT), begin().links().stable(SNAPSHOT), "also after a restart");
        assertSame(links.linkSecret(), links.linkSecret());
    }

    @Test
    void linksOfAnotherAccountAreOthers() {
        AccountLinks other = new AccountLinks(new ThingUID("blink", "account", "other"), secrets, registry,
                LinkBase.of("/", Optional::empty), target -> new CompletableFuture<>(), NOTHING_LIVE);

        assertNotEquals(begin().linkSecret(), other.linkSecret());
    }

    @Test
    void noLinkShowsTheSecret() {
        AccountLinks links = begin();
        String secret = String.valueOf(storage.get(ACCOUNT.getAsString()));

        assertFalse(links.links().stable(SNAPSHOT).contains(secret));
        assertFalse(links.linkSecret().toString().contains(secret));
    }

    @Test
    void linksWorkBetweenBeginningAndEnd() {
        AccountLinks links = begin();
        verify(registry).add("home", links);
        assertEquals(LinkedContent.Absence.NOTHING, Futures.result(links.linkedContent(SNAPSHOT)));
        assertEquals(List.of(SNAPSHOT), asked);

        links.close();
        verify(registry).remove("home", links);
    }

    @Test
    void theEndOfLiveViewsIsKeptUntilItIsForgotten() {
        Runnable forget = begin().farewell(List.of(), new TestClock());
        ArgumentCaptor<LiveFarewell> farewell = ArgumentCaptor.captor();
        verify(registry).leave(eq("home"), farewell.capture());

        forget.run();
        verify(registry).forget("home", farewell.getValue());
    }

    private AccountLinks begin() {
        return new AccountLinks(ACCOUNT, secrets, registry, LinkBase.of("/", Optional::empty), target -> {
            asked.add(target);
            return CompletableFuture.completedFuture(LinkedContent.Absence.NOTHING);
        }, NOTHING_LIVE);
    }
}
