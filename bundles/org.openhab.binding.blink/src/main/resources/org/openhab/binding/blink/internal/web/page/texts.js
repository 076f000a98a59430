// Words, times and numbers in the language of the browser.

const WORDS = {
	en: {
		armed: 'Armed', disarmed: 'Disarmed', unknown: 'Unknown', offline: 'Offline', arm: 'Arm', disarm: 'Disarm',
		networks: 'Systems', cameras: 'Cameras', noCameras: 'There are no cameras.',
		notDetecting: 'Motion detection off', batteryLow: 'Battery low',
		batteryGood: 'Battery good', noPicture: 'No picture', hidden: 'Hidden while disarmed',
		picture: 'Take Picture', record: 'Record Clip', live: 'Live View', stop: 'Stop', close: 'Close',
		noClips: 'No clips', newestClips: 'Newest clips', timeLine: 'Time Line',
		timeLineHelp: 'Arrow keys go from clip to clip, plus and minus zoom. Ctrl and the mouse wheel zoom too.',
		zoomIn: 'Zoom in', zoomOut: 'Zoom out', earlier: 'Earlier', later: 'Later',
		inAll: '{n} clips, {from} to {to}', olderLoading: 'asking Blink for older ones …',
		olderMissing: 'older ones could not be had from Blink', previous: 'Previous clip', next: 'Next clip',
		save: 'Save', remove: 'Delete', keepIt: 'Keep', removeForGood: 'Delete this clip for good?',
		cannotPlay: 'This clip cannot be played.', notPlayable: 'This clip cannot be had any more.',
		liveStarting: 'Waiting for the camera …', liveFailed: 'The camera shows nothing.', liveEnded: 'The live view has ended.',
		liveUnsupported: 'This browser cannot show it.', liveOtherCamera: 'Live views of this model are not supported.',
		updated: 'Updated {time}', ended: 'This link has ended. Ask openHAB for a new one.',
		unreachable: 'openHAB cannot be reached. Trying again …', stale: 'Blink is not reached; this is how it was last.',
		endsSoon: 'This link ends {time}.', loading: 'Loading …',
		working: { arm: 'Arming …', disarm: 'Disarming …', picture: 'Taking a picture …', record: 'Recording …',
			save: 'Saving …', delete: 'Deleting …' },
		done: { arm: '{name} is armed.', disarm: '{name} is disarmed.', picture: '{name}: new picture.',
			record: '{name} has recorded a clip.', save: 'The clip is saved.', delete: 'The clip is deleted.' },
		failed: { none: 'That did not work.', offline: 'Blink cannot be reached.', busy: 'Blink is busy. Try again in a while.',
			slow: 'It takes long, and may still happen.', gone: 'It is not there any more.', unsupported: 'This device cannot do that.',
			private: 'Not while disarmed: the privacy mode is on.', storage: 'It could not be saved on the disk.', failed: 'Blink did not do it.' },
		sources: { cloud: 'Cloud', local: 'USB', archive: 'Archive' },
		types: { motion: 'Motion', person: 'Person', vehicle: 'Vehicle', animal: 'Animal', package: 'Package',
			doorbell: 'Doorbell', live_view: 'Live view', snapshot: 'Snapshot', clip: 'Clip' },
	},
	de: {
		armed: 'Scharf', disarmed: 'Unscharf', unknown: 'Unbekannt', offline: 'Offline', arm: 'Scharf schalten',
		disarm: 'Unscharf schalten', networks: 'Systeme', cameras: 'Kameras', noCameras: 'Es gibt keine Kameras.',
		notDetecting: 'Bewegungserkennung aus', batteryLow: 'Batterie schwach',
		batteryGood: 'Batterie gut', noPicture: 'Kein Bild', hidden: 'Verborgen, solange unscharf',
		picture: 'Bild aufnehmen', record: 'Clip aufnehmen', live: 'Livebild', stop: 'Beenden', close: 'Schließen',
		noClips: 'Keine Clips', newestClips: 'Neueste Clips', timeLine: 'Zeitleiste',
		timeLineHelp: 'Pfeiltasten gehen von Clip zu Clip, Plus und Minus vergrößern. Das kann auch Strg mit dem Mausrad.',
		zoomIn: 'Vergrößern', zoomOut: 'Verkleinern', earlier: 'Früher', later: 'Später',
		inAll: '{n} Clips, {from} bis {to}', olderLoading: 'Blink wird nach älteren gefragt …',
		olderMissing: 'ältere waren von Blink nicht zu bekommen', previous: 'Voriger Clip', next: 'Nächster Clip',
		save: 'Speichern', remove: 'Löschen', keepIt: 'Behalten', removeForGood: 'Diesen Clip endgültig löschen?',
		cannotPlay: 'Dieser Clip lässt sich nicht abspielen.', notPlayable: 'Dieser Clip ist nicht mehr zu haben.',
		liveStarting: 'Warten auf die Kamera …', liveFailed: 'Die Kamera zeigt nichts.', liveEnded: 'Das Livebild ist beendet.',
		liveUnsupported: 'Dieser Browser kann es nicht zeigen.', liveOtherCamera: 'Livebilder dieses Modells werden nicht unterstützt.',
		updated: 'Stand {time}', ended: 'Dieser Link ist abgelaufen. openHAB gibt einen neuen.',
		unreachable: 'openHAB ist nicht erreichbar. Neuer Versuch …', stale: 'Blink ist nicht erreichbar; so war es zuletzt.',
		endsSoon: 'Dieser Link endet {time}.', loading: 'Lädt …',
		working: { arm: 'Wird scharf geschaltet …', disarm: 'Wird unscharf geschaltet …', picture: 'Bild wird aufgenommen …',
			record: 'Clip wird aufgenommen …', save: 'Wird gespeichert …', delete: 'Wird gelöscht …' },
		done: { arm: '{name} ist scharf.', disarm: '{name} ist unscharf.', picture: '{name}: neues Bild.',
			record: '{name} hat einen Clip aufgenommen.', save: 'Der Clip ist gespeichert.', delete: 'Der Clip ist gelöscht.' },
		failed: { none: 'Das hat nicht geklappt.', offline: 'Blink ist nicht erreichbar.', busy: 'Blink ist beschäftigt. Gleich noch einmal versuchen.',
			slow: 'Es dauert lange und geschieht vielleicht noch.', gone: 'Das gibt es nicht mehr.', unsupported: 'Das kann dieses Gerät nicht.',
			private: 'Nicht solange unscharf: der Privatmodus ist an.', storage: 'Es ließ sich nicht speichern.', failed: 'Blink hat es nicht getan.' },
		sources: { cloud: 'Cloud', local: 'USB', archive: 'Archiv' },
		types: { motion: 'Bewegung', person: 'Person', vehicle: 'Fahrzeug', animal: 'Tier', package: 'Paket',
			doorbell: 'Klingel', live_view: 'Livebild', snapshot: 'Schnappschuss', clip: 'Clip' },
	},
};

const wanted = navigator.languages.find((tag) => Object.hasOwn(WORDS, tag.slice(0, 2).toLowerCase())) ?? 'en';
/** The language of the words, and of the region where it is the user's. */
export const language = wanted;
const words = WORDS[wanted.slice(0, 2).toLowerCase()];

/** The words for a key, "group.key" too; names in braces are replaced. */
export function t(key, values = {}) {
	const found = key.split('.').reduce((group, part) => (group && Object.hasOwn(group, part) ? group[part] : undefined), words);
	return (found ?? key).replace(/\{(\w+)\}/g, (all, name) => (name in values ? values[name] : all));
}

/** What a clip shows; a word that nobody has seen yet stays as it is. */
export function typeOf(clip) {
	const word = clip.type.toLowerCase();
	return words.types[word] ?? clip.type;
}

const format = (options) => new Intl.DateTimeFormat(wanted, options);
const CLOCK = format({ hour: 'numeric', minute: '2-digit' });
const DAY = format({ weekday: 'short', day: 'numeric', month: 'short' });
const FULL = format({ weekday: 'short', day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit', second: '2-digit' });
const RELATIVE = new Intl.RelativeTimeFormat(wanted, { numeric: 'auto', style: 'short' });
const STEPS = [['day', 86400], ['hour', 3600], ['minute', 60], ['second', 1]];

export const clock = (time) => CLOCK.format(time);
export const day = (time) => DAY.format(time);
export const full = (time) => FULL.format(time);

/** "3 min. ago" */
export function relative(time, now) {
	const seconds = Math.round((time - now) / 1000);
	const [unit, length] = STEPS.find(([, size]) => Math.abs(seconds) >= size) ?? STEPS[3];
	return Math.abs(seconds) < 5 ? RELATIVE.format(0, 'second') : RELATIVE.format(Math.trunc(seconds / length), unit);
}

/** "3 h" or "3 hours": how long so many hours are. */
export function span(hours, unitDisplay) {
	const [unit, n] = hours > 24 ? ['day', hours / 24] : ['hour', hours];
	return new Intl.NumberFormat(wanted, { style: 'unit', unit, unitDisplay }).format(n);
}

/** In degrees as people there count them. */
export function temperature(celsius) {
	const fahrenheit = /-(US|BS|BZ|KY|LR|PW|FM|MH)$/i.test(wanted);
	return new Intl.NumberFormat(wanted, { style: 'unit', unit: fahrenheit ? 'fahrenheit' : 'celsius', maximumFractionDigits: 0 })
		.format(fahrenheit ? celsius * 9 / 5 + 32 : celsius);
}
