"""fazhi: the compiler for annual reports on building law-based government (法治政府建设年度报告).

The way from data to a report, one module or folder a stage, each a plain function from frozen data to frozen data:

    data/2019/*.yaml
       │ workspace       finds the files and reads their bytes
       │ source/         bytes → plain data, and the place of every key and value
       │ validate        plain data → Report, by the models of `schema`
       │ derive          Report → Figures: `formula/` computes, `quantity/` reads, rounds and prints
       │ compose         Report + Figures → Document: `prose/` reads the texts, `document` is the tree
       │ numbering       Document → Document with 一、（一）一是
       │ rules/          Report + Figures → findings
       │ renderers/      Document → bytes, one module a format
       │ report_writer   bytes → files, each whole, and a manifest
       ▼
    build/2019/report.md, report.html, manifest.json

Beside this way, `importing/` goes it backwards, from a published report to its sources, and `formatting/` puts sources
into their canonical form. Whatever is written goes through `file_writing`.

`pipeline` calls the stages in order and takes up what still holds of an earlier run (`taken_up`); `cli/` calls it.
Errors are values (`diagnostics`) and their words stand in one catalogue (`messages/`). Imports run one way;
`tests/laws.py` says which, and what else holds throughout.
"""

__version__ = "0.1.0"
