"""Settings: built in, from a file, the environment, and options; one error for what is wrong."""

from __future__ import annotations

import pytest

from reaffirm.errors import ReaffirmError
from reaffirm.fetching import load_settings
from reaffirm.fetching.visiting import known_hosts

ENDPOINT = "https://example.org/{symbol}/{language}.{form}"


def test_the_document_system_of_the_united_nations_is_built_in():
    settings = load_settings(environment={})

    assert settings.url("S/RES/1373(2001)", "zh", "docx") == (
        "https://documents.un.org/api/symbol/access?s=S%2FRES%2F1373%282001%29&l=zh&t=docx"
    )
    assert settings.forms == ("docx", "pdf")
    assert [one.name for one in settings.published] == ["GAresolutions", "SCresolutions"]


def test_options_before_the_environment_before_the_file(tmp_path):
    file = tmp_path / "mine.toml"
    file.write_text(f'endpoint = "{ENDPOINT}"\npause = 2\ncontact = "file"\n', encoding="utf-8")
    environment = {"REAFFIRM_FETCH_CONFIG": str(file), "REAFFIRM_CONTACT": "environment"}

    settings = load_settings(environment=environment, pause=0)

    assert settings.endpoint == ENDPOINT
    assert (settings.pause, settings.contact) == (0.0, "environment")
    assert load_settings(file, environment={}).pause == 2.0


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("pause = ", "is not TOML"),
        ("puase = 1", "unknown setting puase"),
        ("pause = -1", "pause cannot be -1"),
        ("pause = 'long'", "pause cannot be 'long'"),
        ("attempts = 0", "attempts cannot be 0"),
        ("attempts = true", "attempts cannot be True"),
        ("hosts = 'a'", "hosts cannot be 'a'"),
        ("endpoint = 'ftp://a/{symbol}{language}{form}'", "is no address"),
        ("endpoint = 'https://a/{symbol}'", "no place for {language}, {form}"),
        ("[published.'../x']\nurl = 'https://a/b'", "is no name of a published set"),
        ("[published.x]\nurl = 'b'", "is no address"),
        ("[published.x]\nurl = 'https://a/b'\nsessions = '('", "is no regular expression"),
    ],
)
def test_what_is_wrong_in_a_file_is_one_error(tmp_path, text, message):
    file = tmp_path / "mine.toml"
    file.write_text(text, encoding="utf-8")

    with pytest.raises(ReaffirmError) as caught:
        load_settings(file, environment={})

    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_host_is_its_name_and_port_and_nothing_else():
    hosts = known_hosts(("https://user:word@Documents.UN.org:443/x",), ("docs.un.org",))

    assert hosts == {"documents.un.org", "docs.un.org"}
