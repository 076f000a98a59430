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

import java.util.concurrent.CompletableFuture;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * An account as links see it.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public interface LinkedAccount {

    /**
     * @return what proofs are made with. Another one makes all older links worthless.
     */
    LinkSecret linkSecret();

    /**
     * Asked only for links with a valid proof; must return at once.
     *
     * @param target what is wanted
     * @return what there is, an {@link LinkedContent.Absence} when there is nothing; the exception when it could not be
     *         loaded. Whoever gets it closes it.
     */
    CompletableFuture<LinkedContent> linkedContent(LinkTarget target);
}
