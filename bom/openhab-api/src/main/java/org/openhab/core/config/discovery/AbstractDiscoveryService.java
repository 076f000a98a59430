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
package org.openhab.core.config.discovery;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.openhab.core.common.ThreadPoolManager;
import org.openhab.core.config.core.ConfigParser;
import org.openhab.core.config.discovery.internal.LabelTranslator;
import org.openhab.core.i18n.LocaleProvider;
import org.openhab.core.i18n.TranslationProvider;
import org.openhab.core.thing.ThingTypeUID;
import org.openhab.core.thing.ThingUID;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The base of discovery services: keeps listeners, results and the time that a scan may take.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public abstract class AbstractDiscoveryService implements DiscoveryService {

    private static final String THREAD_POOL = "discovery";

    private final Logger logger = LoggerFactory.getLogger(AbstractDiscoveryService.class);

    /** Shared by the discovery services of all add-ons. */
    protected final ScheduledExecutorService scheduler = ThreadPoolManager.getScheduledPool(THREAD_POOL);

    protected @NonNullByDefault({}) TranslationProvider i18nProvider;
    protected @NonNullByDefault({}) LocaleProvider localeProvider;

    /** Of the scan that is going on. */
    protected @Nullable ScanListener scanListener;

    private final Set<ThingTypeUID> supportedThingTypes;
    private final int timeout;
    private final @Nullable String scanInputLabel;
    private final @Nullable String scanInputDescription;
    private final Set<DiscoveryListener> listeners = new CopyOnWriteArraySet<>();
    private final Map<ThingUID, DiscoveryResult> results = new ConcurrentHashMap<>();
    private volatile boolean backgroundDiscoveryEnabled;
    private @Nullable ScheduledFuture<?> scheduledStop;

    protected AbstractDiscoveryService(int timeout) throws IllegalArgumentException {
        this(null, timeout);
    }

    protected AbstractDiscoveryService(@Nullable Set<ThingTypeUID> supportedThingTypes, int timeout)
            throws IllegalArgumentException {
        this(supportedThingTypes, timeout, true);
    }

    protected AbstractDiscoveryService(@Nullable Set<ThingTypeUID> supportedThingTypes, int timeout,
            boolean backgroundDiscoveryEnabledByDefault) throws IllegalArgumentException {
        this(supportedThingTypes, timeout, backgroundDiscoveryEnabledByDefault, null, null);
    }

    protected AbstractDiscoveryService(@Nullable Set<ThingTypeUID> supportedThingTypes, int timeout,
            boolean backgroundDiscoveryEnabledByDefault, @Nullable String scanInputLabel,
            @Nullable String scanInputDescription) throws IllegalArgumentException {
        if (timeout < 0) {
            throw new IllegalArgumentException("The timeout must be >= 0!");
        }
        this.supportedThingTypes = supportedThingTypes == null ? Set.of() : Set.copyOf(supportedThingTypes);
        this.timeout = timeout;
        this.backgroundDiscoveryEnabled = backgroundDiscoveryEnabledByDefault;
        this.scanInputLabel = scanInputLabel;
        this.scanInputDescription = scanInputDescription;
    }

    @Override
    public Set<ThingTypeUID> getSupportedThingTypes() {
        return supportedThingTypes;
    }

    @Override
    public boolean isScanInputSupported() {
        return getScanInputLabel() != null && getScanInputDescription() != null;
    }

    @Override
    public @Nullable String getScanInputLabel() {
        return scanInputLabel;
    }

    @Override
    public @Nullable String getScanInputDescription() {
        return scanInputDescription;
    }

    @Override
    public int getScanTimeout() {
        return timeout;
    }

    @Override
    public boolean isBackgroundDiscoveryEnabled() {
        return backgroundDiscoveryEnabled;
    }

    @Override
    public void addDiscoveryListener(@Nullable DiscoveryListener listener) {
        if (listener != null) {
            listeners.add(listener);
            List.copyOf(results.values()).forEach(result -> listener.thingDiscovered(this, result));
        }
    }

    @Override
    public void removeDiscoveryListener(@Nullable DiscoveryListener listener) {
        listeners.remove(listener);
    }

    @Override
    public void startScan(@Nullable ScanListener listener) {
        scan(listener, this::startScan);
    }

    @Override
    public void startScan(String input, @Nullable ScanListener listener) {
        scan(listener, isScanInputSupported() ? () -> startScan(input) : this::startScan);
    }

    private void scan(@Nullable ScanListener listener, Runnable scan) {
        stopScan();
        synchronized (this) {
            cancelScheduledStop(false);
            scanListener = listener;
            if (getScanTimeout() > 0) {
                scheduledStop = scheduler.schedule(this::stopScan, getScanTimeout(), TimeUnit.SECONDS);
            }
        }
        boolean started = false;
        try {
            scan.run();
            started = true;
        } finally {
            if (!started) {
                takeScanListener(false);
            }
        }
    }

    /**
     * Begins to look for things. It need not be finished when this returns.
     */
    protected abstract void startScan();

    protected void startScan(String input) {
        logger.warn("Discovery with input parameter not implemented by service '{}'!", getClass().getName());
    }

    /**
     * Ends the scan, because it is finished or its time is over.
     */
    protected void stopScan() {
        ScanListener listener;
        synchronized (this) {
            listener = scanListener;
            scanListener = null;
        }
        if (listener != null) {
            listener.onFinished();
        }
    }

    @Override
    public void abortScan() {
        ScanListener listener = takeScanListener(true);
        if (listener != null) {
            listener.onErrorOccurred(new CancellationException("Scan has been aborted."));
        }
    }

    private synchronized @Nullable ScanListener takeScanListener(boolean interrupt) {
        cancelScheduledStop(interrupt);
        ScanListener listener = scanListener;
        scanListener = null;
        return listener;
    }

    private void cancelScheduledStop(boolean interrupt) {
        ScheduledFuture<?> scheduledStop = this.scheduledStop;
        if (scheduledStop != null) {
            scheduledStop.cancel(interrupt);
            this.scheduledStop = null;
        }
    }

    /**
     * Tells the listeners, each in a thread of the scheduler.
     */
    protected void thingDiscovered(DiscoveryResult discoveryResult) {
        DiscoveryResult localized = getLocalizedDiscoveryResult(discoveryResult, FrameworkUtil.getBundle(getClass()));
        listeners.forEach(listener -> scheduler.execute(() -> listener.thingDiscovered(this, localized)));
        results.put(localized.getThingUID(), localized);
    }

    protected void thingRemoved(ThingUID thingUID) {
        listeners.forEach(listener -> listener.thingRemoved(this, thingUID));
        results.remove(thingUID);
    }

    /**
     * The result with its label in the language of the user, if that label is known to the bundle.
     */
    protected DiscoveryResult getLocalizedDiscoveryResult(DiscoveryResult discoveryResult, @Nullable Bundle bundle) {
        TranslationProvider translationProvider = i18nProvider;
        LocaleProvider localeProvider = this.localeProvider;
        if (translationProvider == null || localeProvider == null) {
            return discoveryResult;
        }
        return new LabelTranslator(translationProvider, localeProvider.getLocale()).translate(discoveryResult, bundle);
    }

    protected void activate(@Nullable Map<String, Object> configProperties) {
        backgroundDiscoveryEnabled = configured(configProperties);
        if (backgroundDiscoveryEnabled) {
            startBackgroundDiscovery();
        }
    }

    protected void modified(@Nullable Map<String, Object> configProperties) {
        boolean enabled = configured(configProperties);
        if (enabled && !backgroundDiscoveryEnabled) {
            startBackgroundDiscovery();
        } else if (!enabled && backgroundDiscoveryEnabled) {
            stopBackgroundDiscovery();
        }
        backgroundDiscoveryEnabled = enabled;
    }

    protected void deactivate() {
        if (backgroundDiscoveryEnabled) {
            stopBackgroundDiscovery();
        }
    }

    private boolean configured(@Nullable Map<String, Object> configProperties) {
        return configProperties == null ? backgroundDiscoveryEnabled
                : ConfigParser.valueAsOrElse(configProperties.get(CONFIG_PROPERTY_BACKGROUND_DISCOVERY), Boolean.class,
                        backgroundDiscoveryEnabled);
    }

    protected void startBackgroundDiscovery() {
        // for subclasses that look for things all the time
    }

    protected void stopBackgroundDiscovery() {
        // for subclasses that look for things all the time
    }
}
