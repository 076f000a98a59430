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
"""Lets blinkpy use the clips of the Blink cloud in a box.

Usage and needs are those of try_blinkpy.py.
"""

import contextlib
import datetime
import pathlib
import sys
import tempfile

import try_blinkpy

ACCOUNT = f"/accounts/{try_blinkpy.BOB['username']}"
CAMERA = "Outdoor 4"
DEVICES = {d["name"]: d["id"] for k in ("cameras", "owls", "doorbells") for d in try_blinkpy.HOME[k]}
# More than recording and uploading any of the sample clips takes.
UPLOADED = 20


class ClipTrial(try_blinkpy.Trial):
    """The cases with clips in the cloud."""

    @contextlib.asynccontextmanager
    async def armed_home(self):
        """blinkpy after it has loaded a home that is armed."""
        async with self.home() as blink:
            self.cloud.call("POST", f"{ACCOUNT}/home/networks/1", {"armed": True})
            yield blink

    def cause(self, what, name):
        """Motion or a press, by the id of its clip; None when nothing is recorded."""
        return self.cloud.call("POST", f"{ACCOUNT}/{what}", {"device": DEVICES[name]})["id"]

    def record(self, name, footage, **plan):
        return self.cloud.call("POST", f"{ACCOUNT}/clips", {"device": DEVICES[name], "footage": footage, **plan})

    def clips(self):
        return {clip["id"]: clip for clip in self.cloud.call("GET", f"{ACCOUNT}/clips")}

    def advance(self, seconds=UPLOADED):
        self.cloud.call("POST", "/clock", {"advanceSeconds": seconds})

    async def refresh(self, blink):
        assert await blink.refresh(force=True), "refresh() has failed"

    @staticmethod
    def whole(path, name):
        """Whether this is the whole clip of that name."""
        resources = pathlib.Path(__file__).parents[2] / "main/resources"
        clip = next(resources.rglob(f"{name}.mp4"))
        return pathlib.Path(path).read_bytes() == clip.read_bytes()

    @staticmethod
    def seconds_of(blinkpy_time):
        """2026-11-22T01:16:38+00:00 as the control interface writes it."""
        return blinkpy_time.replace("+00:00", "Z")

    async def see_motion(self):
        async with self.armed_home() as blink:
            moved = {name: self.cause("motion", name) for name in (CAMERA, "Mini")}
            moved["Doorbell"] = self.cause("press", "Doorbell")
            await self.refresh(blink)
            assert not blink.cameras[CAMERA].motion_detected, "motion before the clip was uploaded"
            blink.last_refresh -= 60
            self.advance()
            await self.refresh(blink)
            for name, camera in blink.sync["House"].cameras.items():
                assert camera.motion_detected is (name in moved), f"{name}: {camera.motion_detected}"
            for name, clip in moved.items():
                record = self.clips()[clip]
                assert self.seconds_of(blink.cameras[name].last_record) == record["at"], name
                assert record["watched"], f"blinkpy has not loaded the clip of {name}"
            blink.last_refresh += 120
            await self.refresh(blink)
            assert not blink.cameras[CAMERA].motion_detected, "motion that is long over"

    async def no_motion_while_disarmed(self):
        async with self.home() as blink:
            assert self.cause("motion", CAMERA) is None, "recorded although disarmed"
            press = self.cause("press", "Doorbell")
            self.advance()
            await self.refresh(blink)
            assert not any(camera.motion_detected for camera in blink.cameras.values())
            assert self.seconds_of(blink.cameras["Doorbell"].last_record) == self.clips()[press]["at"]

    async def save_clips(self):
        async with self.armed_home() as blink:
            now = datetime.datetime.now(datetime.timezone.utc)
            clips = ["hall", "garden", "street"]
            for ago, footage in enumerate(clips, 1):
                at = f"{now - datetime.timedelta(seconds=ago):%Y-%m-%dT%H:%M:%SZ}"
                self.record(CAMERA, footage, at=at, seconds=0, uploadSeconds=0)
            await self.refresh(blink)
            camera = blink.cameras[CAMERA]
            with tempfile.TemporaryDirectory() as folder:
                await camera.video_to_file(f"{folder}/clip.mp4")
                assert self.whole(f"{folder}/clip.mp4", clips[0]), "video_to_file() has not written the newest clip"
                await camera.save_recent_clips(output_dir=folder)
                assert not camera.recent_clips, "save_recent_clips() has left clips"
                saved = sorted(pathlib.Path(folder).glob("*_Outdoor4.mp4"), reverse=True)
                assert len(saved) == 3 and all(map(self.whole, saved, clips)), saved

    async def download_all(self):
        async with self.armed_home() as blink:
            past = "2026-01-01T00:00:00Z"
            ids = self.record(CAMERA, "garden", times=55, everySeconds=60, at=past)["ids"]
            self.record("Doorbell", "hall", source="button_press", times=5, everySeconds=60, at=past)
            self.cloud.call("DELETE", f"{ACCOUNT}/clips/{ids[7]}")
            count = await self.api.request_video_count(blink)
            assert count == {"count": 59}, count
            with tempfile.TemporaryDirectory() as folder:
                await blink.download_videos(folder, since="2018/07/04 09:34", delay=0)
                files = sorted(pathlib.Path(folder).iterdir())
                assert len(files) == 59, len(files)
                for path in files:
                    assert self.whole(path, "hall" if path.name.startswith("doorbell") else "garden"), path
            assert sum(clip["watched"] for clip in self.clips().values()) == 59
            with tempfile.TemporaryDirectory() as folder:
                await blink.download_videos(folder, since="2026/01/01", camera=["Doorbell"], delay=0)
                assert len(list(pathlib.Path(folder).iterdir())) == 5

    async def record_with_every_family(self):
        async with self.armed_home() as blink:
            for name in (CAMERA, "Mini", "Doorbell"):
                before = set(self.clips())
                assert await blink.cameras[name].record(), f"{name} has not recorded"
                self.advance()
                new = set(self.clips()) - before
                assert len(new) == 1, new
                await self.refresh(blink)
                record = self.clips()[new.pop()]
                assert record["name"] == name and record["source"] == "snapshot", record
                assert self.seconds_of(blink.cameras[name].last_record) == record["at"], name

    def cases(self):
        yield "sees motion and a visitor by their clips", self.see_motion
        yield "sees no motion while disarmed", self.no_motion_while_disarmed
        yield "writes the newest clip and saves recent ones", self.save_clips
        yield "downloads all clips of three pages", self.download_all
        yield "records with every family", self.record_with_every_family


if __name__ == "__main__":
    sys.exit(try_blinkpy.main(ClipTrial))
