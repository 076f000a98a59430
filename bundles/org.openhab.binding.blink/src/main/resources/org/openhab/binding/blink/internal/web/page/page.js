// Keeps what is seen up to date, and sends what is wanted.
import { say } from './dom.js?{{query}}';
import { CameraPanel } from './camera.js?{{query}}';
import { showCameras, showNetworks } from './cards.js?{{query}}';
import { ClipPanel } from './clip.js?{{query}}';
import { OlderClips } from './older.js?{{query}}';
import { clock, language, relative, t } from './texts.js?{{query}}';
import { TimeLine } from './timeline.js?{{query}}';
import { Toasts } from './toasts.js?{{query}}';

const QUERY = '?{{query}}';
const REFRESH = 15_000;
const SOON = 15 * 60_000;

const byId = (id) => document.getElementById(id);

/** The same for the same act at the same thing. To arm and to disarm a network is the same: one undoes the other. */
const keyOfAct = ({ act, network, ...target }) => JSON.stringify(network === undefined ? { act, ...target } : { network });

/** The page as its parts see it. */
class App {
	home;
	/** Clips of the last days. */
	older = new OlderClips();
	#told;
	#ahead = 0;
	#timer;
	#ended = false;
	#asking;
	/** What is just being done. */
	#busy = new Set();
	#toasts = new Toasts(byId('toasts'));

	start() {
		document.documentElement.lang = language;
		byId('networks').setAttribute('aria-label', t('networks'));
		byId('cameras').setAttribute('aria-label', t('cameras'));
		byId('timeline').setAttribute('aria-label', t('timeLine'));
		say(byId('state'), t('loading'));
		this.camera = new CameraPanel(this);
		this.clip = new ClipPanel(this);
		this.timeLine = new TimeLine(this, byId('timeline'));
		document.addEventListener('visibilitychange', () => !document.hidden && this.refresh());
		window.addEventListener('online', () => this.refresh());
		this.refresh();
	}

	/** By the clock of openHAB. */
	now() {
		return Date.now() + this.#ahead;
	}

	/** Looks at the home now, and again after a while. */
	refresh() {
		this.#asking ??= this.#ask().finally(() => {
			this.#asking = undefined;
		});
		return this.#asking;
	}

	async #ask() {
		clearTimeout(this.#timer);
		if (this.#ended) {
			return;
		}
		try {
			const answer = await fetch(`home.json${QUERY}`, { cache: 'no-store' });
			if (answer.status === 403) {
				this.#end();
				return;
			}
			if (!answer.ok) {
				throw new Error(String(answer.status));
			}
			this.#told = await answer.json();
			this.#ahead = this.#told.now - Date.now();
			this.#show();
		} catch (failure) {
			console.warn(failure);
			this.#notice(t('unreachable'));
		}
		if (!document.hidden) {
			this.#timer = setTimeout(() => this.refresh(), REFRESH);
		}
	}

	/** The home as it was told last, with the older clips that are known. */
	#show() {
		const told = this.#told;
		this.home = { ...told, cameras: told.cameras.map((camera) => ({ ...camera, clips: this.older.with(camera, told.now) })) };
		this.#draw();
	}

	/** Somebody looks at what was since then. */
	async lookBack(from) {
		if (!this.#ended && await this.older.look(from, this.now())) {
			this.#show();
		}
	}

	#draw() {
		const { home } = this;
		byId('main').hidden = false;
		document.title = home.name;
		say(byId('name'), home.name);
		say(byId('state'), t('updated', { time: clock(home.now) }));
		this.#notice([home.online ? '' : t('stale'), home.notice,
			home.end - home.now < SOON ? t('endsSoon', { time: relative(home.end, home.now) }) : ''].filter(Boolean).join(' '));
		showNetworks(byId('networks'), this);
		showCameras(byId('cameras'), this);
		this.timeLine.update();
		this.camera.update();
		this.clip.update();
	}

	#notice(words) {
		byId('notice').hidden = !words;
		say(byId('notice'), words);
	}

	#end() {
		this.#ended = true;
		this.camera.dialog.close();
		this.clip.dialog.close();
		byId('main').hidden = true;
		say(byId('state'), '');
		this.#notice(t('ended'));
	}

	/** Whether something is just being done. */
	isBusy(wanted) {
		return this.#busy.has(keyOfAct(wanted));
	}

	#showBusy(wanted, busy) {
		this.#busy[busy ? 'add' : 'delete'](keyOfAct(wanted));
		showNetworks(byId('networks'), this);
		this.camera.update();
		this.clip.update();
	}

	/** Has something done, unless that is just being done, and says what has become of it. */
	async act(wanted, name) {
		if (this.isBusy(wanted)) {
			return false;
		}
		this.#showBusy(wanted, true);
		const toast = this.#toasts.add(t(`working.${wanted.act}`));
		try {
			const answer = await this.send(wanted);
			const result = answer.ok ? await answer.json() : { done: false, reason: 'none' };
			toast.end(result.done ? t(`done.${wanted.act}`, { name })
				: [t(`failed.${result.reason}`), result.message].filter(Boolean).join(' '), result.done ? 'good' : 'bad');
			if (result.done && wanted.act === 'delete') {
				this.older.deleted(wanted.clip);
			}
			return result.done;
		} catch (failure) {
			console.warn(failure);
			toast.end(t('failed.none'), 'bad');
			return false;
		} finally {
			this.#showBusy(wanted, false);
			// What was asked for before it was done is not new enough.
			await this.#asking;
			await this.refresh();
		}
	}

	/** Has something done about which nothing is said. */
	send(wanted) {
		return fetch(`act${QUERY}`, { method: 'POST', cache: 'no-store', keepalive: true,
			headers: { 'Content-Type': 'application/json', 'X-Blink-Page': this.home.token }, body: JSON.stringify(wanted) });
	}

	openCamera(key) {
		this.camera.open(key);
	}

	openClip(key, id) {
		this.clip.open(key, id);
	}
}

new App().start();
