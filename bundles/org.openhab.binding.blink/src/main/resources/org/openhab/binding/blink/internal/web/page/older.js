// Clips of more than a day ago: Blink is asked for them when somebody goes back so far, and not before.
import { keyOf } from './cards.js?{{query}}';

const QUERY = '?{{query}}';
const DAY = 86_400_000;
/** What openHAB may be asked for. */
const REACHES = [7, 30];
const FRESH = 10 * 60_000;
const AFTER_FAILURE = 60_000;

/** A minute passes between two looks at the last day. */
const isFar = (from, now) => from < now - DAY - 60_000;

/** What is known of the clips of the last days. */
export class OlderClips {
	#clips = new Map();
	#reach = 0;
	#freshUntil = 0;
	#peaceUntil = 0;
	#asking;
	#incomplete = false;

	/** The key of the words for those who look at what was since then; empty when all of it is known. */
	news(from, now) {
		return !isFar(from, now) ? '' : this.#asking ? 'olderLoading' : this.#incomplete ? 'olderMissing' : '';
	}

	/**
	 * Asks for the clips since then, unless they are known.
	 *
	 * @param now by the clock of openHAB
	 * @return whether there is something new, when there is
	 */
	async look(from, now) {
		if (!isFar(from, now) || this.#asking || now < this.#peaceUntil) {
			return false;
		}
		const reach = REACHES.find((days) => from >= now - days * DAY) ?? REACHES[REACHES.length - 1];
		if (reach <= this.#reach && now < this.#freshUntil) {
			return false;
		}
		this.#asking = this.#ask(Math.max(reach, this.#reach), now);
		await this.#asking;
		this.#asking = undefined;
		return true;
	}

	async #ask(reach, now) {
		try {
			const answer = await fetch(`clips-${reach}.json${QUERY}`, { cache: 'no-store' });
			if (!answer.ok) {
				throw new Error(String(answer.status));
			}
			const { complete, cameras } = await answer.json();
			this.#clips = new Map(cameras.map((camera) => [keyOf(camera), camera.clips]));
			this.#incomplete = !complete;
			this.#reach = reach;
			this.#freshUntil = now + FRESH;
		} catch (failure) {
			console.warn(failure);
			this.#incomplete = true;
		}
		this.#peaceUntil = this.#incomplete ? now + AFTER_FAILURE : 0;
		this.#freshUntil = this.#incomplete ? 0 : this.#freshUntil;
	}

	/** Something of it was deleted. */
	deleted(id) {
		for (const [key, clips] of this.#clips) {
			this.#clips.set(key, clips.filter((clip) => clip.id !== id));
		}
		this.#freshUntil = 0;
	}

	/** All clips of a camera of the home: for the last day the home knows best. */
	with(camera, now) {
		const older = (this.#clips.get(keyOf(camera)) ?? []).filter((clip) => clip.time < now - DAY);
		const ids = new Set(older.map((clip) => clip.id));
		return [...camera.clips.filter((clip) => !ids.has(clip.id)), ...older];
	}
}
