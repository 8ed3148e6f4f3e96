// Tables and texts that a reader takes along as files.
const SheetFiles = (() => {
  /** A table as RFC 4180 has it, with the mark by which spreadsheets know UTF-8. */
  const csv = (rows) => `\ufeff${rows.map((row) => `${row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")}\r\n`).join("")}`;

  function save(name, type, text) {
    const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
    const link = makeElement("a", { href: address, download: name, hidden: true });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 60000);
  }

  return { csv, save };
})();
