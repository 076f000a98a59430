// Adding a thing: first of all an account.

import { button, form, h, setText, show } from "./dom.js";
import { field, parameterFields } from "./fields.js";
import { post } from "./server.js";

/** A PIN can only be known once there is an account. */
const NOT_AT_FIRST = ["pin"];
const CLOUD_URL = "cloudUrl";

export class Adding {
	constructor() {
		this.known = "";
		this.title = h("h2", {}, "Add your Blink account");
		this.body = h("div", {});
		this.fold = h("details", { class: "card adding", open: true }, h("summary", {}, this.title), this.body);
		this.element = this.fold;
	}

	update(home) {
		const first = home.things.length === 0;
		if (first !== this.first) {
			this.first = first;
			this.fold.open = first;
			setText(this.title, first ? "Add your Blink account" : "Add another thing");
		}
		const known = JSON.stringify([home.types, home.cloud?.customers, home.things.map((thing) => thing.uid)]);
		if (known !== this.known) {
			this.known = known;
			this.build(home);
		}
	}

	build(home) {
		const types = home.types.filter((type) => type.bridges.length === 0
			|| home.things.some((thing) => type.bridges.includes(thing.type)));
		if (types.length === 0) {
			this.body.replaceChildren(h("p", { class: "hint" }, "The add-on is not there (yet)."));
			return;
		}
		const choice = h("select", { id: "add-type", onchange: () => this.buildForm(home, types, choice.value) },
			...types.map((type) => h("option", { value: type.uid }, type.label)));
		const chooser = h("div", { class: "field" }, h("label", { for: "add-type" }, "Kind of thing"), choice);
		show(chooser, types.length > 1);
		this.place = h("div", {});
		this.body.replaceChildren(chooser, this.place);
		this.buildForm(home, types, choice.value);
	}

	buildForm(home, types, uid) {
		const type = types.find((each) => each.uid === uid);
		const bridges = home.things.filter((thing) => type.bridges.includes(thing.type));
		const fields = parameterFields(type.parameters.filter((each) => !NOT_AT_FIRST.includes(each.name)),
			home.cloud ? { [CLOUD_URL]: home.cloud.address } : {});
		const id = field({ name: "id", label: "ID", type: "TEXT", required: true, description: "How openHAB calls it." },
			freeId(home, type));
		fields.elements[1]?.querySelector(".fields")?.prepend(id.element);
		this.place.replaceChildren(h("p", { class: "lead" }, type.description),
			home.cloud && fields.get("email") ? customers(home.cloud.customers, fields) : "",
			form("stack", async () => {
				const configuration = {};
				fields.all.forEach((each) => { configuration[each.name] = each.value(); });
				await post("/things/add", { type: type.uid, id: id.value(), bridge: bridges[0]?.uid, configuration });
			}, ...fields.elements, h("div", { class: "buttons" }, h("button", { type: "submit", class: "main" }, "Add"))));
	}
}

function freeId(home, type) {
	for (let number = 1; ; number += 1) {
		const id = number === 1 ? "home" : `home${number}`;
		if (!home.things.some((thing) => thing.type === type.uid && thing.uid.endsWith(`:${id}`))) {
			return id;
		}
	}
}

/** The invented people of the simulated cloud. */
function customers(people, fields) {
	return h("div", { class: "note" }, h("p", {}, "The simulated Blink knows these invented people:"),
		h("ul", { class: "people" }, ...people.map((person) => h("li", {},
			h("span", {}, h("strong", {}, person.email), " with the password ", h("code", {}, person.password), ", ",
				person.pinBy === "off" ? "without a PIN" : `PIN by ${person.pinBy}`),
			button("Fill in", "small", () => {
				fields.get("email").set(person.email);
				fields.get("password").set(person.password);
			})))));
}
