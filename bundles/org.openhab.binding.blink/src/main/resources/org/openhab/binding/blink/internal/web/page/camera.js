// One camera, large: live view, commands, newest clips.
import { address, button, closeBeside, h, icon, keep, say, showBusy } from './dom.js?{{query}}';
import { facts, keyOf, showPicture } from './cards.js?{{query}}';
import { LivePlayer } from './live.js?{{query}}';
import { clock, day, full, relative, t, typeOf } from './texts.js?{{query}}';

const NEWEST = 24;
const SAYS = { starting: 'liveStarting', ended: 'liveEnded', failed: 'liveFailed', unsupported: 'liveUnsupported',
	otherCamera: 'liveOtherCamera' };

/** A picture of a clip, and what it shows. */
export function clipButton(app, key) {
	const element = h('button', { type: 'button', class: 'clip', onclick: () => app.openClip(key(), element.clipId) },
		h('span', { class: 'thumb' }, icon('play'), h('img', { alt: '', loading: 'lazy', hidden: true })),
		h('span', { class: 'type' }), h('span', { class: 'time' }));
	return element;
}

export function showClip(element, clip) {
	element.clipId = clip.id;
	const image = element.querySelector('img');
	const wanted = clip.thumbnail ? address(clip.thumbnail) : '';
	if (image.wanted !== wanted) {
		image.wanted = wanted;
		image.hidden = !wanted;
		if (wanted) {
			image.onerror = () => { image.hidden = true; };
			image.src = wanted;
		}
	}
	say(element.querySelector('.type'), typeOf(clip));
	say(element.querySelector('.time'), `${day(clip.time)}, ${clock(clip.time)}`);
	element.setAttribute('aria-label', `${typeOf(clip)}, ${full(clip.time)}`);
}

/** The panel of the camera that is open. */
export class CameraPanel {
	#app;
	#key;
	#player;
	/** What there is to say, before what is said by itself. */
	#words = '';

	constructor(app) {
		this.#app = app;
		this.title = h('h2', { id: 'camera-name' });
		this.facts = h('div', { class: 'facts' });
		this.image = h('img', { alt: '', hidden: true });
		this.video = h('video', { playsinline: true, muted: true, controls: true, hidden: true });
		this.video.muted = true;
		this.message = h('p', { class: 'message', role: 'status' });
		this.live = button(t('live'), 'play', () => this.#toggleLive(), { kind: 'primary' });
		this.picture = button(t('picture'), 'camera', () => this.#act('picture'));
		this.record = button(t('record'), 'record', () => this.#act('record'));
		this.clips = h('div', { class: 'clips' });
		this.noClips = h('p', { class: 'empty' }, t('noClips'));
		this.dialog = h('dialog', { class: 'panel', 'aria-labelledby': 'camera-name', onclose: () => this.#closed() },
			h('header', {}, this.title, this.facts, button(t('close'), 'close', () => this.dialog.close(), { quiet: true })),
			h('div', { class: 'stage' }, this.image, this.video, this.message),
			h('div', { class: 'tools' }, this.live, this.picture, this.record),
			h('h3', {}, t('newestClips')), this.clips, this.noClips);
		closeBeside(this.dialog);
		document.body.append(this.dialog);
	}

	open(key) {
		this.#leave();
		this.#key = key;
		this.#say('');
		this.update();
		this.dialog.showModal();
		this.live.focus();
	}

	/** What has changed; closes when the camera is gone. */
	update() {
		if (!this.#key) {
			return;
		}
		const camera = this.#camera();
		if (!camera) {
			this.dialog.close();
			return;
		}
		say(this.title, camera.name);
		this.facts.replaceChildren(...facts(camera));
		showPicture(this.image, camera);
		this.live.hidden = !camera.live;
		this.live.disabled = !camera.online && !this.#player;
		if (!this.#player) {
			this.#say(this.#words);
		}
		showBusy(this.picture, this.#app.isBusy(this.#wanted(camera, 'picture')));
		showBusy(this.record, this.#app.isBusy(this.#wanted(camera, 'record')));
		const newest = [...camera.clips].sort((a, b) => b.time - a.time).slice(0, NEWEST);
		keep(this.clips, newest, (clip) => clip.id, () => clipButton(this.#app, () => this.#key), showClip);
		this.noClips.hidden = newest.length > 0;
		this.clips.hidden = newest.length === 0;
		this.image.alt = [camera.snapshot && camera.name, camera.snapshot?.time && relative(camera.snapshot.time, this.#app.now())]
			.filter(Boolean).join(', ');
	}

	#camera() {
		return this.#app.home.cameras.find((camera) => keyOf(camera) === this.#key);
	}

	#wanted(camera, act) {
		return { act, family: camera.family, camera: camera.id };
	}

	#act(act) {
		const camera = this.#camera();
		if (camera) {
			this.#app.act(this.#wanted(camera, act), camera.name);
		}
	}

	#say(words) {
		this.#words = words;
		const camera = this.#camera();
		say(this.message, words || (camera?.hidden ? t('hidden') : camera?.snapshot ? '' : t('noPicture')));
	}

	#toggleLive() {
		const camera = this.#camera();
		if (this.#player) {
			this.#stop('');
			this.#endLive();
		} else if (camera?.live) {
			this.#player = new LivePlayer(this.video, (news) => this.#tell(news));
			this.#label('stop');
			this.#player.start(address(camera.live));
		}
	}

	/** Unless somebody else looks. Otherwise the camera would go on until Blink's patience is over. */
	#endLive() {
		const camera = this.#camera();
		if (camera?.live) {
			this.#app.send(this.#wanted(camera, 'stopLive')).catch((failure) => console.warn(failure));
		}
	}

	#label(words) {
		say(this.live.querySelector('span'), t(words));
		this.live.querySelector('svg').replaceWith(icon(words === 'stop' ? 'stop' : 'play'));
	}

	#tell(news) {
		if (news === 'playing' || news === 'refused') {
			this.video.hidden = false;
			say(this.message, '');
		} else if (news === 'starting') {
			this.#say(t(SAYS.starting));
		} else {
			this.#stop(t(SAYS[news]));
		}
		this.dialog.classList.toggle('waiting', news === 'starting');
	}

	#stop(words) {
		this.#player?.stop();
		this.#player = undefined;
		this.video.hidden = true;
		this.dialog.classList.remove('waiting');
		this.#label('live');
		this.#say(words);
	}

	/** Told a moment later: who was fast has opened it again by then. */
	#closed() {
		if (!this.dialog.open) {
			this.#leave();
		}
	}

	#leave() {
		const looked = this.#player !== undefined;
		this.#stop('');
		if (looked) {
			this.#endLive();
		}
		this.#key = undefined;
	}
}
