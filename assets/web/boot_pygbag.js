// What pythons.js asks of a page: a global `config`, and `custom_onload` before Python starts.
var config = {
    xtermjs: "0", _sdl2: "canvas", user_canvas: 0, user_canvas_managed: 1, gui_divider: 1, gui_debug: 2,
    ume_block: {{cookiecutter.ume_block}}, can_close: {{cookiecutter.can_close}}, autorun: {{cookiecutter.autorun}},
    archive: "{{cookiecutter.archive}}", PYBUILD: "{{cookiecutter.PYBUILD}}",
    cdn: new URL("{{cookiecutter.cdn}}", document.baseURI).href,
    fb_ar: {{cookiecutter.width}} / {{cookiecutter.height}},
    fb_width: "{{cookiecutter.width}}", fb_height: "{{cookiecutter.height}}",
};
async function custom_onload() {
    // the package index and the wheel from the same place as the rest: must be known before any Python runs
    Module.PyConfig.orig_argv.push("PYGPI=" + new URL("../", config.cdn).href);
    // else a link that ends in #https://… would make the runtime download and run that
    Module.PyConfig.user_site_directory = 1;
    mc.progress("engine", "");
}
