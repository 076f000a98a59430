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
package org.openhab.binding.blink.internal.live.relay;

import static org.junit.jupiter.api.Assertions.*;

import java.util.Optional;

import javax.net.ssl.SNIHostName;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhab.binding.blink.internal.live.relay.UnusableRelayException.Reason;

/**
 * {@link RelayAddress} reads what Blink tells about a relay, and nothing else.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
class RelayAddressTest {

    private static final String ID = "Ab12Cd34Ef56Gh78";
    private static final String PATH = "/" + ID + "__IMDS_G8T1CA0000000001?client_id=400001";

    @Test
    void theAddressOfALiveViewIsReadAsAWhole() throws UnusableRelayException {
        assertEquals(new RelayAddress("203.0.113.20", 443, ID, 400_001),
                RelayAddress.parse("immis://203.0.113.20:443" + PATH));
    }

    @ParameterizedTest
    @CsvSource({ "immis://relay.example,relay.example,443", "IMMIS://Relay.Example:8443,relay.example,8443",
            "immis://relay.example.,relay.example,443", "immis://[2001:DB8::1]:1,2001:db8::1,1",
            "immis://198.51.100.7:65535,198.51.100.7,65535" })
    void hostAndPortAreFoundInEveryForm(String begin, String host, int port) throws UnusableRelayException {
        RelayAddress relay = RelayAddress.parse(begin + PATH);

        assertEquals(host, relay.host());
        assertEquals(port, relay.port());
    }

    @ParameterizedTest
    @CsvSource({ "/abc__IMDS_X?client_id=1,abc,1", "/some/where/abc__IMDS_X?client_id=4294967295,abc,4294967295",
            "/abc?client_id=0,abc,0", "/a_b__c__d?x=2&client_id=7&blink=true,a_b,7", "/a%2Bb=__I?client_id=5,a+b=,5" })
    void connectionAndClientAreFoundInEveryForm(String path, String connection, long client)
            throws UnusableRelayException {
        RelayAddress relay = RelayAddress.parse("immis://203.0.113.20" + path);

        assertEquals(connection, relay.connectionId());
        assertEquals(client, relay.clientId());
    }

    @Test
    void relaysOfTheOldestCamerasAreKnownButNotSupported() {
        UnusableRelayException refused = assertThrows(UnusableRelayException.class, () -> RelayAddress
                .parse("rtsps://lv2-app-prod.immedia-semi.com:443/TOKEN__IMDS_SERIAL?client_id=208&blinkRTSP=true"));

        assertEquals(Reason.NOT_SUPPORTED, refused.reason());
        assertFalse(refused.toString().contains("TOKEN"), refused.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "immis", "immis:", "immis://", "immis:203.0.113.20" + PATH,
            "https://203.0.113.20" + PATH, "immi://203.0.113.20" + PATH, "immis:///" + ID + "?client_id=1",
            "immis://203.0.113.20", "immis://203.0.113.20:0" + PATH, "immis://203.0.113.20:65536" + PATH,
            "immis://203.0.113.20:-1" + PATH, "immis://203.0.113.20:99999999999" + PATH,
            "immis://203.0.113.20:4x" + PATH, "immis://me@203.0.113.20" + PATH, "immis://203.0.113.20" + PATH + "#here",
            "immis://127.1" + PATH, "immis://2130706433" + PATH, "immis://bad_name" + PATH, "immis://999.1.1.1" + PATH,
            "immis://a..b" + PATH, "immis://203.0.113.20/" + ID + "__IMDS_X",
            "immis://203.0.113.20/" + ID + "__IMDS_X?client_id=",
            "immis://203.0.113.20/" + ID + "__IMDS_X?client_id=-1",
            "immis://203.0.113.20/" + ID + "__IMDS_X?client_id=4294967296",
            "immis://203.0.113.20/" + ID + "__IMDS_X?client_id=99999999999999999999",
            "immis://203.0.113.20/" + ID + "__IMDS_X?client_id=0x10", "immis://203.0.113.20/" + ID + "9__I?client_id=1",
            "immis://203.0.113.20/__IMDS_X?client_id=1", "immis://203.0.113.20/?client_id=1",
            "immis://203.0.113.20/%00__IMDS_X?client_id=1", "immis://203.0.113.20/%C3%A4__IMDS_X?client_id=1",
            "immis://203.0.113.20/a b__IMDS_X?client_id=1", "immis://203.0.113.20/a%20b__I?client_id=1" })
    void anythingElseIsRefused(String server) {
        UnusableRelayException refused = assertThrows(UnusableRelayException.class, () -> RelayAddress.parse(server));

        assertEquals(Reason.MALFORMED, refused.reason());
    }

    @Test
    void namesAndTextsBeyondAllMeasureAreRefused() {
        assertThrows(UnusableRelayException.class,
                () -> RelayAddress.parse("immis://" + "a".repeat(64) + ".example" + PATH));
        assertThrows(UnusableRelayException.class,
                () -> RelayAddress.parse("immis://203.0.113.20" + PATH + "&x=" + "y".repeat(3_000)));
    }

    @Test
    void neitherTextsNorMessagesTellTheConnection() throws UnusableRelayException {
        assertEquals("203.0.113.20:443", RelayAddress.parse("immis://203.0.113.20" + PATH).toString());
        assertEquals("[2001:db8::1]:443", RelayAddress.parse("immis://[2001:db8::1]" + PATH).toString());

        UnusableRelayException refused = assertThrows(UnusableRelayException.class,
                () -> RelayAddress.parse("immis://203.0.113.20/" + ID + " __IMDS_X?client_id=1"));
        assertFalse(refused.toString().contains(ID), refused.toString());
        assertNull(refused.getCause());
    }

    @Test
    void onlyNamesAreAskedForByTls() throws UnusableRelayException {
        assertEquals(Optional.of(new SNIHostName("relay.example")),
                RelayAddress.parse("immis://relay.example" + PATH).serverName());
        assertEquals(Optional.empty(), RelayAddress.parse("immis://203.0.113.20" + PATH).serverName());
        assertEquals(Optional.empty(), RelayAddress.parse("immis://[2001:db8::1]" + PATH).serverName());
    }
}
