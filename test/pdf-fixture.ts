/**
 * A PDF written by hand: one content stream a page, one font (Helvetica, 12 points). A line is `left baseline text`, in
 * points from the lower left corner.
 *
 * @example pdfOf([['72 720 Talks go on.']], { Title: 'Talks' })
 */
export function pdfOf(pages: readonly (readonly string[])[], info: Readonly<Record<string, string>>): Buffer {
  const escaped = (text: string): string => text.replace(/[\\()]/g, '\\$&')
  const kids = pages.map((_, index) => `${5 + 2 * index} 0 R`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< ${Object.entries(info)
      .map(([key, value]) => `/${key} (${escaped(value)})`)
      .join(' ')} >>`,
  ]
  pages.forEach((lines, index) => {
    const stream = lines
      .map((line) => {
        const [, left, baseline, text] = /^(\d+) (\d+) (.*)$/.exec(line)!
        return `BT /F1 12 Tf ${left} ${baseline} Td (${escaped(text!)}) Tj ET`
      })
      .join('\n')
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents ${6 + 2 * index} 0 R >>`,
      `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    )
  })
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const trailer = `<< /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R >>`
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n${trailer}\nstartxref\n${file.length}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}
