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

async function start() {
    mc.progress("engine", "");
    const game = bytes(`${archive}.apk`);
    const library = wheel ? bytes(cdn + wheel) : Promise.resolve(null);
    const glue = bytes(new URL("boot_pyodide.py", import.meta.url).href + new URL(import.meta.url).search);
    game.catch(() => 0); library.catch(() => 0); glue.catch(() => 0); // awaited below, where a failure is told
    const { loadPyodide } = await load(here(`${cdn}pyodide.mjs`));
    const python = await loadPyodide({
        indexURL: here(cdn),
        stdout: line => console.log(line),
        stderr: line => console.warn(line),
        convertNullToNone: true,
    });
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
    window.mcPython = python; // tests ask the game through it
    python.globals.set("app_folder", `${folder}/assets`);
    python.globals.set("app_entry", entry);
    python.runPython(new TextDecoder().decode(await glue), { filename: "boot_pyodide.py" });
}

start().catch(error => mc.fail("boot", String(error && error.message || error), ""));
