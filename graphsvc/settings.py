"""Settings: everything that an installation may choose, read once and then frozen.

Sources, the first that speaks wins: what the command line says, the environment (`DIRECTIVES_PORT`),
one TOML file (named by the command line or by `DIRECTIVES_CONFIG`, else `directives.toml` in the
current folder), the defaults here. There is no module global: whoever needs settings is given them.
"""

from __future__ import annotations

import hashlib
import hmac
import os
from collections.abc import Mapping
from ipaddress import ip_address
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    SecretStr,
    ValidationError,
    field_validator,
    model_validator,
)
from pydantic_settings import (
    BaseSettings,
    NoDecode,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from graphsvc.errors import ServiceError

Scope = Literal["read", "write", "cypher", "admin"]
SCOPES: tuple[Scope, ...] = ("read", "write", "cypher", "admin")


class SettingsError(ServiceError):
    """A setting is unknown, malformed or unsafe; the message names it and the mend."""


class ApiKey(BaseModel):
    """One API key, known only by the SHA-256 of its text, and what it may do.

    Written `NAME:SCOPE+SCOPE:HEX`. A plain hash is enough, because keys are made by
    `directives key` from 256 random bits and are never chosen by people.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = Field(pattern=r"^[a-z0-9][a-z0-9-]{0,39}$")
    scopes: tuple[Scope, ...] = ("read",)
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")

    @classmethod
    def parse(cls, line: str) -> ApiKey:
        """Read `NAME:SCOPE+SCOPE:HEX`; raises ValueError for anything else."""
        try:
            name, scopes, digest = line.strip().split(":")
        except ValueError:
            raise ValueError(
                "an API key is written NAME:SCOPES:SHA256; `directives key NAME` prints one"
            ) from None
        return cls.model_validate(
            {"name": name, "scopes": tuple(scopes.split("+")), "sha256": digest.lower()}
        )

    def opens(self, key: str) -> bool:
        """Tell whether `key` is this key; takes the same time for every wrong one."""
        return hmac.compare_digest(self.sha256, hash_key(key))


def hash_key(key: str) -> str:
    """Return the form in which a key may be written down."""
    return hashlib.sha256(key.encode()).hexdigest()


class Settings(BaseSettings):
    """What one installation has chosen. Sizes are bytes, times seconds unless the name says otherwise."""

    model_config = SettingsConfigDict(env_prefix="DIRECTIVES_", frozen=True, extra="forbid")

    archive: Path = Field(default=Path("directives.db"), description="the archive: one SQLite file")
    store: str = Field(
        default="embedded",
        description="where the graph lives: `embedded` (a file beside the archive), `embedded:PATH`, "
        "`memory:`, or `neo4j://HOST:PORT`",
        pattern=r"^(embedded(:.+)?|memory:|(neo4j|bolt)(\+s|\+ssc)?://.+)$",
    )
    neo4j_user: str = "neo4j"
    neo4j_password: SecretStr | None = None
    neo4j_password_file: Path | None = Field(
        default=None, description="a file that holds the password and nothing else, instead of the password"
    )
    neo4j_database: str = "neo4j"

    host: str = "127.0.0.1"
    port: int = Field(default=8000, ge=0, le=65535)
    insecure: bool = Field(default=False, description="serve beyond this machine without API keys")
    api_keys: Annotated[tuple[ApiKey, ...], NoDecode] = ()
    allowed_hosts: Annotated[tuple[str, ...], NoDecode] = Field(
        default=(), description="names this server answers to; by default any, on loopback only its own"
    )
    cors_origins: Annotated[tuple[str, ...], NoDecode] = Field(
        default=(),
        description="other sites (https://tra-cuu.example.vn) whose pages may ask and send",
    )

    max_body: int = Field(default=16 * 1024 * 1024, ge=1024, description="bytes of one request body")
    threads: int = Field(default=4, ge=1, le=256, description="questions answered at once; more wait")
    rate: int = Field(
        default=20, ge=0, description="requests a second of one asker beyond this machine; 0: no limit"
    )
    max_age: int = Field(default=5, ge=0, description="seconds that a browser may reuse an answer unasked")
    keep: int = Field(
        default=32 * 1024 * 1024, ge=0, description="bytes of answers that are kept ready; 0: none"
    )
    follow: float = Field(default=0.3, gt=0, description="seconds between two looks at the archive")

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        return init_settings, env_settings, TomlConfigSettingsSource(settings_cls)

    @field_validator("api_keys", mode="before")
    @classmethod
    def _read_keys(cls, value: object) -> object:
        lines = value.split() if isinstance(value, str) else value
        if not isinstance(lines, (list, tuple)):
            return lines
        return tuple(ApiKey.parse(one) if isinstance(one, str) else one for one in lines)

    @field_validator("allowed_hosts", "cors_origins", mode="before")
    @classmethod
    def _read_list(cls, value: object) -> object:
        return tuple(value.split()) if isinstance(value, str) else value

    @field_validator("cors_origins")
    @classmethod
    def _no_star(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        if "*" in value:
            raise ValueError("name each origin; `*` would let every page that a user opens read the archive")
        return value

    @model_validator(mode="after")
    def _one_password(self) -> Self:
        if self.neo4j_password is not None and self.neo4j_password_file is not None:
            raise ValueError("neo4j_password and neo4j_password_file are both given; keep one of them")
        return self

    def password(self) -> str | None:
        """Return the password for Neo4j, read from its file now if one is named; None if there is none.

        One line end after it is not part of it. Who else may read the file is not looked at: the secrets
        of containers are readable by all inside. Raises `SettingsError`.
        """
        file = self.neo4j_password_file
        if file is None:
            return None if self.neo4j_password is None else self.neo4j_password.get_secret_value()
        name = f"neo4j_password_file {str(file)!r}"
        try:
            text = file.read_text(encoding="utf-8")
        except OSError as error:
            raise SettingsError(
                f"{name}: {error.strerror or error}; name a file that this process may read"
            ) from None
        except UnicodeDecodeError:
            raise SettingsError(f"{name}: not text; write the password into it as UTF-8") from None
        text = text.removesuffix("\n").removesuffix("\r")
        if not text or "\n" in text:
            what = "more than one line" if text else "empty"
            raise SettingsError(f"{name}: {what}; it holds the password and nothing else")
        return text

    @property
    def loopback(self) -> bool:
        """Whether only this machine can reach the server."""
        if self.host == "localhost":
            return True
        try:
            return ip_address(self.host.strip("[]")).is_loopback
        except ValueError:
            return False

    @property
    def hosts(self) -> tuple[str, ...]:
        """Return the host names to answer to; empty means any.

        On loopback only its own names: a page that a user opens must not reach this server under
        another name that its owner pointed at 127.0.0.1.
        """
        if self.allowed_hosts or not self.loopback:
            return self.allowed_hosts
        return ("localhost", "127.0.0.1", "[::1]", self.host)

    def check_exposed(self) -> None:
        """Raise `SettingsError` if the server would be open to others without any key."""
        if self.loopback or self.api_keys or self.insecure:
            return
        raise SettingsError(
            f"refusing to listen on {self.host!r}: others could read the archive without a key. "
            "Make a key with `directives key NAME` and set DIRECTIVES_API_KEYS, "
            "or say --insecure if something in front checks who asks"
        )


STORES = "embedded, embedded:FILE, memory: or neo4j://HOST (also neo4j+s://, bolt://)"


def _said(fault: Mapping[str, Any]) -> str:
    """What is wrong with a setting, in words that name what may stand there."""
    return f"{fault['input']!r} is none; it is {STORES}" if fault["loc"] == ("store",) else str(fault["msg"])


def load_settings(config: Path | None = None, **chosen: Any) -> Settings:
    """Read the settings; `chosen` are those given on the command line (None: not given).

    Raises `SettingsError` that names every wrong setting.
    """
    named = config or (Path(os.environ["DIRECTIVES_CONFIG"]) if os.environ.get("DIRECTIVES_CONFIG") else None)
    if named is not None and not named.is_file():
        raise SettingsError(f"settings file {str(named)!r}: no such file; name another with --config")
    file = named or Path("directives.toml")

    class FromFile(Settings):
        model_config = SettingsConfigDict(toml_file=file if file.is_file() else None)

    try:
        # Settings again, so that what is returned has no hidden tie to a file.
        read = FromFile(**{name: value for name, value in chosen.items() if value is not None})
        return Settings.model_construct(**{name: getattr(read, name) for name in Settings.model_fields})
    except ValidationError as error:
        faults = error.errors(include_url=False)
        wrong = "; ".join(f"{'.'.join(str(part) for part in one['loc'])}: {_said(one)}" for one in faults)
        by_hand = all(one["loc"] and chosen.get(str(one["loc"][0])) is not None for one in faults)
        where = "command line" if by_hand else str(file) if file.is_file() else "environment"
        raise SettingsError(f"settings ({where}): {wrong}") from None
    except ValueError as error:
        raise SettingsError(f"settings ({file}): not valid TOML: {error}") from None
