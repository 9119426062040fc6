"""The laws of the design as tables; `test_architecture` holds the package to them.

Every allowance is used: one that nobody needs any more fails, so that the tables stay as tight as the code.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from tests.architecture import Confinement

ALLOWED: Final[Mapping[str, tuple[str, ...]]] = {
    "diagnostics": (),
    "quantity": (),
    "document": (),
    "messages": ("diagnostics", "quantity"),
    "workspace": ("diagnostics", "messages.system_reasons"),
    "revisions": ("diagnostics", "messages.revision_reasons", "messages.system_reasons", "workspace"),
    "file_writing": ("diagnostics", "messages.system_reasons"),
    "report_writer": ("diagnostics", "file_writing"),
    "source": ("diagnostics",),
    "typefaces": ("diagnostics", "messages.system_reasons"),
    "schema": ("diagnostics", "quantity"),
    "editor_schema": ("messages.entry", "messages.key_text", "messages.keys", "quantity", "schema"),
    "validate": ("diagnostics", "messages.number_reasons", "quantity", "schema", "source"),
    "formula": ("diagnostics", "quantity"),
    "derive": ("diagnostics", "formula", "quantity", "schema"),
    "past": ("derive", "diagnostics", "schema"),
    "taken_up": ("derive", "schema"),
    "prose": ("diagnostics", "document"),
    "formatting": ("diagnostics", "document", "prose", "source", "source.misread", "source.tree"),
    "numbering": ("document", "quantity"),
    "section_text": (
        *("document", "formula", "messages.entry", "messages.keys", "messages.section_text", "numbering"),
        *("prose", "prose.lines", "prose.spacing", "quantity", "source"),
    ),
    "compose": ("derive", "diagnostics", "document", "formula", "past", "prose", "quantity", "schema"),
    "unchanged": ("compose", "derive", "diagnostics", "past", "prose", "quantity", "schema"),
    "comparison": (
        *("compose", "compose.printing", "compose.sections", "derive", "diagnostics", "document", "formula"),
        *("numbering", "prose", "prose.lines", "quantity", "schema"),
    ),
    "rules": (
        *("compose", "derive", "diagnostics", "formula", "messages.slip_reasons", "past", "prose"),
        *("quantity", "schema", "unchanged"),
    ),
    "renderers": ("comparison", "diagnostics", "document", "typefaces", "typefaces.finding"),
    "pipeline": (
        *("diagnostics", "messages", "messages.entry", "messages.page"),
        *("source", "schema", "validate", "derive", "past", "taken_up", "document", "compose", "numbering"),
        *("rules", "renderers"),
    ),
    "series": ("derive", "quantity"),
    "progress": (
        *("compose", "derive", "document", "past", "prose", "quantity", "renderers.plain_text", "schema", "unchanged"),
    ),
    "new_year": (
        *("diagnostics", "messages", "pipeline", "quantity", "source", "source.alignment", "source.tree", "validate"),
    ),
    "importing": (
        *("diagnostics", "formatting", "formatting.punctuation", "messages", "messages.file_kinds"),
        *("numbering", "past"),
        *(
            "pipeline",
            "prose",
            "quantity",
            "renderers",
            "rules.leftovers",
            "rules.numbers",
            "rules.place_names",
            "source.encoding",
        ),
    ),
    "cli": (
        *("__init__", "diagnostics", "messages", "messages.entry", "messages.interface"),
        *("messages.system_reasons", "workspace", "file_writing", "report_writer", "editor_schema", "formatting"),
        *("section_text", "progress", "series"),
        *("source.encoding", "schema", "quantity", "derive", "document", "compose", "prose", "rules"),
        *("renderers", "renderers.figures_json", "renderers.plain_text", "pipeline", "new_year"),
        *("comparison", "messages.comparison", "past", "renderers.comparison.document", "renderers.comparison.html"),
        *("renderers.comparison.json", "renderers.comparison.layout", "renderers.comparison.markdown"),
        *("renderers.comparison.rows", "revisions"),
        *("importing", "importing.drafting", "importing.found_figures", "importing.outline"),
        *("typefaces", "typefaces.files", "typefaces.finding", "typefaces.preference"),
    ),
    "__init__": (),
    "__main__": ("cli", "cli.console"),
}
"""Room → what of the other rooms it may import. A room is a module or folder directly in the package.

The name of a folder allows what its `__init__` offers; one of its modules has to be named. `__init__` is the package
itself, that is its version.
"""

LIBRARIES: Final = (
    Confinement("YAML", ("yaml", "_yaml"), ("source",)),
    Confinement("Pydantic", ("pydantic",), ("schema", "validate")),
    Confinement("a failed validation", ("pydantic.ValidationError",), ("validate",)),
    Confinement("the core of Pydantic", ("pydantic_core",), ("schema",)),
    Confinement("Jinja", ("jinja2",), ("renderers",)),
    Confinement("Jinja's cache, which writes files", ("jinja2.bccache",), ("renderers.templating",)),
    Confinement("text safe in HTML", ("markupsafe",), ("renderers",)),
    Confinement("the typesetting engine", ("typst",), ("renderers.pdf.engine", "typefaces.finding")),
    Confinement("Markdown", ("markdown_it",), ("prose", "importing.manuscripts.markdown")),
    Confinement("Word files", ("docx",), ("renderers.docx.package",)),
    Confinement(
        "web pages and the parts of Word files", ("lxml",), ("importing.manuscripts.page", "importing.manuscripts.word")
    ),
    Confinement("the sounds of Chinese characters", ("pypinyin",), ("importing.identifiers.naming",)),
    Confinement("the command line", ("click",), ("cli",)),
    Confinement("the interpreter's own SHA-256, by version", ("_sha2", "_sha256"), ("report_writer",)),
)
"""Each library has its own rooms."""

WRITING: Final = (
    *("os.open", "os.writev", "os.pwrite", "os.sendfile", "os.truncate", "os.ftruncate", "os.fsync"),
    *("os.chmod", "os.lchmod", "os.fchmod", "os.chown", "os.lchown", "os.fchown", "os.utime"),
    *("os.replace", "os.rename", "os.renames", "os.remove", "os.unlink", "os.rmdir", "os.removedirs"),
    *("os.link", "os.symlink", "os.mkfifo", "os.mknod"),
    *("os.O_WRONLY", "os.O_RDWR", "os.O_CREAT", "os.O_APPEND", "os.O_TRUNC", "os.O_EXCL"),
)
"""Functions and flags of the system that change files."""

WRITING_METHODS: Final = (
    *(".write_text", ".write_bytes", ".touch", ".unlink", ".rmdir", ".rename", ".chmod", ".lchmod"),
    *(".symlink_to", ".hardlink_to", ".truncate", ".O_WRONLY", ".O_RDWR", ".O_CREAT", ".O_APPEND", ".O_TRUNC"),
)
"""What changes files, by the name of the attribute alone."""

READING: Final = ("os", "io", "open", "stat", "posix", "nt", "posixpath", "ntpath", "glob", "linecache")
"""What looks into files and folders. All of `os` is, so that a stage does not even know where it runs."""

SURROUNDINGS: Final = (
    *("os.environ", "os.environb", "os.getenv", "os.getenvb", "os.putenv", "os.unsetenv", ".environ", ".getenv"),
    *("os.path.expanduser", "os.path.expandvars", "os.getcwd", "os.getcwdb", "os.chdir", ".expanduser"),
)
"""What differs from user to user and from shell to shell."""

CLOCK: Final = (
    *("time", "calendar", "zoneinfo", "os.times", ".utcnow", ".today", ".fromtimestamp", ".utcfromtimestamp"),
    *(f"datetime.datetime.{name}" for name in ("now", "utcnow", "today", "fromtimestamp", "utcfromtimestamp")),
    *("datetime.date.today", "datetime.date.fromtimestamp"),
)
"""What differs from one moment to the next. A figure has a field `now`, so that attribute is free."""

FILE_TIMES: Final = (
    *(f".st_{when}time{unit}" for when in "amc" for unit in ("", "_ns")),
    *(f"os.path.get{when}time" for when in "amc"),
)
"""What a file system notes about a file beside its bytes."""

CACHING: Final = ("functools.cache", "functools.lru_cache", "functools.cached_property")
"""What keeps results."""

CACHES: Final[Mapping[str, str]] = {
    "quantity.numerals.chinese_numeral": "the same few numbers for every part of a report",
    "quantity.unit.read_unit": "hundreds of statistics share a dozen units",
    "rules.place_names.gazetteer": "one table for all parts of a report, read when first needed",
    "prose.marks.markdown_reader": "one reader for all texts, made when first needed; reading does not change it",
}
"""Functions that remember → why. Each depends on its arguments alone."""

ABILITIES: Final = (
    Confinement(
        "the process and its terminal",
        (
            *("print", "input", "breakpoint", "help", "exit", "quit", "SystemExit", "sys", "gc", "atexit", "os._exit"),
            *(".stdin", ".stdout", ".stderr", ".argv", "._exit", "os.dup", "os.dup2", "os.abort", "os.kill"),
        ),
        ("cli", "__main__"),
    ),
    Confinement("the clock", CLOCK, ("cli",)),
    Confinement("dates", ("datetime",), ("schema", "progress", "cli.status", "cli.status_page")),
    Confinement("the environment", SURROUNDINGS, ("cli", "workspace.cache_folder", "__main__")),
    Confinement(
        "reading files",
        READING,
        (
            *("workspace", "typefaces.files", "file_writing", "report_writer", "cli", "__main__"),
            "renderers.templating._state_of",
        ),
    ),
    Confinement(
        "archives in memory", ("zipfile", "io.BytesIO"), ("renderers.docx.package", "importing.manuscripts.word")
    ),
    Confinement("the time of a file", FILE_TIMES, ("renderers.templating._state_of",)),
    Confinement("writing files", (*WRITING, *WRITING_METHODS), ("file_writing",)),
    Confinement("bytes to an open file", ("os.write",), ("file_writing._write", "__main__.main")),
    Confinement("opening a file to write", ("open for writing",), ("__main__.main",)),
    Confinement(
        "making folders",
        ("os.mkdir", "os.makedirs", ".mkdir", ".makedirs"),
        ("file_writing.write_files", "workspace.cache_folder"),
    ),
    Confinement("chance", ("os.urandom", ".urandom"), ("file_writing._prepare",)),
    Confinement("other programs: git, without a shell", ("subprocess",), ("revisions.ask",)),
    Confinement("the width of the terminal", ("shutil.get_terminal_size",), ("cli.console",)),
    Confinement("a module by its name", ("importlib.import_module",), ("cli", "messages", "renderers")),
    Confinement("memory between calls", CACHING, tuple(CACHES)),
)
"""What only some may do."""

NOBODY: Final = (
    Confinement(
        "other ways to write files", ("shutil", "tempfile", "fileinput", "tarfile", "mmap", "sqlite3", "dbm"), ()
    ),
    Confinement("compressed files", ("gzip", "bz2", "lzma", "codecs.open"), ()),
    Confinement("chance", ("random", "secrets", "uuid", "hash", "id", "os.getrandom"), ()),
    Confinement(
        "the network and other processes",
        (
            *("socket", "ssl", "http", "urllib", "ftplib", "smtplib", "xmlrpc", "webbrowser", "asyncio", "selectors"),
            *("multiprocessing", "threading", "_thread", "concurrent", "signal", "pty", "ctypes"),
            *("os.system", "os.popen", "os.fork", "os.forkpty", "os.startfile", "os.posix_spawn", "os.posix_spawnp"),
            *(f"os.{do}{how}" for do in ("exec", "spawn") for how in ("l", "le", "lp", "lpe", "v", "ve", "vp", "vpe")),
        ),
        (),
    ),
    Confinement("the machine", ("locale", "platform", "getpass", "pwd", "os.uname", "os.getlogin", "os.cpu_count"), ()),
    Confinement("other ways to print", ("logging", "warnings", "traceback", "pprint", "faulthandler"), ()),
    Confinement(
        "code made from data",
        (
            *("eval", "exec", "compile", "__import__", "builtins", "importlib", "runpy", "code", "codeop"),
            *("pickle", "marshal", "shelve", "copyreg", "dill", "computed import"),
            *("sys.modules", "sys.path", "sys.meta_path", "sys.path_hooks"),
        ),
        (),
    ),
    Confinement(
        "ways around the laws",
        (
            *("globals", "locals", "vars", "setattr", "delattr", "relative import", "import *"),
            *(".__dict__", ".__globals__", ".__builtins__", ".__subclasses__", ".__setattr__", ".__import__"),
            "computed attribute of a module",
        ),
        (),
    ),
    Confinement(
        "modules that take long to import", ("dataclasses", "inspect", "pathlib", "argparse", "importlib.metadata"), ()
    ),
)
"""What no part of the program does."""

CONFINED: Final = (*LIBRARIES, *ABILITIES, *NOBODY)

WORKERS: Final[Mapping[str, str]] = {
    "source.reading._Frame": "a mapping or list still being read",
    "source.reading._Walk": "goes through the events of one file",
    "source.spans.Lines": "the lines of one text, counted when first asked for",
    "source.tree.SourceFile": "one file as read, behind the protocol Places; aligns a text when first asked for",
    "source.tree.SourceMapping": "places, filled while a file is read",
    "source.tree.SourceSequence": "places, filled while a file is read",
    "formula.evaluation._Evaluation": "computes one formula, and keeps what it finds",
    "formula.parser._Parser": "reads one formula",
    "formula.tokens.Findings": "gathers the findings of one formula",
    "formula.tokens._Reader": "reads the tokens of one formula",
    "prose.lines.LineReader": "reads lines of one text, and keeps what it finds",
    "prose.marks.MarkReader": "reads marked lines of one text",
    "prose.marks.MarkedLines": "the marked lines of one text, and what of them has been met",
    "compose.sections.SectionComposer": "composes one section",
    "comparison.figures.FigureComparison": "compares the figures of two reports",
    "comparison.matching.Matched": "one of two reports; shows a part when first asked for it",
    "comparison.prose.ProseComparison": "compares the passages of two reports",
    "comparison.reading.TextReader": "reads the texts of one of two reports, each reference once",
    "comparison.runs.Wordings": "compares wordings, and learns how words are used when it first has to",
    "comparison.wording._Alignment": "aligns two sentences",
    "comparison.wording._Frontier": "the best alignments of two sentences so far",
    "renderers.docx.bookmarks.Bookmarks": "names the places of one document",
    "renderers.docx.package.WordPackage": "gathers the parts of one Word file",
    "renderers.docx.text.TextWriter": "writes the text of one document, and names its places",
    "renderers.html.FigureCells": "writes the cells of the appendix of one document",
    "renderers.html.FigureTags": "the tags of the figures of one document, each made when first asked for",
    "renderers.pdf.content.PieceWriter": "writes the text of one document as pieces, and keeps what anchors it has set",
    "importing.manuscripts.markdown._TokenReader": "gathers the lines of one text",
    "importing.manuscripts.page.reading._Table": "a table being read",
    "importing.manuscripts.page.reading._List": "a list being read",
    "importing.manuscripts.page.reading._PageReader": "gathers the lines of one page",
    "importing.manuscripts.word.archive.Archive": "an open archive, and how much of it may still be unpacked",
    "importing.manuscripts.word.numbering.Counters": "counts the numbered paragraphs of one file",
    "importing.manuscripts.word.parts._PartReader": "reads parts until one cannot be read",
    "importing.manuscripts.word.reading._Paragraph": "a paragraph being read",
    "importing.manuscripts.word.reading._Table": "a table being read",
    "importing.manuscripts.word.reading._Field": "a field being read",
    "importing.manuscripts.word.reading._TextReader": "gathers the lines of one text",
    "cli.steps.StepLine": "the line of the terminal that says which step is under way, as long as one is",
    "cli.trace_page.TracePage": "writes one page",
}
"""Classes that are not frozen → what for. They live within one stage; only Lines and places go on, as a protocol."""

CHANGEABLE_FIELDS: Final[Mapping[str, str]] = {
    "schema.models.SectionFile.statistics": "a dict as Pydantic makes it; nothing writes to it",
    "schema.models.SectionFile.derived": "a dict as Pydantic makes it; nothing writes to it",
}
"""Fields of frozen classes that could be changed → why."""

NOT_CONSTANT: Final = (
    "quantity/number.py: _FULL_WIDTH",
    "quantity/number.py: _CHINESE_STATES",
    "quantity/number.py: _PLACE_VALUES",
    "quantity/unit.py: _UNIT_NUMERALS",
    "quantity/unit.py: _SUPERSCRIPTS",
    "quantity/unit.py: _PLAIN_EXPONENTS",
    "schema/models.py: SectionFile.statistics",
    "schema/models.py: SectionFile.derived",
)
"""Tables that nothing changes, though they are not declared to be constant."""

CHANGES: Final = (
    "__main__.py: os.environ.setdefault('PYDANTIC_DISABLE_PLUGINS', '__all__')",
    "__main__.py: os.environ.setdefault('PYPINYIN_NO_PHRASES', 'true')",
    "__main__.py: sys.stdout",
    "__main__.py: sys.stderr",
)
"""What the process changes around itself before any command runs."""

DATES_OF_NO_YEAR: Final = (
    "schema/scalars.py: '2020-02-28'",
    "validate/__init__.py: '2000-01-01'",
    "editor_schema/models.py: 'https://json-schema.org/draft/2020-12/schema'",
)
"""The form of a date, a stand-in for one that is wrong, and the name of a standard: no year of a report."""

LONGEST_FILE: Final = 400
"""Lines of the longest file. The catalogue, which is a list of texts, is exempt, also from naming no year."""

LONGEST_FUNCTION: Final = 50
"""Lines of the longest function, docstring included: what fits a screen."""

EMPTY_WORDS: Final = frozenset(
    {
        *("util", "utils", "utility", "utilities", "helper", "helpers", "common", "misc", "miscellaneous", "various"),
        *("base", "core", "shared", "general", "generic", "lib", "tool", "tools", "stuff", "support"),
        *("extra", "extras", "manager", "handler"),
    }
)
"""Words that say nothing of what a module does."""

TEXTS: Final = "messages"
"""The room of texts for readers, whose examples name years."""
