import { verdictLooks, type VerdictName } from '../../../outcomes/verdictLooks.ts'
import type { MatrixRow } from '../matrix/matrixOf.ts'
import type { PoolRole } from '../roles/poolRoles.ts'

/** What of a canvas is drawn with. */
export type Pen = Pick<
  CanvasRenderingContext2D,
  'fillRect' | 'fillText' | 'measureText' | 'scale' | 'font' | 'fillStyle'
>

/** CSS colors as the page has them now, light or dark. */
export interface Paint {
  readonly page: string
  readonly ink: string
  readonly soft: Readonly<Record<VerdictName, string>>
  readonly word: Readonly<Record<VerdictName, string>>
}

export interface DrawnMatrix {
  /** Pixels of CSS. */
  readonly width: number
  readonly height: number
  draw(pen: Pen, paint: Paint): void
}

const line = 30
const gap = 2
const edge = 16
const plainFont = '13px system-ui, sans-serif'
const boldFont = `600 ${plainFont}`

/**
 * The matrix as a picture: a word in each cell beside its color, so that nothing depends on color.
 * @param measure the width of a text in pixels, in the font that it is drawn with
 */
export function drawMatrix(
  roles: readonly PoolRole[],
  rows: readonly MatrixRow[],
  title: string,
  measure: (text: string, font: string) => number,
): DrawnMatrix {
  const first = Math.max(...rows.map(({ label }) => measure(label, plainFont)), 120) + edge
  const words = Object.values(verdictLooks).map(({ word }) => word)
  const widest = Math.max(...words.map((word) => measure(word, plainFont)))
  const columns = roles.map(({ name }) => Math.max(measure(name, boldFont), widest) + edge)
  const starts = columns.map(
    (_, at) => edge + first + columns.slice(0, at).reduce((sum, width) => sum + width + gap, 0),
  )
  const top = edge + 2 * line
  return {
    width: Math.ceil(edge + first + columns.reduce((sum, width) => sum + width + gap, 0) + edge),
    height: top + rows.length * (line + gap) + edge,
    draw(pen, paint) {
      pen.fillStyle = paint.page
      pen.fillRect(0, 0, this.width, this.height)
      const write = (text: string, x: number, y: number, font: string, color: string) => {
        pen.font = font
        pen.fillStyle = color
        pen.fillText(text, x, y + 20)
      }
      write(title, edge, edge - 6, boldFont, paint.ink)
      roles.forEach(({ name }, at) => write(name, (starts[at] ?? 0) + edge / 2, edge + line, boldFont, paint.ink))
      rows.forEach(({ label, cells }, rowAt) => {
        const y = top + rowAt * (line + gap)
        write(label, edge, y, plainFont, paint.ink)
        cells.forEach(({ verdict }, at) => {
          pen.fillStyle = paint.soft[verdict]
          pen.fillRect(starts[at] ?? 0, y, columns[at] ?? 0, line)
          write(verdictLooks[verdict].word, (starts[at] ?? 0) + edge / 2, y, plainFont, paint.word[verdict])
        })
      })
    },
  }
}
