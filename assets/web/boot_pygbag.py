import asyncio
import platform
import traceback
from pathlib import Path


async def custom_site():
    import zipfile

    import embed

    page = platform.window.mc
    try:
        page.progress("game", "")
        folder = Path("/data/data/{{cookiecutter.archive}}")
        folder.mkdir(parents=True, exist_ok=True)
        async with platform.fopen("{{cookiecutter.archive}}.apk", "rb") as packed:
            with zipfile.ZipFile(packed) as archive:
                archive.extractall(folder.as_posix())
        platform.run_main(PyConfig, loaderhome=folder / "assets", loadermain=None)
        while embed.counter() < 0:
            await asyncio.sleep(0.1)
        main = folder / "assets" / "main.py"
        await TopLevel_async_handler.start_toplevel(platform.shell, console=False)
        __import__(__name__).__file__ = str(main)
        page.progress("library", "")
        await shell.source(main)
        platform.window.window_resize()
        shell.interactive()
    except Exception:
        page.fail("boot", traceback.format_exc(), "")


asyncio.run(custom_site())
