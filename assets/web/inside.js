"use strict";
// In the page that is one file, for a stick: what the page asks for lies packed in the page itself, and nothing else is
// there. It stands before page.js, which looks at what arrives as it does elsewhere.
(() => {
    const root = document.documentElement;
    const whole = text => {
        const address = new URL(text, document.baseURI);
        address.search = address.hash = "";
        return address.href;
    };
    const held = () => [...document.querySelectorAll("script[data-file]")];
    const find = address => held().find(each => whole(each.dataset.file) === address);
    const parsed = new Promise(done => addEventListener("DOMContentLoaded", done));
    const bytesOf = text => Uint8Array.fromBase64 ? Uint8Array.fromBase64(text)
        : Uint8Array.from(atob(text), letter => letter.charCodeAt(0));
    window.fetch = async input => {
        const address = whole(String(input && input.url || input));
        await parsed;
        const file = find(address);
        if (!file) throw new TypeError(`${address} is not in this file`);
        const packed = new Blob([bytesOf(file.textContent)]);
        const headers = { "Content-Type": file.dataset.type };
        return new Response(packed.stream().pipeThrough(new DecompressionStream("gzip")), { headers });
    };
    // a script that Python's start asks for; pyodide.mjs looks for pyodide.asm.js only where that has not run yet
    const run = async address => {
        const text = await (await window.fetch(address)).blob();
        return import(URL.createObjectURL(new Blob([text], { type: "text/javascript" })));
    };
    window.mcImport = async address => {
        await run(address.replace(/pyodide\.mjs$/, "pyodide.asm.js"));
        return run(address);
    };
    parsed.then(() => {
        const { mc } = window;
        if (mc.lasting()) document.getElementById("promise").textContent = mc.facts.words["note.file"];
        const isCut = Object.values(mc.facts.files).some(file => !find(whole(file.address)));
        if (isCut) mc.fail("torn", "it ends too early", "");
        else if (typeof DecompressionStream !== "function") mc.fail("old", "no DecompressionStream", "");
    });
    // nothing is asked for any more, and the letters weigh as much as the game
    new MutationObserver((_, watching) => {
        if (root.dataset.state !== "playing") return;
        watching.disconnect();
        held().forEach(each => each.remove());
    }).observe(root, { attributes: true, attributeFilter: ["data-state"] });
})();
