// Makes elements. What is shown comes as text and stays text: nothing here reads HTML.

/** An element: properties that begin with "on" are listeners, "dataset" and "aria" are objects, the rest are attributes. */
export function h(tag, properties = {}, ...children) {
	const element = document.createElement(tag);
	for (const [name, value] of Object.entries(properties)) {
		if (value === null || value === undefined || value === false) {
			continue;
		}
		if (name.startsWith('on')) {
			element.addEventListener(name.slice(2), value);
		} else if (name === 'class') {
			element.className = value;
		} else {
			element.setAttribute(name, value === true ? '' : value);
		}
	}
	element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
	return element;
}

/** Sets the text only when it is another one, so that nothing is read aloud twice. */
export function say(element, text) {
	if (element.textContent !== text) {
		element.textContent = text;
	}
}

/** Whether what a button does is just being done. */
export function showBusy(element, busy) {
	if (busy) {
		element.setAttribute('aria-busy', 'true');
	} else {
		element.removeAttribute('aria-busy');
	}
}

const SHAPES = {
	battery: 'M3 8h15v8H3zM20 11v2M6 12h3',
	shield: 'M12 3l8 3v6c0 5-3.4 7.7-8 9-4.6-1.3-8-4-8-9V6z',
	open: 'M12 3l8 3v6c0 5-3.4 7.7-8 9-4.6-1.3-8-4-8-9V6zM9 9l6 6M15 9l-6 6',
	play: 'M8 5l11 7-11 7z',
	stop: 'M7 7h10v10H7z',
	camera: 'M4 8h4l1.5-2h5L16 8h4v11H4zM12 16.500a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7z',
	record: 'M12 17a5 5 0 1 0 0-10 5 5 0 0 0 0 10zM12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z',
	save: 'M12 4v11M7 11l5 5 5-5M4 20h16',
	bin: 'M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13',
	close: 'M6 6l12 12M18 6L6 18',
	left: 'M15 5l-7 7 7 7',
	right: 'M9 5l7 7-7 7',
	plus: 'M12 5v14M5 12h14',
	minus: 'M5 12h14',
	thermometer: 'M10 14V5a2 2 0 0 1 4 0v9a4 4 0 1 1-4 0z',
	offline: 'M4 4l16 16M8 16a6 6 0 0 1 6-1M5 12a10 10 0 0 1 5-3M12 20h.01',
	hidden: 'M3 12s3.500-6 9-6 9 6 9 6-3.500 6-9 6-9-6-9-6zM4 4l16 16',
};

/** A drawing that says nothing by itself. */
export function icon(name) {
	const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
	svg.setAttribute('viewBox', '0 0 24 24');
	svg.setAttribute('aria-hidden', 'true');
	svg.setAttribute('class', `icon icon-${name}`);
	const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
	path.setAttribute('d', SHAPES[name]);
	svg.append(path);
	return svg;
}

/** A button with a drawing and words; with quiet ones the words are for those who do not see the drawing. */
export function button(words, drawing, onclick, { quiet = false, kind = '' } = {}) {
	return h('button', { type: 'button', class: `button ${kind} ${quiet ? 'quiet' : ''}`, onclick,
		'aria-label': quiet ? words : null, title: quiet ? words : null },
	drawing ? icon(drawing) : null, quiet ? null : h('span', {}, words));
}

const isBeside = (element, { clientX, clientY }) => {
	const { left, right, top, bottom } = element.getBoundingClientRect();
	return clientX < left || clientX >= right || clientY < top || clientY >= bottom;
};

/** Lets a dialog be closed by a press beside it. Its gaps are not beside it, and neither is what only ends there. */
export function closeBeside(dialog) {
	let pressed = false;
	dialog.addEventListener('pointerdown', (event) => {
		pressed = isBeside(dialog, event);
	});
	dialog.addEventListener('click', (event) => {
		if (pressed && event.target === dialog && isBeside(dialog, event)) {
			dialog.close();
		}
	});
}

/** Where a path of the home is, seen from the page: right behind the account, wherever a proxy has put that. */
export function address(path, version) {
	return `../${path}${version === undefined ? '' : `${path.includes('?') ? '&' : '?'}v=${version}`}`;
}

/** Keeps one element for each thing, in the order of the things: what stays keeps its focus and its picture. */
export function keep(parent, things, keyOf, make, update) {
	const known = new Map([...parent.children].filter((child) => child.thingKey).map((child) => [child.thingKey, child]));
	const wanted = new Set(things.map(keyOf));
	// Before anything else: what stays would have to pass what goes, and whatever is moved loses its focus.
	known.forEach((element, key) => wanted.has(key) || element.remove());
	let place = [...parent.children].find((child) => child.thingKey) ?? null;
	for (const thing of things) {
		const key = keyOf(thing);
		const element = known.get(key) ?? make(thing);
		element.thingKey = key;
		update(element, thing);
		if (element === place) {
			place = place.nextElementSibling;
		} else {
			parent.insertBefore(element, place);
		}
	}
}
