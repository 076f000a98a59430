// Links to what the add-on has to show.

import { button, h, setText, show } from "./dom.js";

const OURSELVES = ["127.0.0.1", "localhost"];
const CLIP = /\.mp4$/;

/** The address in a text, null if it is none. One of this server is made relative, by whatever name it is called. */
export function address(text) {
	if (!/^(https?:\/\/|\/blink\/)\S+$/.test(text || "")) {
		return null;
	}
	try {
		const url = new URL(text, location.href);
		const here = url.port === location.port && OURSELVES.includes(url.hostname) && OURSELVES.includes(location.hostname);
		return here ? new URL(url.pathname + url.search, location.href) : url;
	} catch (error) {
		return null;
	}
}

/** A link, and if it leads to a clip a player, which loads nothing before somebody wants to see it. */
export class Media {
	constructor(label) {
		this.link = h("a", { target: "_blank", rel: "noopener noreferrer" });
		this.play = button("Play", "small", () => this.start());
		this.problem = h("p", { class: "problem", role: "alert", hidden: true });
		this.player = h("video", {
			class: "picture", controls: true, playsinline: true, preload: "none", "aria-label": label, hidden: true,
			onerror: () => {
				setText(this.problem, "This clip cannot be played now.");
				show(this.problem, this.player.hasAttribute("src"));
			}
		});
		this.element = h("div", { class: "media", hidden: true }, this.link, this.play, this.player, this.problem);
	}

	/** @param url of {@link address}, or null for nothing at all */
	update(url) {
		show(this.element, url !== null);
		const wanted = url?.href ?? null;
		if (this.url === wanted) {
			return;
		}
		this.url = wanted;
		// Who watches a clip is not disturbed by the next one.
		if (!url || this.player.paused || this.player.ended) {
			this.stop();
		}
		if (url) {
			this.link.href = wanted;
			this.link.textContent = decodeURIComponent(url.pathname);
			show(this.play, CLIP.test(url.pathname));
		}
	}

	async start() {
		show(this.problem, false);
		show(this.player, true);
		this.player.src = this.url;
		try {
			await this.player.play();
		} catch (error) {
			// Who stops it before it has begun knows that, and of all else the player tells itself.
			if (error.name !== "AbortError" && error.name !== "NotSupportedError") {
				throw error;
			}
		}
	}

	stop() {
		this.player.pause();
		this.player.removeAttribute("src");
		this.player.load();
		show(this.player, false);
		show(this.problem, false);
	}
}
