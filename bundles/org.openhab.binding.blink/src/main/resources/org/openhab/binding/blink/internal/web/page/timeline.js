// All clips of all cameras, each camera in its lane, over days.
import { address, button, h, icon, keep, say } from './dom.js?{{query}}';
import { keyOf } from './cards.js?{{query}}';
import { groups, Scale } from './scale.js?{{query}}';
import { clock, day, full, span, t, typeOf } from './texts.js?{{query}}';

const HOUR = 3_600_000;
const SPACE = 74;
const TICK_SPACE = 84;
const SPANS = [3, 24, 7 * 24, 30 * 24];

/** The time line. */
export class TimeLine {
	#app;
	#scale;
	#pointers = new Map();
	#dragged = false;

	constructor(app, parent) {
		this.#app = app;
		this.range = h('p', { class: 'range' });
		this.ticks = h('div', { class: 'ticks', 'aria-hidden': 'true' });
		this.lanes = h('div', { class: 'lanes' });
		this.field = h('div', { class: 'field', role: 'group', 'aria-label': t('timeLine'), 'aria-describedby': 'time-line-help' },
			this.ticks, this.lanes);
		const spans = SPANS.map((hours) => {
			const show = button(span(hours, 'narrow'), null,
				() => this.#look(this.#scale.last - hours * HOUR, this.#scale.last), { kind: 'small' });
			show.setAttribute('aria-label', span(hours, 'long'));
			return show;
		});
		parent.append(h('header', {}, h('h2', {}, t('timeLine')), this.range, h('div', { class: 'tools' }, ...spans,
			h('div', { class: 'tools' }, button(t('earlier'), 'left', () => this.#set(this.#scale.move(-0.6)), { quiet: true, kind: 'small' }),
			button(t('later'), 'right', () => this.#set(this.#scale.move(0.6)), { quiet: true, kind: 'small' }),
			button(t('zoomOut'), 'minus', () => this.#set(this.#scale.zoom(0.5)), { quiet: true, kind: 'small' }),
			button(t('zoomIn'), 'plus', () => this.#set(this.#scale.zoom(2)), { quiet: true, kind: 'small' })))),
		this.field, h('p', { id: 'time-line-help', class: 'soft help' }, t('timeLineHelp')));
		this.field.addEventListener('keydown', (event) => this.#key(event));
		this.field.addEventListener('wheel', (event) => this.#wheel(event), { passive: false });
		this.field.addEventListener('pointerdown', (event) => this.#down(event));
		this.field.addEventListener('pointermove', (event) => this.#move(event));
		for (const end of ['pointerup', 'pointercancel', 'pointerleave']) {
			this.field.addEventListener(end, (event) => this.#pointers.delete(event.pointerId));
		}
		// After a drag, what the pointer happens to be on is not meant.
		this.field.addEventListener('click', (event) => {
			// What the keyboard presses has no place, and is always meant.
			if (this.#dragged && event.detail > 0) {
				event.stopPropagation();
				event.preventDefault();
				this.#dragged = false;
			}
		}, true);
		new ResizeObserver(() => this.#draw()).observe(this.field);
	}

	/** Another state of the home. */
	update() {
		const { clipsSince } = this.#app.home;
		const last = Math.ceil((this.#app.now() + 60_000) / 60_000) * 60_000;
		this.#scale = this.#scale ? this.#scale.within(clipsSince, last)
			: new Scale(clipsSince, last, Math.max(clipsSince, last - 24 * HOUR), last);
		this.#draw();
	}

	#look(from, to) {
		this.#set(new Scale(this.#scale.first, this.#scale.last, from, to));
	}

	#set(scale) {
		this.#scale = scale;
		this.#draw();
	}

	#width() {
		return this.ticks.clientWidth;
	}

	#draw() {
		const width = this.#width();
		if (!this.#scale || width === 0) {
			return;
		}
		const { home } = this.#app;
		const { from, to } = this.#scale;
		const focused = this.lanes.contains(document.activeElement) ? document.activeElement : undefined;
		const lane = focused?.closest('.lane');
		const clip = focused?.group?.clips[0];
		const seen = home.cameras.flatMap((camera) => camera.clips).filter((clip) => clip.time >= from && clip.time <= to);
		const sameDay = new Date(from).toDateString() === new Date(to).toDateString();
		this.#app.lookBack(from);
		const news = this.#app.older.news(from, this.#app.now());
		say(this.range, [t('inAll', { n: seen.length, from: `${day(from)}, ${clock(from)}`,
			to: sameDay ? clock(to) : `${day(to)}, ${clock(to)}` }), news && t(news)].filter(Boolean).join(' · '));
		this.ticks.replaceChildren(...this.#scale.ticks(Math.max(2, width / TICK_SPACE)).map((tick) => {
			const element = h('span', { class: tick.isDay ? 'tick day' : 'tick' }, tick.isDay ? day(tick.time) : clock(tick.time));
			element.style.left = `${this.#scale.place(tick.time) * 100}%`;
			return element;
		}));
		keep(this.lanes, home.cameras, keyOf, () => h('div', { class: 'lane', role: 'group' }, h('h3', {}, h('span', {})), h('div', { class: 'track' })),
			(lane, camera) => this.#drawLane(lane, camera, width));
		const marks = [...this.lanes.querySelectorAll('.mark')];
		if (!marks.some((mark) => mark.tabIndex === 0) && marks.length > 0) {
			marks[marks.length - 1].tabIndex = 0;
		}
		if (clip && !focused.isConnected) {
			// Its clip has come into another group.
			marks.find((mark) => lane.contains(mark) && mark.group.clips.some((one) => one.id === clip.id))
				?.focus({ preventScroll: true });
		}
	}

	#drawLane(lane, camera, width) {
		lane.setAttribute('aria-label', camera.name);
		say(lane.querySelector('h3 span'), camera.name);
		const clips = [...camera.clips].sort((a, b) => a.time - b.time);
		// The oldest of a group gives its key: it stays when newer ones come.
		keep(lane.querySelector('.track'), groups(clips, this.#scale, width, SPACE), (group) => group.clips[0].id,
			() => {
				const mark = h('button', { type: 'button', class: 'mark', tabindex: '-1',
					onclick: () => this.#open(camera, mark.group),
					onfocus: () => this.#rove(mark) },
				icon('play'), h('img', { alt: '', loading: 'lazy', draggable: 'false', hidden: true }),
				h('span', { class: 'when' }), h('span', { class: 'count' }));
				return mark;
			}, (mark, group) => this.#drawMark(mark, group));
	}

	#drawMark(mark, group) {
		const newest = group.clips[group.clips.length - 1];
		mark.group = group;
		mark.style.left = `${group.left}px`;
		mark.dataset.type = newest.type.toLowerCase();
		const picture = [...group.clips].reverse().find((clip) => clip.thumbnail)?.thumbnail;
		const image = mark.querySelector('img');
		if (image.wanted !== picture) {
			image.wanted = picture;
			image.hidden = !picture;
			if (picture) {
				image.onerror = () => { image.hidden = true; };
				image.src = address(picture);
			}
		}
		const many = group.clips.length > 1;
		say(mark.querySelector('.when'), clock(group.clips[0].time));
		const count = mark.querySelector('.count');
		count.hidden = !many;
		say(count, many ? String(group.clips.length) : '');
		const words = many ? t('inAll', { n: group.clips.length, from: full(group.clips[0].time), to: full(newest.time) })
			: `${typeOf(newest)}, ${full(newest.time)}`;
		mark.setAttribute('aria-label', words);
		mark.title = words;
	}

	#open(camera, group) {
		const times = group.clips.map((clip) => clip.time);
		const closer = this.#scale.around(times[0], times[times.length - 1]);
		if (group.clips.length > 1 && closer.length < this.#scale.length * 0.8) {
			this.#set(closer);
		} else {
			this.#app.openClip(keyOf(camera), group.clips[group.clips.length - 1].id);
		}
	}

	/** One of all marks is reached with the tab key, the others with the arrow keys. */
	#rove(mark) {
		for (const other of this.lanes.querySelectorAll('.mark')) {
			other.tabIndex = other === mark ? 0 : -1;
		}
	}

	#key(event) {
		if (event.ctrlKey || event.metaKey || event.altKey) {
			return;
		}
		if (event.key === '+' || event.key === '=') {
			this.#zoomAt(event.target, 2);
		} else if (event.key === '-') {
			this.#zoomAt(event.target, 0.5);
		} else if (event.key.startsWith('Arrow') && event.target.classList.contains('mark')) {
			event.preventDefault();
			this.#walk(event.target, event.key);
		}
	}

	/** Who is at a mark stays there. */
	#zoomAt(mark, factor) {
		const clip = mark.group?.clips[0];
		this.#set(this.#scale.zoom(factor, clip && this.#scale.place(clip.time)));
	}

	#walk(mark, key) {
		const marksOf = (lane) => [...lane.querySelectorAll('.mark')];
		const lane = mark.closest('.lane');
		if (key === 'ArrowLeft' || key === 'ArrowRight') {
			const marks = marksOf(lane);
			marks[marks.indexOf(mark) + (key === 'ArrowLeft' ? -1 : 1)]?.focus();
			return;
		}
		let next = lane;
		do {
			next = key === 'ArrowUp' ? next.previousElementSibling : next.nextElementSibling;
		} while (next && marksOf(next).length === 0);
		if (next) {
			const distance = (other) => Math.abs(other.group.left - mark.group.left);
			marksOf(next).reduce((best, other) => (distance(other) < distance(best) ? other : best)).focus();
		}
	}

	#placeOf(x) {
		const bounds = this.ticks.getBoundingClientRect();
		return Math.max(0, Math.min(1, (x - bounds.left) / bounds.width));
	}

	/** Touch pads send a pinch as a wheel with Ctrl; a wheel without it scrolls the page as everywhere. */
	#wheel(event) {
		if (event.ctrlKey || event.metaKey) {
			event.preventDefault();
			this.#set(this.#scale.zoom(Math.exp(-event.deltaY / 250), this.#placeOf(event.clientX)));
		} else if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
			event.preventDefault();
			this.#set(this.#scale.move(event.deltaX / this.#width()));
		}
	}

	#down(event) {
		if (this.#pointers.size === 0) {
			this.#dragged = false;
		}
		this.#pointers.set(event.pointerId, event.clientX);
	}

	#move(event) {
		const before = this.#pointers.get(event.pointerId);
		if (before === undefined || event.buttons === 0) {
			return;
		}
		const others = [...this.#pointers].filter(([id]) => id !== event.pointerId).map(([, x]) => x);
		if (others.length === 0) {
			if (!this.#dragged) {
				if (Math.abs(event.clientX - before) < 6) {
					return;
				}
				// The mark that it began on may go meanwhile.
				this.field.setPointerCapture(event.pointerId);
			}
			this.#set(this.#scale.move((before - event.clientX) / this.#width()));
		} else {
			const [other] = others;
			const factor = Math.max(20, Math.abs(event.clientX - other)) / Math.max(20, Math.abs(before - other));
			this.#set(this.#scale.zoom(factor, this.#placeOf((event.clientX + other) / 2)));
		}
		this.#dragged = true;
		this.#pointers.set(event.pointerId, event.clientX);
	}
}
