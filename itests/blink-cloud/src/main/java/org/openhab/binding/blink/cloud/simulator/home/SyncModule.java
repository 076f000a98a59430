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
package org.openhab.binding.blink.cloud.simulator.home;

import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.cloud.simulator.usb.UsbStick;

/**
 * The box through which the battery cameras of a system talk to the cloud. Its setters take effect at once.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public final class SyncModule extends NetworkPart<SyncModule> {

    private volatile String serial;
    private volatile String type;
    private volatile String subtype;
    private volatile String status;
    private volatile int wifi = 5;
    private volatile @Nullable UsbStick usb;

    /** A Sync Module 2 without a USB stick. */
    public SyncModule(long id, long networkId, String name) {
        this(id, networkId, name, "G8T1SM0000000001", "sm2", "vinnie", "online");
    }

    public SyncModule(long id, long networkId, String name, String serial, String type, String subtype, String status) {
        super(id, networkId, name);
        this.serial = serial;
        this.type = type;
        this.subtype = subtype;
        this.status = status;
    }

    @Override
    SyncModule self() {
        return this;
    }

    SyncModule copy() {
        SyncModule copy = new SyncModule(id(), networkId(), name(), serial, type, subtype, status);
        UsbStick inserted = usb;
        copy.usb = inserted == null ? null : inserted.copy();
        copy.wifi(wifi).raw().takeFrom(raw());
        return copy;
    }

    public String serial() {
        return serial;
    }

    public SyncModule serial(String serial) {
        this.serial = serial;
        return this;
    }

    /** Such as <code>sm1</code>, <code>sm2</code>, <code>kalahari</code>. */
    public String type() {
        return type;
    }

    public SyncModule type(String type) {
        this.type = type;
        return this;
    }

    /** Such as <code>none</code>, <code>vinnie</code>, <code>billy</code>. */
    public String subtype() {
        return subtype;
    }

    public SyncModule subtype(String subtype) {
        this.subtype = subtype;
        return this;
    }

    public String status() {
        return status;
    }

    public SyncModule status(String status) {
        this.status = status;
        return this;
    }

    /** While it is offline no command reaches its cameras and doorbells. */
    public boolean offline() {
        return "offline".equals(status);
    }

    public SyncModule offline(boolean offline) {
        return status(offline ? "offline" : "online");
    }

    /** Bars, 0 to 5. */
    public int wifi() {
        return wifi;
    }

    public SyncModule wifi(int bars) {
        wifi = Device.bars("wifi", bars, 5);
        return this;
    }

    /** Whether it could have a USB stick: only the first model has no place for one. */
    public boolean hasUsbPort() {
        return !"sm1".equals(type);
    }

    public Optional<UsbStick> usb() {
        return Optional.ofNullable(usb);
    }

    /** The USB stick, if its clips can be listed and fetched at the moment. */
    public Optional<UsbStick> readableUsb() {
        return usb().filter(UsbStick::readable);
    }

    /** Puts a USB stick into it, in place of the one before. */
    public SyncModule insert(UsbStick stick) {
        usb = stick;
        return this;
    }

    /** Pulls the USB stick out of it. */
    public SyncModule pull() {
        usb = null;
        return this;
    }

    /** The <code>local_storage_status</code>: the state of the USB stick, <code>unavailable</code> without one. */
    public String localStorage() {
        UsbStick inserted = usb;
        return inserted == null ? UsbStick.UNAVAILABLE : inserted.state();
    }

    /** Gives the USB stick this state, and inserts one for it; <code>unavailable</code> pulls it out. */
    public SyncModule localStorage(String status) {
        if (UsbStick.UNAVAILABLE.equals(status)) {
            return pull();
        }
        UsbStick inserted = usb;
        return insert((inserted == null ? UsbStick.empty() : inserted).state(status));
    }

    /** Whether there is a USB stick of any use, now or after something has been done with it. */
    public boolean usesUsb() {
        return !UsbStick.UNAVAILABLE.equals(localStorage());
    }
}
