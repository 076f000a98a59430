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
package org.openhab.binding.blink.cloud.simulator.scenario;

import java.time.Duration;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * How the cloud behaves where the real one is known to behave in several ways, or badly. The values set here are those
 * of a healthy cloud; every setter takes effect at once and answers the scenario itself. The names of the fields are
 * those of the JSON document of the control interface.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public class Scenario {

    private volatile int twoFactorStatus = 202;
    private volatile boolean shortTwoFactorBody;
    private volatile boolean redirectInBody;
    private volatile int wrongPinStatus = 401;
    private volatile int tokenErrorStatus = 401;
    private volatile long expiresInSeconds = 14400;
    private volatile long pinValiditySeconds = 600;
    private volatile long nextPinSeconds = 60;
    private volatile SignInPage signInPage = SignInPage.NORMAL;
    private volatile Edge edge = Edge.OPEN;
    private volatile HardwareIdRule hardwareIds = HardwareIdRule.BLOCKED_NAMES;
    private volatile boolean browserRequired = true;
    private volatile AppUpdate appUpdate = AppUpdate.NONE;
    private volatile boolean clientVerification;
    private volatile boolean accountVerification;
    private volatile List<String> down = List.of();
    private volatile List<String> tierInfoRefusedOn = List.of();
    private final CommandScenario commands = new CommandScenario();
    private final PictureScenario pictures = new PictureScenario();
    private final ClipScenario clips = new ClipScenario();
    private final UsbScenario usb = new UsbScenario();
    private final LiveScenario live = new LiveScenario();
    private final RelayScenario relay = new RelayScenario();
    private final SettingsScenario settings = new SettingsScenario();
    private final ScheduleScenario schedules = new ScheduleScenario();
    private final EquipmentScenario equipment = new EquipmentScenario();
    private final AgentScenario agents = new AgentScenario();

    /** The status that asks for a PIN. */
    public int twoFactorStatus() {
        return twoFactorStatus;
    }

    /** @param status 202 as since June 2026, or 412 as before */
    public Scenario twoFactorStatus(int status) {
        twoFactorStatus = Values.oneOf("twoFactorStatus", status, 202, 412);
        return this;
    }

    /** Whether the request for a PIN holds <code>tsv_state</code> only. */
    public boolean shortTwoFactorBody() {
        return shortTwoFactorBody;
    }

    public Scenario shortTwoFactorBody(boolean on) {
        shortTwoFactorBody = on;
        return this;
    }

    /** Whether a completed sign-in is answered by 201 with the code in <code>redirect_url</code>. */
    public boolean redirectInBody() {
        return redirectInBody;
    }

    public Scenario redirectInBody(boolean on) {
        redirectInBody = on;
        return this;
    }

    public int wrongPinStatus() {
        return wrongPinStatus;
    }

    /** @param status 401 or 400 */
    public Scenario wrongPinStatus(int status) {
        wrongPinStatus = Values.oneOf("wrongPinStatus", status, 401, 400);
        return this;
    }

    /** The status for a refused code or refresh token. */
    public int tokenErrorStatus() {
        return tokenErrorStatus;
    }

    /** @param status 401 or 400 */
    public Scenario tokenErrorStatus(int status) {
        tokenErrorStatus = Values.oneOf("tokenErrorStatus", status, 401, 400);
        return this;
    }

    /** How long the access tokens live that are issued from now on. */
    public Duration expiresIn() {
        return Duration.ofSeconds(expiresInSeconds);
    }

    public Scenario expiresIn(Duration lifetime) {
        expiresInSeconds = Values.positive("expiresInSeconds", lifetime.toSeconds());
        return this;
    }

    public Duration pinValidity() {
        return Duration.ofSeconds(pinValiditySeconds);
    }

    public Scenario pinValidity(Duration validity) {
        pinValiditySeconds = Values.positive("pinValiditySeconds", validity.toSeconds());
        return this;
    }

    /** The <code>next_time_in_secs</code> of a request for a PIN. */
    public long nextPinSeconds() {
        return nextPinSeconds;
    }

    public Scenario nextPinSeconds(long seconds) {
        nextPinSeconds = Values.positive("nextPinSeconds", seconds);
        return this;
    }

    public SignInPage signInPage() {
        return signInPage;
    }

    public Scenario signInPage(SignInPage page) {
        signInPage = page;
        return this;
    }

    public Edge edge() {
        return edge;
    }

    public Scenario edge(Edge edge) {
        this.edge = edge;
        return this;
    }

    public HardwareIdRule hardwareIds() {
        return hardwareIds;
    }

    public Scenario hardwareIds(HardwareIdRule rule) {
        hardwareIds = rule;
        return this;
    }

    /** Whether the sign-in pages refuse a user agent that is missing or that of a mere HTTP library. */
    public boolean browserRequired() {
        return browserRequired;
    }

    public Scenario browserRequired(boolean on) {
        browserRequired = on;
        return this;
    }

    public AppUpdate appUpdate() {
        return appUpdate;
    }

    public Scenario appUpdate(AppUpdate update) {
        appUpdate = update;
        return this;
    }

    /** What a client with this user agent is told: what all are told, or more. */
    public AppUpdate appUpdate(String userAgent) {
        return agents.update(userAgent, appUpdate);
    }

    /** Whether <code>users/info</code> says that the client must be verified by a PIN of its own. */
    public boolean clientVerification() {
        return clientVerification;
    }

    public Scenario clientVerification(boolean on) {
        clientVerification = on;
        return this;
    }

    /** Whether <code>users/info</code> says that the account must be verified by a PIN of its own. */
    public boolean accountVerification() {
        return accountVerification;
    }

    public Scenario accountVerification(boolean on) {
        accountVerification = on;
        return this;
    }

    /** The routes that answer 503. */
    public List<String> downRoutes() {
        return down;
    }

    /** @param routes such as <code>POST /oauth/token</code>; <code>*</code> is everything, none ends the outage */
    public Scenario down(String... routes) {
        down = checked(List.of(routes));
        return this;
    }

    /** The hosts that answer 406 when they are asked for the tier. */
    public List<String> hostsRefusingTierInfo() {
        return tierInfoRefusedOn;
    }

    /** @param hosts names or addresses without port; <code>*</code> is every host, none ends it */
    public Scenario tierInfoRefusedOn(String... hosts) {
        tierInfoRefusedOn = List.of(hosts);
        return this;
    }

    /** How commands are carried out; change it in place. */
    public CommandScenario commands() {
        return commands;
    }

    /** How pictures are handed out; change it in place. */
    public PictureScenario pictures() {
        return pictures;
    }

    /** How the cloud takes and hands out clips; a part of this scenario. */
    public ClipScenario clips() {
        return clips;
    }

    /** How USB sticks are read; change it in place. */
    public UsbScenario usb() {
        return usb;
    }

    /** How live views begin and end; change it in place. */
    public LiveScenario live() {
        return live;
    }

    /** How the relay of live views sends; change it in place. */
    public RelayScenario relay() {
        return relay;
    }

    /** How settings are changed; change it in place. */
    public SettingsScenario settings() {
        return settings;
    }

    /** How schedules and snoozes are dealt with; change it in place. */
    public ScheduleScenario schedules() {
        return schedules;
    }

    /** How lights and sirens are dealt with; change it in place. */
    public EquipmentScenario equipment() {
        return equipment;
    }

    /** Which clients are too old; change it in place. */
    public AgentScenario agents() {
        return agents;
    }

    /** Makes the cloud healthy again. */
    public void reset() {
        copyFrom(new Scenario());
    }

    /**
     * Takes over everything from another scenario.
     *
     * @throws IllegalArgumentException when a value is none that the cloud can play; nothing is changed then
     */
    public void copyFrom(Scenario other) {
        Values.oneOf("twoFactorStatus", other.twoFactorStatus, 202, 412);
        Values.oneOf("wrongPinStatus", other.wrongPinStatus, 401, 400);
        Values.oneOf("tokenErrorStatus", other.tokenErrorStatus, 401, 400);
        Values.positive("expiresInSeconds", other.expiresInSeconds);
        Values.positive("pinValiditySeconds", other.pinValiditySeconds);
        Values.positive("nextPinSeconds", other.nextPinSeconds);
        checked(other.down);
        other.commands.check();
        other.pictures.check();
        other.usb.check();
        other.clips.check();
        other.live.check();
        other.relay.check();
        other.settings.check();
        other.schedules.check();
        twoFactorStatus = other.twoFactorStatus;
        shortTwoFactorBody = other.shortTwoFactorBody;
        redirectInBody = other.redirectInBody;
        wrongPinStatus = other.wrongPinStatus;
        tokenErrorStatus = other.tokenErrorStatus;
        expiresInSeconds = other.expiresInSeconds;
        pinValiditySeconds = other.pinValiditySeconds;
        nextPinSeconds = other.nextPinSeconds;
        signInPage = other.signInPage;
        edge = other.edge;
        hardwareIds = other.hardwareIds;
        browserRequired = other.browserRequired;
        appUpdate = other.appUpdate;
        clientVerification = other.clientVerification;
        accountVerification = other.accountVerification;
        down = List.copyOf(other.down);
        tierInfoRefusedOn = List.copyOf(other.tierInfoRefusedOn);
        commands.copyFrom(other.commands);
        pictures.copyFrom(other.pictures);
        usb.copyFrom(other.usb);
        clips.copyFrom(other.clips);
        live.copyFrom(other.live);
        relay.copyFrom(other.relay);
        settings.copyFrom(other.settings);
        schedules.copyFrom(other.schedules);
        equipment.copyFrom(other.equipment);
        agents.copyFrom(other.agents);
    }

    private static List<String> checked(List<String> routes) {
        routes.forEach(RoutePattern::new);
        return routes;
    }
}
