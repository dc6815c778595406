"""YAML read without surprises."""

from typing import Any

import yaml


class _Loader(yaml.CSafeLoader):
    """Refuses a key given twice, which PyYAML would silently let win, and leaves dates as the text they are."""

    yaml_implicit_resolvers = {  # noqa: RUF012 -- PyYAML's own attribute
        letter: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
        for letter, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
    }

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        seen: set[Any] = set()
        for key_node, _ in node.value:
            key = self.construct_object(key_node, deep=True)
            if not isinstance(key, str | int | float | bool | None):
                raise yaml.constructor.ConstructorError(None, None, "a key is no plain word", key_node.start_mark)
            if key in seen:
                raise yaml.constructor.ConstructorError(
                    None, None, f"the key {key!r} is given twice", key_node.start_mark
                )
            seen.add(key)
        return super().construct_mapping(node, deep)


def load(text: str) -> Any:
    """The content of a YAML text.

    Raises:
        yaml.YAMLError: if it is not YAML, holds a key twice, or a tag or key that no file of ours needs.
    """
    return yaml.load(text, _Loader)  # noqa: S506 -- a safe loader, made stricter
