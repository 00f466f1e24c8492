// Starts Pyodide behind the page, unpacks pygame-ce and the game's archive, and hands over to boot_pyodide.py.
const { mc } = window;
const { archive, cdn, wheel, entry } = mc.facts; // the teacher's page has no wheel: it draws nothing
const here = path => new URL(path, document.baseURI).href;
const load = window.mcImport || (address => import(address)); // in the page that is one file, inside.js has it

async function bytes(path) {
    const answer = await fetch(here(path));
    if (!answer.ok) throw new Error(`${path}: HTTP ${answer.status}`);
    return answer.arrayBuffer();
}

// Resolves once a file that somebody else asks for is there.
function arrived(path) {
    const address = here(path);
    return new Promise(resolve => new PerformanceObserver((list, observer) => {
        if (!list.getEntriesByName(address).length) return;
        observer.disconnect();
        resolve();
    }).observe({ type: "resource", buffered: true }));
}

async function start() {
    mc.progress("engine", "");
    let begun; // where nothing tells what has arrived, Python itself does
    const engine = Promise.race([arrived(`${cdn}pyodide.asm.wasm`), new Promise(resolve => { begun = resolve; })]);
    // A slow network brings these two while a slow processor starts Python, which waits for nothing but its own files.
    const library = engine.then(() => wheel ? bytes(cdn + wheel) : null);
    const game = engine.then(() => bytes(`${archive}.apk`));
    const glue = bytes(new URL("boot_pyodide.py", import.meta.url).href + new URL(import.meta.url).search);
    game.catch(() => 0); library.catch(() => 0); glue.catch(() => 0); // awaited below, where a failure is told
    const { loadPyodide } = await load(here(`${cdn}pyodide.mjs`));
    const python = await loadPyodide({
        indexURL: here(cdn),
        stdout: line => console.log(line),
        stderr: line => console.warn(line),
        convertNullToNone: true,
    });
    begun();
    python._api._skip_unwind_fatal_error = true; // SDL leaves its main loop by a throw that is no error
    python.canvas.setCanvas2D(document.getElementById("canvas"));
    if (wheel) {
        mc.progress("library", "");
        const site = python.runPython("import sysconfig; sysconfig.get_path('purelib')");
        python.FS.mkdirTree(site);
        python.unpackArchive(await library, "wheel", { extractDir: site });
    }
    mc.progress("game", "");
    const folder = `/data/data/${archive}`;
    python.FS.mkdirTree(folder);
    python.unpackArchive(await game, "zip", { extractDir: folder });
    const inside = `${folder}/game.zip`; // packed as one, the small files take a third less
    python.unpackArchive(python.FS.readFile(inside), "zip", { extractDir: folder });
    python.FS.unlink(inside);
    window.mcPython = python; // tests ask the game through it
    python.globals.set("app_folder", `${folder}/assets`);
    python.globals.set("app_entry", entry);
    python.runPython(new TextDecoder().decode(await glue), { filename: "boot_pyodide.py" });
}

start().catch(error => mc.fail("boot", String(error && error.message || error), ""));
