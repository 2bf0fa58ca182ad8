import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { convertAll } from './office.ts'

/** Word files as bureaus have them, made by the programs that such files come from. */
export interface WordBase {
  readonly name: string
  readonly path: string
  /** What it says by itself, in order. */
  readonly says: readonly string[]
}

const letterhead = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles>
 <style:style style:name="Standard" style:family="paragraph" style:class="text"><style:text-properties fo:font-size="12pt"/></style:style>
 <style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:parent-style-name="Standard" style:default-outline-level="1"><style:paragraph-properties fo:text-align="center"/><style:text-properties fo:font-size="18pt" fo:font-weight="bold" fo:color="#1f3864"/></style:style>
</office:styles>
<office:automatic-styles>
 <style:page-layout style:name="pm1"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="3cm" fo:margin-bottom="2.5cm" fo:margin-left="2.8cm" fo:margin-right="2.6cm"/><style:header-style><style:header-footer-properties fo:min-height="0.8cm" fo:margin-bottom="0.3cm"/></style:header-style><style:footer-style/></style:page-layout>
 <style:style style:name="Mark" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:text-align="center" fo:border-bottom="1.5pt solid #ff0000"/><style:text-properties fo:font-size="36pt" fo:color="#ff0000"/></style:style>
 <style:style style:name="Prose" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:text-indent="1.1cm" fo:line-height="150%"/><style:text-properties fo:font-size="14pt"/></style:style>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pm1"><style:header><text:p>青禾县民政局　{{报告期}}</text:p></style:header><style:footer><text:p>第<text:page-number/>页</text:p></style:footer></style:master-page></office:master-styles>
<office:body><office:text>
 <text:p text:style-name="Mark">青禾县民政局文件</text:p>
 <text:p text:style-name="Standard">{{发文字<text:span>号}}</text:span></text:p>
 <text:p text:style-name="Prose">{{正文}}</text:p>
 <table:table table:name="t"><table:table-column table:number-columns-repeated="2"/><table:table-row><table:table-cell><text:p>经办</text:p></table:table-cell><table:table-cell><text:p>{{成文日期}}</text:p></table:table-cell></table:table-row></table:table>
 <text:p text:style-name="Standard">此件公开发布<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>依规定</text:p></text:note-body></text:note></text:p>
</office:text></office:body></office:document>`

const byPython = `
import sys, struct, zlib
from docx import Document
from docx.shared import Cm
def chunk(kind, data):
    return struct.pack('>I', len(data)) + kind + data + struct.pack('>I', zlib.crc32(kind + data))
png = b'\\x89PNG\\r\\n\\x1a\\n' + chunk(b'IHDR', struct.pack('>IIBBBBB', 4, 4, 8, 2, 0, 0, 0)) + chunk(b'IDAT', zlib.compress((b'\\0' + b'\\xff\\0\\0' * 4) * 4)) + chunk(b'IEND', b'')
open(sys.argv[2], 'wb').write(png)
document = Document()
document.settings.odd_and_even_pages_header_footer = True
section = document.sections[0]
section.different_first_page_header_footer = True
section.first_page_header.paragraphs[0].add_run().add_picture(sys.argv[2], width=Cm(2))
section.header.paragraphs[0].text = '单页眉'
section.even_page_header.paragraphs[0].text = '双页眉'
document.add_paragraph('内部通报', style='Title')
paragraph = document.add_paragraph('第', style='Body Text')
paragraph.add_run('{{报告期}}').bold = True
paragraph.add_run('期')
document.add_table(rows=1, cols=2, style='Table Grid').rows[0].cells[0].text = '表前'
document.add_paragraph('{{正文}}', style='Body Text')
document.add_table(rows=1, cols=1).rows[0].cells[0].text = '表后'
document.add_section()
document.add_paragraph('末节')
document.save(sys.argv[1])
`

/** One made by LibreOffice Writer, one by python-docx. */
export const makeBases = (folder: string): readonly WordBase[] => {
  writeFileSync(join(folder, 'writer.fodt'), letterhead)
  const [writer = ''] = convertAll([join(folder, 'writer.fodt')], {
    to: 'docx:Office Open XML Text',
    outdir: folder,
    profile: join(folder, 'profile'),
  })
  const python = join(folder, 'python.docx')
  execFileSync('/usr/bin/python3', ['-c', byPython, python, join(folder, 'seal.png')])
  return [
    {
      name: 'LibreOffice Writer',
      path: writer,
      says: ['青禾县民政局文件', '经办', '此件公开发布'],
    },
    { name: 'python-docx', path: python, says: ['内部通报', '第', '表前', '表后', '末节'] },
  ]
}
