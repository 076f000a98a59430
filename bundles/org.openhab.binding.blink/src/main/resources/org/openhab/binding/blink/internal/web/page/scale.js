// Where a time is on the time line: pure calculation, without anything to see.

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const STEPS = [MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, DAY, 2 * DAY, 7 * DAY];
const SHORTEST = 5 * MINUTE;

/** A part of the time between two bounds. */
export class Scale {
	constructor(first, last, from = first, to = last) {
		this.first = first;
		this.last = last;
		const length = Math.min(Math.max(to - from, SHORTEST), Math.max(last - first, SHORTEST));
		this.from = Math.max(first, Math.min(from, last - length));
		this.to = this.from + length;
	}

	get length() {
		return this.to - this.from;
	}

	/** 0 at its left end, 1 at its right one. */
	place(time) {
		return (time - this.from) / this.length;
	}

	time(place) {
		return this.from + place * this.length;
	}

	/** Larger by the factor; what is at the place stays there. */
	zoom(factor, place = 0.5) {
		const length = Math.min(Math.max(this.length / factor, SHORTEST), this.last - this.first);
		const from = this.time(place) - place * length;
		return new Scale(this.first, this.last, from, from + length);
	}

	/** By a part of what is seen. */
	move(part) {
		return new Scale(this.first, this.last, this.from + part * this.length, this.to + part * this.length);
	}

	/** Just so much that these times are seen, with some space around them. */
	around(from, to) {
		const margin = Math.max((to - from) * 0.15, SHORTEST / 2);
		return new Scale(this.first, this.last, from - margin, to + margin);
	}

	/** With other bounds; who looks at the newest goes on doing so. */
	within(first, last) {
		const follow = this.to >= this.last ? last - this.last : 0;
		return new Scale(first, last, this.from + follow, this.to + follow);
	}

	/** Round times in the user's time zone, so many that each has its space. */
	ticks(most) {
		const step = STEPS.find((size) => this.length / size <= most) ?? STEPS[STEPS.length - 1];
		const start = new Date(this.from);
		start.setHours(0, 0, 0, 0);
		const ticks = [];
		if (step >= DAY) {
			for (const date = start; date.getTime() < this.to; date.setDate(date.getDate() + Math.round(step / DAY))) {
				ticks.push({ time: date.getTime(), isDay: true });
			}
		} else {
			for (let time = start.getTime(); time < this.to; time += step) {
				const date = new Date(time);
				ticks.push({ time, isDay: date.getHours() === 0 && date.getMinutes() === 0 });
			}
		}
		return ticks.filter((tick) => tick.time >= this.from);
	}
}

/** Clips, the oldest first, in groups that have space beside each other. */
export function groups(clips, scale, width, space) {
	const all = [];
	for (const clip of clips) {
		const left = scale.place(clip.time) * width;
		if (left < -space || left > width + space) {
			continue;
		}
		const last = all[all.length - 1];
		if (last && left - last.left < space) {
			last.clips.push(clip);
		} else {
			all.push({ left, clips: [clip] });
		}
	}
	return all;
}
