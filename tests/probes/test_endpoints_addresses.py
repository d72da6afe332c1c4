"""Facts about where an endpoint's calls may go: this machine, and else only where the source says so."""

import asyncio

import pytest

from remit.probes.endpoints.addresses import Gate, parse, reach, redirected
from remit.probes.failing import Unmeasurable
from tests.probes.endpoints import failed, figure, fit, latency, reply, seen, serving

FAST = {"rate": 100, "requests": 4}


@pytest.mark.parametrize(
    ("address", "far"),
    [
        ("127.0.0.1", "loopback"), ("127.8.9.1", "loopback"), ("::1", "loopback"), ("::ffff:127.0.0.1", "loopback"),
        ("10.1.2.3", "private"), ("172.16.0.1", "private"), ("192.168.1.1", "private"), ("100.64.0.1", "private"),
        ("fd12::1", "private"), ("::ffff:10.0.0.1", "private"), ("64:ff9b::a00:1", "private"),
        ("2002:a00:1::", "private"), ("240.0.0.1", "private"), ("255.255.255.255", "private"),
        ("169.254.169.254", "local"), ("fe80::1", "local"), ("fe80::1%eth0", "local"), (".".join("0000"), "local"),
        ("::", "local"), ("::ffff:169.254.169.254", "local"), ("fd00:ec2::254", "local"), ("100.100.100.200", "local"),
        ("224.0.0.1", "local"), ("64:ff9b::a9fe:a9fe", "local"),
        ("8.8.8.8", "public"), ("2606:4700::1111", "public"), ("64:ff9b::808:808", "public"),
    ],
)  # fmt: skip
def test_an_address_is_as_far_away_as_what_it_carries(address, far):
    assert reach(address) == far


def _route(allowed, url, before=None):
    return asyncio.run(Gate(allowed, url).route(parse(url, url), before)).reach


@pytest.mark.parametrize(
    ("allowed", "url"),
    [
        ("", "http://8.8.8.8/"), ("", "http://10.0.0.1/"), ("", "http://example.org/"), ("", "http://169.254.169.254/"),
        ("yes", "http://10.0.0.1/"), ("yes", "http://169.254.169.254/latest/"), ("yes", "http://[fe80::1]/"),
        ("yes", "http://0.0.0.0/"), ("yes", "http://[::ffff:192.168.0.1]/"), ("yes", "http://167772161/"),
        ("10.0.0.2", "http://10.0.0.1/"), ("10.0.0.1:8080", "http://10.0.0.1/"), ("other.example", "http://8.8.8.8/"),
    ],
)  # fmt: skip
def test_a_place_that_is_not_allowed_is_refused_and_the_setting_is_named(allowed, url):
    with pytest.raises(Unmeasurable, match="allow-remote") as refused:
        _route(allowed, url)
    assert refused.value.code == "source.refused"


@pytest.mark.parametrize(
    ("allowed", "url", "far"),
    [
        ("", "http://127.0.0.1/", "loopback"), ("", "http://[::1]:80/", "loopback"),
        ("", "http://localhost/", "loopback"),
        ("yes", "http://8.8.8.8/", "public"), ("8.8.8.8", "https://8.8.8.8/", "public"),
        ("10.0.0.1", "http://10.0.0.1/", "private"), ("a.example, 10.0.0.1:8080", "http://10.0.0.1:8080/", "private"),
        ("169.254.10.2", "http://169.254.10.2/", "local"),
    ],
)  # fmt: skip
def test_a_place_that_is_allowed_is_reached(allowed, url, far):
    assert _route(allowed, url) == far


def test_nothing_leads_from_a_public_place_to_a_private_one_named_or_not():
    for url in ("http://127.0.0.1/", "http://10.0.0.1/"):
        with pytest.raises(Unmeasurable, match="public to a private"):
            _route("10.0.0.1", url, "public")
    assert _route("yes", "http://8.8.8.8/", "private") == "public"


@pytest.mark.parametrize(
    "text",
    ["ftp://a.example/", "a.example/predict", "", "http://", "http://a:b@c.example/", "http://a.example:99999/",
     "http://[::1%25eth0]/", "http://a b.example/", "http://[bad/", "http://" + "a" * 300 + ".example/"],
)  # fmt: skip
def test_what_is_no_url_is_told(text):
    with pytest.raises(Unmeasurable):
        parse(text, text)


def test_a_path_is_written_so_that_it_stays_one_line():
    assert parse("http://a.example/ä b\t?q=1 2&r=\u20ac%20", "x").target == "/%C3%A4%20b?q=1%202&r=%E2%82%AC%20"
    assert parse("HTTP://A.Example./", "x").origin == "http://a.example"


def test_nothing_leads_from_https_to_http():
    with pytest.raises(Unmeasurable, match="https to http"):
        redirected(parse("https://a.example/", "x"), "http://a.example/", "x")


@pytest.mark.parametrize(
    "place", ["http://10.0.0.1/", "http://example.org/", "//169.254.169.254/latest", "http://0.0.0.0:1/", "ftp://x/"]
)
def test_a_redirect_to_another_place_is_checked_like_the_first(place):
    with serving(reply({}, 302, Location=place)) as server:
        code, _ = failed(seen(server.url, latency(), **FAST)[0])
        assert len(server.seen) == 1
    assert code in {"source.refused", "source.unreadable"}


def test_a_redirect_that_comes_later_ends_the_load():
    def answer(asked):
        return reply({}, 307, Location="http://10.0.0.1/") if asked.number > 3 else reply({})

    with serving(answer) as server:
        code, _ = failed(seen(server.url, latency(), rate=50, requests=100)[0])
        assert len(server.seen) < 50
    assert code == "source.refused"


def test_a_redirect_is_followed_three_times_and_own_fields_stay_at_home():
    with serving(reply({"here": 1})) as other:

        def answer(asked):
            step = int(asked.line.split("/")[1].split()[0])
            place = f"/{step + 1}" if step < 3 else other.url + "/there"
            return reply({}, 303, Location=place)

        with serving(answer) as server:
            given = {"header.X-Key": "hush", "body": "{}", **FAST}
            assert figure(seen(server.url + "/1", fit("error-rate"), **given)[0]).estimate == 0
            assert failed(seen(server.url + "/0", fit("error-rate"), **given)[0])[0] == "source.refused"
            assert all(one.fields["x-key"] == "hush" for one in server.seen)
            assert [one.line.split()[0] for one in server.seen[:3]] == ["POST", "GET", "GET"]
        assert len(other.seen) == 5
        assert all("x-key" not in one.fields and not one.body for one in other.seen)


@pytest.mark.parametrize(
    ("location", "settings", "word"),
    [
        ("http://127.0.0.1:1/", {"alow-remote": "yes"}, "allow-remote"),
        ("http://127.0.0.1:1/", {"header.X-Key": "a\r\nHost: b"}, "line break"),
        ("http://127.0.0.1:1/", {"header.Content-Length": "3"}, "Content-Length"),
        ("http://127.0.0.1:1/", {"header.A B": "3"}, "A B"),
        ("http://127.0.0.1:1/", {"rate": "fast"}, "'fast'"),
        ("http://127.0.0.1:1/", {"rate": "0"}, "'rate'"),
        ("http://127.0.0.1:1/", {"seconds": "1e3"}, "'seconds'"),
        ("http://127.0.0.1:1/", {"requests": "1.5"}, "'requests'"),
        ("http://127.0.0.1:1/", {"method": "BREW"}, "BREW"),
        ("http://127.0.0.1:1/", {"body-file": "none.jsonl"}, "none.jsonl"),
        ("http://127.0.0.1:1/", {"ca-file": "none.pem"}, "none.pem"),
        ("http://127.0.0.1:1/${NOWHERE}", {}, "NOWHERE"),
        ("http://127.0.0.1:1/", {"header.X-Key": "${NOWHERE}"}, "NOWHERE"),
    ],
)
def test_a_setting_that_cannot_be_meant_is_told(location, settings, word, tmp_path):
    _, sentence = failed(seen(location, latency(), folder=tmp_path, **settings)[0])
    assert word in sentence


@pytest.mark.parametrize(
    "location", ["http://127.0.0.1:1/${KEY}", "http://${KEY}.invalid/", "${KEY}", "http://[${KEY}/"]
)
def test_what_stands_for_a_variable_is_never_told(location):
    for allowed in ("yes", "no"):
        (one,) = seen(location, latency(), environment={"KEY": "hush-hush"}, allow_remote=allowed)
        assert "hush" not in failed(one)[1]
