#!/usr/bin/env python3
# Copyright (c) 2010-2026 Contributors to the openHAB project
#
# See the NOTICE file(s) distributed with this work for additional
# information.
#
# This program and the accompanying materials are made available under the
# terms of the Eclipse Public License 2.0 which is available at
# http://www.eclipse.org/legal/epl-2.0
#
# SPDX-License-Identifier: EPL-2.0
"""Lets blinkpy use the Blink cloud in a box, to see that a client we did not write works against it.

Usage: try_blinkpy.py BLINKPY URL [--cafile PEM]

  BLINKPY       a checkout of https://github.com/fronzbot/blinkpy
  URL           the address that the simulator prints when it starts
  --cafile PEM  the certificate of a simulator with TLS: blink-cloud.pem in its data folder

The simulator must run with its default home. It is reset before each case. Needs Python 3.9 with the packages that
blinkpy needs: aiohttp, aiofiles, python-slugify, python-dateutil, sortedcontainers, requests.

The exit code is 0 when every case has passed.
"""

import argparse
import asyncio
import contextlib
import importlib.metadata
import json
import ssl
import sys
import tempfile
import urllib.error
import urllib.request

import aiohttp

ALICE = {"username": "alice@example.com", "password": "alice-secret"}
BOB = {"username": "bob@example.com", "password": "bob-secret"}
SIGN_IN = "POST /oauth/v2/signin"
# One device of each family and form, in a network with a sync module and in networks without.
HOME = {
    "networks": [{"id": 1, "name": "House"}, {"id": 2, "name": "Hut"}, {"id": 3, "name": "Gate"}],
    "syncModules": [{"id": 9, "name": "Module", "network": 1}],
    "cameras": [
        {"id": 11, "name": "Outdoor", "type": "catalina", "temperature": 50},
        {"id": 12, "name": "Outdoor 4", "type": "sedona", "battery": "low"},
        {"id": 13, "name": "Indoor", "type": "white", "oldThumbnails": True, "thumbnail": False},
        {"id": 14, "name": "XT2", "type": "xt2", "oldThumbnails": True},
    ],
    "owls": [
        {"id": 21, "name": "Mini", "type": "owl"},
        {"id": 22, "name": "Mini 2", "type": "hawk", "oldThumbnails": True},
        {"id": 23, "name": "Floodlight", "type": "superior"},
        {"id": 24, "name": "Lone Mini", "network": 2},
    ],
    "doorbells": [{"id": 31, "name": "Doorbell"}, {"id": 32, "name": "Lone Doorbell", "network": 3}],
    "accessories": [{"id": 41, "type": "superior", "target": 23}],
}


class Cloud:
    """The control interface of the simulator."""

    def __init__(self, url, context):
        self.url = url.rstrip("/")
        self.context = context

    def call(self, method, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(
            f"{self.url}/_control{path}", data, {"Content-Type": "application/json"}, method=method
        )
        with urllib.request.urlopen(request, context=self.context) as response:
            text = response.read()
        return json.loads(text) if text else None

    def pin(self):
        return self.call("GET", f"/accounts/{ALICE['username']}/pin")["pin"]

    def device(self, name):
        """A device as the cloud knows it, whatever a client believes."""
        home = self.call("GET", f"/accounts/{BOB['username']}/home")
        return next(d for k in ("cameras", "owls", "doorbells") for d in home[k] if d["name"] == name)

    def network(self, name):
        home = self.call("GET", f"/accounts/{BOB['username']}/home")
        return next(network for network in home["networks"] if network["name"] == name)

    def sign_ins(self):
        return self.call("GET", "/counts").get(SIGN_IN, 0)


def load_blinkpy(checkout, url):
    """Imports blinkpy from its checkout, with every host replaced by the simulator."""
    sys.path.insert(0, checkout)
    installed = importlib.metadata.version
    importlib.metadata.version = lambda name: "0" if name == "blinkpy" else installed(name)

    from blinkpy.helpers import constants

    hosts = (constants.OAUTH_BASE_URL, constants.BASE_URL)
    for name, value in list(vars(constants).items()):
        for host in hosts:
            if isinstance(value, str) and value.startswith(host):
                setattr(constants, name, url + value[len(host):])
    addresses = {n: v for n, v in vars(constants).items() if isinstance(v, str) and v.startswith("http")}
    left = [name for name, value in addresses.items() if not value.startswith(url)]
    if left:
        sys.exit(f"These constants of blinkpy still lead elsewhere: {left}")

    from blinkpy.helpers import util

    # blinkpy spares the real cloud by waiting between calls; this one needs no rest.
    util.Throttle = lambda seconds: lambda method: method
    from blinkpy import api, auth, blinkpy

    class OneHost(util.BlinkURLHandler):
        def __init__(self, region):
            super().__init__(region)
            self.base_url = url

    util.BlinkURLHandler = OneHost
    return api, auth, blinkpy


class Trial:
    """The cases."""

    def __init__(self, cloud, modules, context):
        self.cloud = cloud
        self.api, self.auth, self.blinkpy = modules
        self.context = context

    def session(self):
        # aiohttp keeps no cookies of a host that is an address, unless it is told to.
        return aiohttp.ClientSession(
            cookie_jar=aiohttp.CookieJar(unsafe=True), connector=aiohttp.TCPConnector(ssl=self.context)
        )

    def client(self, session, login):
        blink = self.blinkpy.Blink(session=session)
        blink.auth = self.auth.Auth(dict(login), no_prompt=True, session=session)
        return blink

    async def load_home(self, blink):
        blink.setup_urls()
        await blink.get_homescreen()
        assert blink.homescreen["networks"], "no network in the homescreen"
        assert blink.client_id and blink.user_id, "no Client-Id or User-Id header"

    async def sign_in_without_pin(self):
        async with self.session() as session:
            blink = self.client(session, BOB)
            await blink.auth.startup()
            await self.load_home(blink)
            assert blink.auth.region_id == "u014" and blink.account_id == 123457
        assert self.cloud.sign_ins() == 1

    async def sign_in_with_pin(self, status, channel):
        self.cloud.call("POST", "/scenario", {"twoFactorStatus": status})
        self.cloud.call("POST", f"/accounts/{ALICE['username']}", {"twoFactor": channel})
        async with self.session() as session:
            blink = self.client(session, ALICE)
            try:
                await blink.auth.startup()
                raise AssertionError("signed in without a PIN")
            except self.auth.BlinkTwoFARequiredError:
                pass
            wrong = "000000" if self.cloud.pin() != "000000" else "000001"
            assert not await blink.auth.complete_2fa_login(wrong), "a wrong PIN was accepted"
            assert await blink.auth.complete_2fa_login(self.cloud.pin()), "the PIN was refused"
            await self.load_home(blink)
            login = blink.auth.login_attributes
        assert self.cloud.sign_ins() == 1
        return login

    async def refresh(self):
        login = await self.sign_in_with_pin(202, "sms")
        old = dict(login)
        async with self.session() as session:
            blink = self.client(session, login)
            await blink.auth.startup()
            assert blink.auth.token != old["token"], "no new access token"
            assert blink.auth.refresh_token != old["refresh_token"], "no new refresh token"
            await self.load_home(blink)
        assert self.cloud.sign_ins() == 1, "a refresh must not sign in"
        async with self.session() as session:
            blink = self.client(session, old)
            assert await self.api.oauth_refresh_token(blink.auth, old["refresh_token"], old["hardware_id"]) is None

    async def log_out(self):
        async with self.session() as session:
            blink = self.client(session, BOB)
            await blink.auth.startup()
            await self.load_home(blink)
            assert (await blink.auth.logout(blink))["message"] == "logout"
            assert await self.api.oauth_refresh_token(
                blink.auth, blink.auth.refresh_token, blink.auth.hardware_id
            ) is None, "a refresh token outlived the logout"

    @contextlib.asynccontextmanager
    async def home(self):
        """blinkpy after it has loaded a home with all families."""
        self.cloud.call("PUT", f"/accounts/{BOB['username']}/home", HOME)
        self.cloud.call("POST", "/scenario", {"commands": {"seconds": 1}})
        async with self.session() as session:
            blink = self.client(session, BOB)
            assert await blink.start(), "start() has failed"
            yield blink
        self.without_errors()

    def without_errors(self):
        strange = [r for r in self.cloud.call("GET", "/requests") if r["status"] >= 400]
        assert not strange, f"refused: {strange}"

    async def load_all_families(self):
        async with self.home() as blink:
            names = sorted(d["name"] for k in ("cameras", "owls", "doorbells") for d in HOME[k])
            assert sorted(blink.cameras) == names, sorted(blink.cameras)
            assert sorted(blink.sync) == ["House", "Lone Doorbell", "Lone Mini"], list(blink.sync)
            assert blink.sync["House"].online and blink.sync["House"].available
            outdoor = blink.cameras["Outdoor"].attributes
            assert outdoor["temperature"] == 50 and outdoor["temperature_c"] == 10.0, outdoor
            assert outdoor["battery_voltage"] == 160 and outdoor["wifi_strength"] < 0, outdoor
            assert blink.cameras["Outdoor 4"].battery == "low"
            assert blink.cameras["Indoor"].thumbnail is None
            assert blink.cameras["Doorbell"].battery == "ok"
            assert await blink.refresh(force=True), "refresh() has failed"

    async def arm_and_disarm(self):
        async with self.home() as blink:
            house = blink.sync["House"]
            for armed in (True, False):
                await house.async_arm(armed)
                assert self.cloud.network("House")["armed"] is armed
                await blink.refresh(force=True)
                assert house.arm is armed

    async def motion_detection(self):
        async with self.home() as blink:
            for name in ("Outdoor", "Outdoor 4", "Mini", "Mini 2", "Lone Mini", "Doorbell", "Lone Doorbell"):
                for enabled in (False, True):
                    await blink.cameras[name].async_arm(enabled)
                    assert self.cloud.device(name)["enabled"] is enabled, f"{name} is not {enabled}"
                    await blink.refresh(force=True)
                    assert blink.cameras[name].motion_enabled is enabled, f"blinkpy does not see {name}"

    async def pictures(self):
        async with self.home() as blink:
            for name, camera in blink.cameras.items():
                before = camera.image_from_cache
                await camera.snap_picture()
                await blink.refresh(force=True)
                with tempfile.TemporaryDirectory() as folder:
                    await camera.image_to_file(f"{folder}/picture.jpg")
                    with open(f"{folder}/picture.jpg", "rb") as file:
                        picture = file.read()
                assert picture[:3] == b"\xff\xd8\xff" and picture[-2:] == b"\xff\xd9", f"no whole JPEG of {name}"
                assert picture != before, f"no new picture of {name}"

    async def busy(self):
        async with self.home() as blink:
            self.cloud.call("POST", f"/accounts/{BOB['username']}/home/networks/1/busy", {"seconds": 600})
            await blink.sync["House"].async_arm(True)
            assert not self.cloud.network("House")["armed"], "armed although busy"
            self.cloud.call("DELETE", f"/accounts/{BOB['username']}/home/networks/1/busy")
            self.cloud.call("POST", "/next-commands", {"ending": "fails"})
            await blink.sync["House"].async_arm(True)
            assert not self.cloud.network("House")["armed"], "armed although it failed"
            await blink.sync["House"].async_arm(True)
            assert self.cloud.network("House")["armed"]
            self.cloud.call("DELETE", "/requests")

    async def refused(self, login):
        async with self.session() as session:
            blink = self.client(session, login)
            try:
                await blink.auth.startup()
            except self.auth.LoginError:
                return
            raise AssertionError("signed in")

    def cases(self):
        wrong = {**BOB, "password": "wrong"}
        blocked = {**BOB, "hardware_id": "Blinkpy"}
        yield "signs in without a PIN", self.sign_in_without_pin
        yield "signs in with a PIN asked for by 202", lambda: self.sign_in_with_pin(202, "sms")
        yield "signs in with a PIN asked for by 412", lambda: self.sign_in_with_pin(412, "sms")
        yield "signs in with a PIN by e-mail", lambda: self.sign_in_with_pin(202, "email")
        yield "refreshes its token, the old one is refused", self.refresh
        yield "logs out", self.log_out
        yield "loads a home with all families", self.load_all_families
        yield "arms and disarms", self.arm_and_disarm
        yield "switches motion detection in all families", self.motion_detection
        yield "takes a picture with every device and loads it", self.pictures
        yield "meets a busy network and a command that fails", self.busy
        yield "is refused with a wrong password", lambda: self.refused(wrong)
        yield "is refused with a blocked hardware id", lambda: self.refused(blocked)

    async def run(self):
        failures = 0
        for name, case in self.cases():
            self.cloud.call("POST", "/reset")
            try:
                await case()
                print(f"ok      blinkpy {name}")
            except (AssertionError, self.auth.LoginError, aiohttp.ClientError, urllib.error.URLError) as error:
                failures += 1
                print(f"FAILED  blinkpy {name}: {error!r}")
                for request in self.cloud.call("GET", "/requests"):
                    print(f"        {request['method']} {request['path']} {request['status']} {request['notes']}")
        return failures


def main(trial=Trial):
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("checkout", metavar="BLINKPY")
    parser.add_argument("url", metavar="URL")
    parser.add_argument("--cafile", metavar="PEM")
    arguments = parser.parse_args()
    context = ssl.create_default_context(cafile=arguments.cafile)
    cloud = Cloud(arguments.url, context)
    modules = load_blinkpy(arguments.checkout, cloud.url)
    return 1 if asyncio.run(trial(cloud, modules, context).run()) else 0


if __name__ == "__main__":
    sys.exit(main())
