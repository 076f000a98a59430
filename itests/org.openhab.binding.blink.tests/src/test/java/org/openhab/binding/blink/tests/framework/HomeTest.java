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
package org.openhab.binding.blink.tests.framework;

import java.util.Objects;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.addons.blink.hub.api.HubThing;
import org.openhab.addons.blink.hub.api.NewThing;
import org.openhab.addons.blink.hub.api.Picture;
import org.openhab.binding.blink.cloud.simulator.account.Account;
import org.openhab.binding.blink.cloud.simulator.home.Camera;
import org.openhab.binding.blink.cloud.simulator.home.Device;
import org.openhab.binding.blink.cloud.simulator.home.Doorbell;
import org.openhab.binding.blink.cloud.simulator.home.Home;
import org.openhab.binding.blink.cloud.simulator.home.Network;
import org.openhab.binding.blink.cloud.simulator.home.Owl;
import org.openhab.binding.blink.cloud.simulator.home.SyncModule;

/**
 * A customer with a home: a system with a sync module, a camera, a Mini and a doorbell, all disarmed; and a Mini for
 * itself in a system without a sync module.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public abstract class HomeTest extends FrameworkTest {

    protected static final long HOUSE = 200001;
    protected static final long SHED = 4_200_000_002L;
    protected static final long GARDEN_CAMERA = 400001;
    protected static final long KITCHEN_MINI = 500001;
    protected static final long SHED_MINI = 5_500_000_002L;
    protected static final long DOORBELL = 600001;

    protected static final String ARM = "POST /api/v1/accounts/{account}/networks/{network}/state/{state*}";
    protected static final String PICTURE = "GET /api/v3/media/*";

    protected static final String OUT_OF_REACH = "Blink does not reach the device.";

    static Home home() {
        return Home.empty().add(new Network(HOUSE, "House", "Europe/Berlin", false))
                .add(new SyncModule(300001, HOUSE, "Sync Module")).add(new Camera(GARDEN_CAMERA, HOUSE, "Garden"))
                .add(new Owl(KITCHEN_MINI, HOUSE, "Kitchen")).add(new Doorbell(DOORBELL, HOUSE, "Front Door"))
                .add(new Network(SHED, "Shed", "Europe/Berlin", false)).add(new Owl(SHED_MINI, SHED, "Bench"));
    }

    @Override
    protected Account customer() {
        return super.customer().home(home());
    }

    protected final HubThing addNetwork(long networkId) {
        return add(network(accountUid, networkId));
    }

    protected static NewThing network(String account, long networkId) {
        return NewThing.of("blink:network", account, "n" + networkId).with("networkId", networkId);
    }

    /** The user adds the thing of a device by hand. */
    protected final HubThing addDevice(long deviceId) {
        return add(device(accountUid, blink().home(EMAIL).device(deviceId)));
    }

    protected static NewThing device(String account, Device device) {
        return NewThing.of(typeOf(device), account, "d" + device.id()).with("networkId", device.networkId())
                .with("cameraId", device.id());
    }

    protected static String typeOf(Device device) {
        return switch (device.family()) {
            case CAMERA -> "blink:camera";
            case OWL -> "blink:mini";
            case DOORBELL -> "blink:doorbell";
        };
    }

    /** The picture that the channel shows, whole. */
    protected static Picture picture(HubThing device) {
        Picture picture = Objects.requireNonNull(device.picture("snapshot"), "no picture");
        byte[] bytes = picture.bytes();
        int end = bytes.length;
        if (end < 4 || bytes[0] != (byte) 0xFF || bytes[1] != (byte) 0xD8 || bytes[end - 2] != (byte) 0xFF
                || bytes[end - 1] != (byte) 0xD9) {
            throw new AssertionError("not a whole JPEG: " + picture);
        }
        return picture;
    }
}
