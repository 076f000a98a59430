// Short news at the edge of the page.
import { h, say } from './dom.js?{{query}}';

const LONG_ENOUGH = 6_000;

/** News that go by themselves. */
export class Toasts {
	#parent;

	constructor(parent) {
		this.#parent = parent;
		document.addEventListener('close', () => this.#rise(), true);
	}

	/** Something goes on; ends with what has become of it. */
	add(words) {
		const element = h('p', { class: 'toast busy' }, words);
		this.#rise();
		this.#parent.append(element);
		return {
			end: (news, mood) => {
				element.className = `toast ${mood}`;
				say(element, news);
				setTimeout(() => element.remove(), LONG_ENOUGH);
			},
		};
	}

	/** What is open as a dialog is above everything else. */
	#rise() {
		const open = document.querySelectorAll('dialog[open]');
		const place = open[open.length - 1] ?? document.body;
		if (this.#parent.parentElement !== place) {
			place.append(this.#parent);
		}
	}
}
