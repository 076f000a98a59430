// What the add-on has found.

import { button, h, PartList, setText, show } from "./dom.js";
import { post } from "./server.js";

export class Inbox {
	constructor() {
		this.list = h("ul", { class: "found" });
		this.parts = new PartList(this.list, (proposal) => proposal.thing, (proposal) => new Found(proposal));
		this.empty = h("p", { class: "hint" }, "Nothing that is not there already.");
		this.scan = button("Look for things", "small", () => post("/inbox/scan", { binding: this.binding }));
		this.element = h("section", { class: "card", "aria-label": "Inbox", hidden: true },
			h("div", { class: "head" }, h("h2", {}, "Inbox"), this.scan), this.empty, this.list);
	}

	update(home) {
		this.binding = (home.types[0]?.uid || "").split(":")[0];
		this.parts.update(home.inbox);
		show(this.empty, home.inbox.length === 0);
		const somethingToFind = home.types.some((type) => type.bridges.length > 0);
		show(this.element, home.things.length > 0 && (somethingToFind || home.inbox.length > 0));
	}
}

class Found {
	constructor(proposal) {
		this.label = h("strong", {});
		this.element = h("li", {}, h("div", { class: "what" }, this.label, h("code", {}, proposal.thing)),
			h("div", { class: "buttons" },
				button("Add", "small main", () => post("/inbox/accept", { thing: proposal.thing })),
				button("Hide", "small", () => post("/inbox/ignore", { thing: proposal.thing }))));
	}

	update(proposal) {
		setText(this.label, proposal.label);
	}
}
