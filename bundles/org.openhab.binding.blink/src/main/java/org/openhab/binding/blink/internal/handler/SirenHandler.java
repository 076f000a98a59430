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

import static org.openhab.binding.blink.internal.BlinkBindingConstants.CHANNEL_SIREN;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.binding.blink.internal.account.CommandResult;
import org.openhab.binding.blink.internal.account.HomeCommands;
import org.openhab.binding.blink.internal.action.SirenActions;
import org.openhab.binding.blink.internal.channel.SirenChannels;
import org.openhab.binding.blink.internal.cloud.model.Home;
import org.openhab.binding.blink.internal.cloud.model.Siren;
import org.openhab.core.library.types.OnOffType;
import org.openhab.core.thing.Thing;
import org.openhab.core.thing.ThingStatus;
import org.openhab.core.thing.ThingStatusDetail;
import org.openhab.core.thing.binding.ThingHandlerService;
import org.openhab.core.types.Command;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A siren. Blink lets it sound for a time and does not tell whether it does, so the switch shows what was done here: ON
 * for that time, then OFF.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class SirenHandler extends DeviceHandler {

    /** The longest time for which a siren may be asked to sound, in seconds. */
    public static final int LONGEST_DURATION = 300;

    private final Logger logger = LoggerFactory.getLogger(SirenHandler.class);

    private final Clock clock;
    private volatile SirenConfiguration configuration = new SirenConfiguration();
    private volatile SirenSound sound;

    /**
     * Configuration of a siren as openHAB fills it in.
     */
    public static class SirenConfiguration {
        public long networkId;
        public long sirenId;
        public int duration = 30;
    }

    /**
     * @param thing the thing
     * @param clock tells how much time has passed
     * @param texts gives the text of a key in the language of openHAB
     */
    public SirenHandler(Thing thing, Clock clock, UnaryOperator<String> texts) {
        super(thing, OptionalChannels.OF_SIREN, texts);
        this.clock = clock;
        this.sound = sound();
    }

    private SirenSound sound() {
        return new SirenSound(clock, state -> showStates(Map.of(CHANNEL_SIREN, state)), timers()::later);
    }

    @Override
    protected @Nullable String configure() {
        SirenConfiguration now = getConfigAs(SirenConfiguration.class);
        configuration = now;
        sound = sound();
        return now.networkId <= 0 ? "offline.config.network-id" : now.sirenId <= 0 ? "offline.config.siren-id" : null;
    }

    @Override
    public Collection<Class<? extends ThingHandlerService>> getServices() {
        return Set.of(SirenActions.class);
    }

    @Override
    protected void show(Home home) {
        SirenConfiguration own = configuration;
        Optional<Siren> found = home.siren(own.sirenId).filter(one -> one.networkId() == own.networkId);
        if (found.isEmpty()) {
            updateStatus(ThingStatus.OFFLINE, ThingStatusDetail.GONE, StatusText.of("offline.gone"));
            return;
        }
        Siren siren = found.get();
        Map<String, @Nullable String> properties = new LinkedHashMap<>();
        properties.put(Thing.PROPERTY_SERIAL_NUMBER, siren.serial());
        properties.put(Thing.PROPERTY_FIRMWARE_VERSION, siren.firmware());
        properties.put(Thing.PROPERTY_MODEL_ID, siren.type());
        showProperties(properties);
        showStates(SirenChannels.of(siren, sound.state()));
        if (Boolean.FALSE.equals(siren.online())) {
            updateStatus(ThingStatus.OFFLINE, ThingStatusDetail.COMMUNICATION_ERROR, StatusText.of("offline.device"));
        } else {
            updateStatus(ThingStatus.ONLINE);
        }
    }

    @Override
    protected void carryOut(String channelId, Command command) {
        if (CHANNEL_SIREN.equals(channelId) && command instanceof OnOffType wanted) {
            orderForChannel(channelId, wanted == OnOffType.ON ? activation(duration()) : deactivation());
        }
    }

    private int duration() {
        return Math.max(1, Math.min(configuration.duration, LONGEST_DURATION));
    }

    /**
     * Has the siren sound.
     *
     * @param seconds how long; null for as long as is configured
     * @return whether Blink has taken it; false also when it is no time
     */
    public CompletableFuture<Boolean> activate(@Nullable Integer seconds) {
        int time = seconds == null ? duration() : seconds;
        if (time < 1 || time > LONGEST_DURATION) {
            logger.info("{} was not activated: {} is not 1 to {} seconds", getThing().getUID(), time, LONGEST_DURATION);
            return CompletableFuture.completedFuture(false);
        }
        return ordered("activated", activation(time));
    }

    /**
     * Silences the siren, and with it all others of its network: Blink has no call for a single one.
     *
     * @return whether Blink has taken it
     */
    public CompletableFuture<Boolean> deactivate() {
        return ordered("deactivated", deactivation());
    }

    private Function<HomeCommands, CompletableFuture<CommandResult>> activation(int seconds) {
        SirenConfiguration own = configuration;
        return home -> home.sirens().activate(own.sirenId, seconds)
                .thenApply(result -> after(result, () -> begin(own, Duration.ofSeconds(seconds))));
    }

    private Function<HomeCommands, CompletableFuture<CommandResult>> deactivation() {
        long networkId = configuration.networkId;
        return home -> home.sirens().deactivate(networkId)
                .thenApply(result -> after(result, () -> sirensOf(networkId).forEach(SirenHandler::silence)));
    }

    private static CommandResult after(CommandResult result, Runnable done) {
        if (result.isConfirmed()) {
            done.run();
        }
        return result;
    }

    private Stream<SirenHandler> sirensOf(long networkId) {
        AccountHandler account = account();
        return account == null ? Stream.empty()
                : account.getThing().getThings().stream().map(Thing::getHandler)
                        .flatMap(handler -> handler instanceof SirenHandler siren ? Stream.of(siren) : Stream.empty())
                        .filter(siren -> siren.configuration.networkId == networkId);
    }

    private void silence() {
        begin(configuration, Duration.ZERO);
    }

    /** What comes for a configuration before this one is of another siren, and what comes after the end is of none. */
    private void begin(SirenConfiguration own, Duration time) {
        if (own.equals(configuration) && account() != null) {
            sound.begin(time);
        }
    }
}
