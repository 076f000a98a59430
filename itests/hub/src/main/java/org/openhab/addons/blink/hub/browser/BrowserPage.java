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
package org.openhab.addons.blink.hub.browser;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import org.eclipse.jdt.annotation.NonNullByDefault;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * A page in a {@link Browser}, used as a person does: by what is written on it, with mouse and keyboard.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class BrowserPage implements AutoCloseable {

    private static final Gson GSON = new Gson();
    private static final int CONTROL = 2;

    /** Finds what one can see by the words on it: whole words first, else the shortest that holds them. */
    private static final String FIND = """
            (kind, words) => {
                const seen = (e) => e.checkVisibility({ visibilityProperty: true });
                const text = (e) => (e.innerText || e.textContent || e.getAttribute('aria-label') || '').trim();
                const fits = [...document.querySelectorAll(kind)].filter(seen).filter((e) => text(e).includes(words));
                fits.sort((a, b) => text(a).length - text(b).length);
                return fits[0];
            }""";

    /** Where the middle of something is that stands still and can be seen there; notes whether it will be clicked. */
    private static final String AIM = """
            (async (e) => {
                if (!e || e.disabled) return '';
                e.scrollIntoView({ block: 'center' });
                const middle = () => {
                    const r = e.getBoundingClientRect();
                    return [r.left + r.width / 2, r.top + r.height / 2];
                };
                const before = middle();
                await new Promise((next) => setTimeout(next, 30));
                const [x, y] = middle();
                if (x !== before[0] || y !== before[1] || !e.contains(document.elementFromPoint(x, y))) return '';
                window.aimedAt = 'missed';
                const note = (event) => { if (e.contains(event.target)) window.aimedAt = 'hit'; };
                document.addEventListener('click', note, { capture: true, once: true });
                return x + ' ' + y;
            })""";

    private final DevTools devTools;
    private final Duration patience;

    BrowserPage(DevTools devTools, Duration patience) {
        this.devTools = devTools;
        this.patience = patience;
        devTools.call("Page.enable", Map.of());
        devTools.call("Runtime.enable", Map.of());
        devTools.call("Log.enable", Map.of());
        devTools.call("Network.enable", Map.of());
    }

    /**
     * Loads an address.
     */
    public void go(URI address) {
        devTools.call("Page.navigate", Map.of("url", address.toString()));
        await("the page to be loaded", () -> "complete".equals(evaluate("document.readyState"))
                && address.toString().equals(evaluate("location.href")));
    }

    /**
     * Makes the window so large, and the world light or dark.
     */
    public void show(int width, int height, boolean dark) {
        devTools.call("Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
        devTools.call("Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    }

    /**
     * Lets the browser speak this language, for what is loaded from now on.
     *
     * @param language for example {@code de-DE}
     */
    public void speak(String language) {
        devTools.call("Network.setUserAgentOverride",
                Map.of("userAgent", evaluate("navigator.userAgent"), "acceptLanguage", language));
    }

    /**
     * Runs a script in what is loaded from now on, before all scripts of its own: for a browser that lacks something.
     */
    public void prepare(String script) {
        devTools.call("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
    }

    /**
     * What a script gives, as text.
     *
     * @throws IllegalStateException if it fails
     */
    public String evaluate(String script) {
        JsonObject answer = devTools.call("Runtime.evaluate",
                Map.of("expression", script, "returnByValue", true, "awaitPromise", true));
        JsonElement failure = answer.get("exceptionDetails");
        if (failure != null) {
            throw new IllegalStateException("The script failed: " + failure);
        }
        JsonElement value = answer.getAsJsonObject("result").get("value");
        return value == null || value.isJsonNull() ? ""
                : value.isJsonPrimitive() ? value.getAsString() : value.toString();
    }

    /**
     * All words that one can read.
     */
    public String text() {
        return evaluate("document.body.innerText");
    }

    /**
     * Waits until these words can be read.
     */
    public void awaitText(String words) {
        await("'" + words + "'", () -> text().contains(words));
    }

    /**
     * Waits until a script gives true.
     */
    public void awaitTrue(String script) {
        await(script, () -> "true".equals(evaluate("Boolean(" + script + ")")));
    }

    /**
     * Clicks what has these words on it: a button, a link, or what folds something out.
     */
    public void click(String words) {
        String element = "(" + FIND + ")('button, a, summary, [role=button]', " + GSON.toJson(words) + ")";
        await("a click on '" + words + "'", () -> hits(element));
    }

    /**
     * Clicks where an element is. What has just been opened may still move, and news may push anything aside between
     * the look and the click.
     *
     * @return whether that has hit it
     */
    private boolean hits(String element) {
        String place = evaluate(AIM + "(" + element + ")");
        if (place.isEmpty()) {
            return false;
        }
        String[] point = place.split(" ");
        clickAt(Double.parseDouble(point[0]), Double.parseDouble(point[1]));
        // Where the click has led to another page, nothing is noted.
        return !"missed".equals(evaluate("window.aimedAt"));
    }

    /**
     * Clicks at a point of the window.
     */
    public void clickAt(double x, double y) {
        drag(x, y, x, y);
    }

    /**
     * Presses the mouse at a point of the window, and lets it go at another one.
     */
    public void drag(double x, double y, double toX, double toY) {
        mouse("mousePressed", x, y);
        if (x != toX || y != toY) {
            mouse("mouseMoved", toX, toY);
        }
        mouse("mouseReleased", toX, toY);
    }

    private void mouse(String type, double x, double y) {
        devTools.call("Input.dispatchMouseEvent", Map.of("type", type, "x", x, "y", y, "button", "left", "buttons",
                type.equals("mouseReleased") ? 0 : 1, "clickCount", 1));
    }

    /**
     * Types into the field with this label, instead of what is in it.
     */
    public void type(String label, String words) {
        String field = "((" + FIND + ")('label', " + GSON.toJson(label) + ") || {}).control";
        awaitTrue(field);
        evaluate(
                "(() => { const f = " + field + "; f.scrollIntoView({ block: 'center' }); f.focus(); f.select(); })()");
        devTools.call("Input.insertText", Map.of("text", words));
    }

    /**
     * Chooses what has these words from the list with this label.
     */
    public void choose(String label, String words) {
        String list = "((" + FIND + ")('label', " + GSON.toJson(label) + ") || {}).control";
        String option = "[..." + list + ".options].find((option) => option.label === " + GSON.toJson(words) + ")";
        awaitTrue(list + " && " + option);
        evaluate("(() => { const list = " + list + "; list.value = " + option
                + ".value; list.dispatchEvent(new Event('change', { bubbles: true })); })()");
    }

    /**
     * Presses a key, for example {@code Enter}, {@code Tab}, {@code Escape}, {@code ArrowLeft} or {@code +}.
     */
    public void press(String key) {
        press(key, 0);
    }

    /**
     * Presses a key together with Ctrl.
     */
    public void pressWithControl(String key) {
        press(key, CONTROL);
    }

    private void press(String key, int modifiers) {
        for (String type : List.of("keyDown", "keyUp")) {
            devTools.call("Input.dispatchKeyEvent",
                    Map.of("type", type, "key", key, "code", key, "windowsVirtualKeyCode", codeOf(key), "modifiers",
                            modifiers, "text", key.equals("Enter") ? "\r" : ""));
        }
    }

    private static int codeOf(String key) {
        return switch (key) {
            case "Enter" -> 13;
            case "Tab" -> 9;
            case "Escape" -> 27;
            case "ArrowLeft" -> 37;
            case "ArrowUp" -> 38;
            case "ArrowRight" -> 39;
            case "ArrowDown" -> 40;
            case "+" -> 187;
            case "-" -> 189;
            default -> throw new IllegalArgumentException("No code is known for the key " + key);
        };
    }

    /**
     * Writes a picture of the whole page as PNG.
     */
    public void screenshot(Path file) throws IOException {
        String data = devTools.call("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true))
                .get("data").getAsString();
        Files.createDirectories(file.getParent());
        Files.write(file, Base64.getDecoder().decode(data));
    }

    /**
     * What the browser complained about: failed scripts, and what the page's policy forbids.
     */
    public List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        devTools.events("Runtime.exceptionThrown").forEach(event -> complaints.add(event.toString()));
        devTools.events("Log.entryAdded").stream().map(event -> event.getAsJsonObject("entry"))
                .filter(entry -> "error".equals(entry.get("level").getAsString()))
                .forEach(entry -> complaints.add(entry.toString()));
        return complaints;
    }

    /**
     * The addresses of all that the page has loaded.
     */
    public List<String> requests() {
        return devTools.events("Network.requestWillBeSent").stream()
                .map(event -> event.getAsJsonObject("request").get("url").getAsString()).toList();
    }

    /**
     * Closes the tab.
     */
    @Override
    public void close() {
        devTools.call("Page.close", Map.of());
    }

    private void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Waited in vain for " + what + ". The page says: " + text());
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }
}
