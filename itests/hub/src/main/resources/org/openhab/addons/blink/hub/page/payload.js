// What a trigger channel says: a word, or JSON.

/** The members of a payload that is a JSON object, otherwise null. */
export function members(payload) {
	try {
		const value = JSON.parse(payload);
		return value !== null && typeof value === "object" && !Array.isArray(value) ? value : null;
	} catch (error) {
		return null;
	}
}

/** A payload in a few words. */
export function summary(payload) {
	return String(members(payload)?.type ?? (payload || "triggered"));
}
