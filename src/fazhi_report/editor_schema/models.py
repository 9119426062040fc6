"""Models of `schema` → JSON Schema: for every key what it takes, and the words that an editor shows for it.

The models are walked field by field. What a field may hold follows from its annotation alone; a reader that `scalars`
does not know is a KeyError, so that no field goes without its schema.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType, NoneType
from typing import Any, Final, Literal, get_args, get_origin

from fazhi_report.editor_schema.scalars import SCALARS, Definition
from fazhi_report.messages.entry import Language
from fazhi_report.messages.key_text import KeyText
from fazhi_report.messages.keys import EXPECTED, KEYS, MODELS, WORDS
from fazhi_report.schema import ByModel, Measure, Model, ReportFile

Annotation = Any
"""What a model says of a field: a type, or a description of one (`tuple[Measure, ...]`)."""

AGREEMENTS: Final[Mapping[tuple[type[Model], str], Definition]] = MappingProxyType(
    {
        (Measure, ""): {"anyOf": [{"required": ["lead"]}, {"required": ["text"]}]},
        (ReportFile, "sections"): {"minItems": 1, "uniqueItems": True},
        (ReportFile, ""): {
            "if": {"properties": {"edition": {"const": "filed"}}, "required": ["edition"]},
            "then": {"required": ["filing"]},
        },
    }
)
"""What `validate` asks of a model (empty key) or of a key beyond its type, as far as JSON Schema can say it."""


def file_schema(model: type[Model], identity: str, language: Language) -> Definition:
    """Return the whole schema of a file of this model. `identity` is its `$id`."""
    definitions = {name: definition for each in parts_of(model) for name, definition in definition_of(each, language)}
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": identity}
    named = {name: definitions[name] for name in sorted(definitions)}
    return {**head, **model_definition(model, language), "$defs": named}


def parts_of(model: type[Model], above: tuple[Annotation, ...] = ()) -> Iterator[object]:
    """Yield whatever the fields of a model are made of: types, models with their own parts, readers of scalars.

    `above` are the models that this one is a part of: one that holds others like itself is gone into once.
    """
    for field in model.model_fields.values():
        for part in (*field.metadata, *parts_of_annotation(field.annotation)):
            yield part
            if is_model(part) and part not in (model, *above):
                yield from parts_of(part, (model, *above))


def parts_of_annotation(annotation: Annotation) -> Iterator[Annotation]:
    """Yield an annotation and all that it is made of."""
    yield annotation
    for part in get_args(annotation):
        yield from parts_of_annotation(part)


def is_model(part: Annotation) -> bool:
    """Whether a part is a model of the data."""
    return isinstance(part, type) and issubclass(part, Model)


def definition_of(part: Annotation, language: Language) -> Iterator[tuple[str, Definition]]:
    """Yield name and definition of a model or a reader of scalars; nothing for other parts."""
    reader = getattr(part, "func", part)
    if is_model(part):
        yield part.__name__, model_definition(part, language)
    elif reader in SCALARS:
        name, definition = SCALARS[reader]
        yield name, {**definition(), "errorMessage": EXPECTED[name].in_language(language)}


def model_definition(model: type[Model], language: Language) -> Definition:
    """Return the definition of a mapping with the keys of a model."""
    properties = {
        name: {**shown(KEYS[model.__name__][name], language), **value_of_key(model, name, language)}
        for name in model.model_fields
    }
    required = [name for name, field in model.model_fields.items() if field.is_required()]
    return {
        **shown(MODELS[model.__name__], language),
        "type": "object",
        "properties": properties,
        **({"required": required} if required else {}),
        **AGREEMENTS.get((model, ""), {}),
        "additionalProperties": False,
    }


def value_of_key(model: type[Model], name: str, language: Language) -> Definition:
    """Return the schema of the value of one key of a model."""
    field = model.model_fields[name]
    default = {} if field.is_required() or field.default in (None, (), {}) else {"default": field.default}
    value = value_schema(field.annotation, field.metadata, language)
    return {**value, **AGREEMENTS.get((model, name), {}), **default}


def value_schema(annotation: Annotation, metadata: Sequence[object], language: Language) -> Definition:
    """Return the schema of the values of a type. None is no value: a key is left out where there is none."""
    readers = [reader for reader in metadata if not isinstance(reader, ByModel)]
    if readers:
        (reader,) = readers
        return reference_to(SCALARS[getattr(reader, "func", reader)][0])
    origin: object = get_origin(annotation)
    inner = get_args(annotation)
    if NoneType in inner:
        (value,) = (each for each in inner if each is not NoneType)
        return value_schema(value, (), language)
    if hasattr(annotation, "__metadata__"):
        return value_schema(inner[0], annotation.__metadata__, language)
    if origin is Literal:
        texts = [WORDS[word].in_language(language) for word in inner]
        return {"enum": list(inner), "enumDescriptions": texts, "markdownEnumDescriptions": texts}
    if origin is not None:
        return collection_schema(origin, tuple(value_schema(each, (), language) for each in inner if each is not ...))
    return reference_to(annotation.__name__)


def collection_schema(origin: object, parts: tuple[Definition, ...]) -> Definition:
    """Return the schema of a list of one part, or of a mapping whose keys, the author's own, and values are two."""
    if origin is tuple:
        return {"type": "array", "items": parts[0]}
    return {"type": "object", "propertyNames": parts[0], "additionalProperties": parts[1]}


def reference_to(name: str) -> Definition:
    """Return a reference to a definition of the same file."""
    return {"$ref": f"#/$defs/{name}"}


def shown(text: KeyText, language: Language) -> Definition:
    """Return what an editor shows: title, description without and with marks, and examples."""
    description = text.description.in_language(language)
    return {
        "title": text.title.in_language(language),
        "description": description.replace("`", ""),
        "markdownDescription": description,
        **({"examples": [as_json(example) for example in text.examples]} if text.examples else {}),
    }


def as_json(example: object) -> object:
    """Return an example of the catalogue with lists in the place of tuples."""
    return [as_json(each) for each in example] if isinstance(example, tuple) else example
