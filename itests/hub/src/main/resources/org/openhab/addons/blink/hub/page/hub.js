// Puts the page together and keeps it up to date.

import { Adding } from "./adding.js";
import { Cameras } from "./cameras.js";
import { Phone, Plays, Requests } from "./cloud.js";
import { Console } from "./console.js";
import { PartList, setText, show } from "./dom.js";
import { Events } from "./events.js";
import { Inbox } from "./inbox.js";
import { look, onHome } from "./server.js";
import { ThingCard } from "./thing.js";

const mode = document.getElementById("mode");
const adding = new Adding();
const inbox = new Inbox();
const shell = new Console();
const phone = new Phone();
const cameras = new Cameras();
const cloudParts = [phone, cameras, new Plays(), new Requests()];
const events = new Events((uid) => things.parts.get(uid)?.reveal());
let types = [];
const things = new PartList(document.getElementById("things"), (thing) => thing.uid,
	(thing) => new ThingCard(thing, (uid) => types.find((type) => type.uid === uid)));

document.getElementById("inbox").append(inbox.element);
document.getElementById("add").append(adding.element);
document.getElementById("typed").append(shell.element);
const side = document.getElementById("right");
side.append(...cloudParts.map((part) => part.element));
cameras.element.after(events.element);

onHome((home) => {
	document.body.classList.toggle("lost", home === null);
	if (home === null) {
		setText(mode, "The hub does not answer.");
		return;
	}
	types = home.types;
	setText(mode, home.cloud ? "Simulated Blink" : "Blink itself");
	things.update(home.things);
	inbox.update(home);
	shell.update(home);
	adding.update(home);
	events.update(home);
	const accounts = home.things.filter((thing) => thing.bridge === null);
	document.body.classList.toggle("signed-in", accounts.length > 0
		&& accounts.every((thing) => thing.status.status !== "OFFLINE"));
	document.body.classList.toggle("alone", home.cloud === null);
	document.body.classList.toggle("empty", home.things.length === 0);
	cloudParts.forEach((part) => {
		show(part.element, home.cloud !== null);
		if (home.cloud) {
			part.update(home.cloud, home);
		}
	});
});

look();
