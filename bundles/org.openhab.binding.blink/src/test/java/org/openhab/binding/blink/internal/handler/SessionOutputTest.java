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
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.*;

import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.openhab.binding.blink.internal.account.ClipFiles.SaveJob;
import org.openhab.binding.blink.internal.account.SessionState;
import org.openhab.binding.blink.internal.cloud.model.AccountInfo;
import org.openhab.binding.blink.internal.cloud.model.Tier;
import org.openhab.binding.blink.internal.fixture.TestClock;
import org.openhab.core.thing.Bridge;
import org.openhab.core.thing.ThingStatus;

/**
 * The {@link SessionOutput} shows what one session tells and nothing after its end, and {@link SaveProgress} shows only
 * in the status of an account that is online how far it is; also when the end, or the loss of the account, comes just
 * before they have their turn.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class SessionOutputTest {

    private static final SessionState ONLINE = new SessionState.Online(new AccountInfo(123456, new Tier("e002")),
            false);

    private final AccountOutput account = mock(AccountOutput.class);
    private final SessionOutput output = new SessionOutput(account, new TestClock(), () -> ZoneOffset.UTC);
    private final Bridge bridge = mock(Bridge.class);
    private final SaveProgress progress = new SaveProgress(() -> bridge, account);
    private Runnable before = () -> {
    };

    @BeforeEach
    void openhab() {
        doAnswer(call -> {
            before.run();
            call.getArgument(0, Runnable.class).run();
            return null;
        }).when(account).tell(any());
        when(bridge.getStatus()).thenReturn(ThingStatus.ONLINE);
    }

    @Test
    void whatASessionTellsIsShown() {
        output.onState(ONLINE);
        output.onCalls(7);

        verify(account).showStatus(AccountStatus.ONLINE);
        verify(account, times(2)).showState(any(), any());
    }

    @Test
    void whatComesAsTheSessionEndsIsNotShown() {
        before = output::end;

        output.onState(ONLINE);
        output.onCalls(7);

        verify(account, never()).showStatus(any());
        verify(account, never()).showState(any(), any());
        verify(account, never()).showProperties(any());
    }

    @Test
    void howFarTheSavingIsStandsInTheStatus() {
        progress.accept(job(false));
        progress.accept(job(true));

        ArgumentCaptor<AccountStatus> shown = ArgumentCaptor.forClass(AccountStatus.class);
        verify(account, times(2)).showStatus(shown.capture());
        assertEquals(AccountStatus.online("online.saving", "3", "5"), shown.getAllValues().get(0));
        assertEquals(AccountStatus.ONLINE, shown.getAllValues().get(1));
    }

    @Test
    void anAccountThatIsJustLostDoesNotBecomeOnlineBecauseSomethingIsSaved() {
        before = () -> when(bridge.getStatus()).thenReturn(ThingStatus.OFFLINE);

        progress.accept(job(false));
        progress.accept(job(true));

        verify(account, never()).showStatus(any());
    }

    private static SaveJob job(boolean done) {
        SaveJob job = mock(SaveJob.class);
        when(job.result()).thenReturn(done ? CompletableFuture.completedFuture(5) : new CompletableFuture<>());
        when(job.done()).thenReturn(3);
        when(job.total()).thenReturn(5);
        return job;
    }
}
