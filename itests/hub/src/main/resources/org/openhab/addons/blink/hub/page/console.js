// openHAB's console: what add-ons let people type.

import { button, form, h, setText, show, uniqueId } from "./dom.js";
import { post } from "./server.js";

const MOST_TYPED = 50;

export class Console {
	constructor() {
		this.typed = [];
		this.place = 0;
		this.shown = "";
		const id = uniqueId("console");
		this.suggestions = h("datalist", { id: `${id}-list` });
		this.input = h("input", {
			id, name: "line", type: "text", autocomplete: "off", autocapitalize: "off", spellcheck: "false",
			placeholder: "openhab:blink status", list: this.suggestions.id, oninput: () => this.suggest(),
			onfocus: () => this.suggest(), onkeydown: (event) => this.key(event)
		});
		this.stop = button("Stop", "small", () => post("/console/interrupt", {}));
		this.output = h("pre", { class: "console", tabindex: "0", role: "log", "aria-label": "Output of the console", hidden: true });
		this.element = h("section", { class: "card", id: "console", "aria-label": "Console" }, h("h2", {}, "Console"),
			h("p", { class: "hint" }, "What openHAB's console offers for the add-on. Type help for a list."),
			form("inline", () => this.run(), h("label", { for: id, class: "visually-hidden" }, "Console command"), this.input,
				this.suggestions, h("button", { type: "submit", class: "small main" }, "Run"), this.stop), this.output);
	}

	update(home) {
		const output = home.console;
		show(this.stop, output.busy);
		const text = output.lines.join("\n");
		show(this.output, output.number > 0);
		if (this.shown !== text) {
			this.shown = text;
			setText(this.output, text);
			this.output.scrollTop = this.output.scrollHeight;
		}
		show(this.element, home.things.length > 0);
	}

	async run() {
		const line = this.input.value.trim();
		if (line === "") {
			return;
		}
		await post("/console/run", { line });
		this.typed = [...this.typed.filter((each) => each !== line), line].slice(-MOST_TYPED);
		this.place = this.typed.length;
		this.input.value = "";
	}

	/** The lines before come back with the arrow keys, unless the browser shows suggestions. */
	key(event) {
		const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
		if (step === 0 || (this.input.value !== "" && !this.typed.includes(this.input.value))) {
			return;
		}
		event.preventDefault();
		this.place = Math.min(this.typed.length, Math.max(0, this.place + step));
		this.input.value = this.typed[this.place] || "";
	}

	async suggest() {
		const line = this.input.value;
		const answer = await post("/console/complete", { line }).catch(() => ({ lines: [] }));
		if (this.input.value === line) {
			this.suggestions.replaceChildren(...answer.lines.map((value) => h("option", { value })));
		}
	}
}
