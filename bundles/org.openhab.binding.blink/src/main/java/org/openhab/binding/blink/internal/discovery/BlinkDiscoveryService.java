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

import java.util.Map;
import java.util.Set;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.openhab.binding.blink.internal.account.AccountSession;
import org.openhab.binding.blink.internal.account.HomeListener;
import org.openhab.binding.blink.internal.cloud.model.Camera;
import org.openhab.binding.blink.internal.cloud.model.Home;
import org.openhab.binding.blink.internal.cloud.model.Network;
import org.openhab.binding.blink.internal.handler.AccountHandler;
import org.openhab.core.config.discovery.AbstractThingHandlerDiscoveryService;
import org.openhab.core.config.discovery.DiscoveryResultBuilder;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

/**
 * Proposes every network and device of an account as a thing, with each look at the home.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@Component(scope = ServiceScope.PROTOTYPE, service = BlinkDiscoveryService.class)
@NonNullByDefault
public class BlinkDiscoveryService extends AbstractThingHandlerDiscoveryService<AccountHandler>
        implements HomeListener {

    private static final Set<ThingTypeUID> SUPPORTED = Set.of(THING_TYPE_NETWORK, THING_TYPE_CAMERA, THING_TYPE_MINI,
            THING_TYPE_DOORBELL);
    private static final int SCAN_SECONDS = 10;

    private volatile boolean ended;

    public BlinkDiscoveryService() {
        super(AccountHandler.class, SUPPORTED, SCAN_SECONDS, true);
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
    protected void startScan() {
        AccountSession session = thingHandler.getSession();
        if (session != null) {
            session.refresh();
        }
    }

    @Override
    public void onHome(Home home) {
        if (!ended) {
            home.networks().forEach(this::propose);
            home.cameras().forEach(this::propose);
        }
    }

    private void propose(Network network) {
        propose(THING_TYPE_NETWORK, network.id(), network.name(), CONFIG_NETWORK_ID,
                Map.of(CONFIG_NETWORK_ID, network.id()));
    }

    private void propose(Camera camera) {
        ThingTypeUID type = switch (camera.family()) {
            case CAMERA -> THING_TYPE_CAMERA;
            case OWL -> THING_TYPE_MINI;
            case DOORBELL -> THING_TYPE_DOORBELL;
        };
        propose(type, camera.id(), camera.name(), CONFIG_CAMERA_ID,
                Map.of(CONFIG_NETWORK_ID, camera.networkId(), CONFIG_CAMERA_ID, camera.id()));
    }

    private void propose(ThingTypeUID type, long id, String name, String representation,
            Map<String, Object> properties) {
        ThingUID account = thingHandler.getThing().getUID();
        thingDiscovered(
                DiscoveryResultBuilder.create(new ThingUID(type, account, Long.toString(id))).withBridge(account)
                        .withLabel(name).withProperties(properties).withRepresentationProperty(representation).build());
    }
}
