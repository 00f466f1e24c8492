"use strict";
// Keeps a copy of the page and of all it needs in the browser's cache, so that it plays without a network.
// The build fills in which files these are: address below this worker, SHA-256 and bytes.
const FILES = {{mc:files}};
const CACHE = `model-citizen ${registration.scope}`; // other copies of the game may lie on the same host
const PATIENCE = 500;
const MOST_TAKES = 3;

const below = path => new URL(path, registration.scope).href;
// a file is kept by what is in it: what a newer build has in common with the one before is neither fetched nor kept twice
const placeOf = name => below(`kept/${FILES[name][0]}`);

function nameOf(request) {
    const address = new URL(request.url);
    const [path, top] = [address.origin + address.pathname, registration.scope];
    if (request.method !== "GET" || !path.startsWith(top)) return "";
    const name = path.slice(top.length) + (request.mode === "navigate" ? "" : address.search);
    const wanted = name || "index.html";
    return Object.hasOwn(FILES, wanted) ? wanted : "";
}
async function isRight(name, data) {
    const [sha256, bytes] = FILES[name];
    if (data.byteLength !== bytes) return false;
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", data));
    return Array.from(digest, byte => byte.toString(16).padStart(2, "0")).join("") === sha256;
}
async function tell(text) {
    for (const page of await clients.matchAll({ type: "window", includeUncontrolled: true })) page.postMessage(text);
}

// ---- what comes in: nothing is kept that is not the build's own
function keep(cache, name, headers, data) {
    const kept = new Headers(headers);
    kept.delete("content-encoding"); // the browser has undone it
    kept.set("content-length", String(data.byteLength));
    // made anew, for an answer that came by way of another address opens no page
    return cache.put(placeOf(name), new Response(data, { headers: kept }));
}
async function bring(cache, name) {
    for (const mode of ["default", "reload"]) { // the browser's own store may have an older one
        const answer = await fetch(below(name), { cache: mode });
        const data = answer.ok ? await answer.arrayBuffer() : new ArrayBuffer(0);
        if (answer.ok && await isRight(name, data)) return keep(cache, name, answer.headers, data);
    }
    throw new TypeError(`${name} is not the file of this build`);
}
const full = () => new DOMException("no room for a copy of the page", "QuotaExceededError");
async function fill() {
    const cache = await caches.open(CACHE);
    const there = new Set((await cache.keys()).map(each => each.url));
    const lacking = Object.keys(FILES).filter(name => !there.has(placeOf(name)));
    const brought = [];
    try {
        const { quota, usage } = await navigator.storage.estimate();
        if (lacking.reduce((sum, name) => sum + FILES[name][1], 0) > quota - usage) throw full();
        for (const name of lacking) { // one after the other: a game may be loading
            await bring(cache, name);
            brought.push(name);
        }
    } catch (error) {
        // what came before a network went stays for the next time; on a full disk it would be in the way of saves
        if (error.name === "QuotaExceededError") {
            for (const name of brought) await cache.delete(placeOf(name));
            await tell("full");
        }
        throw error;
    }
    await tell("kept");
}
async function clear() {
    const cache = await caches.open(CACHE);
    const wanted = new Set(Object.keys(FILES).map(placeOf));
    for (const each of await cache.keys()) if (!wanted.has(each.url)) await cache.delete(each);
}

// ---- what goes out: a file that is damaged or missing is fetched again, and kept
const sound = new Set(); // what was looked at since this worker started
async function kept(cache, name) {
    const place = placeOf(name);
    const there = await cache.match(place);
    if (!there || sound.has(name)) return there;
    if (!await isRight(name, await there.arrayBuffer())) return undefined;
    sound.add(name);
    return cache.match(place); // the browser's own once more, or compiled code is not cached
}
async function mend(cache, name, answer) {
    const data = await answer.arrayBuffer();
    if (await isRight(name, data)) await keep(cache, name, answer.headers, data);
}
async function found(event, name) {
    // who plays on after all was deleted keeps nothing again
    const cache = await caches.has(CACHE) ? await caches.open(CACHE) : null;
    const isAfresh = event.request.cache === "reload";
    const there = cache && !isAfresh && await kept(cache, name).catch(() => undefined);
    if (there) return there;
    const answer = await fetch(event.request);
    if (cache && answer.ok) event.waitUntil(mend(cache, name, answer.clone()).catch(() => 0));
    return answer;
}

// ---- a newer build waits until no page plays; then the next start is its own
let takes = 0;
function isFree(page) {
    const { port1, port2 } = new MessageChannel();
    return new Promise(done => {
        port1.onmessage = event => done(event.data === "free");
        setTimeout(done, PATIENCE, false); // a page that is held by the browser says nothing, and may be in a run
        page.postMessage("playing?", [port2]);
    });
}
async function opened(event, name) {
    if (registration.waiting && takes < MOST_TAKES) {
        const pages = await clients.matchAll({ type: "window" });
        if ((await Promise.all(pages.map(isFree))).every(Boolean)) {
            takes += 1;
            registration.waiting.postMessage("take");
            // this worker ends only when it has answered; by the time the page comes again, the other one is there
            return new Response("", { headers: { "content-type": "text/html", refresh: "0" } });
        }
    }
    return found(event, name);
}

addEventListener("install", event => event.waitUntil(fill()));
addEventListener("activate", event => event.waitUntil(clear()));
addEventListener("message", event => {
    if (event.data === "take") skipWaiting();
    else if (event.data === "look") event.waitUntil(fill().catch(() => 0));
});
addEventListener("fetch", event => {
    const name = nameOf(event.request);
    if (name) event.respondWith(event.request.mode === "navigate" ? opened(event, name) : found(event, name));
});
