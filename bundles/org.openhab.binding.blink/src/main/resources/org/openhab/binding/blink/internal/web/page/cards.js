// Networks with their switch, and cameras with their newest picture.
import { address, button, h, icon, keep, say, showBusy } from './dom.js?{{query}}';
import { relative, t, temperature } from './texts.js?{{query}}';

export const keyOf = (camera) => `${camera.family}-${camera.id}`;

function shield(network) {
	if (!network.online) {
		return ['offline', t('offline'), 'bad'];
	}
	return network.armed === undefined ? ['shield', t('unknown'), '']
		: network.armed ? ['shield', t('armed'), 'good'] : ['open', t('disarmed'), 'calm'];
}

const toSwitch = (network) => ({ act: network.armed ? 'disarm' : 'arm', network: network.id });

/** Shows the networks of a home. */
export function showNetworks(parent, app) {
	keep(parent, app.home.networks, (network) => network.id, (network) => {
		const element = h('div', { class: 'network', role: 'group' }, h('span', { class: 'badge' }),
			h('div', {}, h('h2', {}), h('p', {})));
		const toggle = button('', null, () => {
			const now = app.home.networks.find((one) => one.id === network.id) ?? network;
			app.act(toSwitch(now), now.name);
		}, { kind: 'primary' });
		element.append(toggle);
		return element;
	}, (element, network) => {
		const [drawing, words, mood] = shield(network);
		const badge = element.querySelector('.badge');
		badge.className = `badge ${mood}`;
		badge.replaceChildren(icon(drawing));
		element.setAttribute('aria-label', network.name);
		say(element.querySelector('h2'), network.name);
		say(element.querySelector('p'), words);
		const toggle = element.querySelector('button');
		say(toggle.querySelector('span'), t(network.armed ? 'disarm' : 'arm'));
		toggle.classList.toggle('primary', !network.armed);
		showBusy(toggle, app.isBusy(toSwitch(network)));
	});
}

/** Shows a picture, and keeps the old one until the new one is there. */
export function showPicture(image, camera) {
	const wanted = camera.snapshot ? address(camera.snapshot.path, camera.snapshot.version) : '';
	if (image.wanted === wanted) {
		return;
	}
	image.wanted = wanted;
	image.hidden = !wanted;
	if (!wanted) {
		image.removeAttribute('src');
		return;
	}
	const next = new Image();
	next.onload = () => {
		if (image.wanted === wanted) {
			image.src = wanted;
		}
	};
	next.onerror = () => {
		if (image.wanted === wanted) {
			// Asked for again with the next look at the home.
			image.wanted = undefined;
			image.hidden = !image.getAttribute('src');
		}
	};
	next.src = wanted;
}

/** Battery, temperature and the like. */
export function facts(camera) {
	const fact = (drawing, words, mood = '', label = words) => h('span', { class: `fact ${mood}`, title: label },
		icon(drawing), h('span', {}, words));
	return [
		camera.online ? null : fact('offline', t('offline'), 'bad'),
		camera.batteryLow ? fact('battery', t('batteryLow'), 'bad') : null,
		camera.batteryLow === false ? h('span', { class: 'fact', role: 'img', 'aria-label': t('batteryGood'),
			title: t('batteryGood') }, icon('battery')) : null,
		camera.celsius === undefined ? null : fact('thermometer', temperature(camera.celsius)),
		camera.detecting === false ? fact('open', t('notDetecting')) : null,
	].filter(Boolean);
}

function state(camera, home) {
	const network = home.networks.find((one) => one.id === camera.network);
	if (!camera.online || network?.armed === undefined) {
		return null;
	}
	return network.armed && camera.detecting !== false ? ['armed', 'good'] : ['disarmed', 'calm'];
}

/** Shows the cameras of a home. */
export function showCameras(parent, app) {
	keep(parent, app.home.cameras, keyOf, (camera) => h('button', { type: 'button', class: 'card',
		onclick: () => app.openCamera(keyOf(camera)) },
	h('span', { class: 'view' }, h('span', { class: 'none' }), h('img', { alt: '', hidden: true }),
		h('span', { class: 'pill' }), h('span', { class: 'age' })),
	h('span', { class: 'label' }, h('span', { class: 'title' }), h('span', { class: 'facts' }))), (card, camera) => {
		showPicture(card.querySelector('img'), camera);
		const none = card.querySelector('.none');
		none.hidden = Boolean(camera.snapshot);
		none.replaceChildren(icon(camera.hidden ? 'hidden' : 'camera'), t(camera.hidden ? 'hidden' : 'noPicture'));
		const armed = state(camera, app.home);
		const pill = card.querySelector('.pill');
		pill.hidden = !armed;
		pill.className = `pill ${armed?.[1] ?? ''}`;
		say(pill, armed ? t(armed[0]) : '');
		const age = card.querySelector('.age');
		age.hidden = !camera.snapshot?.time;
		say(age, camera.snapshot?.time ? relative(camera.snapshot.time, app.now()) : '');
		say(card.querySelector('.title'), camera.name);
		card.querySelector('.facts').replaceChildren(...facts(camera));
		card.classList.toggle('away', !camera.online);
	});
	const empty = parent.querySelector('.empty');
	if (app.home.cameras.length === 0 && !empty) {
		parent.append(h('p', { class: 'empty' }, t('noCameras')));
	} else if (app.home.cameras.length > 0) {
		empty?.remove();
	}
}
