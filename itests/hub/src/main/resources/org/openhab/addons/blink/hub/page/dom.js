// Elements without HTML in strings: whatever comes from outside becomes text and nothing else.

/** Makes an element; `on…` attributes are listeners, true and false are attributes without a value. */
export function h(tag, attributes = {}, ...children) {
	const element = document.createElement(tag);
	for (const [name, value] of Object.entries(attributes)) {
		if (name.startsWith("on")) {
			element.addEventListener(name.slice(2), value);
		} else if (value === true) {
			element.setAttribute(name, "");
		} else if (value !== false && value !== null && value !== undefined) {
			element.setAttribute(name, value);
		}
	}
	element.append(...children.filter((child) => child !== null && child !== undefined));
	return element;
}

/** Changes a text only where it differs, so that a screen reader does not read it again. */
export function setText(element, text) {
	if (element.textContent !== text) {
		element.textContent = text;
	}
}

/** Shows or hides. */
export function show(element, visible) {
	element.hidden = !visible;
}

/**
 * Keeps one part for each item, in the order of the items. A part has an `element` and an `update(item)`; it stays as
 * long as its item does, and with it what somebody is typing in it.
 */
export class PartList {
	constructor(container, keyOf, create) {
		this.container = container;
		this.keyOf = keyOf;
		this.create = create;
		this.parts = new Map();
	}

	update(items) {
		const keys = new Set(items.map(this.keyOf));
		for (const [key, part] of this.parts) {
			if (!keys.has(key)) {
				part.element.remove();
				this.parts.delete(key);
			}
		}
		items.forEach((item, index) => {
			const key = this.keyOf(item);
			let part = this.parts.get(key);
			if (!part) {
				part = this.create(item);
				this.parts.set(key, part);
			}
			if (this.container.children[index] !== part.element) {
				this.container.insertBefore(part.element, this.container.children[index] || null);
			}
			part.update(item);
		});
	}
}

let ids = 0;

/** An id that no other element has. */
export function uniqueId(prefix) {
	ids += 1;
	return `${prefix}-${ids}`;
}

const PROBLEM_MILLIS = 8000;
let forgetting = null;

/** Tells what went wrong where there is no place of its own for it. */
function complain(message) {
	const place = document.getElementById("problem");
	setText(place, message);
	show(place, true);
	clearTimeout(forgetting);
	forgetting = setTimeout(() => show(place, false), PROBLEM_MILLIS);
}

/** A button that is busy while its work is under way, and tells if that fails. */
export function button(label, className, work) {
	return h("button", {
		type: "button", class: className, onclick: async (event) => {
			const pressed = event.currentTarget;
			pressed.disabled = true;
			try {
				await work();
			} catch (error) {
				complain(error.message);
			} finally {
				pressed.disabled = false;
			}
		}
	}, label);
}

/** A form that tells what went wrong below its fields. */
export function form(className, work, ...children) {
	const problem = h("p", { class: "problem", role: "alert", hidden: true });
	const element = h("form", {
		class: className, novalidate: true, autocomplete: "off", onsubmit: async (event) => {
			event.preventDefault();
			const submit = element.querySelector("[type=submit]");
			show(problem, false);
			submit.disabled = true;
			try {
				await work();
			} catch (error) {
				setText(problem, error.message);
				show(problem, true);
			} finally {
				submit.disabled = false;
			}
		}
	}, ...children, problem);
	return element;
}
