"""Pages of a PDF -> paragraphs. Only this package knows pypdf."""
