"""The record on paper: PDF files set by Typst from `record.typ`, and read back by pdfium before they are kept."""
