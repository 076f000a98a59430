// The hub's own interface.

const token = document.querySelector("meta[name=hub-token]").content;
const listeners = [];
let tag = null;
let timer = null;

const BUSY_MILLIS = 700;
const HIDDEN_MILLIS = 5000;

/** Calls somebody with each new state of the home, and with null while the hub does not answer. */
export function onHome(listener) {
	listeners.push(listener);
}

/** Asks for the state of the home, now and again and again. */
export async function look() {
	clearTimeout(timer);
	try {
		const response = await fetch("/hub/api/home", { headers: tag ? { "If-None-Match": tag } : {} });
		if (response.status === 200) {
			tag = response.headers.get("ETag");
			const home = await response.json();
			listeners.forEach((listener) => listener(home));
		} else if (response.status !== 304) {
			throw new Error(`status ${response.status}`);
		}
	} catch (error) {
		tag = null;
		listeners.forEach((listener) => listener(null));
	} finally {
		timer = setTimeout(look, document.hidden ? HIDDEN_MILLIS : BUSY_MILLIS);
	}
}

/** Wants something to be done, and looks what has come of it. */
export async function post(path, body) {
	const response = await fetch(`/hub/api${path}`, {
		method: "POST",
		headers: { "Content-Type": "application/json", "X-Hub-Token": token },
		body: JSON.stringify(body)
	});
	if (response.status === 403) {
		throw new Error("The hub was started anew. Load this page again.");
	}
	const answer = await response.json().catch(() => ({}));
	if (!response.ok) {
		throw new Error(answer.error || `The hub answered with status ${response.status}.`);
	}
	await look();
	return answer;
}
