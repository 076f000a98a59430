// Shows a live view: by itself where the browser can do that well, with hls.js elsewhere.

const NATIVE = 'application/vnd.apple.mpegurl';
const NOT_IMPLEMENTED = 501;
/** In seconds: sound and pictures do not end together. */
const ALMOST = 0.6;

/** Apple's players are made for it. That of Chromium waits for three pieces where hls.js shows the first one. */
const plays = (video) => Boolean(video.canPlayType(NATIVE));
const playsWell = (video) => plays(video) && ('WebKitPlaybackTargetAvailabilityEvent' in window || !('MediaSource' in window));

let library;

/** Loaded by those only who need it, and once. */
function hls() {
	library ??= new Promise((resolve, reject) => {
		const script = document.createElement('script');
		script.src = 'hls.js?{{query}}';
		script.onload = () => resolve(window.Hls);
		script.onerror = () => {
			library = undefined;
			script.remove();
			reject(new Error('hls.js'));
		};
		document.head.append(script);
	});
	return library;
}

/**
 * Plays a live view in a video element. Tells "starting", "playing", "refused" when the browser does not begin before
 * somebody presses its own controls, "ended", "failed", "unsupported" when the browser cannot show it, or "otherCamera"
 * when it is the camera that cannot be shown.
 */
export class LivePlayer {
	#video;
	#tell;
	#hls;
	#stopped = false;
	#played = false;
	#native = false;
	#tried = false;
	#address = '';
	#edge = Infinity;
	#listeners;

	constructor(video, tell) {
		this.#video = video;
		this.#tell = tell;
		this.#listeners = {
			playing: () => {
				this.#played = true;
				tell('playing');
			},
			ended: () => this.#end('ended'),
			timeupdate: () => this.#endAtEdge(),
			waiting: () => this.#endAtEdge(),
			error: () => this.#failed(),
		};
	}

	start(address) {
		this.#tell('starting');
		for (const [event, listener] of Object.entries(this.#listeners)) {
			this.#video.addEventListener(event, listener);
		}
		this.#address = address;
		if (playsWell(this.#video)) {
			this.#playByItself();
		} else {
			this.#playWithLibrary();
		}
	}

	#playByItself() {
		this.#native = true;
		this.#video.src = this.#address;
		this.#play();
	}

	/** Some browsers say "maybe" and then cannot. */
	#failed() {
		if (this.#native && !this.#played && !this.#tried) {
			this.#native = false;
			this.#video.removeAttribute('src');
			this.#playWithLibrary();
		} else if (!this.#hls) {
			this.#end(this.#played ? 'ended' : 'failed');
		}
	}

	async #playWithLibrary() {
		this.#tried = true;
		const Hls = await hls().catch(() => undefined);
		if (this.#stopped) {
			return;
		}
		if (Hls?.isSupported()) {
			this.#playWith(Hls, this.#address);
		} else if (plays(this.#video)) {
			this.#playByItself();
		} else {
			this.#end(Hls ? 'unsupported' : 'failed');
		}
	}

	#playWith(Hls, address) {
		// Without a worker: it would need scripts from elsewhere to be allowed, and one small stream is no work.
		// The address begins the live view at the camera, which takes its time.
		// Who is later than two target durations catches up by playing faster, and who is later than three by a jump:
		// with a larger maximum there would be a range where neither happens.
		this.#hls = new Hls({ enableWorker: false, liveSyncDurationCount: 1, liveMaxLatencyDurationCount: 3,
			liveDurationInfinity: true, maxLiveSyncPlaybackRate: 1.5, backBufferLength: 10,
			manifestLoadingTimeOut: 60_000, manifestLoadingMaxRetry: 0,
			// Answered when there is something new.
			levelLoadingTimeOut: 30_000 });
		this.#hls.on(Hls.Events.ERROR, (event, data) => {
			if (data.details === Hls.ErrorDetails.BUFFER_STALLED_ERROR && !this.#hasMoved()) {
				// A second is added for each time that pictures stood still, also for a slow beginning, which says nothing.
				this.#hls.config.liveSyncDurationCount = 0.5;
			}
			if (data.fatal) {
				this.#end(this.#played ? 'ended' : data.response?.code === NOT_IMPLEMENTED ? 'otherCamera' : 'failed');
			}
		});
		this.#hls.on(Hls.Events.MANIFEST_PARSED, () => this.#play());
		// The element is not told of an end that comes after the last piece.
		this.#hls.on(Hls.Events.LEVEL_UPDATED, (event, data) => {
			if (!data.details.live) {
				this.#edge = data.details.edge;
				this.#endAtEdge();
			}
		});
		this.#hls.loadSource(address);
		this.#hls.attachMedia(this.#video);
	}

	#hasMoved() {
		const { played } = this.#video;
		return played.length > 0 && played.end(played.length - 1) - played.start(0) > 0.5;
	}

	#endAtEdge() {
		if (this.#video.currentTime > this.#edge - ALMOST) {
			this.#end('ended');
		}
	}

	#play() {
		this.#video.play().catch((failure) => {
			if (!this.#stopped && failure.name === 'NotAllowedError') {
				this.#tell('refused');
			}
		});
	}

	#end(how) {
		if (!this.#stopped) {
			this.stop();
			this.#tell(how);
		}
	}

	/** Reads no more; the live view ends once nobody reads it. */
	stop() {
		this.#stopped = true;
		for (const [event, listener] of Object.entries(this.#listeners)) {
			this.#video.removeEventListener(event, listener);
		}
		this.#hls?.destroy();
		this.#video.removeAttribute('src');
		this.#video.load();
	}
}
