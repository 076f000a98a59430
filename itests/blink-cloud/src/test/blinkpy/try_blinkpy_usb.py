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
"""Lets blinkpy use the USB storage of the Blink cloud in a box.

Usage and needs are those of try_blinkpy.py.
"""

import contextlib
import pathlib
import sys
import tempfile

import try_blinkpy

BOB = try_blinkpy.BOB["username"]
USB = f"/accounts/{BOB}/home/syncModules/9/usb"
BUSY = f"/accounts/{BOB}/home/networks/1/busy"
CAMERA = "Outdoor 4"
# Below this pause the sync module refuses to make another manifest.
PAUSE = 15


class UsbTrial(try_blinkpy.Trial):
    """The cases with a USB stick in the sync module."""

    @contextlib.asynccontextmanager
    async def usb_home(self):
        """blinkpy after it has loaded a home with a stick that is empty."""
        self.cloud.call("POST", "/scenario", {"usb": {"uploadKilobytesPerSecond": 500}})
        async with self.home() as blink:
            yield blink, blink.sync["House"]

    def put(self, camera, footage="garden"):
        """A clip that was recorded just now, by its id."""
        return self.cloud.call("POST", f"{USB}/clips", {"camera": camera, "footage": footage})["id"]

    def clips(self):
        """What is on the stick, whatever blinkpy believes."""
        return [clip["id"] for clip in self.cloud.call("GET", f"{USB}/clips")]

    def pause(self):
        self.cloud.call("POST", "/clock", {"advanceSeconds": PAUSE})

    async def refresh_after_pause(self, blink):
        self.pause()
        assert await blink.refresh(force=True), "refresh() has failed"

    @staticmethod
    def items(sync):
        return list(sync._local_storage["manifest"])

    @staticmethod
    def whole(path):
        """Whether this is the whole clip that was put onto the stick."""
        resources = pathlib.Path(__file__).parents[2] / "main/resources"
        garden = next(resources.rglob("garden.mp4"))
        return pathlib.Path(path).read_bytes() == garden.read_bytes()

    async def see_stick(self):
        async with self.usb_home() as (blink, sync):
            assert sync.local_storage, "no local storage"
            await self.refresh_after_pause(blink)
            assert sync.local_storage_manifest_ready, "no manifest"
            assert sync.attributes["local_storage"] is True
            assert self.items(sync) == []
        self.cloud.call("POST", "/reset")
        without = {**try_blinkpy.HOME, "syncModules": [{"id": 9, "name": "Module", "network": 1}]}
        self.cloud.call("PUT", f"/accounts/{BOB}/home", without)
        async with self.session() as session:
            blink = self.client(session, try_blinkpy.BOB)
            assert await blink.start(), "start() has failed"
            assert not blink.sync["House"].local_storage, "local storage without a stick"
            await self.refresh_after_pause(blink)
        assert not self.manifest_requests(), "asked for a manifest"

    def manifest_requests(self):
        return [r for r in self.cloud.call("GET", "/requests") if "/manifest/" in r["path"]]

    async def see_motion(self):
        async with self.usb_home() as (blink, sync):
            camera = blink.cameras[CAMERA]
            clip = self.put(CAMERA)
            await self.refresh_after_pause(blink)
            records = sync.last_records[CAMERA]
            assert len(records) == 1 and records[0]["clip"].endswith(f"/clip/request/{clip}"), records
            assert sync.motion[CAMERA], "no motion"
            assert not sync.motion["Outdoor"], "motion of another camera"
            assert camera.last_record == records[0]["time"], camera.last_record
            with tempfile.TemporaryDirectory() as folder:
                await camera.video_to_file(f"{folder}/clip.mp4")
                assert self.whole(f"{folder}/clip.mp4"), "video_to_file() has not written the whole clip"
                assert len(camera.recent_clips) == 1, camera.recent_clips
                await camera.save_recent_clips(output_dir=folder)
                saved = list(pathlib.Path(folder).glob("*_Outdoor4.mp4"))
                assert len(saved) == 1 and self.whole(saved[0]), f"save_recent_clips() has written {saved}"

    async def without_subscription(self):
        self.cloud.call("POST", f"/accounts/{BOB}", {"plan": "none"})
        async with self.usb_home() as (blink, sync):
            self.cloud.call("POST", f"/accounts/{BOB}/home/networks/1", {"armed": True})
            assert self.cloud.call("POST", f"/accounts/{BOB}/motion", {"device": 12})["recorded"], "no motion"
            assert self.cloud.call("POST", f"/accounts/{BOB}/press", {"device": 31})["recorded"], "no visitor"
            await self.refresh_after_pause(blink)
            assert sync.motion[CAMERA] and sync.motion["Doorbell"], sync.motion
            assert "local_storage" in blink.cameras["Doorbell"].clip, blink.cameras["Doorbell"].clip
            assert self.cloud.call("GET", f"/accounts/{BOB}/clips") == [], "clips in the cloud"
            # In the end blinkpy asks for the upload of all clips once more without waiting, which may be too fast.
            refused = [r for r in self.cloud.call("GET", "/requests") if r["status"] >= 400]
            assert all((r["method"], r["status"]) == ("POST", 409) for r in refused), refused
            self.cloud.call("DELETE", "/requests")

    async def download_and_delete(self):
        async with self.usb_home() as (blink, sync):
            kept, deleted = self.put("Outdoor", "hall"), self.put(CAMERA)
            self.pause()
            assert await sync.update_local_storage_manifest(), "no manifest"
            item = next(item for item in self.items(sync) if item.id == deleted)
            assert item.name == CAMERA, item.name
            with tempfile.TemporaryDirectory() as folder:
                assert await item.download_video_delete(blink, f"{folder}/clip.mp4"), "not downloaded and deleted"
                assert self.whole(f"{folder}/clip.mp4"), "not the whole clip"
            # Deleting takes a second, for which blinkpy does not wait.
            self.pause()
            assert self.clips() == [kept], self.clips()

    async def manifest_changes(self):
        async with self.usb_home() as (blink, sync):
            self.put(CAMERA)
            self.pause()
            assert await sync.update_local_storage_manifest(), "no manifest"
            item = self.items(sync)[0]
            self.cloud.call("POST", f"{USB}/manifest", {})
            with tempfile.TemporaryDirectory() as folder:
                assert not await item.download_video(blink, f"{folder}/clip.mp4", max_retries=1), "old manifest"
                self.cloud.call("DELETE", "/requests")
                self.pause()
                assert await sync.update_local_storage_manifest(), "no manifest"
                item.url(sync._local_storage["last_manifest_id"])
                assert await item.prepare_download(blink), "no upload"
                assert await item.download_video(blink, f"{folder}/clip.mp4"), "not downloaded"
                assert self.whole(f"{folder}/clip.mp4"), "not the whole clip"

    async def busy_module(self):
        async with self.usb_home() as (blink, sync):
            self.put(CAMERA)
            self.pause()
            self.cloud.call("POST", BUSY, {"seconds": 2})
            assert await sync.update_local_storage_manifest(), "no manifest after the module was busy"
            assert len(self.items(sync)) == 1
            assert 409 in [r["status"] for r in self.manifest_requests()], "the module was not busy"
            self.cloud.call("DELETE", "/requests")

    async def too_often(self):
        self.cloud.call("POST", "/scenario", {"usb": {"manifestPauseSeconds": 3}})
        async with self.usb_home() as (blink, sync):
            assert await sync.update_local_storage_manifest(), "no manifest"
            self.put(CAMERA)
            assert await sync.update_local_storage_manifest(), "no manifest after asking too often"
            assert len(self.items(sync)) == 1
            assert 403 in [r["status"] for r in self.manifest_requests()], "asking often was allowed"
            self.cloud.call("DELETE", "/requests")

    async def plain_numbers(self):
        async with self.usb_home() as (blink, sync):
            self.cloud.call("POST", "/scenario", {"usb": {"plainNumbers": True}})
            clip = self.put(CAMERA)
            await self.refresh_after_pause(blink)
            assert [item.id for item in self.items(sync)] == [clip]

    def cases(self):
        yield "sees whether there is a USB stick", self.see_stick
        yield "sees motion by a clip on the stick, writes and saves it", self.see_motion
        yield "sees motion and a visitor without a subscription", self.without_subscription
        yield "downloads a clip from the stick and deletes it", self.download_and_delete
        yield "meets a manifest that has changed", self.manifest_changes
        yield "meets a sync module that is busy", self.busy_module
        yield "asks for manifests too often", self.too_often
        yield "takes ids of clips as numbers", self.plain_numbers


if __name__ == "__main__":
    module = try_blinkpy.HOME["syncModules"][0]
    try_blinkpy.HOME["syncModules"] = [{**module, "localStorage": "active"}]
    sys.exit(try_blinkpy.main(UsbTrial))
