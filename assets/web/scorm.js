"use strict";
// A learning platform around the page, by SCORM 1.2: where the run is, its code to go on with, and whether it is over.
// No score is ever written. Where there is no platform the page is as without this file.
(() => {
    const DEEPEST = 10; // windows within windows: more are a circle
    const MOST = 255; // letters that a lesson_location may have
    function above(start) {
        let place = start;
        for (let step = 0; step < DEEPEST; step++) {
            try { if (place.API) return place.API; } catch { return null; } // a window of somebody else's
            if (place.parent === place) return null;
            place = place.parent;
        }
        return null;
    }
    const api = above(window) || (window.opener ? above(window.opener) : null);
    if (!api) return;
    const ask = (name, ...texts) => { try { return String(api[name](...texts)); } catch { return ""; } };
    const get = name => ask("LMSGetValue", name);
    const set = (name, value) => ask("LMSSetValue", name, value);
    if (ask("LMSInitialize", "") !== "true") return;
    let isOver = ["completed", "passed"].includes(get("cmi.core.lesson_status"));
    if (!isOver) set("cmi.core.lesson_status", "incomplete");
    set("cmi.core.exit", "suspend");
    ask("LMSCommit", "");
    let isFinished = false;
    window.mcPlatform = {
        code: get("cmi.suspend_data"),
        report(code, place, over) {
            if (isFinished) return;
            set("cmi.suspend_data", code);
            set("cmi.core.lesson_location", place.slice(0, MOST));
            if (over && !isOver) {
                isOver = true;
                set("cmi.core.lesson_status", "completed");
            }
            ask("LMSCommit", "");
        },
    };
    addEventListener("pagehide", () => {
        if (isFinished) return;
        isFinished = true;
        ask("LMSFinish", "");
    });
})();
