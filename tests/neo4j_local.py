"""A throw-away Neo4j Community server on loopback, from Maven Central's jars, without Docker.

The jars are fetched once per version into a cache (about 230 files, 155 MB) and run as a process of
their own. `python tests/neo4j_local.py` starts one by hand and prints what to export.

Environment: `NEO4J_TEST_JAVA` (path of a java), `NEO4J_TEST_VERSION` (one version instead of the
ladder), `NEO4J_TEST_CACHE` (default ~/.cache/neo4j-test), `NEO4J_TEST_HEAP` (default 512m), `TMPDIR` (the
data of a server; /dev/shm where it is not set and has room).
"""

from __future__ import annotations

import ctypes
import fcntl
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from neo4j import GraphDatabase
from neo4j.exceptions import DriverError, Neo4jError

POM = Path(__file__).with_name("neo4j") / "pom.xml"
COPY_JARS = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies"
# The oldest Java of a row -> the versions that run on it; the first that Maven finds is taken.
LADDER: dict[int, tuple[str, ...]] = {
    21: ("2026.09.0", "2026.08.0", "2026.07.1"),
    17: ("5.26.31", "5.26.29", "5.26.28"),
}
JAVAS = (17, 21, 25)  # the long-term releases that Neo4j supports
ENTRY_POINTS = ("org.neo4j.server.Neo4jCommunity", "org.neo4j.server.CommunityEntryPoint")
OPENED = ("java.nio", "java.io", "sun.nio.ch", "java.util.concurrent")
PR_SET_PDEATHSIG = 1
MEMORY = Path("/dev/shm")
ROOM = 2 << 30  # bytes; a server of a test run fills some hundred MB


class NoServerError(RuntimeError):
    """No server can be had on this machine; the message says what is missing."""


def java_major(java: str) -> int:
    """Return the major version that a java reports, 0 if it cannot be asked."""
    try:
        said = subprocess.run([java, "-version"], capture_output=True, text=True, timeout=30, check=False)
    except OSError:
        return 0
    found = re.search(r'version "(\d+)', said.stderr)
    return int(found[1]) if found else 0


def find_java() -> tuple[str, int]:
    """Return the newest supported java and its major version."""
    if named := os.environ.get("NEO4J_TEST_JAVA"):
        candidates = [named]
    else:
        candidates = [str(p) for p in sorted(Path("/usr/lib/jvm").glob("*/bin/java"))]
        if home := os.environ.get("JAVA_HOME"):
            candidates.append(f"{home}/bin/java")
        if on_path := shutil.which("java"):
            candidates.append(on_path)
    usable = sorted((major, java) for java in candidates if (major := java_major(java)) in JAVAS)
    if not usable:
        raise NoServerError(
            f"no Java {', '.join(map(str, JAVAS))} found (apt-get install openjdk-17-jdk-headless)"
        )
    major, java = usable[-1]
    return java, major


def resolve(major: int) -> tuple[str, Path]:
    """Return a version and the folder of its jars, fetched by Maven if the cache lacks them."""
    cache = Path(os.environ.get("NEO4J_TEST_CACHE", Path.home() / ".cache" / "neo4j-test"))
    pinned = os.environ.get("NEO4J_TEST_VERSION")
    ladder = (pinned,) if pinned else LADDER[21 if major >= 21 else 17]
    for version in ladder:
        if (cache / version / "complete").exists():
            return version, cache / version / "lib"
    maven = shutil.which("mvn")
    if maven is None:
        raise NoServerError(
            "the Neo4j jars are not in the cache and there is no Maven (apt-get install maven)"
        )
    cache.mkdir(parents=True, exist_ok=True)
    failures = []
    with (cache / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # two test runs on one machine fetch once
        for version in ladder:
            home = cache / version
            if (home / "complete").exists():
                return version, home / "lib"
            shutil.rmtree(home, ignore_errors=True)
            command = [
                maven, "-q", "-B", "-ntp", "-f", str(POM), COPY_JARS, f"-Dneo4j.version={version}",
                "-DincludeScope=runtime", f"-DoutputDirectory={home / 'lib'}",
            ]  # fmt: skip
            done = subprocess.run(command, capture_output=True, text=True, timeout=900, check=False)
            if done.returncode == 0:
                (home / "complete").touch()
                return version, home / "lib"
            failures.append(f"{version}: {(done.stdout + done.stderr).strip()[-300:]}")
    raise NoServerError("Maven resolved no version of org.neo4j:neo4j: " + "; ".join(failures))


def entry_point(lib: Path) -> str:
    """Return the main class of the server: it was renamed between 5.26 and 2026."""
    names: set[str] = set()
    for jar in sorted(lib.glob("neo4j-*.jar")):
        with zipfile.ZipFile(jar) as archive:
            names.update(n for n in archive.namelist() if n.startswith("org/neo4j/server/"))
    for name in ENTRY_POINTS:
        if name.replace(".", "/") + ".class" in names:
            return name
    raise NoServerError(f"no main class of a Neo4j server in {lib}")


def free_port() -> int:
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        port: int = s.getsockname()[1]
        return port


def new_home() -> Path:
    """Return a new folder, in memory if there is room: there a transaction waits for no disk.

    Folders that runs of processes no longer alive left behind (they were killed) are removed.
    """
    place = Path(tempfile.gettempdir())
    if "TMPDIR" not in os.environ and os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ROOM:
        place = MEMORY
    for left in place.glob("neo4j-test-*-*"):
        owner = left.name.split("-")[2]
        if owner.isdigit() and not _alive(int(owner)):
            shutil.rmtree(left, ignore_errors=True)
    return Path(tempfile.mkdtemp(prefix=f"neo4j-test-{os.getpid()}-", dir=place))


def _alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _die_with_parent() -> None:
    """Ask the kernel to stop the server if the test run is killed, so that none is left behind."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


class LocalNeo4j:
    """One server in a folder of its own; `stop(keep=True)` and `start()` again find the same data."""

    def __init__(self, settings: Mapping[str, str] | None = None, password: str | None = None) -> None:
        self.extra = dict(settings or {})
        self.password = password
        self.home = new_home()
        self.port = free_port()
        self.uri = f"bolt://127.0.0.1:{self.port}"
        self.auth = ("neo4j", password) if password else None
        self.version = ""
        self.java = 0
        self.started_in = 0.0
        self._process: subprocess.Popen[bytes] | None = None

    def settings(self) -> dict[str, str]:
        """Return neo4j.conf: loopback only, small, no reports to anybody, no files, no network."""
        conf = {
            "server.default_listen_address": "127.0.0.1",
            "server.bolt.enabled": "true",
            "server.bolt.listen_address": f"127.0.0.1:{self.port}",
            "server.bolt.advertised_address": f"127.0.0.1:{self.port}",
            "server.http.enabled": "false",
            "server.https.enabled": "false",
            "dbms.security.auth_enabled": "true" if self.password else "false",
            "server.memory.pagecache.size": "64m",
            "db.memory.transaction.max": "192m",
            "db.tx_log.preallocate": "false",
            "db.tx_log.rotation.retention_policy": "keep_none",
            "dbms.usage_report.enabled": "false",
            "db.transaction.timeout": "60s",
            "dbms.security.allow_csv_import_from_file_urls": "false",
        }
        if not self.version.startswith("5."):
            # Docker's image has Cypher 25 as its language, a bare configuration has 5
            conf["db.query.default_language"] = "CYPHER_25"
            conf["dbms.fleet_manager.enabled"] = "false"
            conf["server.fleet_discovery.enabled"] = "false"
        for name in ("data", "logs", "run", "plugins", "import"):
            conf[f"server.directories.{name}"] = str(self.home / name)
        return conf | self.extra

    def start(self, timeout: float = 120.0) -> LocalNeo4j:
        """Start and wait until a query is answered; raises `NoServerError` with the logs' tails."""
        java, lib, env = self._prepared()
        conf = self.home / "conf"
        if self.password and not (self.home / "data").exists():
            self.admin("dbms", "set-initial-password", self.password)
        began = time.monotonic()
        with (self.home / "logs" / "console.log").open("ab") as log:
            self._process = subprocess.Popen(
                [java, *self._flags(), "-cp", f"{lib}/*", entry_point(lib),
                 f"--home-dir={self.home}", f"--config-dir={conf}", "--console-mode"],
                stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT, cwd=self.home, env=env,
                start_new_session=True,
                preexec_fn=_die_with_parent if sys.platform == "linux" else None,  # noqa: PLW1509
            )  # fmt: skip
        while time.monotonic() - began < timeout:
            if self._process.poll() is not None:
                message = f"Neo4j {self.version} exited with {self._process.returncode}\n{self.log_tail()}"
                self.stop()
                raise NoServerError(message)
            if self._answers():
                self.started_in = time.monotonic() - began
                return self
            time.sleep(0.2)
        message = f"Neo4j {self.version} did not answer within {timeout:.0f} s\n{self.log_tail()}"
        self.stop()
        raise NoServerError(message)

    def admin(self, *arguments: str, folder: Path | None = None) -> str:
        """Run `neo4j-admin` in a folder on this server's data, the server stopped; return what it said."""
        java, lib, env = self._prepared()
        command = [java, *self._flags(), "-cp", f"{lib}/*", "org.neo4j.cli.AdminTool", *arguments]
        done = subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, check=False)
        if done.returncode:
            raise RuntimeError(f"neo4j-admin {' '.join(arguments)}\n{done.stdout}{done.stderr}")
        return done.stdout

    def stop(self, *, keep: bool = False, crash: bool = False) -> None:
        """Kill the server and delete its folder; `keep` stops it in good order, but for a `crash`."""
        process, self._process = self._process, None
        if process is not None and process.poll() is None:
            # a tidy stop takes ten seconds and saves data that nobody wants
            os.killpg(process.pid, signal.SIGTERM if keep and not crash else signal.SIGKILL)
            try:
                process.wait(30)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()
        if not keep:
            shutil.rmtree(self.home, ignore_errors=True)

    @property
    def pid(self) -> int:
        """Return the process of the running server."""
        assert self._process is not None, "the server is not running"
        return self._process.pid

    def resident_mb(self) -> int:
        """Return the server's resident memory now, in MiB; 0 where /proc does not tell."""
        if self._process is None:
            return 0
        try:
            status = Path(f"/proc/{self._process.pid}/status").read_text(encoding="ascii")
        except OSError:
            return 0
        found = re.search(r"VmRSS:\s+(\d+) kB", status)
        return int(found[1]) // 1024 if found else 0

    def log_tail(self, length: int = 3000) -> str:
        """Return the ends of the server's logs, for an error message."""
        parts = []
        for name in ("console.log", "neo4j.log", "debug.log"):
            path = self.home / "logs" / name
            if path.exists():
                parts.append(f"--- {name}\n{path.read_text(errors='replace')[-length:]}")
        return "\n".join(parts)

    def _prepared(self) -> tuple[str, Path, dict[str, str]]:
        """Lay out the folder and return the java, the jars and the environment to run in."""
        java, self.java = find_java()
        self.version, lib = resolve(self.java)
        for name in ("conf", "logs", "plugins", "import"):
            (self.home / name).mkdir(exist_ok=True)
        conf = self.home / "conf"
        text = "".join(f"{key}={value}\n" for key, value in self.settings().items())
        (conf / "neo4j.conf").write_text(text, encoding="utf-8")
        return java, lib, {**os.environ, "NEO4J_HOME": str(self.home), "NEO4J_CONF": str(conf)}

    def _flags(self) -> list[str]:
        heap = os.environ.get("NEO4J_TEST_HEAP", "512m")
        flags = [
            f"-Xms{heap}", f"-Xmx{heap}", "-XX:+UseG1GC", "-XX:+DisableExplicitGC",
            # the quick compiler only: a server that lives for minutes does not win back what the other costs
            "-XX:TieredStopAtLevel=1", "-XX:-OmitStackTraceInFastThrow", "-Dio.netty.tryReflectionSetAccessible=true",
            "-Djol.skipHotspotSAAttach=true", "-Dlog4j2.disable.jmx=true", "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8", "--enable-native-access=ALL-UNNAMED",
        ]  # fmt: skip
        flags += [f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in OPENED]
        if self.java >= 24:  # Java 17 and 21 refuse to start with a flag that they do not know
            flags.append("--sun-misc-unsafe-memory-access=allow")
        return flags

    def _answers(self) -> bool:
        try:
            with socket.create_connection(("127.0.0.1", self.port), 0.5):
                pass
            with (
                GraphDatabase.driver(self.uri, auth=self.auth, connection_timeout=2) as driver,
                driver.session(database="neo4j") as session,
            ):
                session.run("RETURN 1").consume()
        except (OSError, DriverError, Neo4jError):
            return False
        return True


@contextmanager
def local_neo4j(
    settings: Mapping[str, str] | None = None, password: str | None = None
) -> Iterator[LocalNeo4j]:
    """Start a server for the time of a `with` block."""
    server = LocalNeo4j(settings, password)
    try:
        yield server.start()
    finally:
        server.stop()


if __name__ == "__main__":
    with local_neo4j() as running:
        print(f"Neo4j {running.version} on Java {running.java}: started in {running.started_in:.1f} s")
        print(f"export NEO4J_URI={running.uri}", flush=True)
        try:
            signal.pause()
        except KeyboardInterrupt:
            print("stopped")
