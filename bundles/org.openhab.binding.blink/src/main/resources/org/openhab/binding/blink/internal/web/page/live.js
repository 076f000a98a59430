// Shows a live view: by itself where the browser can, with hls.js where it cannot.

const NATIVE = 'application/vnd.apple.mpegurl';

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
 * Plays a live view in a video element. Tells "starting", "playing", "ended", "failed" or "unsupported".
 */
export class LivePlayer {
	#video;
	#tell;
	#hls;
	#stopped = false;
	#played = false;
	#native = false;
	#address = '';
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
			error: () => this.#failed(),
		};
	}

	start(address) {
		this.#tell('starting');
		for (const [event, listener] of Object.entries(this.#listeners)) {
			this.#video.addEventListener(event, listener);
		}
		this.#address = address;
		if (this.#video.canPlayType(NATIVE)) {
			this.#native = true;
			this.#video.src = address;
			this.#play();
		} else {
			this.#playWithLibrary();
		}
	}

	/** Some browsers say "maybe" and then cannot. */
	#failed() {
		if (this.#native && !this.#played) {
			this.#native = false;
			this.#video.removeAttribute('src');
			this.#playWithLibrary();
		} else if (!this.#hls) {
			this.#end(this.#played ? 'ended' : 'failed');
		}
	}

	async #playWithLibrary() {
		const Hls = await hls().catch(() => undefined);
		if (this.#stopped) {
			return;
		}
		if (Hls?.isSupported()) {
			this.#playWith(Hls, this.#address);
		} else {
			this.#end(Hls ? 'unsupported' : 'failed');
		}
	}

	#playWith(Hls, address) {
		// Without a worker: it would need scripts from elsewhere to be allowed, and one small stream is no work.
		// The address begins the live view at the camera, which takes its time.
		this.#hls = new Hls({ enableWorker: false, liveSyncDurationCount: 1, liveMaxLatencyDurationCount: 4,
			liveDurationInfinity: true, maxLiveSyncPlaybackRate: 1.1, backBufferLength: 10,
			manifestLoadingTimeOut: 60_000, manifestLoadingMaxRetry: 1 });
		this.#hls.on(Hls.Events.ERROR, (event, data) => {
			if (data.fatal) {
				this.#end(this.#played ? 'ended' : 'failed');
			}
		});
		this.#hls.on(Hls.Events.MANIFEST_PARSED, () => this.#play());
		this.#hls.loadSource(address);
		this.#hls.attachMedia(this.#video);
	}

	#play() {
		// Where a browser refuses to begin by itself, its own controls are there.
		this.#video.play().catch(() => undefined);
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
