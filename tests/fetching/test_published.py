"""The published sets: the wanted sessions out of an archive, and archives that mean harm."""

from __future__ import annotations

import io
import stat
import struct
import warnings
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from reaffirm.errors import FetchError
from reaffirm.fetching import fetch_published
from reaffirm.fetching.settings import PublishedSet
from reaffirm.fetching.unpacking import Limits, unpack
from reaffirm.reading import MAX_BYTES, find_inputs

ASSEMBLY = {
    "README.md": b"Terms of use",
    "74session/English.zip": b"PK an archive inside",
    "75session/English/75_1_E.xml": b"<akomaNtoso/>",
    "76session/English/76_1_E.xml": b"<akomaNtoso>1</akomaNtoso>",
    "76session/Chinese/76_1_C.xml": b"<akomaNtoso>2</akomaNtoso>",
    "Emergency sessions/ES-11/English/ES-11_1_E.xml": b"<akomaNtoso>3</akomaNtoso>",
    "data_extract/75.json": b"{}",
    "data_extract/76.json": b"{ }",
    "76session/run.exe": b"MZ",
}
COUNCIL = {"2021/English/S_RES_2558.xml": b"<akomaNtoso/>"}


def archive_of(files: dict[str, bytes], top: str = "Set-main/") -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(top + name, content)
    return stream.getvalue()


@pytest.fixture
def get(site, settings, time, tmp_path):
    """Fetches published sets from the server of the tests."""
    site.files = {"/ga.zip": archive_of(ASSEMBLY), "/sc.zip": archive_of(COUNCIL)}
    sets = (
        PublishedSet("Assembly", f"{site.base}/ga.zip", (), r"(E?S-)?\d{1,3}"),
        PublishedSet("Council", f"{site.base}/sc.zip", (), r"(19|20)\d\d"),
    )

    def run(*sessions, **options):
        chosen = replace(settings, published=sets, **options)
        return fetch_published(sessions, to=tmp_path / "d", settings=chosen, clock=time.clock())

    return run


def tree(folder: Path) -> set[str]:
    """The files below a folder, without the memory of fetching."""
    found = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    return {path.as_posix() for path in found if not path.parts[0].startswith(".")}


def test_all_of_all_sets(get, tmp_path):
    report = get()

    wanted = {f"Assembly/{name}" for name in ASSEMBLY if not name.endswith(".exe")}
    assert tree(tmp_path / "d") == wanted | {f"Council/{name}" for name in COUNCIL}
    assert report.complete
    assert [(one.name, one.unpacked.written) for one in report.sets] == [
        ("Assembly", 8),
        ("Council", 1),
    ]


def test_only_the_wanted_sessions(get, site, tmp_path):
    get("76", "es-11")

    assert tree(tmp_path / "d") == {
        "Assembly/README.md",
        "Assembly/76session/English/76_1_E.xml",
        "Assembly/76session/Chinese/76_1_C.xml",
        "Assembly/Emergency sessions/ES-11/English/ES-11_1_E.xml",
        "Assembly/data_extract/76.json",
    }
    assert [hit.path for hit in site.log] == ["/ga.zip"]
    found = [one.path.name for one in find_inputs([tmp_path / "d"])]
    assert found == ["76_1_C.xml", "76_1_E.xml", "ES-11_1_E.xml"]


def test_a_session_that_no_set_has(get, site):
    with pytest.raises(FetchError, match="no published set has a session LXXVI"):
        get("lxxvi")
    assert site.log == []


def test_an_archive_that_is_the_same_is_not_sent_again(get, site, tmp_path):
    get("76")
    (tmp_path / "d/Assembly/76session/English/76_1_E.xml").write_bytes(b"changed here")

    report = get("76", "75")

    assert [hit.status for hit in site.log] == [200, 304]
    (one,) = report.sets
    assert (one.new_archive, one.unpacked.written, one.unpacked.unchanged) == (False, 3, 3)


def test_a_page_instead_of_an_archive(get, site, tmp_path):
    site.files["/ga.zip"] = b"<!DOCTYPE html><p>Rate limit"

    report = get("76", "2021")

    assert [one.reason for one in report.sets] == [
        "something else came instead of an archive",
        "",
    ]
    assert not report.complete
    assert tree(tmp_path / "d") == {"Council/2021/English/S_RES_2558.xml"}


def test_half_an_archive_is_told(get, site):
    site.files["/ga.zip"] = archive_of(ASSEMBLY)[:-30]

    assert get("76").sets[0].reason == "the archive breaks off"


def test_an_archive_that_is_larger_than_allowed(get):
    assert get("76", archive_bytes=100).sets[0].reason == "larger than 0 MB"


# -- archives that mean harm ---------------------------------------------------------------------

GENEROUS = Limits(bytes=10**9, files=1_000)


def hostile(tmp_path: Path, *entries: tuple[zipfile.ZipInfo | str, bytes]) -> Path:
    path = tmp_path / "hostile.zip"
    with warnings.catch_warnings(), zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        warnings.simplefilter("ignore")
        for name, content in entries:
            archive.writestr(name, content)
    return path


@pytest.mark.parametrize(
    "name",
    [
        "top/../../evil.xml",
        "../evil.xml",
        "top/a/../../../evil.xml",
        "/top/evil.xml",
        "//host/top/evil.xml",
        "top//evil.xml",
        "top/./evil.xml",
        "C:/top/evil.xml",
        "top/C:evil.xml",
        "top/..\\..\\evil.xml",
        "top/.reaffirm-fetch/answers.xml",
        "top/line\nbreak.xml",
        "top/a/" + "b/" * 40 + "evil.xml",
        "top/" + "b" * 300 + ".xml",
        "evil.xml",
    ],
)
def test_names_that_climb_or_hide_are_refused(tmp_path, name):
    inside = tmp_path / "inside"
    archive = hostile(tmp_path, (name, b"<evil/>"), ("top/good.xml", b"<good/>"))

    unpacked = unpack(archive, inside, GENEROUS)

    assert unpacked.written == 1
    assert len(unpacked.refused) == 1
    files = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.xml")}
    assert files == {"inside/good.xml"}


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR, stat.S_IFBLK])
def test_links_and_devices_are_refused(tmp_path, kind):
    link = zipfile.ZipInfo("top/link.xml")
    link.external_attr = (kind | 0o777) << 16
    archive = hostile(tmp_path, (link, b"/etc/passwd"))

    assert unpack(archive, tmp_path / "inside", GENEROUS).refused == ("top/link.xml",)
    assert not (tmp_path / "inside").exists()


def test_nothing_is_written_through_a_link_that_lies_in_the_folder(tmp_path):
    outside = tmp_path / "outside"
    outside.mkdir()
    inside = tmp_path / "inside"
    inside.mkdir()
    (inside / "76session").symlink_to(outside)
    (inside / "a.xml").symlink_to(outside / "a.xml")
    archive = hostile(tmp_path, ("top/76session/b.xml", b"<b/>"), ("top/a.xml", b"<a/>"))

    assert len(unpack(archive, inside, GENEROUS).refused) == 2
    assert list(outside.iterdir()) == []


def test_a_bomb_is_refused(tmp_path):
    archive = hostile(tmp_path, *((f"top/{n}.xml", bytes(10_000_000)) for n in range(4)))

    with pytest.raises(FetchError, match="unpacks to more than the limits allow"):
        unpack(archive, tmp_path / "inside", Limits(bytes=25_000_000, files=1_000))


def test_a_file_larger_than_any_document_is_refused(tmp_path):
    archive = hostile(tmp_path, ("top/large.xml", bytes(MAX_BYTES + 1)))

    assert unpack(archive, tmp_path / "inside", GENEROUS).refused == ("top/large.xml",)


def test_a_file_that_lies_about_its_size(tmp_path):
    archive = hostile(tmp_path, ("top/liar.xml", b"A" * 5_000))
    data = archive.read_bytes().replace(struct.pack("<L", 5_000), struct.pack("<L", 10))
    archive.write_bytes(data)

    with pytest.raises(FetchError, match="cannot be unpacked"):
        unpack(archive, tmp_path / "inside", GENEROUS)
    assert not list((tmp_path / "inside").glob("*"))


def test_a_damaged_file_is_one_error(tmp_path):
    archive = hostile(tmp_path, ("top/good.xml", b"A" * 500))
    data = bytearray(archive.read_bytes())
    data[45:50] = b"\xff" * 5
    archive.write_bytes(data)

    with pytest.raises(FetchError, match="cannot be unpacked"):
        unpack(archive, tmp_path / "inside", GENEROUS)


def test_an_archive_of_more_files_than_the_limit_is_refused(tmp_path):
    archive = hostile(tmp_path, *((f"top/{n}.xml", b"") for n in range(30)))

    with pytest.raises(FetchError, match="more than the limits allow"):
        unpack(archive, tmp_path / "inside", Limits(bytes=10**9, files=20))
