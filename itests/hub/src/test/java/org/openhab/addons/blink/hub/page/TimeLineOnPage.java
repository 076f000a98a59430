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
package org.openhab.addons.blink.hub.page;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.*;

import java.util.function.LongPredicate;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.addons.blink.hub.browser.BrowserPage;

import com.google.gson.Gson;

/**
 * What the time line of a page shows.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class TimeLineOnPage {

    private static final Gson GSON = new Gson();
    static final String AT_MARK = "document.activeElement.closest('.mark')";
    static final String MARKS = "[...document.querySelectorAll('.mark')]";

    private TimeLineOnPage() {
    }

    /** What Blink and the USB storage have is asked for one after the other, and what is older last. */
    static void awaitClips(BrowserPage page, String what, LongPredicate fits) {
        await(what).atMost(AccountPageTest.patience()).untilAsserted(() -> {
            page.evaluate("window.dispatchEvent(new Event('online'))"); // looks at the home again
            int shown = clips(page);
            assertTrue(fits.test(shown), () -> "it shows " + shown + ": " + page.text());
        });
    }

    /** How many clips the time line shows, in groups or alone. */
    static int clips(BrowserPage page) {
        return Integer.parseInt(page.evaluate(
                MARKS + ".reduce((sum, mark) => sum + Number(mark.querySelector('.count').textContent || 1), 0)"));
    }

    static int marks(BrowserPage page) {
        return Integer.parseInt(page.evaluate(MARKS + ".length"));
    }

    static String lane(String camera) {
        return "[...document.querySelectorAll('.lane')].find((lane) => lane.getAttribute('aria-label') === "
                + GSON.toJson(camera) + ")";
    }

    static String range(BrowserPage page) {
        return page.evaluate("document.querySelector('.range').textContent");
    }

    /** From a mark to the right, as somebody who wants to see what was before. */
    static void drag(BrowserPage page) {
        String[] place = page.evaluate("(() => { const mark = " + lane("Garden") + ".querySelector('.mark');"
                + " mark.scrollIntoView({ block: 'center' }); const r = mark.getBoundingClientRect();"
                + " return [r.left + 20, r.top + 10].join(' '); })()").split(" ");
        double x = Double.parseDouble(place[0]);
        double y = Double.parseDouble(place[1]);
        page.drag(x, y, x + 40, y);
    }
}
