// Where page.js, or kiosk.js before it, does not come, or is not the build's own, this tells it.
addEventListener("error", async event => {
    const script = event.target;
    if (!["script", "kiosk"].includes(script.id)) return;
    document.documentElement.dataset.script = "lacking";
    window.alert = text => console.error("alert:", text); // pythons.js would pop up
    const isOriginless = self.origin === "null" && /^https?:$/.test(location.protocol);
    const found = await fetch(script.src).then(answer => answer.ok ? "changed" : "blocked", () => "blocked");
    const kind = isOriginless ? "frame" : found;
    const { words } = JSON.parse(document.getElementById("facts").textContent);
    const byId = id => document.getElementById(id);
    byId("trouble_heading").textContent = words[`error.${kind}.heading`];
    byId("trouble_text").textContent = words[`error.${kind}.text`].replace("{file}", script.src);
    byId("again").addEventListener("click", async () => {
        await fetch(script.src, { cache: "reload" }).catch(() => 0);
        location.reload();
    });
    document.documentElement.dataset.state = "error";
    byId("trouble").hidden = false;
    byId("trouble_heading").focus();
}, true);
