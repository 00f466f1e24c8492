"""A SCORM 1.2 package: the build, the script that speaks with a learning platform, and the manifest."""

from xml.etree import ElementTree as ET

from game.authoring.web.offline import WORKER, worker
from game.authoring.web.pack import steady_zip
from game.authoring.web.page import seal_of
from game.authoring.web.places import PARTS, BuildError

SCRIPT = "scorm.js"
BEFORE = '<script id="script"'
"""The page's own script, which asks whether a platform gave a code: the other one stands before it."""
CONTENT = "http://www.imsproject.org/xsd/imscp_rootv1p1p2"
ADL = "http://www.adlnet.org/xsd/adlcp_rootv1p2"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
SCHEMAS = f"{CONTENT} imscp_rootv1p1p2.xsd {ADL} adlcp_rootv1p2.xsd"


def package(files: dict[str, bytes], title: str, build: str) -> bytes:
    """The package as a zip, of the files of a build by their names; BuildError where its page is another one."""
    page = files["index.html"].decode()
    if page.count(BEFORE) != 1:
        raise BuildError("index.html has no place for the script of a learning platform.")
    script = (PARTS / SCRIPT).read_text(encoding="utf-8")
    tag = f'<script src="{SCRIPT}" integrity="{seal_of(script)}" crossorigin></script>\n'
    packed = files | {"index.html": page.replace(BEFORE, tag + BEFORE).encode(), SCRIPT: script.encode()}
    packed[WORKER] = worker(packed).encode()
    return steady_zip(packed | {"imsmanifest.xml": manifest(sorted(packed), title, build)})


def manifest(names: list[str], title: str, build: str) -> bytes:
    """The manifest of a package with one lesson, as SCORM 1.2 asks for it."""
    for prefix, space in (("", CONTENT), ("adlcp", ADL), ("xsi", XSI)):
        ET.register_namespace(prefix, space)
    root = ET.Element(f"{{{CONTENT}}}manifest", {"identifier": f"model-citizen-{build}", "version": "1.0"})
    root.set(f"{{{XSI}}}schemaLocation", SCHEMAS)
    about = _below(root, "metadata")
    _below(about, "schema").text = "ADL SCORM"
    _below(about, "schemaversion").text = "1.2"
    organizations = _below(root, "organizations", default="model-citizen")
    organization = _below(organizations, "organization", identifier="model-citizen")
    _below(organization, "title").text = title
    lesson = _below(organization, "item", identifier="lesson", identifierref="game", isvisible="true")
    _below(lesson, "title").text = title
    resource = _below(_below(root, "resources"), "resource", identifier="game", type="webcontent", href="index.html")
    resource.set(f"{{{ADL}}}scormtype", "sco")
    for name in names:
        _below(resource, "file", href=name)
    ET.indent(root)
    made: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return made


def _below(parent: ET.Element, name: str, **attributes: str) -> ET.Element:
    """A new element of the content packaging below another."""
    return ET.SubElement(parent, f"{{{CONTENT}}}{name}", attributes)
