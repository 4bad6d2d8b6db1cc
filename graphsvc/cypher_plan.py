"""Checks Neo4j's own plan of a statement against an allow-list of operators: the second lock.

The first lock is that the text is ours. This one holds even if Neo4j understands that text in another
way than we do. Operators are those of Neo4j 5.26 and 2026; one that is not listed here is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from graphsvc.cypher_text import Refused

READING = re.compile(
    r"""
      ProduceResults | Projection | ProjectEndpoints | CacheProperties | Filter | Argument | ArgumentTracker
    | (Eager|Ordered)?(Aggregation|Distinct) | Eager | Limit | ExhaustiveLimit | Skip | EmptyRow | EmptyResult
    | (Partial)?(Sort|Top)(1WithTies)? | Union | OrderedUnion | Unwind | Optional | Anti | AssertSameNode
    | AllNodesScan | PartitionedAllNodesScan
    | (Partitioned)?(Dynamic)?(Directed|Undirected)?(Union|Intersection|Subtraction)?
      (Node|Relationship|AllRelationships|RelationshipTypes?|UnionRelationshipTypes)\w*
      (Scan|Seek|SeekByRange|ById|ByElementId)(\(Locking\))?
    | (Node|Relationship)CountFromCountStore | GetDegree
    | (Optional)?Expand\((All|Into)\) | VarLengthExpand\([A-Za-z,]+\) | (Simulated)?Expand
    | (BidirectionalRepeat|Repeat)(Options|\(Trail\)|\(Walk\)|\([A-Za-z,]+\))?
    | (Stateful)?ShortestPath(\([A-Za-z,]+\))? | NullifyMetadata
    | (Let)?(Anti|Select|Selector|Roll[Uu]p|Triadic|Conditional|Cartesian)*(Semi|AntiSemi|Conditional)?(Or)?
      (Semi|AntiSemi)?Apply
    | Apply | CartesianProduct | (Node|Value|LeftOuter|RightOuter|NodeLeftOuter|NodeRightOuter)?HashJoin
    | NodeLeftOuterHashJoin | NodeRightOuterHashJoin | ValueHashJoin
    | TriadicSelection | TriadicBuild | TriadicFilter
    """,
    re.VERBOSE,
)


def operators(plan: Mapping[str, Any]) -> Iterator[str]:
    """Yield the names of all operators of a plan, without the runtime that Neo4j appends."""
    yield str(plan["operatorType"]).split("@", 1)[0]
    for child in plan.get("children") or ():
        yield from operators(child)


def check_plan(
    plan: Mapping[str, Any] | None, query_type: str | None, database: str | None, home: str
) -> None:
    """Raise `Refused` unless the plan only reads, in the database `home`, with operators that we know."""
    if plan is None or query_type != "r":
        raise Refused(f"Neo4j does not call this a question (type {query_type!r})")
    if database not in (None, home):
        raise Refused(f"Neo4j would ask the database {database!r}")
    for name in operators(plan):
        if not READING.fullmatch(name):
            raise Refused(f"Neo4j would run the operator {name[:60]}", mend="ask in another way")
