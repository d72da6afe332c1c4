"""Facts about naming sources: a password or token never gets into the log; variables of the environment do."""

import pytest

from remit.core.changing import name_source
from remit.core.errors import InvalidInput
from remit.core.observations import Source
from remit.core.projects import Project
from tests.stories import Teller

SECRET = "hush"  # noqa: S105  # a made-up one

ADDRESSES = (
    "postgresql://me:{}@host/db",
    "postgresql://me:a/{}@host/db",
    "postgresql://me:{}${{PASSWORD}}@host/db",
    "https://me:{}@host/metrics",
    "postgresql://me@host/db?password={}",
    "https://host/t.parquet?sp=r&sig={}",
    "https://host/t.parquet?access_token={}",
    "host=h dbname=d password={}",
)
SETTINGS = (
    ("header.Authorization", "Bearer {}"),
    ("header.X-Api-Key", "{}"),
    ("header.Cookie", "session={}"),
    ("password", "{}"),
    ("api-key", "{}"),
    ("reference", "postgresql://me:{}@host/db"),
)


def _named(project: Project, location: str, *settings: tuple[str, str]) -> Source:
    return name_source(project, Source("people", "data", location, settings=settings)).source


@pytest.fixture(scope="module")
def project() -> Project:
    return Teller().project


@pytest.mark.parametrize("location", ADDRESSES)
def test_a_password_in_a_location_is_refused_and_not_repeated(project, location):
    with pytest.raises(InvalidInput) as refused:
        _named(project, location.format(SECRET))
    assert "${NAME}" in refused.value.message
    assert SECRET not in refused.value.message


@pytest.mark.parametrize(("name", "said"), SETTINGS)
def test_a_password_in_a_setting_is_refused_by_the_setting_s_name(project, name, said):
    with pytest.raises(InvalidInput) as refused:
        _named(project, "t.parquet", (name, said.format(SECRET)))
    assert repr(name) in refused.value.message
    assert "${NAME}" in refused.value.message
    assert SECRET not in refused.value.message


@pytest.mark.parametrize(
    "location",
    [
        "postgresql://me:${PASSWORD}@host:5432/db",
        "postgresql://me@host/db?password=${PASSWORD}",
        "${DATABASE}",
        "http://127.0.0.1:9090/@me",
        "http://[::1]:9090/@me",
        "postgresql://me:@host/db",
        "warehouse/key=3/my key=4.parquet",
    ],
)
def test_variables_ports_and_paths_are_no_secrets(project, location):
    assert _named(project, location).location == location


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("header.Authorization", "Bearer ${TOKEN}"),
        ("header.Accept", "application/json"),
        ("range.token", "0..9"),
        ("query.failed-request-share", 'http_requests_total{password="x"}'),
        ("sequence", "key"),
        ("schema", "password:text"),
        ("monkey", "x"),
        ("password", "${PASSWORD}"),
    ],
)
def test_settings_that_hold_no_secret_are_kept_as_they_are(project, name, said):
    assert _named(project, "t.parquet", (name, said)).settings == ((name, said),)
