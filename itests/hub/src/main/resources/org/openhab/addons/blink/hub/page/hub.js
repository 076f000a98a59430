// Puts the page together and keeps it up to date.

import { Adding } from "./adding.js";
import { Phone, Plays, Requests } from "./cloud.js";
import { PartList, setText } from "./dom.js";
import { Inbox } from "./inbox.js";
import { look, onHome } from "./server.js";
import { ThingCard } from "./thing.js";

const mode = document.getElementById("mode");
const adding = new Adding();
const inbox = new Inbox();
const cloudParts = [new Phone(), new Plays(), new Requests()];
let types = [];
const things = new PartList(document.getElementById("things"), (thing) => thing.uid,
	(thing) => new ThingCard(thing, (uid) => types.find((type) => type.uid === uid)));

document.getElementById("inbox").append(inbox.element);
document.getElementById("add").append(adding.element);
const side = document.getElementById("right");
side.append(...cloudParts.map((part) => part.element));

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
	adding.update(home);
	side.hidden = home.cloud === null;
	document.body.classList.toggle("alone", home.cloud === null);
	document.body.classList.toggle("empty", home.things.length === 0);
	if (home.cloud) {
		cloudParts.forEach((part) => part.update(home.cloud));
	}
});

look();
