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
import importlib.metadata
import json
import ssl
import sys
import urllib.error
import urllib.request

import aiohttp

ALICE = {"username": "alice@example.com", "password": "alice-secret"}
BOB = {"username": "bob@example.com", "password": "bob-secret"}
SIGN_IN = "POST /oauth/v2/signin"


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

    from blinkpy import api, auth, blinkpy
    from blinkpy.helpers import util

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


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("checkout", metavar="BLINKPY")
    parser.add_argument("url", metavar="URL")
    parser.add_argument("--cafile", metavar="PEM")
    arguments = parser.parse_args()
    context = ssl.create_default_context(cafile=arguments.cafile)
    cloud = Cloud(arguments.url, context)
    modules = load_blinkpy(arguments.checkout, cloud.url)
    return 1 if asyncio.run(Trial(cloud, modules, context).run()) else 0


if __name__ == "__main__":
    sys.exit(main())
