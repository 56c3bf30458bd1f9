import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser, type SaxesTagPlain } from 'saxes'

/** A cell as it lies in the file: how it is typed, which number format it has, and its text. */
export interface RawCell {
  readonly kind: 'text' | 'number'
  readonly format: string
  readonly text: string
}

/** The cells of a sheet, by row from 1 and by column from 1. */
export type RawSheet = ReadonlyMap<number, ReadonlyMap<number, RawCell>>

/** A workbook taken apart without exceljs: unzipped by fflate, its XML parsed by saxes. */
export interface RawWorkbook {
  /** The sheets in their order, by name. */
  readonly sheets: ReadonlyMap<string, RawSheet>
  /** The files of the zip, by path. */
  readonly parts: ReadonlyMap<string, string>
}

/** Takes apart the workbook in a folder. */
export async function readWorkbook(folder: string): Promise<RawWorkbook> {
  const files = unzipSync(await readFile(join(folder, 'hc.xlsx')))
  const parts = new Map(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]))
  const part = (path: string) => parts.get(path) ?? ''
  const targets = new Map(
    elements(part('xl/_rels/workbook.xml.rels'), 'Relationship').map(({ Id, Target }) => [Id, Target]),
  )
  const formats = cellFormats(part('xl/styles.xml'))
  const sheets = new Map<string, RawSheet>()
  for (const sheet of elements(part('xl/workbook.xml'), 'sheet')) {
    sheets.set(sheet.name!, readSheet(part(`xl/${targets.get(sheet['r:id'])}`), formats))
  }
  return { sheets, parts }
}

function elements(xml: string, name: string): Record<string, string>[] {
  const found: Record<string, string>[] = []
  parse(xml, { open: (tag) => void (tag.name === name && found.push(tag.attributes)) })
  return found
}

/** Number formats by the index that cells give as their style. */
function cellFormats(xml: string): string[] {
  const known = new Map([
    ['0', 'General'],
    ['4', '#,##0.00'],
    ['49', '@'],
  ])
  for (const { numFmtId, formatCode } of elements(xml, 'numFmt')) known.set(numFmtId!, formatCode!)
  const inCells = xml.slice(xml.indexOf('<cellXfs'), xml.indexOf('</cellXfs>') + '</cellXfs>'.length)
  return elements(inCells, 'xf').map(({ numFmtId }) => known.get(numFmtId!) ?? `unknown ${numFmtId}`)
}

function readSheet(xml: string, formats: readonly string[]): RawSheet {
  const sheet = new Map<number, Map<number, RawCell>>()
  let cell: Record<string, string> = {}
  let text = ''
  let reading = false
  parse(xml, {
    open({ name, attributes }) {
      if (name === 'c') {
        cell = attributes
        text = ''
      }
      if (name === 'row') sheet.set(Number(attributes.r), new Map())
      reading = name === 'v' || name === 't'
    },
    text(piece) {
      if (reading) text += piece
    },
    close(name) {
      reading = false
      if (name !== 'c') return
      const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(cell.r!)!
      const column = [...letters!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
      const isText = cell.t === 'str' || cell.t === 'inlineStr'
      if (!isText && cell.t !== undefined) throw new Error(`cell ${cell.r} is of type ${cell.t}`)
      sheet.get(Number(row))!.set(column, {
        kind: isText ? 'text' : 'number',
        format: formats[Number(cell.s ?? 0)]!,
        text: isText ? undoEscapes(text) : text,
      })
    },
  })
  return sheet
}

/** ECMA-376, ST_Xstring. */
function undoEscapes(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

interface Handlers {
  open(tag: SaxesTagPlain): void
  text?(text: string): void
  close?(name: string): void
}

function parse(xml: string, { open, text, close }: Handlers): void {
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', open)
  if (text !== undefined) parser.on('text', text)
  if (close !== undefined) parser.on('closetag', ({ name }) => close(name))
  parser.write(xml).close()
}
