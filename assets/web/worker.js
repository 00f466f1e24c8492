"use strict";
// Keeps a copy of the page and of all it needs in the browser's cache, so that it plays without a network.
// The build fills in which files these are: address below this worker, SHA-256 and bytes.
const FILES = {{mc:files}};
const CACHE = `model-citizen ${registration.scope}`; // other copies of the game may lie on the same host
const LONGEST_TAKE = 5000;
const LARGE = 200000;

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
let isForgotten = false; // the player has deleted it all: what is still on its way comes to nothing
const full = () => new DOMException("no room for a copy of the page", "QuotaExceededError");
async function roomLeft() {
    if (!navigator.storage || !navigator.storage.estimate) return Infinity; // it turns out on the way
    const { quota, usage } = await navigator.storage.estimate();
    return quota - usage;
}
async function fill() {
    const cache = await caches.open(CACHE);
    const there = new Set((await cache.keys()).map(each => each.url));
    const lacking = Object.keys(FILES).filter(name => !there.has(placeOf(name)));
    const brought = [];
    try {
        if (lacking.reduce((sum, name) => sum + FILES[name][1], 0) > await roomLeft()) throw full();
        for (const name of lacking) { // one after the other: a game may be loading
            if (isForgotten) throw new DOMException("deleted", "AbortError");
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

// ---- what goes out: a file that is damaged or missing is fetched again, and kept. Of a large one the page finds it out,
// which looks at what it starts with in any case, and asks for it afresh: to look here as well would hold up every start
const sound = new Set(); // what was looked at since this worker started
async function kept(cache, name) {
    const place = placeOf(name);
    const there = await cache.match(place);
    if (!there || sound.has(name) || FILES[name][1] > LARGE) return there;
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
    if (!cache || !answer.ok) return answer;
    const mended = mend(cache, name, answer.clone()).catch(() => 0);
    if (isAfresh) await mended; // the page starts again with it
    else event.waitUntil(mended);
    return answer;
}

// ---- a newer build waits until no page plays; then the next start is its own
const HTML = { "content-type": "text/html; charset=utf-8" };
let takes = 0;
// pages hold a lock while a run is played: one that the browser has put to sleep could not be asked
async function isPlayed() {
    if (!navigator.locks) return true;
    return (await navigator.locks.query()).held.some(lock => lock.name === CACHE);
}
// what a page does that is there only until the newer worker is
function takeOver(longest) {
    const again = () => location.reload();
    navigator.serviceWorker.addEventListener("controllerchange", again);
    navigator.serviceWorker.getRegistration().then(found => found.waiting ? found.waiting.postMessage("take") : again());
    setTimeout(again, longest);
}
async function opened(event, name) {
    if (!registration.waiting || takes || await isPlayed()) return found(event, name);
    takes += 1; // once: whatever holds the other worker up, a page comes
    // the other begins when this one has nothing left to do, not even an icon to ask for
    const icon = '<link rel="icon" href="data:,">';
    return new Response(`<!DOCTYPE html>${icon}<title>…</title><script>(${takeOver})(${LONGEST_TAKE})</script>`, { headers: HTML });
}

addEventListener("install", event => {
    // or Chromium asks the host for the page while it wakes this worker, though it is not needed
    if (event.addRoutes) event.addRoutes({ condition: { requestMethod: "GET" }, source: "fetch-event" }).catch(() => 0);
    event.waitUntil(fill());
});
addEventListener("activate", event => event.waitUntil(clear()));
addEventListener("message", event => {
    if (event.data === "take") skipWaiting();
    isForgotten = event.data === "forget";
    if (isForgotten) event.waitUntil(caches.delete(CACHE));
    if (event.data === "look") event.waitUntil(fill().catch(() => 0));
});
addEventListener("fetch", event => {
    const name = nameOf(event.request);
    if (name) event.respondWith(event.request.mode === "navigate" ? opened(event, name) : found(event, name));
});
