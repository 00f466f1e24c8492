"use strict";
// The page's side of the game. Python calls window.mc with strings and gets strings back.
(() => {
    const root = document.documentElement;
    const facts = JSON.parse(document.getElementById("facts").textContent);
    const byId = id => document.getElementById(id);

    window.alert = text => console.error("alert:", text);

    const sayState = word => {
        root.dataset.state = word;
        const start = byId("start");
        if (word === "ready" && start) { start.disabled = false; start.focus(); }
    };

    window.mc = {
        facts,
        say_state: word => { sayState(String(word)); return ""; },
        progress: phase => { byId("phase").textContent = phase; return ""; },
        fail: (kind, text) => { root.dataset.state = "error"; byId("phase").textContent = text; console.error(kind, text); return ""; },
    };

    document.addEventListener("DOMContentLoaded", () => {
        const canvas = byId("canvas");
        canvas.addEventListener("contextmenu", event => event.preventDefault());
        new MutationObserver(() => {
            if (canvas.width > 1) root.style.setProperty("--ratio", String(canvas.width / canvas.height));
        }).observe(canvas, { attributes: true, attributeFilter: ["width", "height"] });
        byId("start").addEventListener("click", () => { sayState("playing"); canvas.focus(); });
    });
})();
