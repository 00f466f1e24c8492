"use strict";
// The page's side of the game. Python calls window.mc.ask, with a string in and a string out, and polls one queue a frame.
(() => {
    const root = document.documentElement;
    root.dataset.script = "on"; // the page's own line about a script that does not come stays unseen
    const facts = JSON.parse(document.getElementById("facts").textContent);
    const words = facts.words;
    const byId = id => document.getElementById(id);
    const say = (id, values) => (words[id] || "").replace(/\{(\w+)\}/g, (_, name) => (values || {})[name] ?? "");
    const once = work => { document.readyState === "loading" ? addEventListener("DOMContentLoaded", work) : work(); };
    const coarse = () => matchMedia("(pointer: coarse)").matches;

    const isGame = facts.entry === "main.py"; // the teacher's page has no picture, no cover and no text mode
    const exhibit = window.mcExhibit; // kiosk.js: the page of an exhibit, whose file has all that an address could ask for
    if (isGame && !exhibit && new URLSearchParams(location.search).has("kiosk")) location.replace("kiosk.html");
    // a frame can leave a page without an origin: its own files are foreign to it then, and nothing can be kept
    const isOriginless = self.origin === "null" && /^https?:$/.test(location.protocol);

    // ---- what happened on the page since Python asked last
    const QUEUE_LIMIT = 200;
    let queue = [];
    const tell = (kind, value) => { if (queue.length < QUEUE_LIMIT) queue.push({ kind, value }); };

    // ---- the address: only known arguments, and nothing of it where a runtime would act on it
    const KNOWN = [
        "edition", "cut", "seed", "lang", "orientation", "text-scale", "contrast", "motion", "code",
        "parallels-only", "no-pruning", "no-letter", "sound", "sorter", "mode", "pair",
    ];
    const LONGEST = 200;
    const asked = new Map();
    const strange = [];
    const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    const FEWEST = 19;
    const MOST = 90;
    const PRIME = 1021;
    // a code proves itself by its last two letters (game/engine/replay.py); no other text behind the address is one
    function isCode(text) {
        const plain = text.toUpperCase().replace(/-/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");
        const values = [...plain].map(letter => LETTERS.indexOf(letter));
        if (values.length < FEWEST || values.length > MOST || values.includes(-1)) return false;
        const [high, low] = values.splice(-2);
        return values.reduce((sum, value) => (sum * LETTERS.length + value) % PRIME, 0) === high * LETTERS.length + low;
    }
    const textOfHash = () => {
        const text = location.hash.slice(1);
        try { return decodeURIComponent(text); } catch { return text; }
    };
    const codeInHash = () => isCode(textOfHash()) ? textOfHash() : "";
    // groups of four with a number among them: meant as a code, and not a place in a page
    const isMeantAsCode = text => /^\w{4}(-\w{4}){2,}(-\w{1,4})?$/.test(text) && /\d/.test(text);
    // hosts and trackers add arguments of their own: only what looks like a slip of one of ours is worth a word
    function isSlip(name, known) {
        const [given, wanted] = [name, known].map(text => text.toLowerCase().replace(/[-_]/g, ""));
        if (given === wanted) return true;
        const [short, long] = given.length < wanted.length ? [given, wanted] : [wanted, given];
        if (long.length - short.length > 1 || short.length < 3 || wanted.length < 4) return false;
        if (long.length > short.length) return [...long].some((_, at) => long.slice(0, at) + long.slice(at + 1) === short);
        const differing = [...wanted].filter((letter, at) => letter !== given[at]).length;
        const isSwap = differing === 2 && [...wanted].sort().join() === [...given].sort().join();
        return isSwap || (differing === 1 && wanted.length > 5); // of four letters, too many words differ in one
    }
    const replaceEntry = (facts, address) => {
        try { history.replaceState({ ...history.state, ...facts }, "", address); } catch { /* a sandboxed frame */ }
    };
    const setAddress = address => replaceEntry({ address }, address);
    // a reload while the address is hidden finds it in the history's state
    if (!location.search && !location.hash && history.state && history.state.address) setAddress(history.state.address);
    for (const [name, value] of exhibit ? [] : new URLSearchParams(location.search)) {
        if (asked.get(name) === value) continue;
        if (KNOWN.includes(name) && value.length <= LONGEST && !asked.has(name)) asked.set(name, value);
        else if (KNOWN.some(known => isSlip(name, known))) strange.push(name.replace(/[^\w.-]/g, "").slice(0, 30));
    }
    // a learning platform that kept a run gives its code back (scorm.js)
    const platform = window.mcPlatform || { code: "", report() {} };
    if (isCode(platform.code)) asked.set("code", platform.code);
    if (codeInHash() && !exhibit) asked.set("code", codeInHash());
    const isBroken = !codeInHash() && isMeantAsCode(textOfHash());
    // pygbag's runtime reads interpreter names, switches and even programs out of the address: it sees none until it runs
    let wholeAddress = location.pathname + location.search + location.hash;
    const hideAddress = () => {
        if (!location.search && !location.hash) return;
        replaceEntry({ address: wholeAddress }, location.pathname);
    };
    const showAddress = () => { if (wholeAddress !== location.pathname) setAddress(wholeAddress); };
    hideAddress();

    // ---- Back: while a run is played, the first one opens its pause; the entry it goes back from is made for it
    let takesBack = false;
    let isBackDue = false;
    function takeBack(on) {
        takesBack = on;
        lockRun(on);
        if (!on || isBackDue) return;
        replaceEntry({ isBelow: true }, location.href);
        try { history.pushState({ ...history.state, isBelow: false }, "", location.href); } catch { return; }
        isBackDue = true;
    }
    addEventListener("popstate", event => {
        if (!isBackDue || !event.state) return; // a typed hash makes one too, without a state
        if (event.state.isBelow) isBackDue = false;
        if (takesBack) tell("back", "");
        else if (!isBackDue) history.back(); // nothing to pause: it was meant to leave
    });

    addEventListener("hashchange", () => {
        const code = codeInHash();
        if (!code && isMeantAsCode(textOfHash())) note(say("note.code"));
        if (!code) return;
        // behind the page's own error no game listens any more
        const isOver = !byId("trouble").hidden;
        if (!isOver) tell("resume_code", code);
        window.mc.go_hash(isOver ? code : ""); // or a reload would go back to where the code was made
        if (isOver) location.reload();
    });

    // ---- storage: one namespace, one version, and memory where the browser keeps nothing
    const PREFIX = "model-citizen/1/";
    const DONE = "done"; // an answer of its own: a call that never arrived has none
    const memory = new Map();
    let lasting = false;
    try {
        localStorage.setItem(PREFIX + "?", "1");
        lasting = localStorage.getItem(PREFIX + "?") === "1";
        localStorage.removeItem(PREFIX + "?");
    } catch { /* private mode, blocked, or full from the start */ }

    function stored(key) {
        try { return (lasting && localStorage.getItem(PREFIX + key)) || ""; } catch { return ""; }
    }
    // what is held counts until another tab changes what it was to take the place of
    const hold = (key, text) => memory.set(key, { text, over: stored(key) });
    function getText(key) {
        const held = memory.get(key);
        const there = stored(key);
        return held && held.over === there ? held.text : there;
    }
    function setText(key, value) {
        if (!lasting) { hold(key, value); return "blocked"; }
        try {
            localStorage.setItem(PREFIX + key, value);
            memory.delete(key);
            return DONE;
        } catch (error) {
            hold(key, value);
            note(say("note.full"));
            return error && /quota/i.test(error.name) ? "quota" : "blocked";
        }
    }
    function removeText(key) {
        memory.delete(key);
        try { if (lasting) localStorage.removeItem(PREFIX + key); } catch { return "blocked"; }
        return "";
    }
    function keyList() {
        const found = new Set(memory.keys());
        try {
            for (let i = 0; lasting && i < localStorage.length; i++) {
                const name = localStorage.key(i);
                if (name.startsWith(PREFIX)) found.add(name.slice(PREFIX.length));
            }
        } catch { /* memory alone */ }
        return [...found].sort();
    }
    addEventListener("storage", event => {
        if (!event.key || !event.key.startsWith(PREFIX) || event.newValue === null) return;
        tell("other_tab", event.key.slice(PREFIX.length));
        note(say("note.other_tab"));
    });

    // ---- a copy of the page for when there is no network, kept by a worker (worker.js) that asks nobody but this host
    const SCOPE = new URL("./", document.baseURI).href;
    const CACHE = `model-citizen ${SCOPE}`; // as the worker calls it
    const CALM = 1500; // a game that has just begun has the network and the processor to itself
    // a file on a disk has no worker, a platform for learning has its own way to keep runs and pages
    const isServed = /^https?:$/.test(location.protocol) && !isOriginless && !window.mcPlatform;
    const workers = (() => { try { return isServed && isSecureContext && navigator.serviceWorker; } catch { return null; } })();
    let offlineBytes = 0;
    let isForgotten = false;
    // while a run is played the worker takes no newer build: it sees this lock, which ends with the page at the latest
    let endRun = null;
    function lockRun(on) {
        if (!workers || !navigator.locks || on === Boolean(endRun)) return;
        if (!on) { endRun(); endRun = null; return; }
        const over = new Promise(done => { endRun = done; });
        navigator.locks.request(CACHE, { mode: "shared" }, () => over).catch(() => 0);
    }
    // said once, where one waits anyway
    function sayOffline() {
        const host = new URL(facts.cdn, document.baseURI).host;
        const id = isServed && !isSecureContext ? "insecure" : workers && host !== location.host ? "part" : "";
        byId("offline").hidden = !id;
        byId("offline").textContent = say(`offline.${id}`, { host });
    }
    async function measureCopy() {
        const kept = await caches.has(CACHE) ? await (await caches.open(CACHE)).matchAll() : [];
        const bytes = kept.reduce((sum, answer) => sum + Number(answer.headers.get("content-length")), 0);
        offlineBytes = isForgotten ? 0 : bytes;
    }
    function tellNewer(registration) {
        const newer = registration.installing;
        if (registration.waiting) note(say("note.newer"));
        if (newer && registration.active) newer.addEventListener("statechange", () => newer.state === "installed" && note(say("note.newer")));
    }
    async function keepCopy() {
        if (isForgotten) return;
        await measureCopy();
        const registration = await workers.register("worker.js", { updateViaCache: "none" });
        if (!registration) return; // some browsers that refuse say nothing
        tellNewer(registration);
        registration.addEventListener("updatefound", () => tellNewer(registration));
        if (!registration.active) return;
        registration.active.postMessage("look"); // what a browser took out comes back
        await registration.update(); // a browser looks for a newer build when it likes
    }
    async function forgetCopy() {
        isForgotten = true; // until the page is opened again
        offlineBytes = 0;
        for (const each of await workers.getRegistrations()) {
            if (each.scope !== SCOPE) continue; // another copy of the game, or something else on this host
            for (const worker of [each.installing, each.waiting, each.active]) if (worker) worker.postMessage("forget");
            await each.unregister();
        }
        await caches.delete(CACHE);
    }
    if (workers) workers.addEventListener("message", event => {
        if (event.data === "full") note(say("note.no_room"));
        else measureCopy();
    });

    // ---- states and progress
    const state = () => root.dataset.state;
    // an error that the game shows itself is played on; one that the page shows is not
    const isLive = () => state() === "playing" || (state() === "error" && byId("trouble").hidden);
    let phase = "wait";
    let fraction = 0;
    let shown = 0;
    const arrived = new Map();
    const total = Object.values(facts.files).reduce((sum, file) => sum + file.bytes, 0) || 1;
    const BYTES_SHARE = 0.85; // of the bar; the rest is the game's own loading
    // counted in looks of a page that is seen: neither a lid that was shut nor a hidden tab is a wait
    let still = 0;
    let lastFile = "";
    let lastAsked = -1; // in milliseconds of this page: the browser's own word of a file may come long after a later one was asked for
    function askedFor(address, when) {
        if (when <= lastAsked) return;
        lastFile = address;
        lastAsked = when;
    }

    function drawProgress() {
        if (!byId("fill")) return;
        let bytes = 0;
        for (const [name, file] of Object.entries(facts.files)) bytes += Math.min(file.bytes, arrived.get(name) || 0);
        const now = Math.min(1, bytes / total) * BYTES_SHARE + fraction * (1 - BYTES_SHARE);
        shown = Math.max(shown, now);
        byId("fill").style.transform = `scaleX(${shown.toFixed(4)})`;
        byId("bar").setAttribute("aria-valuenow", String(Math.round(shown * 100)));
        const megabytes = size => (size / 1e6).toFixed(1);
        byId("bytes").textContent = state() === "loading" && bytes < total
            ? say("phase.bytes", { done: megabytes(bytes), total: megabytes(total) }) : "";
        const text = say(`phase.${state() === "ready" ? "ready" : phase}`);
        if (text && byId("phase").textContent !== text) byId("phase").textContent = text;
    }
    const nameOf = address => {
        const path = new URL(address, document.baseURI).pathname;
        return Object.keys(facts.files).find(name => path.endsWith(`/${name}`)) || "";
    };
    function count(name, bytes) {
        arrived.set(name, (arrived.get(name) || 0) + bytes);
        if (bytes > 0) still = 0;
    }

    // ---- what arrives: a filter, a log-in page or a catch-all route answers 200 with a page of its own, so that each
    // file is looked at: its kind, and where the build knows the very file its length and its hash
    const GONE = "gone", CHANGED = "changed", TYPE = "type";
    const faults = new Map(); // of an address: what is wrong with it, in which way
    const sound = new Set();
    const looks = new Set();
    const plainFetch = window.fetch.bind(window);
    const whole = address => {
        const found = new URL(address, document.baseURI);
        found.hash = ""; // pygbag puts one behind a wheel
        return found.href;
    };
    const limited = (work, milliseconds) => Promise.race([work, new Promise(done => setTimeout(done, milliseconds))]);
    const PATIENCE = 1500; // a runtime that cannot do without the file should say more; not all of them say anything
    function lack(address, way, reason) {
        if (state() !== "loading") return;
        faults.set(address, { way, reason });
        if (way === CHANGED) fail("boot", "", "");
        else setTimeout(() => faults.has(address) && state() === "loading" && fail("boot", "", ""), PATIENCE);
    }
    function headFault(address, status, kind) {
        if (status < 200 || status > 299) return { way: GONE, reason: `HTTP ${status}` };
        return /^text\/html\b/i.test(kind) && /\.\w+$/.test(new URL(address).pathname) ? { way: CHANGED, reason: kind } : null;
    }
    async function bodyFault(name, data) {
        const { bytes, sha256 } = facts.files[name];
        if (!sha256) return null; // a runtime that changes under its address
        if (data.byteLength !== bytes) return { way: CHANGED, reason: `${data.byteLength} B, not ${bytes} B` };
        if (!window.crypto.subtle) return null; // without TLS a browser lends no hashes
        const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", data));
        const found = Array.from(digest, byte => byte.toString(16).padStart(2, "0")).join("");
        return found === sha256 ? null : { way: CHANGED, reason: `SHA-256 ${found}, not ${sha256}` };
    }
    async function readThrough(name, body) {
        const reader = body.getReader();
        const chunks = [];
        for (;;) {
            const { done, value } = await reader.read();
            if (done) return new Blob(chunks).arrayBuffer();
            count(name, value.length);
            chunks.push(value);
        }
    }
    // whether it is the build's own: a file whose hash is known reaches nobody before
    function lookAt(address, name, reading) {
        const look = reading.then(data => bodyFault(name, data)).catch(error => ({ way: GONE, reason: String(error) }))
            .then(fault => { fault ? lack(address, fault.way, fault.reason) : sound.add(name); return !fault; })
            .finally(() => looks.delete(look));
        looks.add(look);
        return look;
    }
    const isKnown = name => name !== "" && facts.files[name].sha256 !== "";
    const refused = name => new TypeError(`${name} is not the file of this build`);
    window.fetch = async (input, options) => {
        const address = whole(String(input && input.url || input));
        const name = nameOf(address);
        askedFor(address, performance.now());
        let answer;
        try {
            answer = await plainFetch(input, options);
        } catch (error) {
            lack(address, GONE, String(error));
            throw error;
        }
        if ((state() !== "loading" && !isKnown(name)) || answer.type === "opaque") return answer;
        const fault = headFault(address, answer.status, answer.headers.get("content-type") || "");
        faults.delete(address);
        if (fault) lack(address, fault.way, fault.reason);
        // the copy is read: the answer itself must stay the browser's own, or compiled code is not cached
        const look = !fault && name && answer.body && lookAt(address, name, readThrough(name, answer.clone().body));
        if (isKnown(name) && (fault ? fault.way === CHANGED : look && !await look)) throw refused(name);
        return answer;
    };
    const plainOpen = XMLHttpRequest.prototype.open;
    XMLHttpRequest.prototype.open = function (method, to, ...rest) {
        const address = whole(String(to));
        const name = nameOf(address);
        if (name && state() === "loading") {
            let before = 0;
            askedFor(address, performance.now());
            this.addEventListener("progress", event => { count(name, event.loaded - before); before = event.loaded; });
            this.addEventListener("error", () => lack(address, GONE, "network error"));
            let isSound = false;
            this.addEventListener("load", event => {
                if (isSound) return;
                const fault = headFault(address, this.status, this.getResponseHeader("content-type") || "");
                const look = !fault && this.response instanceof ArrayBuffer && lookAt(address, name, Promise.resolve(this.response));
                if (fault) lack(address, fault.way, fault.reason);
                if (!isKnown(name) || !(look || (fault && fault.way === CHANGED))) return;
                event.stopImmediatePropagation();
                if (look) look.then(found => {
                    isSound = found;
                    if (found) this.dispatchEvent(new ProgressEvent("load", { loaded: event.loaded, total: event.total }));
                });
            });
        }
        return plainOpen.call(this, method, to, ...rest);
    };
    // pythons.js adds a script, which runs as soon as it is there: the browser itself is to look at it first
    document.head.appendChild = node => {
        const name = node.tagName === "SCRIPT" ? nameOf(node.src) : "";
        if (isKnown(name)) {
            const bytes = facts.files[name].sha256.match(/../g).map(pair => parseInt(pair, 16));
            node.integrity = `sha256-${btoa(String.fromCharCode(...bytes))}`;
            node.crossOrigin = "anonymous"; // a frame may leave the page without an origin
        }
        return Node.prototype.appendChild.call(document.head, node);
    };
    try {
        new PerformanceObserver(list => {
            for (const entry of list.getEntries()) {
                const name = nameOf(entry.name);
                if (name && !arrived.has(name)) count(name, facts.files[name].bytes);
                if (name) askedFor(whole(entry.name), entry.startTime);
            }
        }).observe({ type: "resource", buffered: true });
    } catch { /* the bar then stands still for scripts */ }

    // scripts are fetched by the browser itself, which says nothing of why one does not run: once something failed,
    // whatever was not looked at yet is asked for again
    const LOOK_LIMIT = 8000;
    const SCRIPT = /^(text|application)\/(x-)?(java|ecma)script\b/i;
    async function lookAgain(name, signal) {
        const address = whole(facts.files[name].address);
        try {
            const answer = await plainFetch(address, { signal });
            const kind = answer.headers.get("content-type") || "";
            let fault = headFault(address, answer.status, kind);
            if (!fault && facts.files[name].sha256) fault = await bodyFault(name, await answer.arrayBuffer());
            const early = phase === "wait" || phase === "engine"; // later on every script has run
            if (!fault && early && /\.m?js$/.test(name) && !SCRIPT.test(kind)) fault = { way: TYPE, reason: kind || "?" };
            if (fault) faults.set(address, fault);
        } catch (error) {
            if (!signal.aborted) faults.set(address, { way: GONE, reason: String(error) });
        }
    }
    async function findFaults() {
        await limited(Promise.all(looks), LOOK_LIMIT);
        if (faults.size) return;
        const stop = new AbortController();
        const names = Object.keys(facts.files).filter(name => !sound.has(name));
        await limited(Promise.all(names.map(name => lookAgain(name, stop.signal))), LOOK_LIMIT);
        stop.abort();
    }
    // a bad answer may lie in the browser's own store: it is asked for past that before the page is loaded again
    async function tryAgain() {
        const afresh = address => plainFetch(address, { cache: "reload" }).then(answer => answer.arrayBuffer()).catch(() => 0);
        await limited(Promise.all([...faults.keys()].map(afresh)), LOOK_LIMIT);
        location.reload();
    }

    // what a runtime prints is often the only word of why it stopped
    const PRINTED_LINES = 20;
    const printed = [];
    const plainConsole = {};
    for (const name of ["log", "warn", "error"]) {
        plainConsole[name] = console[name];
        console[name] = (...all) => {
            printed.push(all.map(String).join(" ").slice(0, 400));
            if (printed.length > PRINTED_LINES) printed.shift();
            plainConsole[name].apply(console, all);
        };
    }

    const LOOK_EVERY = 100;
    const SLOW = 20;
    const STUCK = 90;
    const ticking = setInterval(() => {
        if (state() !== "loading" || document.hidden) return;
        drawProgress();
        still += 1;
        const seconds = still * LOOK_EVERY / 1000;
        if (seconds === SLOW) note(say("phase.slow", { file: lastFile ? nameOf(lastFile) || lastFile : "Python" }));
        if (seconds === STUCK) fail("stuck", lastFile, "");
    }, LOOK_EVERY);

    function sayState(word) {
        if (failing || !byId("trouble").hidden || (word === "ready" && state() !== "loading")) return;
        if (word === "ready" && looks.size) { // a file that was damaged may be heard of after Python began with it
            limited(Promise.all(looks), LOOK_LIMIT).then(() => { looks.clear(); sayState(word); });
            return;
        }
        const begins = word === "ready";
        root.dataset.state = word;
        performance.mark(word);
        if (!begins) byId("stage").inert = false;
        if (!begins) return;
        clearInterval(ticking);
        Object.assign(console, plainConsole);
        fraction = 1;
        drawProgress();
        showAddress();
        stopTerms();
        watchShape(); // it may have changed while the game was loading
        play(takeRotated());
    }

    // no button of the page stands before the game's own Start; sound waits for the first press
    let asText = false;
    function play(resumed) {
        root.dataset.state = "playing";
        if (asText) textMode(true);
        byId("stage").inert = false;
        resumeSound();
        tell("start", resumed ? "resume" : "");
        focusGame();
        if (workers) setTimeout(() => keepCopy().catch(error => console.warn(String(error))), CALM);
    }

    // ---- what goes wrong
    let failing = false;
    let suspect = ""; // a script that the browser could not use
    window.alert = text => console.error("alert:", text);

    const BY_ITSELF = new Set(["old", "torn"]); // told by inside.js: no other file is to blame
    function kindOf(kind, text, way, file) {
        if (typeof WebAssembly !== "object") return "wasm";
        if (way && window.mcImport) return "torn"; // all files are in this one, which has come whole or not
        if (way === CHANGED || way === TYPE) return way;
        if (way === GONE && isOriginless) return "frame";
        if (way === GONE) return new URL(file).origin === location.origin ? "blocked" : "unreachable";
        if (words[`error.${kind}.heading`] && kind !== "boot") return kind;
        return /out of memory|memory access|Memory\(\)|allocat/i.test(text) ? "memory" : "boot";
    }
    // where the browser's copy has a damaged file, the page starts once more by itself, with that file fetched afresh
    function isOfCopy() {
        const [start] = performance.getEntriesByType("navigation");
        const isDamaged = [...faults.values()].some(fault => fault.way === CHANGED);
        return Boolean(workers && workers.controller && isDamaged && start && start.type !== "reload");
    }
    function fail(kind, text, code) {
        if (failing || (byId("trouble") && !byId("trouble").hidden)) return;
        if (state() !== "loading" || BY_ITSELF.has(kind) || typeof WebAssembly !== "object") { showTrouble(kind, text, code, "", {}); return; }
        failing = true;
        findFaults().then(() => {
            if (isOfCopy()) { tryAgain(); return; }
            const [file, fault] = [...faults][0] || [suspect, suspect ? { way: GONE, reason: "" } : {}];
            const lines = [file && `${file}: ${fault.reason}`, text, printed.join("\n")];
            showTrouble(kind, lines.filter(Boolean).join("\n\n"), code, file || lastFile, fault);
        });
    }
    function showTrouble(kind, text, code, file, fault) {
        const found = kindOf(kind, text, fault.way, file);
        root.dataset.state = "error";
        lockRun(false); // what is opened after it may be a build in which it is mended
        console.error(`${found}: ${text}`);
        textMode(false);
        once(() => {
            byId("trouble_heading").textContent = say(`error.${found}.heading`);
            byId("trouble_text").textContent = say(`error.${found}.text`, { file, reason: fault.reason || "" });
            byId("trouble_details").textContent = text;
            for (const id of ["trouble_code", "copy_code", "keep_code"]) byId(id).hidden = !code;
            byId("code").textContent = code;
            byId("trouble").hidden = false;
            byId("trouble_heading").focus();
        });
    }
    addEventListener("error", event => {
        const source = event.target && (event.target.src || event.target.href);
        if (source && event.target.tagName === "SCRIPT") {
            suspect = suspect || source;
            if (state() === "loading") fail("boot", "", "");
        } else if (event.error && state() === "loading") fail("boot", String(event.error.stack || event.error), "");
    }, true);
    addEventListener("unhandledrejection", event => {
        if (state() === "loading") fail("boot", String(event.reason && event.reason.stack || event.reason), "");
    });

    // ---- notes: one at a time, newest last, but first what somebody waits for
    const notes = [];
    function note(text, isAwaited) {
        if (!text || (notes.includes(text) && !isAwaited)) return;
        if (exhibit) return console.warn(text); // a note is for whoever keeps the game, and visitors do not
        if (isAwaited) notes.splice(0, notes.length, text, ...notes.filter(other => other !== text));
        else notes.push(text);
        once(showNote);
    }
    const dropNote = text => { if (notes.includes(text)) notes.splice(notes.indexOf(text), 1); };
    function showNote() {
        byId("note").hidden = notes.length === 0;
        if (notes.length) byId("note_text").textContent = notes[0];
    }
    const NOTE_MARGINS = 24;
    once(() => new ResizeObserver(() => {
        const height = byId("note").offsetHeight;
        root.style.setProperty("--note", `${height && height + NOTE_MARGINS}px`);
    }).observe(byId("note")));
    // the page's own words are as large as the game's
    function textScale(percent) {
        const share = Number(percent) / 100;
        if (share >= 1 && share <= 2) root.style.setProperty("--text", String(share));
    }
    textScale(asked.get("text-scale"));
    function closeNote() {
        notes.shift();
        showNote();
        if (isLive()) focusGame();
    }

    // ---- a run that plays by itself: what is said of it, pause and step, in a strip of their own above the game
    function showWatched(state, text) {
        const bar = byId("watching");
        bar.hidden = false;
        byId("watching_text").textContent = text;
        for (const id of ["watch_pause", "watch_step"]) byId(id).hidden = state === "over";
        byId("watch_pause").setAttribute("aria-pressed", String(state === "paused"));
        byId("watch_pause").textContent = say(state === "paused" ? "watch.go_on" : "watch.pause");
    }
    if (isGame) once(() => {
        new ResizeObserver(() => root.style.setProperty("--watch", `${byId("watching").offsetHeight}px`)).observe(byId("watching"));
        byId("watch_pause").addEventListener("click", () => tell("watch", "pause"));
        byId("watch_step").addEventListener("click", () => tell("watch", "step"));
    });

    // ---- sound: silent while nobody looks, and allowed by the first press
    const contexts = [];
    for (const name of ["AudioContext", "webkitAudioContext"]) {
        const Native = window[name];
        if (!Native) continue;
        window[name] = class extends Native {
            constructor(...options) { super(...options); contexts.push(this); }
        };
    }
    const resumeSound = () => contexts.forEach(context => context.resume().catch(() => 0));
    for (const name of ["pointerdown", "touchend", "keydown"]) {
        addEventListener(name, () => state() === "playing" && resumeSound(), { capture: true, passive: true });
    }
    const pauseSound = () => contexts.forEach(context => context.suspend().catch(() => 0));
    document.addEventListener("visibilitychange", () => {
        tell("visibility", document.hidden ? "hidden" : "visible");
        document.hidden ? pauseSound() : state() === "playing" && resumeSound();
    });

    // ---- semantics: real elements over the canvas
    const CONTROLS = new Set(["button", "link", "option", "checkbox", "radio", "switch", "tab", "menuitem", "slider", "spinbutton", "textbox"]);
    const TEXTS = new Set(["text", "paragraph", "generic", "note", "caption"]);
    const NAMED = new Set(["img", "slider", "progressbar", "textbox"]); // their content is no name
    const STATES = ["disabled", "checked", "selected", "expanded", "pressed"];
    const NODE = "node:";
    const things = new Map();
    let textOn = false;
    let focused = "";
    let byGame = false;
    // what had the focus last: it gets it again with the window, and nobody did anything
    let had = null;
    addEventListener("focusin", event => { had = event.target; }); // comes after "focus"

    function tagOf(node) {
        if (node.role === "heading") return `h${Math.min(6, Math.max(1, node.level || 1))}`;
        if (node.role === "button") return "button";
        return TEXTS.has(node.role) ? "p" : "div";
    }
    function attribute(element, name, value) {
        if (value === null || value === undefined || value === "") element.removeAttribute(name);
        else if (element.getAttribute(name) !== String(value)) element.setAttribute(name, String(value));
    }
    function newElement(node, group) {
        const element = document.createElement(tagOf(node));
        element.id = NODE + node.id;
        element.className = group ? "group" : CONTROLS.has(node.role) ? "thing control" : "thing";
        if (element.tagName === "BUTTON") element.type = "button";
        else if (element.tagName === "DIV") element.setAttribute("role", node.role);
        element.addEventListener("click", event => {
            event.stopPropagation();
            tell("activate", node.id);
        });
        element.addEventListener("focus", () => {
            if (!byGame && had !== element && focused !== node.id) { focused = node.id; tell("focus", node.id); }
        });
        return element;
    }
    // the arrows choose the neighbour, as in the picture
    function choose(radio, step) {
        const all = [...radio.parentElement.querySelectorAll("[role=radio]")];
        const next = all[all.indexOf(radio) + step];
        if (!next || radio.ariaDisabled === "true") return;
        next.focus();
        tell("activate", next.id.slice(NODE.length));
    }
    // in text mode the game hears no keys: what a real button does by itself is done here for the other roles
    function press(event, element) {
        const id = element.id.slice(NODE.length);
        if ((event.key === "Enter" || event.key === " ") && element.tagName !== "BUTTON") {
            event.preventDefault();
            if (!event.repeat) tell("activate", id);
        } else if (element.getAttribute("role") === "radio" && /^Arrow/.test(event.key)) {
            event.preventDefault();
            if (!event.repeat) choose(element, /Right|Down/.test(event.key) ? 1 : -1);
        } else if (element.getAttribute("role") === "slider" && /^Arrow/.test(event.key)) {
            event.preventDefault();
            tell("adjust", `${event.key === "ArrowRight" || event.key === "ArrowUp" ? "up" : "down"} ${id}`);
        }
    }
    function place(element, rect) {
        const canvas = byId("canvas");
        const [x, y, w, h] = rect;
        const style = [["left", x / canvas.width], ["top", y / canvas.height], ["width", w / canvas.width], ["height", h / canvas.height]];
        for (const [name, share] of style) element.style[name] = `${(share * 100).toFixed(3)}%`;
    }
    function write(element, node, group) {
        const given = node.state || {};
        for (const name of STATES) attribute(element, `aria-${name}`, name in given ? given[name] : null);
        attribute(element, "aria-live", node.live);
        if (group) { attribute(element, "aria-label", node.name); return; }
        place(element, node.rect || [0, 0, 0, 0]);
        attribute(element, "tabindex", node.focusable ? "0" : element.tagName === "BUTTON" ? "-1" : null);
        const shownText = node.value ? `${node.name}: ${node.value}` : node.name;
        if (NAMED.has(node.role)) attribute(element, "aria-label", node.name);
        if (node.value && CONTROLS.has(node.role)) attribute(element, "aria-valuetext", node.value);
        if (node.mark) ["now", "max"].forEach((name, at) => attribute(element, `aria-value${name}`, node.mark[at]));
        if (node.mark) attribute(element, "aria-valuemin", 0);
        attribute(element, "aria-description", node.description);
        const all = JSON.stringify([shownText, textOn && node.description]);
        if (element.dataset.shown !== all) {
            element.dataset.shown = all;
            element.textContent = shownText;
            if (node.description && textOn) {
                const more = document.createElement("span");
                more.className = "more";
                more.setAttribute("aria-hidden", "true");
                more.textContent = node.description;
                element.append(more);
            }
        }
    }
    let lastTree = "";
    function semantics(json) {
        lastTree = json;
        const nodes = JSON.parse(json);
        const overlay = byId("overlay");
        const parents = [{ depth: -1, element: overlay, next: overlay.firstChild }];
        const seen = new Set();
        // an element that goes, or moves, is no place any more before which another can stand
        const pass = element => parents.forEach(each => { if (each.next === element) each.next = element.nextSibling; });
        let gameFocus = "";
        nodes.forEach((node, index) => {
            if (seen.has(node.id)) return;
            seen.add(node.id);
            const depth = node.depth || 0;
            const group = index + 1 < nodes.length && (nodes[index + 1].depth || 0) > depth;
            const kind = `${node.role}/${node.level || 0}/${group}`;
            let thing = things.get(node.id);
            if (thing && thing.kind !== kind) { pass(thing.element); thing.element.remove(); thing = null; }
            if (!thing) {
                thing = { element: newElement(node, group), kind, json: "" };
                things.set(node.id, thing);
            }
            const text = JSON.stringify(node) + textOn;
            if (thing.json !== text) { write(thing.element, node, group); thing.json = text; }
            while (parents[parents.length - 1].depth >= depth) parents.pop();
            const parent = parents[parents.length - 1];
            while (parent.next && !isCurrent(parent.next, nodes)) parent.next = drop(parent.next);
            pass(thing.element);
            if (parent.next !== thing.element.nextSibling || parent.element !== thing.element.parentNode) {
                parent.element.insertBefore(thing.element, parent.next);
            }
            if (group) parents.push({ depth, element: thing.element, next: thing.element.firstChild });
            if (node.focused) gameFocus = node.id;
        });
        for (const [id, thing] of things) if (!seen.has(id)) { thing.element.remove(); things.delete(id); }
        followFocus(gameFocus);
    }
    let currentIds = null;
    let currentNodes = null;
    function isCurrent(element, nodes) {
        if (currentNodes !== nodes) { currentNodes = nodes; currentIds = new Set(nodes.map(node => NODE + node.id)); }
        return currentIds.has(element.id);
    }
    function drop(element) {
        const next = element.nextSibling;
        things.delete(element.id.slice(NODE.length));
        element.remove();
        return next;
    }
    function followFocus(id) {
        const changed = id !== focused;
        focused = id;
        if (!isLive()) return;
        const active = document.activeElement;
        const free = active === document.body || active === byId("canvas") || byId("overlay").contains(active);
        if (free && (changed || active === document.body)) focusGame();
    }
    // whoever uses keys or a screen reader is not sent back to the canvas by a page of the game without a focus
    let pointing = true;
    addEventListener("pointerdown", () => { pointing = true; }, true);
    addEventListener("keydown", () => { pointing = false; }, true);
    addEventListener("click", event => { if (!event.detail) pointing = false; }, true);
    function focusGame() {
        const thing = things.get(focused);
        byGame = true;
        if (thing && thing.element.hasAttribute("tabindex")) thing.element.focus({ preventScroll: !textOn });
        else if (!textOn && pointing) byId("canvas").focus({ preventScroll: true });
        else if ([document.body, byId("canvas")].includes(document.activeElement)) focusHeading();
        byGame = false;
        had = document.activeElement; // a window without the focus tells of it when it gets that
    }
    // a new page of text without a focus of its own is read from its top
    function focusHeading() {
        const first = byId("overlay").querySelector("h1, h2, h3, p");
        if (!first) return;
        first.tabIndex = -1;
        first.focus({ preventScroll: !textOn });
    }
    // what is said in one frame is heard as one: a region keeps only its last words
    const said = new Map();
    function announce(text, manner) {
        const region = byId(manner === "assertive" ? "assertive" : "polite");
        const words = said.has(region) ? `${said.get(region).replace(/[^.!?…”]$/, "$&.")} ${text}` : text;
        if (!said.has(region)) queueMicrotask(() => said.delete(region));
        said.set(region, words);
        region.textContent = region.textContent === words ? `${words}\u00a0` : words;
    }

    // ---- the voice of an exhibit: only one that speaks on this device, for others send every word away
    const speech = window.speechSynthesis;
    const ownVoices = () => speech ? speech.getVoices().filter(voice => voice.localService) : [];
    function speak(words, lang, volume) {
        const voice = ownVoices().find(one => one.lang.toLowerCase().startsWith(lang.toLowerCase()));
        if (!voice) return "";
        const said = Object.assign(new SpeechSynthesisUtterance(words), { voice, lang: voice.lang, volume: Number(volume) / 100 });
        speech.cancel();
        speech.speak(said);
        return DONE;
    }
    const voiceState = () => speech && (speech.speaking || speech.pending) ? "speaking" : ownVoices().length ? "silent" : "";

    // ---- keys belong to the page until the game plays, and in text mode; the browser's own are never taken
    const GAME_KEYS = new Set(["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "PageUp", "PageDown", "Tab", "Enter", "Escape", "Backspace", "Shift", "F2"]);
    const given = new Set(); // what the game saw pressed: it sees that let go as well, or it would count as held
    const isCommand = event => event.ctrlKey || event.altKey || event.metaKey;
    function isForGame(event) {
        const isLetter = event.key.length === 1;
        // AltGr is told as Ctrl and Alt by some systems: what it types is typed all the same
        if (isCommand(event) && !(isLetter && event.getModifierState("AltGraph"))) return false;
        return isLetter || GAME_KEYS.has(event.key);
    }
    function gate(event) {
        const target = event.target;
        const within = selector => target instanceof Element && target.closest(selector);
        const thing = within("#overlay .thing");
        const isPress = event.key === "Enter" || event.key === " ";
        const code = event.code || event.key;
        if (within("#terms_list") && event.type === "keydown") stopTerms(); // nothing below hears of it
        // a key that is held presses once, whatever has come under it by then
        if (event.repeat && isPress && within("button, summary, .control")) event.preventDefault();
        const typed = event.key === "Backspace" || (event.key.length === 1 && event.key !== " ");
        // in text mode the game takes what is written into a field of its own, and nothing else
        const place = textOn ? typed && within("#overlay [role=textbox]") : !within("[data-page]");
        const wanted = isLive() && place && isForGame(event);
        if (event.type === "keyup" ? given.delete(code) : wanted && (!event.repeat || given.has(code))) {
            if (event.type === "keydown") given.add(code);
            if (thing && isPress) event.preventDefault(); // the game presses it
            return;
        }
        event.stopPropagation();
        if (wanted && event.type === "keydown") event.preventDefault(); // held since before the game played
        if (thing && textOn && event.type === "keydown" && !isCommand(event)) press(event, thing);
    }
    for (const name of ["keydown", "keyup", "keypress"]) addEventListener(name, gate, true);
    addEventListener("blur", () => given.clear());
    // nor are the wheel that zooms and the buttons of the mouse that go back and forward
    addEventListener("wheel", event => { if (event.ctrlKey || event.metaKey) event.stopPropagation(); }, { capture: true, passive: true });
    for (const name of ["mousedown", "mouseup"]) addEventListener(name, event => { if (event.button > 2) event.stopPropagation(); }, true);

    // a touch that scrolls already, or that a busy page answered too late, cannot be cancelled: SDL tries all the same
    for (const name of ["touchstart", "touchmove", "touchend", "touchcancel"]) addEventListener(name, event => {
        if (!event.cancelable) event.preventDefault = () => 0;
    }, { capture: true, passive: true });

    function textMode(on) {
        if (textOn === on) return;
        textOn = on;
        root.toggleAttribute("data-text", on);
        tell("text_mode", on ? "on" : "off");
        once(() => {
            const button = byId("to_text");
            button.textContent = say(on ? "overlay.to_picture" : "overlay.to_text");
            button.setAttribute("aria-pressed", String(on));
            if (lastTree) semantics(lastTree);
            if (isLive()) focusGame();
        });
    }

    // ---- a window that takes another shape, by rotation or otherwise, and small phones
    const SHAPE_LASTS = 1500;
    const LONGEST_SHAPE = 21 / 9; // as in game/ui/canvas.py
    const MOST_UNFILLED = 0.04;
    let shaped = { width: innerWidth, height: innerHeight }; // the window that the canvas has the shape of
    const ROTATED = PREFIX + "rotated";
    let turning = 0;
    function takeRotated() {
        try {
            const was = sessionStorage.getItem(ROTATED) === "1";
            sessionStorage.removeItem(ROTATED);
            return was;
        } catch { return false; }
    }
    function isReshaped() {
        const canvas = byId("canvas");
        const stands = innerHeight > innerWidth;
        if (canvas.width <= 1 || (asked.has("orientation") && stands !== (asked.get("orientation") === "portrait"))) return false;
        // bars of a browser that slide, or a keyboard, leave a phone's window as wide as it was and much of its height
        const moved = Math.abs(innerHeight - shaped.height);
        if (coarse() && innerWidth === shaped.width && moved < shaped.height / 2) return false;
        const shape = Math.min(LONGEST_SHAPE, Math.max(1 / LONGEST_SHAPE, innerWidth / innerHeight));
        const ratio = shape * canvas.height / canvas.width;
        return 1 - Math.min(ratio, 1 / ratio) > MOST_UNFILLED;
    }
    // a run that lasts only as long as the page is worth more than a page without bars
    const mayReload = () => !textOn && (state() === "ready" || (state() === "playing" && lasting && !memory.size));
    function watchShape() {
        clearTimeout(turning);
        if (!mayReload() || !isReshaped()) return;
        turning = setTimeout(() => {
            if (!mayReload() || !isReshaped()) return;
            try { if (state() === "playing") sessionStorage.setItem(ROTATED, "1"); } catch { /* Start is pressed again */ }
            location.reload();
        }, SHAPE_LASTS);
    }
    addEventListener("resize", watchShape);
    const SMALL = 430;
    const hintFlat = () => { if (isGame && coarse() && innerWidth > innerHeight && innerHeight < SMALL) note(say("note.flat")); };

    // ---- the terms scroll by themselves until somebody takes hold of them
    let scrolling = 0;
    function stopTerms() { clearInterval(scrolling); scrolling = 0; showTermsButton(); }
    function showTermsButton() {
        const button = byId("terms_pause");
        if (!button) return;
        button.textContent = say(scrolling ? "terms.pause" : "terms.resume");
        button.setAttribute("aria-pressed", String(!scrolling));
    }
    function scrollTerms() {
        const list = byId("terms_list");
        let at = list.scrollTop;
        clearInterval(scrolling);
        scrolling = setInterval(() => {
            at += 0.5;
            list.scrollTop = at;
            if (at >= list.scrollHeight - list.clientHeight) stopTerms();
        }, 33);
        showTermsButton();
    }

    function prepareCover() {
        byId("text_only").addEventListener("click", () => {
            asText = !asText;
            byId("text_only").setAttribute("aria-pressed", String(asText));
        });
        byId("to_text").addEventListener("click", () => textMode(!textOn));
        byId("terms_pause").addEventListener("click", () => scrolling ? stopTerms() : scrollTerms());
        for (const name of ["wheel", "touchstart", "pointerdown"]) byId("terms_list").addEventListener(name, stopTerms, { passive: true });
        if (matchMedia("(prefers-reduced-motion: reduce)").matches) stopTerms();
        else setTimeout(() => state() === "loading" && scrollTerms(), 1500);
    }

    // ---- the code out of the page: nothing is said of a copy before it is known what became of it
    function copy(text) {
        const attempt = navigator.clipboard ? navigator.clipboard.writeText(text) : Promise.reject();
        return attempt.then(() => true, () => false);
    }
    function copyShown() {
        copy(byId("code").textContent).then(done => {
            const [is, was] = ["note.copied", "note.not_copied"].map(id => say(id));
            dropNote(done ? was : is);
            note(done ? is : was, true);
        });
    }
    addEventListener("paste", event => {
        const text = event.clipboardData && event.clipboardData.getData("text/plain");
        if (text && isLive()) tell("paste", text.slice(0, LONGEST));
    });
    function keepPicture(name, base64) {
        const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));
        return handOver(name, new Blob([bytes], { type: "image/png" }));
    }
    const download = (name, text) => handOver(name, new Blob([text], { type: "text/plain" }));
    function handOver(name, blob) {
        const link = document.createElement("a");
        link.href = URL.createObjectURL(blob);
        link.download = name.replace(/[^\w.-]/g, "_");
        link.click();
        setTimeout(() => URL.revokeObjectURL(link.href), 10000);
        return DONE;
    }

    // ---- paper: a page in words as headings, lists and tables, seen by the printer alone
    function element(tag, text, children) {
        const made = document.createElement(tag);
        if (text) made.textContent = text;
        made.append(...(children || []));
        return made;
    }
    function tableOf(block) {
        const cells = (row, tag) => element("tr", "", row.map((text, at) => element(at ? tag : "th", text)));
        const head = element("thead", "", [cells(block.heads, "th")]);
        const body = element("tbody", "", block.rows.map(row => cells(row, "td")));
        return element("table", "", [element("caption", block.caption), head, body]);
    }
    const BLOCKS = {
        heading: block => element("h2", block.words),
        paragraph: block => element("p", block.words),
        list: block => element("ul", "", block.items.map(item => element("li", item))),
        table: tableOf,
    };
    function printSheet(json) {
        const sheet = JSON.parse(json);
        const paper = byId("paper") || document.body.appendChild(element("section"));
        paper.id = "paper";
        paper.dataset.page = "";
        paper.setAttribute("aria-hidden", "true"); // the game itself is what a screen reader reads
        paper.replaceChildren(element("h1", sheet.title), ...sheet.blocks.map(block => BLOCKS[block.kind](block)));
        setTimeout(() => window.print(), 0); // the dialogue stops the page: first let Python go on
        return DONE;
    }

    // ---- all that Python may call
    const quiet = work => (...texts) => {
        try { return work(...texts.map(text => String(text ?? ""))) ?? ""; } catch (error) {
            console.error(error);
            return "failed";
        }
    };
    const calls = {
        get: getText,
        set: setText,
        remove: removeText,
        keys: () => JSON.stringify(keyList()),
        lasting: () => lasting ? "1" : "",
        args: () => JSON.stringify(Object.fromEntries(asked)),
        poll: () => {
            if (exhibit) exhibit.beat();
            const events = JSON.stringify(queue);
            queue = [];
            return events;
        },
        kiosk: () => exhibit ? exhibit.asked() : "",
        restart: () => exhibit && exhibit.restart(),
        semantics,
        announce,
        say_state: sayState,
        progress: (name, share) => {
            if (name && name !== phase) performance.mark(name);
            const before = phase + fraction;
            phase = name || phase;
            fraction = Math.min(1, Math.max(fraction, Number(share) || 0));
            if (phase + fraction !== before) still = 0; // the same said again is no progress
            drawProgress();
        },
        note: text => note(text),
        text_scale: textScale,
        log: text => console.error(text),
        download,
        print_sheet: printSheet,
        report: (code, place, over) => platform.report(code, place, over === "over"),
        keep_picture: keepPicture,
        copy: text => { copy(text).then(done => tell("copied", done ? "1" : "")); return DONE; },
        watch: showWatched,
        speak,
        hush: () => { if (speech) speech.cancel(); return DONE; },
        voice: voiceState,
        teach: (kind, json) => { dispatchEvent(new CustomEvent("teach", { detail: { kind, json } })); return DONE; },
        fail,
        text_mode: on => textMode(on === "on"),
        size: () => {
            shaped = { width: innerWidth, height: innerHeight };
            return JSON.stringify({ ...shaped, pixel_ratio: devicePixelRatio, coarse: coarse() });
        },
        prefers: () => JSON.stringify({
            reduced_motion: matchMedia("(prefers-reduced-motion: reduce)").matches,
            contrast: matchMedia("(prefers-contrast: more)").matches || matchMedia("(forced-colors: active)").matches ? "more" : "",
        }),
        take_back: on => exhibit || takeBack(on === "on"),
        offline_bytes: () => String(offlineBytes),
        forget_offline: () => { if (workers) forgetCopy().catch(error => console.error(error)); return DONE; },
        go_hash: text => {
            const rest = new URLSearchParams(wholeAddress.replace(/^[^?#]*/, "").split("#")[0]);
            rest.delete("code");
            asked.delete("code");
            wholeAddress = location.pathname + (rest.size ? `?${rest}` : "") + (text ? `#${encodeURIComponent(text)}` : "");
            setAddress(wholeAddress);
            if (state() === "loading") hideAddress();
        },
    };
    const doors = Object.fromEntries(Object.entries(calls).map(([name, work]) => [name, quiet(work)]));
    // Python's one door: pygbag reads its texts byte by byte as Latin-1, so that only ASCII may cross. Name and texts
    // come as one JSON array with escapes, and are decoded here and nowhere else
    const ask = quiet(json => {
        const [name, ...texts] = JSON.parse(json);
        return Object.hasOwn(doors, name) ? doors[name](...texts) : "";
    });
    window.mc = { facts, ask, tell, element, ...doors };

    once(() => {
        const canvas = byId("canvas");
        byId("stage").inert = true;
        canvas.addEventListener("contextmenu", event => event.preventDefault());
        new MutationObserver(() => {
            if (canvas.width > 1) root.style.setProperty("--ratio", String(canvas.width / canvas.height));
        }).observe(canvas, { attributes: true, attributeFilter: ["width", "height"] });
        canvas.addEventListener("focus", () => { if (focused) focusGame(); });
        if (isGame) prepareCover();
        byId("note_close").addEventListener("click", closeNote);
        byId("again").addEventListener("click", tryAgain);
        byId("copy_code").addEventListener("click", copyShown);
        byId("keep_code").addEventListener("click", () => download("model-citizen-code.txt", byId("code").textContent));
        if (strange.length) note(say("note.unknown", { names: [...new Set(strange)].slice(0, 5).join(", ") }));
        if (isBroken) note(say("note.code"));
        if (!lasting) note(say(isOriginless ? "note.frame" : "note.memory"));
        sayOffline();
        hintFlat();
        if (typeof WebAssembly !== "object") fail("wasm", "no WebAssembly", "");
        drawProgress();
    });
})();
