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
"""Lets blinkpy change settings and notifications in the Blink cloud in a box.

Usage: try_blinkpy_settings.py BLINKPY URL [--cafile PEM], as try_blinkpy.py, whose home it uses.
"""

import contextlib
import sys

import try_blinkpy

ACCOUNT = f"/accounts/{try_blinkpy.BOB['username']}"
# blinkpy can set the night vision of these types and of no others.
SETTABLE = {"Outdoor": {"off": 0, "on": 1, "auto": 2}, "Mini": {"off": "off", "on": "on", "auto": "auto"}}
NOT_SETTABLE = ("Outdoor 4", "Indoor", "XT2", "Mini 2", "Floodlight", "Doorbell")
LONG_ENOUGH = 5


class SettingsTrial(try_blinkpy.Trial):
    """The cases with settings."""

    def setting(self, name):
        """The setting as the cloud knows it; auto is what it is on a new device, and is not listed."""
        auto = SETTABLE[name]["auto"] if name in SETTABLE else None
        return self.device_settings(name).get("illuminator_enable", auto)

    def device_settings(self, name):
        return self.cloud.device(name).get("settings", {})

    def done(self):
        self.cloud.call("POST", "/clock", {"advanceSeconds": LONG_ENOUGH})

    @contextlib.contextmanager
    def refusals(self):
        """What is refused here is meant to be."""
        yield
        self.cloud.call("DELETE", "/requests")

    async def night_vision(self):
        async with self.home() as blink:
            for name, words in SETTABLE.items():
                camera = blink.cameras[name]
                for word in ("off", "on", "auto"):
                    answer = await camera.async_set_night_vision(word)
                    assert answer and answer["id"], f"{name} does not take {word}: {answer}"
                    self.done()
                    assert self.setting(name) == words[word], f"{name} is not {word}"
                    seen = await camera.night_vision
                    assert seen["illuminator_enable"] == word, f"blinkpy sees {seen} of {name}"
                    if name == "Mini":
                        assert seen["illuminator_enable_v2"] == word and seen["night_vision_control"] == "normal", seen

    async def no_night_vision(self):
        async with self.home() as blink:
            for name in NOT_SETTABLE:
                before = self.device_settings(name)
                assert await blink.cameras[name].async_set_night_vision("off") is None, f"{name} took it"
                self.done()
                assert self.device_settings(name) == before, f"{name} has changed"
            assert await blink.cameras["Mini"].async_set_night_vision("dusk") is None

    async def refused_night_vision(self):
        async with self.home() as blink:
            with self.refusals():
                self.cloud.call("POST", "/scenario", {"settings": {"refused": ["illuminator_enable"]}})
                for name, words in SETTABLE.items():
                    assert await blink.cameras[name].async_set_night_vision("off") is None, f"{name} took it"
                    self.done()
                    assert self.setting(name) == words["auto"], f"{name} has changed"

    async def busy_night_vision(self):
        async with self.home() as blink:
            with self.refusals():
                self.cloud.call("POST", f"{ACCOUNT}/home/networks/1/busy", {"seconds": 600})
                assert await blink.cameras["Outdoor"].async_set_night_vision("off") is None, "set although busy"
                assert self.setting("Outdoor") == SETTABLE["Outdoor"]["auto"]

    async def notifications(self):
        async with self.home() as blink:
            status = await blink.get_status()
            assert len(status) == 17 and all(status.values()), status
            answer = await blink.set_status({"low_battery": False, "motion": False})
            assert answer.status == 200, answer
            changed = await blink.get_status()
            assert changed == {**status, "low_battery": False, "motion": False}, changed
            await blink.set_status({"motion": True})
            assert await blink.get_status() == {**status, "low_battery": False}
            await blink.set_status()
            assert await blink.get_status() == {**status, "low_battery": False}

    def cases(self):
        yield "reads and sets the night vision of an Outdoor and a Mini", self.night_vision
        yield "sets no night vision where it does not know how", self.no_night_vision
        yield "meets a camera and a Mini that refuse it", self.refused_night_vision
        yield "meets a busy network when it sets night vision", self.busy_night_vision
        yield "reads and sets notifications", self.notifications


if __name__ == "__main__":
    sys.exit(try_blinkpy.main(SettingsTrial))
