"""Puts the pages for those who carry Heard on beside the guide, where `make docs` makes both into one site."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

PAGES = ("ARCHITECTURE.md", "ARCHIVE.md", "TESTING.md", "LANGUAGES.md")


def on_files(files: Files, config: MkDocsConfig) -> Files:
    for page in PAGES:
        files.append(File(page, "docs", config.site_dir, config.use_directory_urls))
    return files
