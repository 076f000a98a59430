// What happens before the cameras of the simulated Blink.

import { button, h, setText, show } from "./dom.js";
import { post } from "./server.js";

export class Cameras {
	constructor() {
		this.choice = h("select", { id: "camera", onchange: () => this.showIncidents() });
		this.buttons = h("div", { class: "buttons" });
		this.outcome = h("p", { class: "status-text", role: "status", hidden: true });
		this.element = h("section", { class: "card", id: "cameras", "aria-label": "Cameras" }, h("h2", {}, "Before the cameras"),
			h("p", { class: "hint" }, "Let something happen there, and see what the add-on makes of it."),
			h("div", { class: "field" }, h("label", { for: "camera" }, "Camera"), this.choice), this.buttons, this.outcome);
	}

	update(cloud, home) {
		const customers = home.things.map((thing) => (thing.configuration.email || "").toLowerCase());
		const devices = cloud.devices.filter((device) => customers.includes(device.owner.toLowerCase()));
		show(this.element, devices.length > 0);
		const known = JSON.stringify(devices);
		if (this.known !== known) {
			this.known = known;
			this.devices = devices;
			this.build();
		}
	}

	build() {
		const before = this.choice.value;
		const groups = new Map();
		this.devices.forEach((device, index) => {
			const group = `${device.network} · ${device.owner}`;
			groups.set(group, [...(groups.get(group) || []), h("option", { value: keyOf(device) }, device.name)]);
		});
		this.choice.replaceChildren(...[...groups].map(([label, options]) => h("optgroup", { label }, ...options)));
		if (this.devices.some((device) => keyOf(device) === before)) {
			this.choice.value = before;
		}
		this.showIncidents();
	}

	showIncidents() {
		show(this.outcome, false);
		const device = this.devices.find((each) => keyOf(each) === this.choice.value);
		this.buttons.replaceChildren(...(device?.incidents || []).map((incident) => {
			const cause = button(incident.label, "small", () => this.cause(device, incident));
			cause.title = incident.description;
			cause.id = `cause-${incident.id}`;
			return cause;
		}));
	}

	async cause(device, incident) {
		const answer = await post("/cloud/cause", { owner: device.owner, device: device.id, incident: incident.id });
		setText(this.outcome, answer.result);
		show(this.outcome, true);
	}
}

function keyOf(device) {
	return `${device.owner} ${device.id}`;
}
