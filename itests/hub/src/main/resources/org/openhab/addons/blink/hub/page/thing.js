// A thing with its status, its channels and all that one can do with it.

import { button, form, h, PartList, setText, show, uniqueId } from "./dom.js";
import { field, parameterFields } from "./fields.js";
import { address, Media } from "./media.js";
import { summary } from "./payload.js";
import { post } from "./server.js";

const COLOURS = { ONLINE: "good", OFFLINE: "bad", REMOVING: "busy", INITIALIZING: "busy", UNKNOWN: "busy" };

export class ThingCard {
	constructor(thing, typeOf) {
		this.uid = thing.uid;
		this.typeOf = typeOf;
		this.title = h("h2", {});
		this.pill = h("span", { class: "pill" });
		this.text = h("p", { class: "status-text", role: "status" });
		this.pin = this.buildPin();
		this.channels = h("ul", { class: "channels" });
		this.channelList = new PartList(this.channels, (channel) => channel.id, (channel) => new ChannelRow(this.uid, channel));
		this.actions = h("div", { class: "actions" });
		this.properties = h("dl", { class: "properties" });
		this.configuration = h("div", {});
		this.toggle = button("Disable", "plain", () => this.deed(this.enabled ? "disable" : "enable"));
		this.removal = button("Remove", "plain danger", () => this.remove());
		this.manage = h("div", { class: "buttons" },
			button("Save again", "plain", () => this.deed("save")), this.toggle,
			this.removal);
		// Accounts are open at first, and what hangs on them is one line each.
		this.element = h("details", { class: "card thing", open: thing.bridge === null },
			h("summary", {}, h("div", { class: "head" },
				h("div", {}, this.title, h("code", { class: "uid" }, thing.uid)), this.pill)),
			this.text, this.pin, this.channels,
			fold("Actions", this.actions), fold("Configuration", this.configuration),
			fold("Properties", this.properties), this.manage);
	}

	update(thing) {
		const status = thing.status;
		this.enabled = status.detail !== "DISABLED";
		setText(this.title, thing.label);
		this.pill.className = `pill ${COLOURS[status.status] || "off"}`;
		setText(this.pill, status.detail === "NONE" ? status.status : `${status.status} · ${status.detail}`);
		setText(this.text, status.text);
		show(this.text, status.text !== "");
		setText(this.toggle, this.enabled ? "Disable" : "Enable");
		this.removing = status.status === "REMOVING";
		setText(this.removal, this.removing ? "Remove at once" : "Remove");
		const type = this.typeOf(thing.type);
		const takesPin = type?.parameters.some((parameter) => parameter.name === "pin");
		show(this.pin, takesPin && thing.editable && this.enabled && status.status === "OFFLINE");
		this.channelList.update(thing.channels);
		this.once("actions", thing.actions, () => this.buildActions(thing.actions));
		this.once("properties", thing.properties, () => this.buildProperties(thing.properties));
		this.once("configuration", [thing.configuration, thing.hidden, thing.editable, type],
			() => this.buildConfiguration(thing, type));
	}

	/** Builds a part anew only if something in it has changed, and nobody types there. */
	once(part, data, build) {
		const seen = JSON.stringify(data);
		if (this[`${part}Seen`] !== seen && !this[part].contains(document.activeElement)) {
			this[`${part}Seen`] = seen;
			build();
		}
	}

	buildPin() {
		const pin = field({ name: "pin", label: "PIN", type: "TEXT", description: "" });
		const configure = async (value) => {
			await post("/things/configure", { thing: this.uid, configuration: { pin: value } });
			pin.set("");
		};
		const another = form("inline", () => configure("new"),
			h("button", { type: "submit", class: "plain" }, "Have Blink send a PIN"));
		return h("div", { class: "pin" }, form("inline", () => configure(pin.value()), pin.element,
			h("button", { type: "submit", class: "main" }, "Enter")), another);
	}

	buildActions(actions) {
		this.actions.replaceChildren(...actions.map((action) => actionForm(this.uid, action)));
		show(this.actions.parentElement, actions.length > 0);
	}

	buildProperties(properties) {
		const names = Object.keys(properties).sort();
		this.properties.replaceChildren(...names.flatMap((name) => [h("dt", {}, name), h("dd", {}, properties[name])]));
		show(this.properties.parentElement, names.length > 0);
	}

	buildConfiguration(thing, type) {
		if (!type) {
			this.configuration.replaceChildren();
		} else if (thing.editable) {
			const fields = parameterFields(type.parameters, thing.configuration, thing.hidden);
			this.configuration.replaceChildren(form("stack", async () => {
				const configuration = {};
				fields.all.forEach((each) => {
					// What is not shown stays as it is, unless somebody has typed something or wants it to be empty.
					const unseen = thing.hidden.includes(each.name) || each.name === "pin";
					if (!unseen || each.value() !== "" || each.emptied()) {
						configuration[each.name] = each.value();
					}
				});
				await post("/things/configure", { thing: this.uid, configuration });
			}, ...fields.elements, h("div", { class: "buttons" }, h("button", { type: "submit", class: "main" }, "Save"))));
		} else {
			this.configuration.replaceChildren(h("p", { class: "hint" }, "This thing comes from a file and is changed there."),
				h("dl", { class: "properties" }, ...Object.keys(thing.configuration).sort()
					.flatMap((name) => [h("dt", {}, name), h("dd", {}, thing.configuration[name])])));
		}
	}

	/** Opens it and brings it into view. */
	reveal() {
		this.element.open = true;
		this.element.scrollIntoView({ block: "start" });
		this.element.querySelector("summary").focus({ preventScroll: true });
	}

	deed(path) {
		return post(`/things/${path}`, { thing: this.uid });
	}

	async remove() {
		if (window.confirm(`Remove ${this.title.textContent}?`)) {
			await this.deed(this.removing ? "force-remove" : "remove");
		}
	}
}

function fold(label, content) {
	return h("details", { class: "fold" }, h("summary", {}, label), content);
}

/** A channel, its state, and what can be sent to it. */
class ChannelRow {
	constructor(thing, channel) {
		this.thing = thing;
		this.id = channel.id;
		this.label = h("span", { class: "label" });
		this.state = h("span", { class: "state" });
		this.picture = h("img", { class: "picture", alt: channel.label, hidden: true });
		this.element = h("li", {}, h("div", { class: "what" }, this.label, h("code", {}, channel.id)), this.state,
			this.controls(channel), this.picture);
	}

	controls(channel) {
		if (channel.trigger || channel.readOnly) {
			return null;
		}
		if (channel.itemType === "Switch") {
			return h("div", { class: "buttons" }, button("On", "small", () => this.send("ON")),
				button("Off", "small", () => this.send("OFF")));
		}
		const id = uniqueId("command");
		const input = channel.options.length > 0
			? h("select", { id }, ...channel.options.map((option) => h("option", { value: option.value }, option.label)))
			: h("input", { id, type: "text", autocomplete: "off" });
		return form("inline", () => this.send(input.value),
			h("label", { for: id, class: "visually-hidden" }, `Command for ${channel.label}`), input,
			h("button", { type: "submit", class: "small" }, "Send"));
	}

	/** Most channels never hold an address. */
	showMedia(channel, url) {
		if (url && !this.media) {
			this.media = new Media(channel.label);
			this.element.append(this.media.element);
		}
		this.media?.update(url);
	}

	send(command) {
		return post("/things/command", { thing: this.thing, channel: this.id, command });
	}

	update(channel) {
		setText(this.label, channel.label);
		this.label.title = channel.description;
		const url = channel.itemType === "String" ? address(channel.state) : null;
		const shown = channel.trigger ? channel.lastTrigger && summary(channel.lastTrigger) : readable(channel);
		setText(this.state, shown === null ? "–" : channel.picture || url ? "" : shown);
		this.showMedia(channel, url);
		show(this.picture, channel.picture !== null);
		if (channel.picture && this.version !== channel.picture) {
			this.version = channel.picture;
			this.picture.src = `/hub/api/picture?${new URLSearchParams({ thing: this.thing, channel: this.id, v: this.version })}`;
		}
		this.state.className = `state ${["ON", "OFF", "UNDEF", "NULL"].includes(channel.state) ? channel.state.toLowerCase() : ""}`;
	}
}

/** Times as they are written where the reader lives. */
function readable(channel) {
	const time = channel.itemType === "DateTime" && /^\d{4}-/.test(channel.state || "")
		? new Date(channel.state.replace(/([+-]\d\d)(\d\d)$/, "$1:$2")) : null;
	return time && !Number.isNaN(time.getTime()) ? time.toLocaleString() : channel.stateLabel;
}

/** An action, its inputs and what came of it. */
function actionForm(thing, action) {
	const result = h("output", { class: "result" });
	const media = new Media(action.label);
	const inputs = action.inputs.map((input) => field({ ...input, type: simpleType(input.type) }, input.defaultValue));
	return h("section", { class: "action" }, h("h3", {}, action.label, " ", h("code", {}, `${action.name}()`)),
		h("p", { class: "hint" }, action.description),
		form("inline", async () => {
			setText(result, "…");
			media.update(null);
			try {
				const answer = await post("/things/call",
					{ thing, action: action.name, arguments: inputs.map((input) => input.value()) });
				const url = address(answer.result);
				setText(result, action.result === null ? "done" : url ? "" : answer.result);
				media.update(url);
			} catch (error) {
				setText(result, "");
				throw error;
			}
		}, ...inputs.map((input) => input.element), h("button", { type: "submit", class: "small" }, "Call"), result), media.element);
}

function simpleType(javaType) {
	return /Boolean|boolean/.test(javaType) ? "BOOLEAN" : /Integer|int|Long|long/.test(javaType) ? "INTEGER" : "TEXT";
}
