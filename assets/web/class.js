"use strict";
// The teacher's page: codes go to Python, charts and tables come back; and the link that a class begins with. What is
// shown is written as text and never as markup. Storage, files and the way to Python are page.js's.
(() => {
    const { mc } = window;
    const words = mc.facts.words;
    const byId = id => document.getElementById(id);
    const say = (id, values) => (words[id] || "").replace(/\{(\w+)\}/g, (_, name) => (values || {})[name] ?? "");
    const { element } = mc;
    const MOST_TEXT = 400000; // as in game/classroom/codes.py
    const KEPT = "class.codes";
    let isReady = false;
    let results = null;

    // ---- codes
    const tell = text => { byId("told").textContent = text; };
    const grouped = number => number.toLocaleString("en");
    // a text of megabytes never comes into the box: laying it out would hold the page up for long
    let whole = 0; // the letters of a text that was cut; told until the box changes
    const tellCut = () => tell(whole ? say("class.codes.cut", { count: grouped(whole), most: grouped(MOST_TEXT) }) : "");
    function take(text) {
        const box = byId("text");
        const [start, end] = [box.selectionStart, box.selectionEnd];
        const left = MOST_TEXT - box.value.length + (end - start);
        whole = box.value.length + text.length - (end - start);
        tellCut();
        box.setRangeText(text.slice(0, Math.max(0, left)), start, end, "end");
    }
    function takeOver(event, data) {
        const text = data && data.getData("text/plain");
        if (!text || text.length + byId("text").value.length <= MOST_TEXT) return; // the browser's own way keeps undo
        event.preventDefault();
        take(text);
    }
    function takeDrop(event) {
        const [file] = event.dataTransfer.files;
        if (!file) { takeOver(event, event.dataTransfer); return; }
        event.preventDefault(); // else the browser leaves the page for the file
        load(file);
    }
    function read() {
        const box = byId("text");
        if (!box.value.trim()) { tell(say("class.codes.nothing")); return; }
        keep();
        tellCut();
        byId("counting").textContent = isReady ? "" : say("class.codes.waiting");
        mc.tell("class_text", box.value.slice(0, MOST_TEXT));
    }
    // a table program writes UTF-16 and says so in its first two bytes
    function decoded(bytes) {
        const marks = { "255,254": "utf-16le", "254,255": "utf-16be" };
        return new TextDecoder(marks[`${bytes[0]},${bytes[1]}`] || "utf-8").decode(bytes);
    }
    async function load(file) {
        try {
            const bytes = new Uint8Array(await file.slice(0, 4 * MOST_TEXT + 4).arrayBuffer());
            const text = decoded(bytes).replace(/^\uFEFF/, "");
            const length = file.size > bytes.length ? file.size : text.length;
            byId("text").value = text.slice(0, MOST_TEXT);
            whole = length > MOST_TEXT ? length : 0;
            read();
        } catch {
            tell(say("class.codes.bad_file"));
        }
        byId("file").value = "";
    }
    function keep() {
        if (!byId("keep").checked) return;
        const isKept = mc.set(KEPT, byId("text").value) === "done";
        byId("forget").hidden = !isKept;
        if (!isKept) { mc.remove(KEPT); byId("keep").checked = false; tell(say("class.codes.not_kept")); }
    }
    function forget() {
        mc.remove(KEPT);
        byId("keep").checked = false;
        byId("forget").hidden = true;
        tell(say("class.codes.forgotten"));
        byId("keep").focus();
    }
    function empty() {
        byId("text").value = "";
        whole = 0;
        byId("results").hidden = true;
        results = null;
        tell("");
        byId("text").focus();
    }

    // ---- tables: the numbers of a chart, and what could not be read
    const percent = (count, total) => total ? Math.round(100 * count / total) : 0;
    const hasShare = chart => chart.rows.some(row => row.of);
    function shown(chart, row, count) {
        if (!hasShare(chart)) return String(count);
        const values = { count, total: row.of, percent: percent(count, row.of) };
        return say(chart.kind === "shares" ? "class.results.part" : "class.results.share", values);
    }
    function table(caption, heads, rows) {
        const line = (cells, tag) => element("tr", "", cells.map((cell, at) => {
            const made = element(at ? tag : "th", cell);
            if (tag === "th" || !at) made.scope = tag === "th" ? "col" : "row";
            return made;
        }));
        const title = element("caption", caption);
        title.className = "unseen";
        return element("table", "", [title, element("thead", "", [line(heads, "th")]), element("tbody", "", rows.map(row => line(row, "td")))]);
    }
    const tableOf = chart => table(chart.title, chart.heads, chart.rows.map(row => [row.name, ...row.counts.map(count => shown(chart, row, count))]));

    // ---- pictures: SVG with its colours in it, so that it looks alike in a file
    const WIDE = 560, NARROW = 330; // of a picture: on a phone its words would else be too small to read
    const INK = "#22332F", SOFT = "#54645D", FILL = "#23754E", SECOND = "#C98A1B", TROUGH = "#EADFC4", PAPER = "#FFFBF2";
    const FONT = "Atkinson, 'Atkinson Hyperlegible', Verdana, sans-serif";
    function drawn(tag, attributes, text) {
        const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
        for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
        if (text) made.textContent = text;
        return made;
    }
    const written = (x, y, text, more) => drawn("text", { x, y, fill: INK, "font-size": 16, "font-family": FONT, ...more }, text);
    function wrapped(text, most) {
        const lines = [""];
        for (const word of text.split(" ")) {
            const last = lines[lines.length - 1];
            if (last && last.length + word.length >= most) lines.push(word);
            else lines[lines.length - 1] = last ? `${last} ${word}` : word;
        }
        return lines;
    }
    const lettersIn = wide => Math.floor(wide / 10);
    function bars(chart, across) {
        const parts = [];
        const longest = Math.max(1, ...chart.rows.map(row => row.of || row.counts[0]));
        let y = 0;
        for (const row of chart.rows) {
            for (const line of wrapped(row.name, lettersIn(across))) { y += 20; parts.push(written(0, y - 4, line)); }
            const wide = across - 130;
            const [count] = row.counts;
            parts.push(drawn("rect", { x: 0, y: y + 2, width: wide, height: 18, rx: 9, fill: TROUGH }));
            const full = wide * count / (row.of || longest);
            if (count) parts.push(drawn("rect", { x: 0, y: y + 2, width: Math.max(full, 6), height: 18, rx: Math.min(9, Math.max(full, 6) / 2), fill: FILL }));
            const said = chart.kind === "shares" ? `${count} / ${row.of} (${percent(count, row.of)} %)` : shown(chart, row, count);
            parts.push(written(across - 118, y + 16, said));
            y += 34;
        }
        return [parts, y];
    }
    function pairs(chart, across) {
        const parts = [], high = 150, foot = 190;
        const most = Math.max(1, ...chart.rows.flatMap(row => row.counts));
        const step = across / (chart.rows.length + 2);
        chart.rows.forEach((row, at) => {
            const isLast = at === chart.rows.length - 1; // not answered: apart from the numbers
            const left = step * (at + (isLast ? 1 : 0)) + 2;
            row.counts.forEach((count, which) => {
                const tall = high * count / most;
                const x = left + which * (step / 2 - 3);
                parts.push(drawn("rect", { x, y: foot - 20 - tall, width: step / 2 - 5, height: tall, fill: which ? FILL : PAPER, stroke: which ? FILL : INK, "stroke-width": 1.5 }));
                if (count) parts.push(written(x + step / 4 - 3, foot - 24 - tall, String(count), { "font-size": 12, "text-anchor": "middle" }));
            });
            const size = isLast ? { "font-size": 14 } : {};
            wrapped(row.name, 9).forEach((line, down) => parts.push(written(left + step / 2 - 4, foot - 2 + 16 * down, line, { ...size, "text-anchor": "middle" })));
        });
        chart.heads.slice(1).forEach((head, which) => {
            const [x, y] = across < WIDE ? [0, foot + 42 + which * 22] : [which * 220, foot + 42];
            parts.push(drawn("rect", { x, y, width: 14, height: 14, fill: which ? FILL : PAPER, stroke: which ? FILL : INK, "stroke-width": 1.5 }));
            parts.push(written(x + 22, y + 12, head));
        });
        return [parts, foot + 86];
    }
    function dots(chart, across) {
        const parts = [], [low, high] = chart.axis, columns = 60, room = 150, wide = across - 20;
        const place = score => (score - low) / (high - low);
        const piles = new Map();
        for (const score of chart.dots) {
            const column = Math.min(columns - 1, Math.floor(place(score) * columns));
            piles.set(column, (piles.get(column) || 0) + 1);
        }
        const highest = Math.max(1, ...piles.values());
        const size = Math.min(wide / columns, room / highest);
        const foot = highest * size + 14;
        for (const [column, count] of piles) {
            for (let at = 0; at < count; at++) {
                const [x, y] = [10 + (column + 0.5) * wide / columns, foot - 8 - (at + 0.5) * size];
                parts.push(drawn("circle", { cx: x.toFixed(1), cy: y.toFixed(1), r: (size * 0.44).toFixed(2), fill: FILL }));
            }
        }
        parts.push(drawn("line", { x1: 10, x2: across - 10, y1: foot - 4, y2: foot - 4, stroke: INK, "stroke-width": 2 }));
        for (let tick = low; tick <= high; tick += 100) {
            const x = 10 + place(tick) * wide;
            parts.push(drawn("line", { x1: x, x2: x, y1: foot - 4, y2: foot + 3, stroke: INK, "stroke-width": 2 }));
            parts.push(written(x, foot + 20, String(tick), { "text-anchor": ENDS[tick === low ? 0 : tick + 100 > high ? 2 : 1] }));
        }
        return [parts, foot + 26];
    }
    const ENDS = ["start", "middle", "end"];
    const isWide = () => innerWidth > 760;
    let wasWide = isWide();
    addEventListener("resize", () => { // turned, or made larger: the words of a picture grow with its page
        if (isWide() === wasWide) return;
        wasWide = isWide();
        for (const chart of results?.charts ?? []) document.querySelector(`[data-chart="${chart.id}"] > svg`).replaceWith(picture(chart, false));
    });
    const PICTURES = { bars, shares: bars, pairs, dots };
    function picture(chart, isFile) {
        const across = isFile || isWide() ? WIDE : NARROW;
        const [parts, tall] = PICTURES[chart.kind](chart, across);
        const lines = isFile ? [...wrapped(chart.title, 48), ...wrapped(chart.sentence, 66)] : [];
        const titles = isFile ? wrapped(chart.title, 48).length : 0;
        const top = lines.length * 24 + (isFile ? 20 : 0);
        const edge = isFile ? 20 : 0;
        const box = [-edge, -top, across + 2 * edge, tall + top + edge];
        const svg = drawn("svg", { viewBox: box.join(" "), width: box[2], height: box[3], role: "img", "aria-label": `${chart.title}. ${chart.sentence}` });
        if (isFile) svg.append(drawn("rect", { x: box[0], y: box[1], width: box[2], height: box[3], fill: "#FFFFFF" }));
        lines.forEach((line, at) => svg.append(written(0, -top + 32 + at * 24, line, at < titles ? { "font-size": 20, "font-weight": 700 } : { fill: SOFT })));
        svg.append(...parts);
        return svg;
    }
    async function asPng(svg, name) {
        const [wide, tall] = [svg.getAttribute("width"), svg.getAttribute("height")].map(Number);
        const address = URL.createObjectURL(new Blob([new XMLSerializer().serializeToString(svg)], { type: "image/svg+xml" }));
        const image = new Image();
        image.src = address;
        await image.decode();
        const canvas = document.createElement("canvas");
        canvas.width = wide * 2;
        canvas.height = tall * 2;
        canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
        URL.revokeObjectURL(address);
        mc.keep_picture(name, canvas.toDataURL("image/png").split(",")[1]);
    }

    // ---- results
    function figure(chart) {
        const save = element("button", say("class.results.png"));
        save.type = "button";
        save.className = "quiet";
        save.addEventListener("click", () => asPng(picture(chart, true), `model-citizen-${chart.id}.png`));
        const heading = element("h3", chart.title);
        const made = element("section", "", [heading, element("p", chart.sentence), picture(chart, false), tableOf(chart), save]);
        heading.id = `chart_${chart.id}`;
        save.setAttribute("aria-describedby", heading.id);
        made.className = "chart";
        made.dataset.chart = chart.id;
        made.setAttribute("aria-labelledby", heading.id);
        return made;
    }
    function show(json) {
        results = JSON.parse(json);
        byId("results").hidden = false;
        byId("said").replaceChildren(...results.said.map(line => element("p", line)));
        byId("charts").replaceChildren(...results.charts.map(figure));
        const heads = [say("class.results.line"), say("class.results.text"), say("class.results.why")];
        const bad = [element("h3", say("class.results.bad")), table(say("class.results.bad"), heads, results.bad)];
        byId("bad").replaceChildren(...(results.bad.length ? bad : []));
        for (const id of ["print", "csv"]) byId(id).hidden = !results.charts.length;
        byId("counting").textContent = "";
        byId("results_heading").focus();
    }
    function progress(json) {
        byId("counting").textContent = say("class.codes.working", JSON.parse(json));
    }
    // a cell that begins like a formula would be one in a table program
    const cell = value => `"${String(value).replace(/^[\s]*[=+\-@\t\r]/, "'$&").replace(/"/g, '""')}"`;
    function csv() {
        const lines = [["chart", "row", "column", "count", "of"].map(name => say(`class.results.${name}`))];
        for (const chart of results.charts) {
            for (const row of chart.rows) {
                row.counts.forEach((count, at) => lines.push([chart.title, row.name, chart.heads[at + 1], count, row.of || ""]));
            }
        }
        const text = lines.map(line => line.map(cell).join(",")).join("\r\n");
        mc.download("model-citizen-class.csv", `\uFEFF${text}\r\n`);
    }

    // ---- the link
    const address = () => {
        const found = new URL("index.html", document.baseURI);
        found.hash = "";
        for (const [name, value] of new FormData(byId("setup"))) if (value) found.searchParams.set(name, value);
        if (found.searchParams.get("sorter") === null) found.searchParams.delete("sorter");
        return found.href;
    };
    function makeLink() {
        const link = address();
        byId("address").href = link;
        byId("address").textContent = link;
        byId("copied").textContent = "";
        if (isReady) mc.tell("class_qr", link);
    }
    function showQr(json) {
        const { text, rows } = JSON.parse(json);
        if (text !== byId("address").href || !rows.length) return;
        const edge = 4; // the quiet zone that readers need
        const side = rows.length + 2 * edge;
        const path = rows.flatMap((row, y) => [...row].map((module, x) => module === "1" ? `M${x + edge} ${y + edge}h1v1h-1z` : "")).join("");
        const svg = drawn("svg", { viewBox: `0 0 ${side} ${side}`, role: "img", "aria-label": `${say("class.link.qr")}: ${text}`, "shape-rendering": "crispEdges" });
        svg.append(drawn("rect", { width: side, height: side, fill: "#FFFFFF" }), drawn("path", { d: path, fill: "#000000" }));
        byId("qr").replaceChildren(svg);
        byId("large").hidden = false;
    }
    function copy() {
        const link = byId("address").href;
        const attempt = navigator.clipboard ? navigator.clipboard.writeText(link) : Promise.reject();
        attempt.then(() => "class.link.copied", () => "class.link.not_copied").then(id => { byId("copied").textContent = say(id); });
    }
    function enlarge() {
        const isLarge = byId("qr").classList.toggle("large");
        byId("large").setAttribute("aria-pressed", String(isLarge));
        byId("large").textContent = say(isLarge ? "class.link.small" : "class.link.show");
    }

    // ---- what Python says
    const HEARD = { told: show, progress, qr: showQr };
    addEventListener("teach", event => {
        const { kind, json } = event.detail;
        if (Object.hasOwn(HEARD, kind)) HEARD[kind](json);
    });
    new MutationObserver(() => {
        if (document.documentElement.dataset.state !== "playing" || isReady) return;
        isReady = true;
        byId("engine").textContent = say("class.engine.ready");
        makeLink();
    }).observe(document.documentElement, { attributes: true, attributeFilter: ["data-state"] });

    byId("read").addEventListener("click", read);
    byId("file").addEventListener("change", () => { if (byId("file").files.length) load(byId("file").files[0]); });
    byId("empty").addEventListener("click", empty);
    byId("forget").addEventListener("click", forget);
    byId("keep").addEventListener("change", () => { if (byId("keep").checked) { keep(); tell(byId("forget").hidden ? byId("told").textContent : say("class.codes.kept")); } else forget(); });
    byId("text").addEventListener("input", () => { whole = 0; });
    byId("text").addEventListener("paste", event => takeOver(event, event.clipboardData));
    byId("text").addEventListener("drop", takeDrop);
    byId("print").addEventListener("click", () => window.print());
    byId("csv").addEventListener("click", csv);
    byId("setup").addEventListener("change", makeLink);
    byId("setup").addEventListener("submit", event => event.preventDefault());
    byId("copy").addEventListener("click", copy);
    byId("large").addEventListener("click", enlarge);
    const kept = mc.get(KEPT);
    if (kept) {
        byId("text").value = kept;
        byId("keep").checked = true;
        byId("forget").hidden = false;
        tell(say("class.codes.kept_before"));
    }
    makeLink();
})();
