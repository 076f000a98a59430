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
package org.openhab.binding.blink.internal.diagnostics;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The words of Blink's protocol. What consists of nothing else tells nothing of a user: the name of a field, also of
 * one that nobody has seen yet, as {@code battery_alert_level}, and the value of a field that holds one of a few words.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
final class Vocabulary {

    private static final Pattern SEPARATOR = Pattern.compile("_");

    /** What names of fields are made of. */
    private static final Set<String> FIELD_WORDS = words(
            """
                    access accessories account ack active additional address adjust advanced ai alarm alert alerts all allow amazon
                    app armed as at attempts audio auto available awake backup battery beak brightness button buttons by
                    calibrate calibrated camera cameras cause change changing channel charge chime chimes client clip clips
                    code color command commands compatible complete completed condition config connect connected connection
                    continue control count country created cs current cv day days db debug delay delete deleted description
                    detected detection dev device devices diagnostic disable disabled doorbell doorbells dst duration early
                    email enable enabled end entitlements error event events execute expires exposure extended favorite
                    features filters firmware flip for format free full fw gap group hardware hb homescreen hour hours id ids
                    illuminator in indoor intensity intent interval is issues key language laser last led length level lfr
                    light limit limits linked list live liveview local location lock locked logs low lv mac manual mark max
                    me media memory message metadata min minutes mode model module modules moment moods motion ms msg name
                    network networks new next night no notification notifications of on onboarded oops options opts os out
                    outdoor owl owls parent partial percent percentage period phone pin player plan plans poll polling poor
                    power preset press primary privacy program programs progress public purge quality range rate ready reason
                    record recording reference refresh region regions relay remaining required reset resolution rest result retrigger
                    revision ring rosie rssi save schedule secondary seconds secs sensitivity sent sequence serial server session
                    set setting settings short signal signals siren sirens size sm smart snapshot snooze sound source speaker
                    spotlight stage standard start state states stats status stay storage storm strength submarines
                    subscription subscriptions subtype superior support supported sync tags target temp temperature
                    termination test threshold thumbnail tier time timestamp tiv tone total transaction trigger trust type
                    types units update available updated updates url usage usb use used user uuid value verification
                    verified version video view viewed vision voltage volume vs wait warning watched whats who whom wifi
                    wired wireless zone zones""");

    /** What values are made of where Blink says one of a few words. */
    private static final Set<String> VALUE_WORDS = words("""
            online offline ok low high normal done new running complete error failed unknown unavailable available
            active inactive unmounted mounted incompatible none null good weak strong bad poor on off auto manual true
            false enabled disabled yes no wired battery usb ac dc solar black white gray grey standard best saver
            medium memory full format required not
            updating onboarding booting low_power lfr chime wifi mechanical digital
            sm arm disarm thumbnail camera owl doorbell siren network
            catalina sedona xt xt2 white mini hawk lotus kalahari orchid rosie storm superior sm1 sm2 srf1 sqa1 tulip
            kiwi jacana eider wren blink gen1 gen2 gen3 vinnie""");

    private Vocabulary() {
    }

    private static Set<String> words(String text) {
        // A word may be listed twice.
        return Set.copyOf(Arrays.asList(text.strip().split("\\s+")));
    }

    /**
     * @return whether all words of the name of a field are known; a number may follow
     */
    static boolean isField(String name) {
        return name.length() <= 64 && SEPARATOR.splitAsStream(name)
                .allMatch(word -> FIELD_WORDS.contains(word) || word.matches("v?\\d{1,2}"));
    }

    /**
     * @return whether all words of a value are known
     */
    static boolean isWord(String value) {
        return value.length() <= 64
                && (VALUE_WORDS.contains(value) || SEPARATOR.splitAsStream(value).allMatch(VALUE_WORDS::contains));
    }
}
