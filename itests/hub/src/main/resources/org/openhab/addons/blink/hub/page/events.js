// What the things have triggered, to which rules in openHAB would listen.

import { button, h, PartList, setText, show } from "./dom.js";
import { members, summary } from "./payload.js";

export class Events {
	/** @param open shows the thing with this UID */
	constructor(open) {
		this.list = h("ol", { class: "events" });
		this.parts = new PartList(this.list, (event) => event.key, (event) => new Event(event, open));
		this.empty = h("p", { class: "hint" }, "Nothing yet. Whatever the things trigger is listed here; rules would listen to it.");
		this.scroll = h("div", { class: "scroll tall", tabindex: "0", role: "region", "aria-label": "List of events" }, this.list);
		this.element = h("section", { class: "card", id: "events", "aria-label": "Events" }, h("h2", {}, "Events"),
			this.empty, this.scroll);
	}

	update(home) {
		const names = new Map(home.things.map((thing) => [thing.uid, thing.label]));
		this.parts.update(merged(home.events).map((event) => ({
			...event,
			key: `${event.time} ${event.channel} ${event.payload}`,
			labels: event.things.map((uid) => names.get(uid) || uid)
		})));
		show(this.empty, home.events.length === 0);
		show(this.scroll, home.events.length > 0);
		show(this.element, home.things.length > 0);
	}
}

/** What two things say in the same words is one event, as long as each of them has said it once. */
function merged(events) {
	const rows = [];
	events.forEach((event) => {
		const same = members(event.payload) && rows.find((row) => row.channel === event.channel
			&& row.payload === event.payload && !row.things.includes(event.thing));
		if (same) {
			same.things.push(event.thing);
			same.time = event.time;
		} else {
			rows.push({ time: event.time, channel: event.channel, payload: event.payload, things: [event.thing] });
		}
	});
	return rows;
}

class Event {
	constructor(event, open) {
		this.open = open;
		this.things = h("span", { class: "who" });
		this.element = h("li", {}, h("div", { class: "head" },
			h("span", { class: "pill" }, summary(event.payload)),
			h("time", { datetime: event.time }, new Date(event.time).toLocaleTimeString())),
		h("p", { class: "meta" }, this.things, h("code", {}, event.channel)),
		members(event.payload) ? h("dl", { class: "properties" }, ...Object.entries(members(event.payload))
			.flatMap(([name, value]) => [h("dt", {}, name), h("dd", {}, readable(value))])) : "");
	}

	update(event) {
		const labels = JSON.stringify(event.labels);
		if (labels !== this.labels) {
			this.labels = labels;
			this.things.replaceChildren(...event.things.map((uid, index) => button(event.labels[index], "link", () => this.open(uid))));
		}
	}
}

function readable(value) {
	return Array.isArray(value) ? value.join(", ") || "–" : String(value ?? "–");
}
