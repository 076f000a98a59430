// One clip: plays it, goes to the one before and the one after, saves and deletes.
import { address, button, closeBeside, h, say, showBusy } from './dom.js?{{query}}';
import { keyOf } from './cards.js?{{query}}';
import { full, t, typeOf } from './texts.js?{{query}}';

/** The clip that is open. */
export class ClipPanel {
	#app;
	#key;
	#id;

	constructor(app) {
		this.#app = app;
		this.title = h('h2', { id: 'clip-name' });
		this.line = h('p', { class: 'soft' });
		this.video = h('video', { controls: true, playsinline: true, preload: 'auto' });
		this.message = h('p', { class: 'message', role: 'status' });
		this.video.addEventListener('error', () => this.video.getAttribute('src') && say(this.message, t('cannotPlay')));
		this.before = button(t('previous'), 'left', () => this.#step(-1), { quiet: true });
		this.after = button(t('next'), 'right', () => this.#step(1), { quiet: true });
		this.save = button(t('save'), 'save', () => this.#act('save'));
		this.remove = button(t('remove'), 'bin', () => this.#ask(true), { kind: 'danger' });
		this.reallyRemove = button(t('remove'), 'bin', () => this.#act('delete'), { kind: 'danger' });
		this.keepIt = button(t('keepIt'), null, () => {
			this.#ask(false);
			this.remove.focus();
		});
		this.question = h('div', { class: 'tools question', role: 'alertdialog', 'aria-labelledby': 'remove-question', hidden: true },
			h('p', { id: 'remove-question' }, t('removeForGood')), this.keepIt, this.reallyRemove);
		this.tools = h('div', { class: 'tools' }, this.before, this.after, h('span', { class: 'gap' }), this.save, this.remove);
		this.dialog = h('dialog', { class: 'panel', 'aria-labelledby': 'clip-name', onclose: () => this.#closed() },
			h('header', {}, h('div', {}, this.title, this.line), button(t('close'), 'close', () => this.dialog.close(), { quiet: true })),
			h('div', { class: 'stage' }, this.video, this.message), this.tools, this.question);
		closeBeside(this.dialog);
		this.dialog.addEventListener('keydown', (event) => {
			if (event.target !== this.video && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
				this.#step(event.key === 'ArrowLeft' ? -1 : 1);
			}
		});
		document.body.append(this.dialog);
	}

	open(key, id) {
		this.#key = key;
		this.#show(id);
		if (!this.dialog.open) {
			this.dialog.showModal();
		}
	}

	/** What has changed; closes when the clip is gone. */
	update() {
		if (!this.#id) {
			return;
		}
		const clips = this.#clips();
		const place = clips.findIndex((clip) => clip.id === this.#id);
		if (place < 0) {
			this.dialog.close();
			return;
		}
		const clip = clips[place];
		const where = clip.sources.map((source) => t(`sources.${source}`)).join(' + ');
		say(this.line, [typeOf(clip), full(clip.time), where].filter(Boolean).join(' · '));
		this.before.disabled = place === 0;
		this.after.disabled = place === clips.length - 1;
		this.save.hidden = !clip.path;
		this.remove.hidden = !clip.canDelete;
		showBusy(this.save, this.#app.isBusy(this.#wanted('save')));
		showBusy(this.reallyRemove, this.#app.isBusy(this.#wanted('delete')));
	}

	#camera() {
		return this.#app.home.cameras.find((camera) => keyOf(camera) === this.#key);
	}

	#clips() {
		const camera = this.#camera();
		return camera ? [...camera.clips].sort((a, b) => a.time - b.time) : [];
	}

	#show(id) {
		this.#id = id;
		this.#ask(false);
		const camera = this.#camera();
		const clip = this.#clips().find((one) => one.id === id);
		if (!camera || !clip) {
			return;
		}
		say(this.title, camera.name);
		say(this.message, clip.path ? '' : t('notPlayable'));
		this.video.hidden = !clip.path;
		if (clip.thumbnail) {
			this.video.poster = address(clip.thumbnail);
		} else {
			this.video.removeAttribute('poster');
		}
		if (clip.path) {
			this.video.src = address(clip.path);
			this.video.play().catch(() => undefined);
		} else {
			this.video.removeAttribute('src');
			this.video.load();
		}
		this.update();
	}

	#step(by) {
		const clips = this.#clips();
		const next = clips[clips.findIndex((clip) => clip.id === this.#id) + by];
		if (next) {
			this.#show(next.id);
		}
	}

	#ask(ask) {
		this.question.hidden = !ask;
		this.tools.hidden = ask;
		if (ask) {
			this.keepIt.focus();
		}
	}

	#wanted(act) {
		const { family, id } = this.#camera();
		return { act, family, camera: id, clip: this.#id };
	}

	async #act(act) {
		const camera = this.#camera();
		const id = this.#id;
		if (camera && id) {
			const done = await this.#app.act(this.#wanted(act), camera.name);
			if (act === 'delete' && this.#id === id) {
				this.#ask(false);
				if (done) {
					this.dialog.close();
				}
			}
		}
	}

	/** Told a moment later: who was fast has opened it again by then. */
	#closed() {
		if (this.dialog.open) {
			return;
		}
		this.#id = undefined;
		this.video.pause();
		this.video.removeAttribute('src');
		this.video.load();
	}
}
