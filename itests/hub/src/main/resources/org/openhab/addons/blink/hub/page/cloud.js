// The simulated Blink: a telephone on which its PINs arrive, and all that can happen to it.

import { button, h, PartList, setText, show } from "./dom.js";
import { post } from "./server.js";

const WAYS = { sms: "Text message", email: "E-mail", whatsapp: "WhatsApp", voice: "Call" };

export class Phone {
	constructor() {
		this.screen = h("ol", { class: "messages" });
		this.empty = h("p", { class: "hint" }, "No messages yet. When Blink sends a PIN, it arrives here.");
		this.parts = new PartList(this.screen, (message) => message.time + message.pin, (message) => new Message(message));
		this.element = h("section", { class: "card", id: "phone", "aria-label": "Phone" }, h("h2", {}, "Your phone"),
			h("div", { class: "phone" }, h("div", { class: "speaker" }), h("div", { class: "screen" }, this.empty, this.screen)));
	}

	update(cloud) {
		this.parts.update(cloud.messages.slice(0, 5));
		show(this.empty, cloud.messages.length === 0);
	}
}

class Message {
	constructor(message) {
		this.used = h("span", { class: "used" });
		this.element = h("li", {}, h("p", { class: "from" }, `${WAYS[message.by] || message.by} from Blink`),
			h("p", {}, "Your PIN is ", h("strong", { class: "digits" }, message.pin)),
			h("p", { class: "meta" }, `${message.to} · ${new Date(message.time).toLocaleTimeString()}`, this.used));
	}

	update(message) {
		this.element.className = message.used ? "old" : "";
		setText(this.used, message.used ? " · used" : "");
	}
}

export class Plays {
	constructor() {
		this.groups = h("div", { class: "groups" });
		this.parts = new PartList(this.groups, (group) => group.name, (group) => new PlayGroup(group.name));
		this.element = h("section", { class: "card", "aria-label": "Play" }, h("h2", {}, "Play"),
			h("p", { class: "hint" }, "Let something happen to the simulated Blink and see how the add-on takes it."),
			this.groups);
	}

	update(cloud) {
		const groups = new Map();
		cloud.plays.forEach((play) => {
			groups.set(play.group, [...(groups.get(play.group) || []), play]);
		});
		this.parts.update([...groups].map(([name, plays]) => ({ name, plays })));
	}
}

class PlayGroup {
	constructor(name) {
		this.list = h("ul", { class: "plays" });
		this.parts = new PartList(this.list, (play) => play.id, (play) => new PlayButton(play));
		this.element = h("div", {}, h("h3", {}, name), this.list);
	}

	update(group) {
		this.parts.update(group.plays);
	}
}

class PlayButton {
	constructor(play) {
		this.button = button(play.label, "play", () => post("/cloud/play", { play: play.id }));
		this.button.id = `play-${play.id}`;
		this.element = h("li", {}, this.button, h("p", { class: "hint" }, play.description));
	}

	update(play) {
		this.button.classList.toggle("active", play.active);
		if (play.lasting || play.active) {
			this.button.setAttribute("aria-pressed", String(play.active));
		} else {
			this.button.removeAttribute("aria-pressed");
		}
	}
}

export class Requests {
	constructor() {
		this.rows = h("tbody", {});
		this.count = h("span", {});
		this.element = h("details", { class: "card requests" }, h("summary", {}, h("h2", {}, "What Blink was asked")),
			h("div", { class: "scroll" }, h("table", {}, h("thead", {}, h("tr", {}, h("th", { scope: "col" }, "Time"),
				h("th", { scope: "col" }, "Request"), h("th", { scope: "col" }, "Answer"))), this.rows)));
	}

	update(cloud) {
		this.rows.replaceChildren(...cloud.requests.map((request) => h("tr", {},
			h("td", {}, new Date(request.time).toLocaleTimeString()),
			h("td", {}, h("code", {}, `${request.method} ${request.path}`)),
			h("td", { class: request.status >= 200 && request.status < 400 ? "good" : "bad" },
				request.status === 0 ? "cut" : String(request.status)))));
	}
}
