import type { ColumnType } from '@hc/core'
import type { Font, Style } from 'exceljs'
import type { XlsxOptions } from './options.ts'

/** How cells look. One object per look, because exceljs then remembers its number; a fresh one per cell costs half the speed. */
export interface Styles {
  readonly header: Partial<Style>
  readonly title: Partial<Style>
  readonly plain: Partial<Style>
  readonly cells: Readonly<Record<ColumnType, Partial<Style>>>
}

/** The looks of a workbook's cells. */
export function createStyles({ dateFormat }: XlsxOptions): Styles {
  const plain = {}
  return {
    header: { font: { ...usual, bold: true } },
    title: { font: { ...usual, bold: true, size: 14 } },
    plain,
    // "@" keeps a text a text when somebody edits the cell: =1+1 would become a formula, 00501 a number.
    cells: {
      text: { numFmt: '@' },
      int32: plain,
      int64: plain,
      money: { numFmt: '#,##0.00' },
      date: { numFmt: dateFormat.toLowerCase() },
    },
  }
}

/** The font of every other cell, as exceljs sets it. */
const usual: Partial<Font> = { name: 'Calibri', size: 11, family: 2, scheme: 'minor', color: { theme: 1 } }
