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
package org.openhab.binding.blink.internal.discovery;

import static org.openhab.binding.blink.internal.BlinkBindingConstants.*;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.account.AccountSession;
import org.openhab.binding.blink.internal.account.HomeListener;
import org.openhab.binding.blink.internal.cloud.model.Camera;
import org.openhab.binding.blink.internal.cloud.model.Home;
import org.openhab.binding.blink.internal.cloud.model.Network;
import org.openhab.binding.blink.internal.cloud.model.Siren;
import org.openhab.binding.blink.internal.handler.AccountHandler;
import org.openhab.core.config.discovery.AbstractThingHandlerDiscoveryService;
import org.openhab.core.config.discovery.DiscoveryResultBuilder;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.ServiceScope;

/**
 * Proposes every network and device of an account as a thing, with each look at the home: always, or where the user has
 * switched that off, during a scan.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@Component(scope = ServiceScope.PROTOTYPE, service = BlinkDiscoveryService.class, configurationPid = "discovery."
        + BINDING_ID)
@NonNullByDefault
public class BlinkDiscoveryService extends AbstractThingHandlerDiscoveryService<AccountHandler>
        implements HomeListener {

    private static final Set<ThingTypeUID> SUPPORTED = Set.of(THING_TYPE_NETWORK, THING_TYPE_CAMERA, THING_TYPE_MINI,
            THING_TYPE_DOORBELL, THING_TYPE_SIREN);
    private static final int SCAN_SECONDS = 10;

    private volatile boolean ended;
    private volatile boolean inBackground;
    private volatile boolean scanning;
    private volatile Set<ThingUID> proposed = Set.of();

    public BlinkDiscoveryService() {
        super(AccountHandler.class, SUPPORTED, SCAN_SECONDS, true);
    }

    /** What openHAB has is known to OSGi only where it is declared, and so the user could not switch anything. */
    @Override
    @Activate
    public void activate(@Nullable Map<String, Object> config) {
        super.activate(config);
    }

    @Override
    @Modified
    public void modified(@Nullable Map<String, Object> config) {
        super.modified(config);
    }

    @Override
    @Deactivate
    public void deactivate() {
        super.deactivate();
    }

    @Override
    public void initialize() {
        ended = false;
        thingHandler.addHomeListener(this);
        super.initialize();
    }

    @Override
    public void dispose() {
        ended = true;
        super.dispose();
        thingHandler.removeHomeListener(this);
    }

    @Override
    protected void startBackgroundDiscovery() {
        inBackground = true;
        AccountSession session = thingHandler.getSession();
        if (session != null) {
            session.tellAgain(this);
        }
    }

    @Override
    protected void stopBackgroundDiscovery() {
        inBackground = false;
    }

    @Override
    protected void startScan() {
        scanning = true;
        AccountSession session = thingHandler.getSession();
        if (session != null) {
            session.refresh();
        }
    }

    @Override
    protected synchronized void stopScan() {
        scanning = false;
        super.stopScan();
    }

    @Override
    public void onHome(Home home) {
        if (ended || !inBackground && !scanning) {
            return;
        }
        Set<ThingUID> before = proposed;
        Set<ThingUID> now = new HashSet<>();
        home.networks().forEach(network -> now.add(propose(network)));
        home.cameras().forEach(camera -> now.add(propose(camera)));
        home.sirens().forEach(siren -> now.add(propose(siren)));
        proposed = now;
        // What cannot be read has not left the account.
        if (home.skipped().isEmpty()) {
            before.stream().filter(uid -> !now.contains(uid)).forEach(this::thingRemoved);
        }
    }

    private ThingUID propose(Network network) {
        return propose(THING_TYPE_NETWORK, network.id(), network.name(), CONFIG_NETWORK_ID,
                Map.of(CONFIG_NETWORK_ID, network.id()));
    }

    private ThingUID propose(Camera camera) {
        ThingTypeUID type = switch (camera.family()) {
            case CAMERA -> THING_TYPE_CAMERA;
            case OWL -> THING_TYPE_MINI;
            case DOORBELL -> THING_TYPE_DOORBELL;
        };
        return propose(type, camera.id(), camera.name(), CONFIG_CAMERA_ID,
                Map.of(CONFIG_NETWORK_ID, camera.networkId(), CONFIG_CAMERA_ID, camera.id()));
    }

    private ThingUID propose(Siren siren) {
        return propose(THING_TYPE_SIREN, siren.id(), siren.name(), CONFIG_SIREN_ID,
                Map.of(CONFIG_NETWORK_ID, siren.networkId(), CONFIG_SIREN_ID, siren.id()));
    }

    private ThingUID propose(ThingTypeUID type, long id, String name, String representation,
            Map<String, Object> properties) {
        ThingUID account = thingHandler.getThing().getUID();
        ThingUID uid = new ThingUID(type, account, Long.toString(id));
        thingDiscovered(DiscoveryResultBuilder.create(uid).withBridge(account).withLabel(name)
                .withProperties(properties).withRepresentationProperty(representation).build());
        return uid;
    }
}
