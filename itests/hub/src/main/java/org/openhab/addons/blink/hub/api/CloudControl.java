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
package org.openhab.addons.blink.hub.api;

import java.net.URI;
import java.time.Instant;
import java.util.List;

import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * The simulated cloud as the hub's page shows it: who has an account there, what arrives on their telephones, and what
 * can go wrong.
 *
 * @author Blink for openHAB contributors - Initial contribution
 */
@NonNullByDefault
public interface CloudControl {

    /**
     * The address that an account needs as its {@code cloudUrl}.
     */
    URI address();

    /**
     * Those who have an account.
     */
    List<Customer> customers();

    /**
     * All messages to all customers, newest first.
     */
    List<Message> messages();

    /**
     * What can be played, in the order in which it is offered.
     */
    List<Play> plays();

    /**
     * Plays something, or ends it if it goes on already.
     *
     * @throws IllegalArgumentException if there is no such play
     */
    void play(String id);

    /**
     * All cameras of all customers, Minis and doorbells among them.
     */
    List<Device> devices();

    /**
     * Lets something happen before a camera.
     *
     * @param owner the email of the customer
     * @param device the id of the camera
     * @param incident the id of what happens
     * @return what has come of it, as people read it
     * @throws IllegalArgumentException if there is no such customer, camera or incident
     */
    String cause(String owner, long device, String incident);

    /**
     * What the cloud was asked last, newest first.
     */
    List<Request> requests();

    /**
     * Somebody with an account. The password is invented, like everything here.
     *
     * @param email the name to sign in with
     * @param password what to sign in with
     * @param pinBy how the cloud sends PINs: sms, email, whatsapp or voice; off if it sends none
     */
    record Customer(String email, String password, String pinBy) {
    }

    /**
     * A message with a PIN.
     *
     * @param to who gets it
     * @param by sms, email, whatsapp or voice
     * @param pin the digits
     * @param time when it was sent
     * @param used whether someone has signed in with it
     */
    record Message(String to, String by, String pin, Instant time, boolean used) {
    }

    /**
     * Something that can happen to a cloud.
     *
     * @param id the word by which it is played
     * @param group under which heading it is offered
     * @param label what people read
     * @param description what happens then
     * @param lasting whether it goes on until it is ended
     * @param active whether it goes on now
     */
    record Play(String id, String group, String label, String description, boolean lasting, boolean active) {
    }

    /**
     * A camera and what can happen before it.
     *
     * @param owner the email of the customer
     * @param id the number by which Blink knows it
     * @param network the name of the system it belongs to
     * @param name what people call it
     * @param incidents what can happen, in the order in which it is offered
     */
    record Device(String owner, long id, String network, String name, List<Incident> incidents) {
    }

    /**
     * Something that can happen before a camera.
     *
     * @param id the word for it
     * @param label what people read
     * @param description what happens then
     */
    record Incident(String id, String label, String description) {
    }

    /**
     * A request that the cloud has answered.
     *
     * @param time when
     * @param method of HTTP
     * @param path without the query
     * @param status of the answer, 0 if the connection was cut
     */
    record Request(Instant time, String method, String path, int status) {
    }
}
