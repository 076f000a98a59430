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
"""Lets blinkpy watch live views of the Blink cloud in a box.

Usage and needs are those of try_blinkpy.py, and ffprobe, which judges the stream.
"""

import asyncio
import pathlib
import shutil
import subprocess
import sys
import tempfile

import try_blinkpy

BOB = try_blinkpy.BOB["username"]
PACKET = 188
# More than one round of the piece of which the stream is made.
BYTES = 500_000


class LiveTrial(try_blinkpy.Trial):
    """The cases with live views."""

    def behave(self, **relay):
        # blinkpy sends zeros instead of the token, and takes the flags of an audio configuration for a length.
        relay = {"acceptZeroToken": True, "audioFlags": 0, **relay}
        # It notices the end of everything only when it asks for the command again.
        self.cloud.call("POST", "/scenario", {"relay": relay, "live": {"pollingSeconds": 2}})

    def visit(self):
        """What the relay has seen of its last client."""
        return self.cloud.call("GET", "/relay/visits")[-1]

    async def watch(self, camera, size=BYTES):
        """What a player gets from blinkpy, until it has enough or blinkpy has no more."""
        stream = await camera.init_livestream()
        await stream.start()
        address = stream.socket.getsockname()
        feed = asyncio.create_task(stream.feed())
        reader, writer = await asyncio.open_connection(*address[:2])
        pictures = b""
        while len(pictures) < size:
            more = await asyncio.wait_for(reader.read(65536), 60)
            if not more:
                break
            pictures += more
        writer.close()
        await asyncio.wait_for(feed, 60)
        return pictures

    async def see_pictures(self, name, **relay):
        async with self.home() as blink:
            self.behave(**relay)
            pictures = await self.watch(blink.cameras[name])
            assert len(pictures) >= BYTES, f"only {len(pictures)} bytes"
            assert all(pictures[at] == 0x47 for at in range(0, len(pictures), PACKET)), "no MPEG-TS"
            print(f"        {self.probe(pictures)}")
            await self.over()
            visit = self.visit()
            assert visit["complaints"] == [], visit
            assert visit["keepAlives"] >= 1 and visit["statistics"] >= 1, visit
            # That the call by which a live view is reported done is gone is how it should be.
            refused = [r for r in self.cloud.call("GET", "/requests") if r["status"] >= 400]
            assert all(r["path"].endswith("/done/") for r in refused), refused
            self.cloud.call("DELETE", "/requests")

    async def over(self):
        """Waits until the relay has noticed that blinkpy is gone."""
        for _ in range(50):
            if all(view["over"] for view in self.cloud.call("GET", "/live-views")):
                return
            await asyncio.sleep(0.1)
        raise AssertionError("the live view goes on")

    @staticmethod
    def probe(pictures):
        """What ffprobe finds in whole pictures; it must find no fault."""
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder, "live.ts")
            file.write_bytes(pictures[: len(pictures) // PACKET * PACKET])
            found = subprocess.run(
                ["ffprobe", "-v", "error", "-count_packets", "-show_entries",
                 "stream=codec_name,width,height,nb_read_packets", "-of", "compact=p=0:nk=1", str(file)],
                capture_output=True, text=True, check=True,
            )
        # blinkpy's players come and go in the middle of things: the beginning and the end need not be whole.
        assert not found.stderr, found.stderr
        streams = sorted({line for line in found.stdout.split("\n") if line})
        assert any(s.startswith("h264|640|360|") for s in streams), streams
        assert any(s.startswith("aac|") for s in streams), streams
        return ", ".join(streams)

    async def without_token(self):
        async with self.home() as blink:
            pictures = await self.watch(blink.cameras["Mini"], PACKET)
            assert not pictures, "pictures for zeros instead of the token"
            assert self.visit()["complaints"] == ["the token is not that of the live view"], self.visit()
            self.cloud.call("DELETE", "/requests")

    async def closed_by_blink(self):
        async with self.home() as blink:
            self.behave(speed=10)
            self.cloud.call("POST", "/relay/faults", {"kind": "close", "after": 20})
            pictures = await self.watch(blink.cameras["Mini"])
            assert 0 < len(pictures) < BYTES, len(pictures)
            await self.over()
            self.cloud.call("DELETE", "/requests")

    async def old_camera(self):
        async with self.home() as blink:
            try:
                await blink.cameras["XT2"].init_livestream()
                raise AssertionError("an XT2 has sent to the relay")
            except NotImplementedError:
                pass
            assert (await self.address(blink, "Indoor")).startswith("rtsps://"), "no old address"

    async def address(self, blink, name):
        # The network is busy until the live view before has begun.
        self.cloud.call("POST", "/clock", {"advanceSeconds": 3})
        return await blink.cameras[name].get_liveview()

    def cases(self):
        for name in ("Outdoor", "Outdoor 4", "Mini", "Mini 2", "Lone Mini", "Doorbell", "Lone Doorbell"):
            yield f"plays a live view of {name}", lambda name=name: self.see_pictures(name, speed=10)
        yield "plays a live view in real time", lambda: self.see_pictures("Mini", speed=1)
        yield "gets no pictures without the token", self.without_token
        yield "meets a relay that closes", self.closed_by_blink
        yield "is told another kind of address by old cameras", self.old_camera


if __name__ == "__main__":
    if not shutil.which("ffprobe"):
        sys.exit("ffprobe is missing: apt-get install ffmpeg")
    sys.exit(try_blinkpy.main(LiveTrial))
