"""The PDF files of the record: Typst makes them from `record.typ`, and pdfium reads them back before they are kept."""
