"""The protocol's messages as JSON, strictly read: a message with a wrong shape is refused and names the field.

Names are those of the design (`ent`, `eid`, `grp`, …), short because ten thousand of them travel in a morning. Bodies
travel as JSON objects; their canonical text is what is stored and hashed.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from payaid_desktop.domain.changes import Operation, Placed, canonical_json
from payaid_desktop.domain.errors import ValidationError
from payaid_desktop.services.replication.accepting import Standing, Verdict
from sync.protocol import Checksum, Chunk, Hello, Pulled, Push, Pushed, Snapshot

Json = dict[str, Any]
_TEXT_MAX: Final = 200
_INTEGER_MAX: Final = 2**53
_NAMES: Final[Mapping[str, str]] = {
    "id": "id",
    "device": "device_id",
    "grp": "group_id",
    "hlc": "hlc",
    "kind": "kind",
    "ent": "entity",
    "eid": "entity_id",
    "sha": "sha",
    "at": "at",
}
_NUMBERS: Final[Mapping[str, str]] = {"epoch": "epoch", "n": "n", "v": "v"}


def operation_json(operation: Operation) -> Json:
    """Write an operation."""
    fields = {**_NAMES, **_NUMBERS}
    told: Json = {short: getattr(operation, name) for short, name in fields.items()}
    return {**told, "base": operation.base, "body": _Raw(operation.body)}


class _Raw(str):
    """JSON text that is put into a message as it is."""

    __slots__ = ()


def read_operation(raw: object, *, at: str = "ops") -> Operation:
    """Read an operation.

    Raises:
        ValidationError: details name the field by its place, such as `ops[3].sha`.
    """
    content = _object(raw, at)
    texts = {name: _text(content, short, at) for short, name in _NAMES.items()}
    numbers = {name: _number(content, short, at) for short, name in _NUMBERS.items()}
    base = content.get("base")
    body = canonical_json(_object(content.get("body"), f"{at}.body"))
    given: Json = {**texts, **numbers}
    return Operation(
        **given, base=None if base is None else _number(content, "base", at), body=body
    )


def push_json(request: Push) -> Json:
    """Write a push."""
    return {
        "server_epoch": request.server_epoch,
        "ops": [operation_json(each) for each in request.operations],
        **({"repair": True} if request.repair else {}),
    }


def read_push(raw: object, *, most: int) -> Push:
    """Read a push of at most so many operations.

    Raises:
        ValidationError: details name the field.
    """
    content = _object(raw, "body")
    operations = _list(content, "ops", "body")
    if len(operations) > most:
        raise ValidationError({"ops": f"At most {most} operations go into one request."})
    return Push(
        _text(content, "server_epoch", "body"),
        tuple(read_operation(each, at=f"ops[{place}]") for place, each in enumerate(operations)),
        content.get("repair") is True,
    )


def pushed_json(answer: Pushed) -> Json:
    """Write the answer to a push."""
    return {
        "server_epoch": answer.server_epoch,
        "head": answer.head,
        "results": [_verdict_json(each) for each in answer.verdicts],
    }


def read_pushed(raw: object) -> Pushed:
    """Read the answer to a push."""
    content = _object(raw, "answer")
    results = _list(content, "results", "answer")
    return Pushed(
        _text(content, "server_epoch", "answer"),
        _number(content, "head", "answer"),
        tuple(_read_verdict(each, f"results[{place}]") for place, each in enumerate(results)),
    )


def pulled_json(page: Pulled) -> Json:
    """Write a page of the feed."""
    return {
        "server_epoch": page.server_epoch,
        "ops": [_placed_json(each) for each in page.operations],
        "next": page.upto,
        "more": page.more,
        "head": page.head,
    }


def read_pulled(raw: object) -> Pulled:
    """Read a page of the feed."""
    content = _object(raw, "answer")
    operations = _list(content, "ops", "answer")
    return Pulled(
        _text(content, "server_epoch", "answer"),
        tuple(_read_placed(each, f"ops[{place}]") for place, each in enumerate(operations)),
        _number(content, "next", "answer"),
        _number(content, "head", "answer"),
    )


def hello_json(hello: Hello) -> Json:
    """Write what a server says of itself."""
    return {
        "server_epoch": hello.server_epoch,
        "head": hello.head,
        "server_time": hello.server_time,
        "device_id": hello.device_id,
        "epoch": hello.epoch,
        "next_n": hello.next_n,
        "protocols": list(hello.protocols),
        "last_serials": dict(hello.last_serials),
        "lives": [list(each) for each in hello.lives],
    }


def read_hello(raw: object) -> Hello:
    """Read what a server says of itself."""
    content = _object(raw, "answer")
    protocols = _list(content, "protocols", "answer")
    return Hello(
        _text(content, "server_epoch", "answer"),
        _number(content, "head", "answer"),
        _number(content, "server_time", "answer"),
        _text(content, "device_id", "answer"),
        _number(content, "epoch", "answer"),
        _number(content, "next_n", "answer"),
        tuple(each for each in protocols if type(each) is int),
        {
            series_id: _number(serials, series_id, "last_serials")
            for serials in [_object(content.get("last_serials"), "last_serials")]
            for series_id in serials
        },
        tuple(_life(each) for each in _list(content, "lives", "answer")),
    )


def snapshot_json(snapshot: Snapshot) -> Json:
    """Write what a snapshot consists of."""
    chunks = [
        {"i": each.place, "bytes": each.size, "sha256": each.sha256, "rows": each.rows}
        for each in snapshot.chunks
    ]
    epoch, seq = snapshot.server_epoch, snapshot.seq
    return {"id": snapshot.id, "server_epoch": epoch, "seq": seq, "chunks": chunks}


def read_snapshot(raw: object) -> Snapshot:
    """Read what a snapshot consists of."""
    content = _object(raw, "answer")
    chunks = _list(content, "chunks", "answer")
    return Snapshot(
        _text(content, "id", "answer"),
        _text(content, "server_epoch", "answer"),
        _number(content, "seq", "answer"),
        tuple(_read_chunk(each, f"chunks[{place}]") for place, each in enumerate(chunks)),
    )


def checksum_json(checksum: Checksum) -> Json:
    """Write the hashes of the books."""
    return {"seq": checksum.seq, "tables": dict(checksum.tables)}


def read_checksum(raw: object) -> Checksum:
    """Read the hashes of the books."""
    content = _object(raw, "answer")
    tables = _object(content.get("tables"), "tables")
    hashes = {name: _text(tables, name, "tables") for name in tables}
    return Checksum(_number(content, "seq", "answer"), hashes)


def message_text(message: Json) -> str:
    """Write a message; the bodies of operations go in as the text that they are stored as."""
    return _written(message)


def _written(value: Any) -> str:
    if isinstance(value, _Raw):
        return str(value)
    if isinstance(value, dict):
        return "{" + ",".join(f"{_written(k)}:{_written(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(_written, value)) + "]"
    return canonical_json(value)


def _placed_json(placed: Placed) -> Json:
    told: Json = {"seq": placed.seq, **operation_json(placed.operation)}
    return told if placed.effective is None else {**told, "eff": _Raw(placed.effective)}


def _read_placed(raw: object, at: str) -> Placed:
    content = _object(raw, at)
    effective = content.get("eff")
    text = None if effective is None else canonical_json(_object(effective, f"{at}.eff"))
    return Placed(_number(content, "seq", at), read_operation(content, at=at), text)


def _verdict_json(verdict: Verdict) -> Json:
    told: Json = {"id": verdict.id, "st": verdict.st.value}
    if verdict.seq is not None:
        told["seq"] = verdict.seq
    if verdict.code:
        told["code"] = verdict.code
    if verdict.fields:
        told["conflicts"] = list(verdict.fields)
    return told


def _read_verdict(raw: object, at: str) -> Verdict:
    content = _object(raw, at)
    st = _text(content, "st", at)
    if st not in set(Standing):
        raise ValidationError({f"{at}.st": "This verdict is not known."})
    return Verdict(
        _text(content, "id", at),
        Standing(st),
        _number(content, "seq", at) if "seq" in content else None,
        _text(content, "code", at) if "code" in content else "",
        tuple(str(each) for each in _list(content, "conflicts", at))
        if "conflicts" in content
        else (),
    )


def _life(raw: object) -> tuple[str, int]:
    if not isinstance(raw, list) or len(raw) != len(("name", "place")):
        raise ValidationError({"lives": "This must be a name and a place."})
    told = {"name": raw[0], "place": raw[1]}
    return _text(told, "name", "lives"), _number(told, "place", "lives")


def _read_chunk(raw: object, at: str) -> Chunk:
    content = _object(raw, at)
    return Chunk(
        _number(content, "i", at),
        _number(content, "bytes", at),
        _text(content, "sha256", at),
        _number(content, "rows", at),
    )


def _object(raw: object, at: str) -> Json:
    if not isinstance(raw, dict):
        raise ValidationError({at: "This must be a JSON object."})
    return raw


def _list(content: Json, name: str, at: str) -> Sequence[Any]:
    value = content.get(name)
    if not isinstance(value, list):
        raise ValidationError({f"{at}.{name}": "This must be a list."})
    return value


def _text(content: Json, name: str, at: str) -> str:
    value = content.get(name)
    if not isinstance(value, str) or not 0 < len(value) <= _TEXT_MAX or not value.isprintable():
        raise ValidationError({f"{at}.{name}": f"This must be a text of 1 to {_TEXT_MAX} letters."})
    return value


def _number(content: Json, name: str, at: str) -> int:
    value = content.get(name)
    if type(value) is not int or not 0 <= value < _INTEGER_MAX:
        raise ValidationError({f"{at}.{name}": "This must be a whole number that is not negative."})
    return value
