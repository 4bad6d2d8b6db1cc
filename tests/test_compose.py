"""docker-compose.yml and the Dockerfile, as far as a machine without Docker can check them.

Not run here: the images themselves. What is checked: the file parses, ports, secrets and networks are
as the operators' page says, every setting is one that the server or the service knows, and the entry
point's script does what it promises.
"""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml
from neo4j import Driver
from neo4j_local import LADDER

from graphsvc.settings import Settings

ROOT = Path(__file__).parents[1]
DOCKERFILE = (ROOT / "Dockerfile").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def compose() -> dict[str, Any]:
    return yaml.safe_load((ROOT / "docker-compose.yml").read_text(encoding="utf-8"))


def setting_of(variable: str) -> str:
    """Return the Neo4j setting that the image makes of a variable: `_` is a dot, `__` an underscore."""
    name = variable.removeprefix("NEO4J_")
    return re.sub(r"_+", lambda m: "_" if len(m[0]) == 2 else ".", name)


def test_every_port_is_bound_to_loopback(compose: dict[str, Any]) -> None:
    ports = [p for service in compose["services"].values() for p in service.get("ports", [])]
    assert ports == ["127.0.0.1:8000:8000"]


def test_image_is_pinned_to_the_version_that_the_tests_run_on(compose: dict[str, Any]) -> None:
    assert compose["services"]["neo4j"]["image"] == f"neo4j:{LADDER[21][0]}-community"


def test_no_password_stands_in_the_file(compose: dict[str, Any]) -> None:
    for service in compose["services"].values():
        for name in service["environment"]:
            assert "PASSWORD" not in name or name.endswith("_FILE")
            assert name not in {"NEO4J_AUTH", "DIRECTIVES_API_KEYS"}
    for secret in compose["secrets"].values():
        assert secret["file"].startswith("./secrets/")
    assert "secrets/" in (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()


def test_database_reaches_nobody(compose: dict[str, Any]) -> None:
    assert compose["services"]["neo4j"]["networks"] == ["graph"]
    assert compose["networks"]["graph"]["internal"] is True


def test_what_must_not_be_lost_is_on_volumes(compose: dict[str, Any]) -> None:
    mounts = {m.split(":")[0]: m.split(":")[1] for s in compose["services"].values() for m in s["volumes"]}
    assert mounts == {"neo4j_data": "/data", "neo4j_logs": "/logs", "archive": "/data"}
    assert set(mounts) == set(compose["volumes"])


def test_service_waits_for_a_healthy_database(compose: dict[str, Any]) -> None:
    assert compose["services"]["api"]["depends_on"]["neo4j"]["condition"] == "service_healthy"
    assert all("healthcheck" in service for service in compose["services"].values())


def test_each_service_is_given_the_secrets_that_it_reads(compose: dict[str, Any]) -> None:
    read = {
        name: {
            value.removeprefix("/run/secrets/")
            for value in service["environment"].values()
            if value.startswith("/run/secrets/")
        }
        for name, service in compose["services"].items()
    }
    read["api"] |= set(re.findall(r"/run/secrets/(\w+)", DOCKERFILE))
    assert read == {name: set(service["secrets"]) for name, service in compose["services"].items()}
    assert set.union(*read.values()) == set(compose["secrets"])


def test_settings_of_the_service_exist(compose: dict[str, Any]) -> None:
    environment = compose["services"]["api"]["environment"]
    for name in environment:
        assert name.removeprefix("DIRECTIVES_").lower() in Settings.model_fields
    for name in re.findall(r"DIRECTIVES_([A-Z0-9_]+)=", DOCKERFILE):
        assert name.lower() in Settings.model_fields


def test_settings_of_the_database_exist(compose: dict[str, Any], neo4j_driver: Driver) -> None:
    known = {
        r["name"]
        for r in neo4j_driver.execute_query("SHOW SETTINGS YIELD name RETURN name", database_="neo4j").records
    }
    if not any(name.startswith("dbms.fleet_manager") for name in known):  # Neo4j 5.26
        known |= {"dbms.fleet_manager.enabled", "server.fleet_discovery.enabled"}
    ours = {
        setting_of(name) for name in compose["services"]["neo4j"]["environment"] if name != "NEO4J_AUTH_FILE"
    }
    hidden = {name for name in ours if name.startswith("internal.")}
    assert ours - hidden <= known
    assert hidden == {"internal.dbms.cypher_ip_blocklist"}


def test_image_holds_the_wheel_and_no_source() -> None:
    final = DOCKERFILE.split("\nFROM ")[-1]
    assert "COPY --from=wheel" in final
    assert not re.search(r"^COPY (?!--from=wheel)", final, re.M)
    assert re.search(r"^USER directives$", final, re.M)
    for package in ("ingest", "queries", "viz", "graphsvc"):
        assert f"COPY {package} {package}" in DOCKERFILE
        assert f"!{package}" in (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()


@pytest.fixture
def entry_point(tmp_path: Path) -> Path:
    """The script of the image, with secrets in a folder of the test."""
    lines = re.search(r"RUN printf '%s\\n' (.*?)> /usr/local/bin/with-secrets", DOCKERFILE, re.S)
    assert lines is not None
    made = subprocess.run(
        ["sh", "-c", f"printf '%s\\n' {lines[1].replace(chr(92) + chr(10), ' ')}"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    script = tmp_path / "with-secrets"
    script.write_text(made.replace("/run/secrets", str(tmp_path)), encoding="utf-8")
    return script


def environment_of(script: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["sh", str(script), "env"],
        capture_output=True,
        text=True,
        check=False,
        env={"PATH": os.environ["PATH"]},
    )


def test_entry_point_hands_secrets_on(entry_point: Path) -> None:
    entry_point.with_name("api_keys").write_text("one:read:aa\ntwo:read:bb\n", encoding="utf-8")
    assert "DIRECTIVES_API_KEYS=one:read:aa\ntwo:read:bb\n" in environment_of(entry_point).stdout


def test_entry_point_starts_without_keys(entry_point: Path) -> None:
    started = environment_of(entry_point)
    assert started.returncode == 0
    assert "DIRECTIVES_API_KEYS" not in started.stdout


def test_entry_point_tells_of_keys_that_it_cannot_read(entry_point: Path) -> None:
    keys = entry_point.with_name("api_keys")
    keys.mkdir()  # not even root reads a folder as a file; a missing file of a mount is made into one, too
    refused = environment_of(entry_point)
    assert refused.returncode == 1
    assert refused.stdout == ""
    assert f"{keys} cannot be read by user {os.getuid()}" in refused.stderr


def test_the_files_of_secrets_are_given_to_the_user_of_the_image() -> None:
    [user] = re.findall(r"useradd .*--uid (\d+)", DOCKERFILE)
    for page in ("docker-compose.yml", "docs/operators.md"):
        text = (ROOT / page).read_text(encoding="utf-8")
        assert f"sudo chown {user} secrets/neo4j_password.txt secrets/api_keys.txt" in text


def test_the_image_alone_is_shown_with_an_address_that_a_port_reaches() -> None:
    head = DOCKERFILE.partition("\nFROM ")[0]
    assert re.search(r"docker run .*-p 127\.0\.0\.1:8000:8000 .*DIRECTIVES_HOST=0\.0\.0\.0", head, re.S)
