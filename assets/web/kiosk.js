"use strict";
// The page of an exhibit (kiosk.html) alone has this, before page.js: its settings, the doors that a visitor is not to
// find, and the watch that loads the page anew where no frame comes. What a page cannot hold is in docs/kiosk.md.
(() => {
    const root = document.documentElement;
    const title = document.title;
    root.dataset.kiosk = "on";

    // ---- the settings of the house, beside the page: none are as good as the defaults, an unread file is not. Where nobody
    // answers the page is the copy that the browser keeps, and those of the last time hold
    const FILE = "kiosk.json";
    const SHELF = "model-citizen exhibit";
    const asked = { wanted: true, waits: true, file: "" };
    const lastTime = () => self.caches ? caches.match(FILE, { cacheName: SHELF }) : undefined; // without https there is no copy
    async function answer() {
        try {
            return await fetch(FILE, { cache: "no-store" });
        } catch (error) {
            const there = await lastTime();
            if (there) return there;
            throw error;
        }
    }
    async function readSettings() {
        const found = await answer();
        if (!found.ok && found.status !== 404) throw new Error(`HTTP ${found.status}`);
        Object.assign(asked, { waits: false, file: found.ok ? await found.text() : "" });
        if (self.caches) await (await caches.open(SHELF)).put(FILE, new Response(asked.file));
    }
    readSettings().catch(error => { if (asked.waits) asked.lacks = `${FILE}: ${error.message}`; }); // a full disk is no reason

    // ---- the watch: a look a second, counted while the page is seen, so that neither a dark screen nor a machine that
    // slept is a lack of frames. The title tells a watcher outside the page that its thread lives
    const LOST = 15;
    const TRIES_AGAIN = 5; // nobody reads the panel of an exhibit for long, and a file that came back is soon found
    const RESTARTS = 3; // a watcher outside may start the whole browser anew before that
    const state = () => isRestarting ? "restart" : root.dataset.state;
    let isRestarting = false;
    let looks = 0;
    let quiet = 0;
    const beat = () => { if (state() === "playing") quiet = 0; };
    function patience() {
        if (isRestarting) return RESTARTS;
        return document.getElementById("trouble").hidden ? LOST : TRIES_AGAIN;
    }
    setInterval(() => {
        looks += 1;
        if (asked.lacks) window.mc.fail("exhibit", asked.lacks, "");
        document.title = `${title} · ${state()} · ${looks}`;
        if (document.hidden || state() === "loading") return; // page.js tells where loading stands still
        quiet += 1;
        if (quiet > patience()) location.reload();
    }, 1000);
    function restart() { // asked for in each frame until it is done
        if (!isRestarting) quiet = 0;
        isRestarting = true;
    }
    window.mcExhibit = { asked: () => JSON.stringify(asked), beat, restart };

    // ---- no door leads out; what the staff save is handed over by a link outside the page, of which nobody hears here
    const refuse = event => { if (event.cancelable) event.preventDefault(); };
    const swallow = event => { refuse(event); event.stopImmediatePropagation(); };
    const on = (names, work) => names.split(" ").forEach(name => addEventListener(name, work, { capture: true, passive: false }));
    on("contextmenu selectstart dragstart dragenter dragover drop auxclick submit gesturestart gesturechange gestureend", refuse);
    on("copy cut paste hashchange", swallow);
    on("wheel", event => event.ctrlKey && swallow(event));
    on("mousedown mouseup", event => event.button > 0 && swallow(event));
    on("touchmove", event => event.touches.length > 1 && refuse(event));
    on("click", event => event.target instanceof Element && event.target.closest("a[href], summary") && refuse(event));
    const OF_THE_BROWSER = /^(F\d\d?|Browser\w+|Launch\w+|ContextMenu|PrintScreen|Find|Help|Open|Close|Save|Print|New)$/;
    on("keydown keyup keypress", event => {
        if (event.ctrlKey || event.altKey || event.metaKey || OF_THE_BROWSER.test(event.key)) swallow(event);
    });
    window.open = () => null;
    window.print = () => undefined;
    // Back has one entry of ours below to go to, and comes from there at once
    if (!(history.state && history.state.isExhibit)) {
        history.replaceState({ isExhibit: false }, "");
        history.pushState({ isExhibit: true }, "");
    }
    on("popstate", event => {
        event.stopImmediatePropagation();
        if (!(event.state && event.state.isExhibit)) history.forward();
    });

    // ---- nor is there anything of a page that belongs to one reader: codes, what is kept, text mode, paper
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
        html { touch-action: none; overscroll-behavior: none; user-select: none; -webkit-touch-callout: none }
        #note, #to_text, #text_only, #trouble_code, #copy_code, #keep_code, #promise, #terms .real { display: none !important }
        @media print { body { display: none } }
    `);
    document.adoptedStyleSheets = [sheet];
    document.querySelector("#trouble details").open = true; // the lines of what is wrong are for the staff
})();
