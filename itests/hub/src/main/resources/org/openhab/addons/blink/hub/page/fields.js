// Fields for the parameters of a configuration and the inputs of an action.

import { h, uniqueId } from "./dom.js";

/** A PIN is typed anew each time, and nobody should read it over a shoulder from a saved form. */
const PIN = "pin";

/**
 * A field with a label and an explanation.
 *
 * @param alreadySet whether it has a value that is not shown
 */
export function field(description, value = "", alreadySet = false) {
	const id = uniqueId("field");
	const input = control(description, id, alreadySet);
	input.value = value;
	const hint = description.description ? h("p", { class: "hint", id: `${id}-hint` }, description.description) : null;
	if (hint) {
		input.setAttribute("aria-describedby", hint.id);
	}
	const label = h("label", { for: id }, description.label,
		description.required ? h("span", { class: "required", title: "required" }, " *") : null);
	const empty = h("input", { type: "checkbox", id: `${id}-empty` });
	const emptying = alreadySet ? h("p", { class: "emptying" }, empty, h("label", { for: empty.id }, "Empty it")) : null;
	return {
		name: description.name,
		element: h("div", { class: "field" }, label, input, hint, emptying),
		value: () => (empty.checked ? "" : input.value.trim()),
		emptied: () => empty.checked,
		set: (text) => { input.value = text; }
	};
}

function control(description, id, alreadySet) {
	const attributes = { id, name: description.name };
	if (description.options && description.options.length > 0 && description.type === "TEXT") {
		return select(attributes, description.options.map((option) => [option.value, option.label]));
	}
	if (description.type === "BOOLEAN") {
		return select(attributes, [["true", "Yes"], ["false", "No"]]);
	}
	attributes.placeholder = alreadySet ? "unchanged" : description.defaultValue || "";
	attributes.autocomplete = "off";
	attributes.spellcheck = "false";
	if (description.secret) {
		attributes.type = "password";
		attributes.autocomplete = "new-password";
	} else if (description.type === "INTEGER" || description.type === "DECIMAL") {
		attributes.type = "text";
		attributes.inputmode = "decimal";
	} else {
		attributes.type = "text";
		attributes.inputmode = description.name === PIN ? "numeric" : null;
	}
	return h("input", attributes);
}

function select(attributes, choices) {
	return h("select", attributes, h("option", { value: "" }, "—"),
		...choices.map(([value, label]) => h("option", { value }, label)));
}

/** Fields for all parameters; those for experts are folded away. */
export function parameterFields(parameters, configuration = {}, hidden = []) {
	const fields = parameters.map((parameter) => ({
		parameter,
		...field(parameter, configuration[parameter.name] ?? "", hidden.includes(parameter.name))
	}));
	const simple = fields.filter((each) => !each.parameter.advanced).map((each) => each.element);
	const advanced = fields.filter((each) => each.parameter.advanced).map((each) => each.element);
	const folded = advanced.length > 0
		? h("details", { class: "fold" }, h("summary", {}, "Advanced"), h("div", { class: "fields" }, ...advanced))
		: null;
	return {
		elements: [h("div", { class: "fields" }, ...simple), folded],
		get: (name) => fields.find((each) => each.name === name),
		all: fields
	};
}
